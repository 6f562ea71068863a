"""Who may do what: relations are facts from the log, rules are data, and one function decides.

A rule opens one action. It names the matter the action touches, the roles that may do it
whatever the object, and the relations that let somebody do it to an object of theirs. What no
rule opens is closed. `domain/matters.py` says how far a rule of each matter may reach.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from domain.events import NOBODY
from domain.matters import CONFIDENTIAL, REACH, Matter, Relation
from domain.people import OFFICE, Role

NEEDS: Final = {
    Relation.LEAD_OF: Role.MENTOR, Relation.SPECIALIST_OF: Role.MENTOR,
    Relation.FACILITATOR_OF: Role.MENTOR,
}  # fmt: skip
"""Relations that count only while their holder acts in a role: who left the firm is out."""
SHUT: Final = {Matter.FORUM: OFFICE}
"""Matters no relation opens to whoever acts in such a role: the office reads in no forum."""


class ReachesTooFar(ValueError):
    """A rule lets somebody in whom the table of matters keeps out."""


@dataclass(frozen=True)
class Tie:
    """That somebody stands in a relation to something, from a moment until another (UTC)."""

    holder_id: UUID
    relation: Relation
    object_id: UUID
    since: datetime
    until: datetime | None = None
    through_id: UUID | None = None
    """The organisation for which they stand in it: whoever leaves that loses this with it."""

    def holds(self, now: datetime) -> bool:
        """Whether it is so at this moment."""
        return self.since <= now and (self.until is None or now < self.until)


@dataclass(frozen=True)
class Actor:
    """Who acts: every id they go by, and the roles they have now."""

    ids: frozenset[UUID]
    roles: frozenset[Role] = frozenset()

    @property
    def known(self) -> bool:
        """Whether we know who it is."""
        return bool(self.ids - {NOBODY})


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What opens one action; `ever` holds relations that suffice even after they ended.

    A `sensitive` one asks for a second factor though nothing confidential is seen.

    Raises ReachesTooFar when it opens more than the table of matters allows.
    """

    matter: Matter
    roles: frozenset[Role] = field(default_factory=frozenset)
    relations: frozenset[Relation] = field(default_factory=frozenset)
    ever: frozenset[Relation] = field(default_factory=frozenset)
    sensitive: bool = False

    def __post_init__(self) -> None:
        reach = REACH[self.matter]
        beyond = {*(self.roles - reach.roles), *((self.relations | self.ever) - reach.relations)}
        if beyond:
            raise ReachesTooFar(self.matter, sorted(beyond))

    @property
    def fresh(self) -> bool:
        """Whether a second factor must have been shown a short while ago."""
        return self.sensitive or self.matter in CONFIDENTIAL

    @property
    def by_relation(self) -> bool:
        """Whether it depends on the object who may: what is not yours is as if it were not."""
        return bool(self.relations or self.ever)


def rule(
    matter: Matter,
    *who: Role | Relation,
    ever: Iterable[Relation] = (),
    sensitive: bool = False,
) -> Rule:
    """Write a rule down in one line: the matter, then the roles and relations it opens for."""
    return Rule(
        matter=matter,
        roles=frozenset(one for one in who if isinstance(one, Role)),
        relations=frozenset(one for one in who if isinstance(one, Relation)),
        ever=frozenset(ever),
        sensitive=sensitive,
    )


def can(actor: Actor, action: Rule, ties: Iterable[Tie], now: datetime) -> bool:
    """Whether somebody may do an action to the object these ties lead to; no unless it says so."""
    if REACH[action.matter].everybody:
        return True
    if not actor.known:
        return False
    if REACH[action.matter].signed_in or actor.roles & action.roles:
        return True
    return any(_opens(action, tie, actor, now) for tie in ties)


def _opens(action: Rule, tie: Tie, actor: Actor, now: datetime) -> bool:
    if tie.holder_id not in actor.ids or actor.roles & SHUT.get(action.matter, frozenset()):
        return False
    needed = NEEDS.get(tie.relation)
    if needed is not None and needed not in actor.roles:
        return False
    if tie.relation in action.ever and tie.since <= now:
        return True
    return tie.relation in action.relations and tie.holds(now)
