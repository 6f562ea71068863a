"""The work in hand: everything one command reads and records, kept as a whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import ClassVar, TypeVar, cast
from uuid import UUID

from application.asking import Caller, ChangedMeanwhile, Lookup
from domain.booking_rules import BookingRules, rules_of
from domain.events import Aggregate, Envelope, Standing
from domain.firm_details import OUR_FIRM
from domain.people import EmailTaken
from domain.privacy import Purpose
from domain.refusals import NotFound, Refused
from domain.slots import HELSINKI, zone_named

A = TypeVar("A", bound=Aggregate)
DaysOff = Callable[[int, int], frozenset[date]]
"""Holidays and the like, from the first to the last year, both included."""


def no_days_off(first_year: int, last_year: int) -> frozenset[date]:  # noqa: ARG001
    """A year without holidays, where nobody asks."""
    return frozenset()


def no_proof(told: bytes) -> bytes:
    """Where there is no key, nothing can be proven."""
    raise TypeError(told)


class Command:
    """What somebody may ask for; its fields are the body of the request."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    rewrites: ClassVar[frozenset[str]] = frozenset()
    """Ids of new things that may be given: then what bears it in the same object is written anew.

    No list of several objects may go by such an id alone.
    """

    def do(self, work: Work) -> None:
        """Record what is asked for on the aggregates of the work, or raise a `Refused`."""
        raise TypeError(type(self).__name__, work)


class NotLoaded(BaseException):
    """The work asks for an aggregate that the door has to fetch first."""

    def __init__(self, kind: type[Aggregate], id: UUID, *, to_see: bool = False) -> None:
        super().__init__(kind.__name__, id)
        self.stream, self.to_see = id, to_see


class Work:
    """Everything one command reads and records: all kept, or nothing."""

    def __init__(
        self,
        load: Callable[[type[Aggregate], UUID], Aggregate | None],
        caller: Caller,
        now: datetime,
        days_off: DaysOff = no_days_off,
        look: Callable[[type[Aggregate], UUID], Aggregate | None] | None = None,
        proof_of: Callable[[bytes], bytes] = no_proof,
    ) -> None:
        self._load, self._look = load, look or load
        self._days_off, self.proof_of = days_off, proof_of
        self._got: dict[UUID, Aggregate] = {}
        self._absent: set[UUID] = set()
        self._rules: list[str] = []
        self.caller = caller
        self.by = caller.by
        self.now = now
        self.happened_at = caller.happened_at or now
        self._told = caller.happened_at
        self.lookups: list[Lookup] = []
        self.erasures: list[tuple[UUID, Purpose]] = []

    def find(self, kind: type[A], id: UUID) -> A | None:
        """Fetch an aggregate to record on, or None; nobody else can have changed it meanwhile."""
        if id not in self._got:
            loaded = self._load(kind, id)
            if loaded is None:
                self._absent.add(id)
                return None
            self._got[id] = loaded
        found = self._got[id]
        if not isinstance(found, kind):
            raise NotFound
        return found

    def get(self, kind: type[A], id: UUID) -> A:
        """Fetch an aggregate to record on; a standing one begins by itself. Raises NotFound."""
        found = self.find(kind, id)
        if found is None and issubclass(kind, Standing):
            return self.add(cast("Callable[..., A]", kind)(id=id))
        if found is None:
            raise NotFound
        return found

    def see(self, kind: type[A], id: UUID) -> A | None:
        """Look at an aggregate without guarding it: it may have changed by the time we record."""
        return cast("A | None", self._got.get(id) or self._look(kind, id))

    def add(self, aggregate: A) -> A:
        """Keep a new aggregate."""
        self._got[aggregate.id] = aggregate
        return aggregate

    def require_unchanged(self) -> None:
        """Raise ChangedMeanwhile unless all the caller insists on is as they read it."""
        for stream, version in self.caller.insists:
            found = self.find(Aggregate, stream)
            if found is None or found.version != version:
                raise ChangedMeanwhile

    @property
    def today(self) -> date:
        """The civil day in Finland, whatever day it is in UTC."""
        return self.now.astimezone(zone_named(HELSINKI)).date()

    @property
    def days_off(self) -> frozenset[date]:
        """The days the office is closed, from last year to the one after next, for its clocks."""
        firm = self.see(BookingRules, rules_of(OUR_FIRM))
        return self.holidays | (firm.closed_days if firm else frozenset())

    @property
    def holidays(self) -> frozenset[date]:
        """The days off of everybody, which move a day to pay; the firm's closures do not."""
        return self._days_off(self.now.year - 1, self.now.year + 2)

    def happened(self, at: datetime) -> None:
        """Note that what is recorded now happened earlier than it is recorded."""
        if at < self.now:
            self.happened_at = self._told = at

    def under(self, rule: str) -> None:
        """Note the version of the policy that decides here, such as `cancelling/1`."""
        self._rules.append(rule)

    def claim(
        self, kind: str, text: str | None, subject: UUID, taken: type[Refused] = EmailTaken
    ) -> None:
        """Claim a text for a subject, or let it go; the append refuses one already taken."""
        self.lookups.append(Lookup(kind, text, subject, taken))

    def erase(self, subject: UUID, *purposes: Purpose) -> None:
        """Destroy a subject's keys for these purposes; what they sealed reads as erased for ever.

        The aggregate concerned records it in an event called `SubjectErased`, from which
        everything people read is made anew.
        """
        self.erasures += [(subject, purpose) for purpose in purposes]

    @property
    def aggregates(self) -> Sequence[Aggregate]:
        """All that was got, for the append to check that it is still as it was read."""
        return tuple(self._got.values())

    @property
    def reads(self) -> Iterator[tuple[UUID, int]]:
        """What was read and at which version, 0 for what was looked for and had not begun."""
        for found in self._got.values():
            yield found.id, found.version - len(found.pending_events)
        for stream in self._absent - self._got.keys():
            yield stream, 0

    def envelope(self) -> Envelope:
        """What is recorded about every event of this work."""
        return Envelope(
            by=self.by,
            via=self.caller.via,
            command=self.caller.command_id,
            recorded_at=self.now,
            happened_at=self._told,
            cause=self.caller.cause,
            rule=tuple(dict.fromkeys(self._rules)),
        )
