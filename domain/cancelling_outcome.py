"""What a cancelling is judged by and what comes out of it: facts, circumstances, outcome."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from domain.cancelling_policy import Payer
from domain.money import Money
from domain.slots import Slot


class Excuse(StrEnum):
    """What frees a private person from paying; their own word is enough, no paper is kept."""

    ILLNESS = "illness"
    ACCIDENT = "accident"
    CHILD_ILL = "child_ill"
    TRAFFIC = "traffic"


class Why(StrEnum):
    """The reason an outcome is what it is, for the sentence shown before and after the act."""

    WITHDRAWAL = "withdrawal"
    UNDONE = "undone"
    IN_TIME = "in_time"
    LATE = "late"
    NO_SHOW = "no_show"
    EXCUSED = "excused"
    RESOLD = "resold"
    BY_THE_MENTOR = "by_the_mentor"
    FREE_MOVE = "free_move"
    PACKAGE_ENDED = "package_ended"


@dataclass(frozen=True)
class Booking:
    """What is judged: the promised slot, when it was first booked, who pays.

    `withdrawal_until` is the last instant of a consumer's right to withdraw from the contract
    (14 days in distance selling, Consumer Protection Act 6:14), None where there is none.
    """

    slot: Slot
    booked_at: datetime
    payer: Payer
    withdrawal_until: datetime | None = None


@dataclass(frozen=True)
class Circumstances:
    """What softens a private person's outcome, known now or later."""

    excuse: Excuse | None = None
    resold: bool = False


@dataclass(frozen=True)
class Moves:
    """How often a session was moved for free, and how often of that in the later window."""

    free: int = 0
    late: int = 0


@dataclass(frozen=True)
class Amends:
    """What the firm does when the mentor failed: minutes added, a time offered in working days."""

    extra_minutes: int
    offer_within_working_days: int
    quality_case: bool = True


@dataclass(frozen=True)
class Outcome:
    """What the act uses, why, and the version of the terms that says so."""

    percent: int
    why: Why
    policy: str
    capped_at_loss: bool = False
    amends: Amends | None = None

    def charge(self, price: Money, loss: Money | None = None) -> Money:
        """What is charged of a price; a consumer's never above the firm's loss where known."""
        part = price.share(Decimal(self.percent) / 100)
        if not self.capped_at_loss or loss is None:
            return part
        return min(part, max(loss, Money(0)))

    def half_units(self, unit: Money | None = None, loss: Money | None = None) -> int:
        """How many half units leave a package; none that would cost more than the firm's loss."""
        halves = self.percent * 2 // 100
        if not self.capped_at_loss or loss is None or not unit:
            return halves
        return min(halves, max(loss.cents, 0) * 2 // unit.cents)
