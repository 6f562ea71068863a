"""Who stands in which relation to what: one table of ties, written by the events of every room.

A room says it in its `relations` function:

    case Engagement.Opened(mentee_id=mentee, mentor_id=mentor):
        yield begins(event, mentee, Relation.MENTEE_OF, event.originator_id)
        yield begins(event, mentor, Relation.LEAD_OF, event.originator_id)

A mentor is held by the mentor's id, everybody else by the person's. An end in the future is
written when it is known; a tie is never removed, for what was so stays true of the past. What
somebody has for an organisation they have `through` it, in whatever room it began.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.matters import Relation
from domain.permissions import Tie


def ties_table(rows: Callable[[Event], Iterator[RowStep]]) -> Table:
    """The table of all ties; raise its version whenever a room's relations change."""
    key = ("holder_id", "relation", "object_id")
    return Table(
        "relations",
        Tie,
        key,
        rows,
        (("object_id", "holder_id"), ("through_id", "holder_id")),
        version=8,
    )


def begins(
    event: Event,
    holder: UUID,
    relation: Relation,
    object_id: UUID,
    until: datetime | None = None,
    through: UUID | None = None,
) -> Put:
    """Somebody stands in a relation from this event on."""
    return Put(Tie(holder, relation, object_id, event.envelope.recorded_at, until, through))


def ends(holder: UUID, relation: Relation, object_id: UUID, at: datetime) -> Change:
    """Somebody's relation ends at a moment, or is known to last until then."""
    where = {"holder_id": holder, "relation": relation.value, "object_id": object_id}
    return Change(where, {"until": at})


def leaves(holder: UUID, organisation_id: UUID, at: datetime) -> Change:
    """Whatever somebody still has through an organisation ends."""
    return Change(
        {"holder_id": holder, "through_id": organisation_id, "until": None}, {"until": at}
    )


def all_end(relation: Relation, object_id: UUID, at: datetime) -> Change:
    """A relation to an object ends for everybody who has it."""
    return Change({"relation": relation.value, "object_id": object_id}, {"until": at})
