"""What whoever asks may do at a desk: by role, by relation to the object, after a second factor.

Who reads what is confidential without its being their own leaves a note in the log: those it is
about may see who looked.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from application.firm import Caller
from application.house import all_actions, relations
from application.privacy.note_reading import NoteReading
from domain.events import Via, derived
from domain.matters import CONFIDENTIAL, OWN_AFFAIR, Matter, Relation
from domain.mentors import mentor_of
from domain.people import Role
from domain.permissions import Actor, Rule, Tie, can
from domain.refusals import NotAllowed, NotFound, Refused
from infrastructure.security_log import note
from infrastructure.visits import Visit

ACTIONS = all_actions()
READS: Final = frozenset({"GET", "HEAD"})


class StepUpFirst(Refused):
    """Show your second factor first: a passkey or a code."""

    status = 403


class Rights:
    """The part of a desk that knows who asks and what they may do."""

    request: Any
    reception: Any
    shelf: Any
    visit: Visit | None
    via: Via
    by: UUID
    entries: frozenset[UUID]
    """Every id under which something is kept of whoever asks."""
    now: Any
    roles: frozenset[Role]
    every_role: frozenset[Role]

    def is_me(self, person_id: UUID | None) -> bool:
        """Whether an id is of whoever asks: a person kept twice goes by several."""
        return person_id in self.entries

    def among(self, some: Iterable[UUID | None]) -> UUID:
        """The id by which whoever asks is known among some; their own where it is none of them."""
        return next((one for one in some if one is not None and self.is_me(one)), self.by)

    @property
    def actor(self) -> Actor:
        """Who asks, under every id they go by, in the roles they have now."""
        if self.visit is None:
            return Actor(frozenset(), self.roles)
        return Actor(self.entries | {mentor_of(self.visit.person_id)}, self.roles)

    async def can(self, action: str, object_id: UUID | None = None) -> bool:
        """Whether whoever asks may do a declared action, to an object if one is named."""
        return can(self.actor, ACTIONS[action], await self._ties(object_id), self.now)

    async def require(self, action: str, object_id: UUID | None = None) -> None:
        """Go on only if it is allowed.

        Raises NotFound for what is not theirs, NotAllowed for a role they have not, and StepUpFirst
        where a second factor has to be shown first.
        """
        rule, ties = ACTIONS[action], await self._ties(object_id)
        if not can(self.actor, rule, ties, self.now):
            if self.held_back:
                raise StepUpFirst
            client = getattr(self.request, "client", None)
            note("denied", client.host if client else "unknown", self.by, action=action)
            raise NotFound if rule.by_relation else NotAllowed
        self._act_under(rule, ties)
        if rule.fresh:
            self.require_strong()
        if object_id is not None and rule.matter in CONFIDENTIAL:
            await self._note_reading(rule, object_id, ties)

    @property
    def strong(self) -> bool:
        """Whether a second factor was shown a short while ago."""
        return self.visit is not None and self.visit.strong(self.now)

    @property
    def held_back(self) -> bool:
        """Whether roles are kept from the asker for want of a second factor."""
        return self.roles != self.every_role

    def require_strong(self) -> None:
        """Go on only after a second factor. Raises StepUpFirst."""
        if not self.strong:
            raise StepUpFirst

    async def _ties(self, object_id: UUID | None) -> list[Tie]:
        if object_id is None or self.visit is None:
            return []
        wish = {"object_id": object_id, "holder_id": list(self.actor.ids)}
        ties: list[Tie] = await self.shelf.find(relations, wish)
        if object_id in self.actor.ids:
            ties.append(Tie(self.by, Relation.SELF, object_id, self.now))
        return ties

    def _act_under(self, rule: Rule, ties: list[Tie]) -> None:
        """Act under the id the object knows: a person kept twice has theirs under several."""
        if self.visit is None or len(self.entries) == 1:
            return
        self.by = own = self.visit.person_id
        if can(Actor(frozenset({own, mentor_of(own)}), self.roles), rule, ties, self.now):
            return
        for tie in ties:
            if can(Actor(frozenset({tie.holder_id}), self.roles), rule, [tie], self.now):
                self.by = tie.holder_id

    async def _note_reading(self, rule: Rule, object_id: UUID, ties: list[Tie]) -> None:
        """One's own affair is nobody's business."""
        if not any(tie.relation in OWN_AFFAIR for tie in ties):
            await self.looked(object_id, rule.matter)

    async def looked(self, object_id: UUID, matter: Matter, reader: UUID | None = None) -> None:
        """Leave a note that somebody read something: once a day, reader, object and matter."""
        if self.request.method not in READS:
            return
        by, day = reader or self.by, self.now.date()
        seen = (by, object_id, matter, day)
        if seen in self.reception.noted:
            return
        command_id = derived(by, "reading", object_id, matter, day)
        caller = Caller(by=by, via=self.via, command_id=command_id)
        await self.reception.firm.do(NoteReading(object_id=object_id, matter=matter.value), caller)
        if len(self.reception.noted) > MOST_NOTED:
            self.reception.noted.clear()
        self.reception.noted.add(seen)


MOST_NOTED: Final = 10_000
