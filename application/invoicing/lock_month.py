"""Close a month in the books, or open it again with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from annotated_types import MinLen

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from domain.invoicing import BOOKS, Books
from domain.privacy import Public


@dataclass(frozen=True, kw_only=True)
class LockMonth(Command):
    """Close the month of a day: nothing is dated into it any more."""

    month: date

    def do(self, work: Work) -> None:
        work.get(Books, BOOKS).lock(self.month, civil_day(work.now))


@dataclass(frozen=True, kw_only=True)
class UnlockMonth(Command):
    """Open a closed month again, with the reason."""

    month: date
    reason: Annotated[str, Public, MinLen(3)]

    def do(self, work: Work) -> None:
        work.get(Books, BOOKS).unlock(self.month, self.reason)
