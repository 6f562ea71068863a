"""What the unused part of a package is worth when its buyer stops early."""

from __future__ import annotations

from decimal import Decimal

from domain.money import NOTHING, Money
from domain.refusals import Refused


class MoreUsedThanBought(Refused):
    """No more can have been used of a package than was bought."""


def unused_pro_rata(price: Money, bought: int, used: int) -> Money:
    """Value the unused part in proportion to the contract price; ``bought``, ``used`` in minutes.

    Private persons always, and every statutory withdrawal (Consumer Protection Act 6:19).
    Raises MoreUsedThanBought.
    """
    _check(bought, used)
    return price.share(Decimal(bought - used) / bought)


def unused_at_list_price(price: Money, bought: int, used: int, hour: Money) -> Money:
    """Value it as the price paid less what was used at the single price an ``hour``; never below 0.

    Organisations whose terms say so. Raises MoreUsedThanBought.
    """
    _check(bought, used)
    return max(NOTHING, price - hour.share(Decimal(used) / 60))


def _check(bought: int, used: int) -> None:
    if bought <= 0 or not 0 <= used <= bought:
        raise MoreUsedThanBought
