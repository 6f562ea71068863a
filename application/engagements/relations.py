"""Who the mentee and the mentors of an engagement are, and until when they may look."""

from __future__ import annotations

from collections.abc import Iterator

from application.relations import all_end, begins, ends
from application.views import RowStep
from domain.access_policy import access_at
from domain.engagements import Engagement
from domain.events import Event
from domain.matters import Relation


def engagement_relations(event: Event) -> Iterator[RowStep]:
    engagement = event.originator_id
    match event:
        case Engagement.Opened(mentee_id=mentee, mentor_id=mentor):
            yield begins(event, mentee, Relation.MENTEE_OF, engagement)
            if mentor:
                yield begins(event, mentor, Relation.LEAD_OF, engagement)
        case Engagement.MemberJoined(member_id=member):
            yield begins(event, member, Relation.MENTEE_OF, engagement)
        case Engagement.MemberLeft(member_id=member):
            yield ends(member, Relation.MENTEE_OF, engagement, event.envelope.recorded_at)
        case Engagement.LeadNamed(mentor_id=mentor, earlier_mentor_id=earlier):
            if earlier:
                yield ends(earlier, Relation.LEAD_OF, engagement, event.envelope.recorded_at)
            yield begins(event, mentor, Relation.LEAD_OF, engagement)
        case Engagement.Ended():
            # Long enough to finish the record, no longer.
            last = event.envelope.recorded_at + access_at(event.envelope.recorded_at).mentor
            yield all_end(Relation.LEAD_OF, engagement, last)
            yield all_end(Relation.SPECIALIST_OF, engagement, last)
        case Engagement.SessionTakenOver(mentor_id=mentor, earlier_mentor_id=earlier, slot=slot):
            if mentor != earlier:
                last = slot.ends_at + access_at(event.envelope.recorded_at).specialist
                yield begins(event, mentor, Relation.SPECIALIST_OF, engagement, last)
