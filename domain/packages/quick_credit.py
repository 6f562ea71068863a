"""Quick mentoring whose price counts towards a package: each at most once."""

from __future__ import annotations

from typing import Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.money import NOTHING, Money
from domain.refusals import Refused

_QUICK: Final = UUID("6c756f74-7369-5000-8000-00000000000e")


class CreditedBefore(Refused):
    """The price of this quick mentoring was credited against a package already."""


def quick_credit_of(order_id: UUID) -> UUID:
    """The id of the credit that an order of quick mentoring is worth."""
    return uuid5(_QUICK, str(order_id))


class QuickCredit(Standing):
    """What one order of quick mentoring is worth towards a package."""

    class Opened(Created):
        """A credit of quick mentoring was looked at."""

    class Used(Event):
        """The price of quick mentoring was credited against a package."""

        order_id: UUID
        package_id: UUID
        amount: Money

    class GivenBack(Event):
        """The package came to nothing, and the quick mentoring counts towards another still."""

        order_id: UUID
        package_id: UUID

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.package_id: UUID | None = None
        self.amount: Money = NOTHING

    def use(self, order_id: UUID, package_id: UUID, amount: Money) -> None:
        """Credit it against a package, once. Raises CreditedBefore."""
        if self.package_id == package_id:
            return
        if self.package_id is not None:
            raise CreditedBefore
        self._used(order_id, package_id, amount)

    @event(Used)
    def _used(self, order_id: UUID, package_id: UUID, amount: Money) -> None:
        self.package_id, self.amount = package_id, amount

    def give_back(self, order_id: UUID, package_id: UUID) -> None:
        """Let it count towards another package, where this one came to nothing."""
        if self.package_id == package_id:
            self._given_back(order_id, package_id)

    @event(GivenBack)
    def _given_back(self, order_id: UUID, package_id: UUID) -> None:
        self.package_id, self.amount = None, NOTHING
