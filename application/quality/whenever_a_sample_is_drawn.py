"""Whenever a sample is drawn, a review of each drawn engagement is opened, due in eight weeks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from application.firm import Command
from application.quality.review_engagement import OpenReview
from domain.events import Event, derived
from domain.quality.sample import Sample

WEEKS = 8


def whenever_a_sample_is_drawn(event: Event) -> Iterator[Command]:
    match event:
        case Sample.Drawn(drawn=drawn, closed=closed):
            mentors = {one.engagement_id: one.mentor_id for one in closed}
            due = event.envelope.recorded_at.date() + timedelta(weeks=WEEKS)
            for engagement in drawn:
                yield OpenReview(
                    engagement_id=engagement, mentor_person_id=mentors[engagement], due=due,
                    sample_id=event.originator_id,
                    review_id=derived(event.originator_id, "review", engagement),
                )  # fmt: skip
