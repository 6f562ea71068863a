"""Four eyes: what one person asks for, another one agrees to.

Where the firm has fewer than two people entitled, the same person confirms a second time after a
day's delay; it is listed for whoever reviews the firm from outside.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from domain.money import Money
from domain.refusals import Refused


class SecondPersonNeeded(Refused):
    """Whoever asked for this cannot agree to it; a second entitled person is needed."""


class SecondLookTooSoon(Refused):
    """You are the only person entitled: confirm it again a day after it was asked for."""


class NothingAsked(Refused):
    """Nothing of the kind has been asked for here."""


@dataclass(frozen=True, kw_only=True)
class FourEyesPolicy:
    """From which amount a second person is needed, and how long one alone has to wait."""

    version: str
    valid_from: date
    refund_above: Money
    alone_hours: int


FIRST_POLICY = FourEyesPolicy(
    version="four-eyes/1", valid_from=date(2020, 1, 1), refund_above=Money(500_00), alone_hours=24
)
POLICIES: tuple[FourEyesPolicy, ...] = (FIRST_POLICY,)


def four_eyes_on(day: date, policies: Iterable[FourEyesPolicy] = POLICIES) -> FourEyesPolicy:
    """The version in force on a day; the first one before it began."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    return max(begun, key=lambda policy: policy.valid_from) if begun else FIRST_POLICY


@dataclass(frozen=True)
class Asked:
    """Who asked for something, and when (UTC)."""

    by: UUID
    at: datetime

    def agreed_by(self, by: UUID, now: datetime, entitled: int, policy: FourEyesPolicy) -> None:
        """Go on only if this person may agree now. Raises SecondPersonNeeded, SecondLookTooSoon."""
        if by != self.by:
            return
        if entitled > 1:
            raise SecondPersonNeeded
        if now - self.at < timedelta(hours=policy.alone_hours):
            raise SecondLookTooSoon


@dataclass(frozen=True)
class AskedSum:
    """A sum somebody asked for, and whether another person has to agree."""

    amount: Money
    asked: Asked
    needs_second: bool
