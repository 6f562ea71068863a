"""Let an organisation pay something in instalments that add up to the cent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Annotated, Final
from uuid import UUID

from annotated_types import Ge, Le

from application.firm import Command, Work
from domain.accounts import Account, Billable, Charge, account_of
from domain.accounts.buyer import BuyerUnknown
from domain.accounts.lines import NoSuchLine
from domain.events import derived
from domain.languages import InThreeLanguages
from domain.money import NOTHING
from domain.package_policy import months_later
from domain.refusals import Refused

SPLIT: Final = "split into instalments"
MOST_INSTALMENTS: Final = 24


class InstalmentsForOrganisationsOnly(Refused):
    """Only organisations pay in instalments: to a private person it would be consumer credit."""


def instalment_of(source_id: UUID, nth: int) -> UUID:
    """The id of one instalment (from 1) of something."""
    return derived(source_id, "instalment", nth)


@dataclass(frozen=True, kw_only=True)
class SplitIntoInstalments(Command):
    """Invoice a waiting line in so many monthly parts, the first one from a day on."""

    payer_id: UUID
    source_id: UUID
    parts: Annotated[int, Ge(2), Le(MOST_INSTALMENTS)]
    first_on: date

    def do(self, work: Work) -> None:
        account = work.get(Account, account_of(self.payer_id))
        if instalment_of(self.source_id, 1) in account.known:
            return
        if account.buyer is None:
            raise BuyerUnknown
        if not account.buyer.business:
            raise InstalmentsForOrganisationsOnly
        if self.source_id not in account.waiting:
            raise NoSuchLine
        line = account.waiting[self.source_id]
        account.drop(self.source_id, SPLIT)
        for nth, part in enumerate(self._parts(line), 1):
            account.add(self.payer_id, instalment_of(self.source_id, nth), part)

    def _parts(self, line: Billable) -> Iterator[Billable]:
        """An instalment asked for before the service is an advance of it (AVL 15 §)."""
        for nth, amount in enumerate(line.amount.split(self.parts), 1):
            from_day = months_later(self.first_on, nth - 1)
            yield replace(
                line, charge=Charge.INSTALMENT, words=_worded(line.words, nth, self.parts),
                quantity=Decimal(1), unit="C62", unit_price=amount, discount=NOTHING,
                discount_percent=Decimal(0), not_before=from_day,
                advance=line.advance or from_day <= line.supplied_to,
            )  # fmt: skip


def _worded(words: InThreeLanguages, nth: int, parts: int) -> InThreeLanguages:
    return InThreeLanguages(
        f"{words.fi}, erä {nth}/{parts}", f"{words.sv}, rat {nth}/{parts}",
        f"{words.en}, instalment {nth} of {parts}",
    )  # fmt: skip
