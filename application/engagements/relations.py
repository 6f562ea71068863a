"""Who the mentee and the mentors of an engagement are, and until when they may look."""

from __future__ import annotations

from collections.abc import Iterator

from application.relations import begins, ends
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
            yield begins(event, mentor, Relation.LEAD_OF, engagement)
        case (
            Engagement.SessionBooked(mentor_id=mentor, slot=slot)
            | Engagement.SessionMoved(mentor_id=mentor, slot=slot)
            | Engagement.SessionHeld(mentor_id=mentor, slot=slot)
        ):
            # Touches a specialist's tie only: the lead's has no end while the engagement runs.
            last = slot.ends_at + access_at(event.envelope.recorded_at).specialist
            yield ends(mentor, Relation.SPECIALIST_OF, engagement, last)
