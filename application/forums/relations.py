"""Who is a member of a forum and who leads it."""

from __future__ import annotations

from collections.abc import Iterator

from application.relations import all_end, begins, ends
from application.views import RowStep
from domain.events import Event
from domain.forums import Forum
from domain.matters import Relation


def forum_relations(event: Event) -> Iterator[RowStep]:
    forum = event.originator_id
    match event:
        case Forum.Founded(facilitator_id=leader):
            if leader:
                yield begins(event, leader, Relation.FACILITATOR_OF, forum)
        case Forum.FacilitatorNamed(facilitator_id=leader):
            yield all_end(Relation.FACILITATOR_OF, forum, event.envelope.recorded_at)
            yield begins(event, leader, Relation.FACILITATOR_OF, forum)
        case Forum.MemberJoined(person_id=person):
            yield begins(event, person, Relation.MEMBER_OF, forum)
        case Forum.SeatEnded(person_id=person):
            yield ends(person, Relation.MEMBER_OF, forum, event.envelope.recorded_at)
