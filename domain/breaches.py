"""The log of personal data breaches, with the clock of GDPR 33: 72 hours from becoming aware."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, Final
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Personal, Purpose
from domain.refusals import Refused

CLOCK: Final = timedelta(hours=72)
"""How long the law gives to tell the authority (GDPR 33(1))."""

Words = Annotated[str, Personal(Purpose.CASE)]


class NotAssessed(Refused):
    """Assess the risk first; it decides who has to be told."""


class StillToTell(Refused):
    """Whoever has to be told has not been told yet."""


class LateWithoutReason(Refused):
    """After 72 hours the law asks for the reasons of the delay."""

    status = 422


class Risk(StrEnum):
    """How likely people are to be harmed: it decides who has to be told (GDPR 33 and 34)."""

    UNLIKELY = "unlikely"
    LIKELY = "likely"
    HIGH = "high"


class Breach(Aggregate):
    """One breach, from becoming aware of it to its close."""

    class Noticed(Created):
        """The firm became aware of a personal data breach."""

        aware_at: datetime
        people: int
        what: Words

    class Assessed(Event):
        """The risk of a breach for people was assessed."""

        risk: Risk
        why: Words

    class AuthorityTold(Event):
        """The data protection authority was told of a breach."""

        told_at: datetime
        late_because: Words

    class PeopleTold(Event):
        """The people concerned were told of a breach."""

        people: int

    class Closed(Event):
        """What was done against a breach and its like was written down, and it was closed."""

        measures: Words

    @event(Noticed)
    def __init__(self, id: UUID, aware_at: datetime, people: int, what: str) -> None:
        self.aware_at = aware_at
        self.risk: Risk | None = None
        self.authority_told = self.people_told = self.closed = False

    @property
    def due(self) -> datetime:
        """Until when the authority has to be told."""
        return self.aware_at + CLOCK

    def assess(self, risk: Risk, why: str) -> None:
        """Assess the risk, or assess it anew."""
        if self.risk is not risk:
            self._assessed(risk, why)

    def tell_authority(self, told_at: datetime, late_because: str) -> None:
        """Note that the authority was told. Raises LateWithoutReason."""
        if self.authority_told:
            return
        if told_at > self.due and not late_because.strip():
            raise LateWithoutReason
        self._authority_told(told_at, late_because)

    def tell_people(self, people: int) -> None:
        if not self.people_told:
            self._people_told(people)

    def close(self, measures: str) -> None:
        """Close it. Raises NotAssessed, StillToTell."""
        if self.closed:
            return
        if self.risk is None:
            raise NotAssessed
        missing_authority = self.risk is not Risk.UNLIKELY and not self.authority_told
        missing_people = self.risk is Risk.HIGH and not self.people_told
        if missing_authority or missing_people:
            raise StillToTell
        self._closed(measures)

    @event(Assessed)
    def _assessed(self, risk: Risk, why: str) -> None:
        self.risk = risk

    @event(AuthorityTold)
    def _authority_told(self, told_at: datetime, late_because: str) -> None:
        self.authority_told = True

    @event(PeopleTold)
    def _people_told(self, people: int) -> None:
        self.people_told = True

    @event(Closed)
    def _closed(self, measures: str) -> None:
        self.closed = True
