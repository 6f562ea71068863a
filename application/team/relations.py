"""Who the specialists of an engagement are, and until when they may look."""

from __future__ import annotations

from collections.abc import Iterator

from application.relations import begins, ends
from application.views import RowStep
from domain.engagements.team import MentorTeam
from domain.events import Event
from domain.matters import Relation


def team_relations(event: Event) -> Iterator[RowStep]:
    match event:
        case MentorTeam.SpecialistJoined(mentor_id=mentor, engagement_id=engagement, until=until):
            yield begins(event, mentor, Relation.SPECIALIST_OF, engagement, until)
        case MentorTeam.AccessSet(mentor_id=mentor, engagement_id=engagement, until=until):
            yield ends(mentor, Relation.SPECIALIST_OF, engagement, until)
        case MentorTeam.SpecialistLeft(mentor_id=mentor, engagement_id=engagement):
            now = event.envelope.recorded_at
            yield ends(mentor, Relation.SPECIALIST_OF, engagement, now)
