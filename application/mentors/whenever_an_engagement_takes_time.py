"""Whenever an engagement begins, changes hands or ends, its mentor's time is counted."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.mentors.count_engagement import CountEngagement
from domain.engagements import Engagement
from domain.events import Event


def whenever_an_engagement_takes_time(event: Event) -> Iterator[Command]:
    case_id = event.originator_id
    match event:
        case Engagement.Agreed(mentor_id=mentor) | Engagement.Ended(mentor_id=mentor):
            if mentor:
                yield CountEngagement(engagement_id=case_id, mentor_id=mentor)
        case Engagement.CoursePlanned():
            yield CountEngagement(engagement_id=case_id)
        case Engagement.LeadNamed(mentor_id=mentor, earlier_mentor_id=earlier):
            yield CountEngagement(engagement_id=case_id, mentor_id=mentor)
            if earlier:
                yield CountEngagement(engagement_id=case_id, mentor_id=earlier)
