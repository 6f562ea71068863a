"""What a transfer plan holds, and why something in it is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.refusals import Refused


class PlanClosed(Refused):
    """This transfer plan is closed."""


class ItemUnknown(Refused):
    """The transfer plan has no such item."""

    status = 404


class NotPassedYet(Refused):
    """What passes on on a day to come has not passed on yet."""

    status = 422


@dataclass(frozen=True)
class Item:
    """Something that is to pass on."""

    what: str
    from_whom: str
    to_whom: str
    due: date
    done_on: date | None = None
