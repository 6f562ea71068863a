"""The account numbers vouchers are handed over on, as dated data the bookkeeper settles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.refusals import Refused


class NoAccounts(Refused):
    """No account numbers are settled for that day."""


@dataclass(frozen=True, kw_only=True)
class Accounts:
    """One version of the numbers; the first is that of the common Finnish chart of accounts."""

    version: str
    valid_from: date
    receivables: str = "1701"
    bank: str = "1910"
    clearing: str = "1799"
    """What was paid at once and the payment provider has not sent yet."""
    suspense: str = "1798"
    """What came onto the bank account and is not settled yet."""
    vat: str = "2939"
    vat_to_come: str = "2938"
    """Tax invoiced whose month is another: of advances not paid yet, of a year that is over."""
    sales: str = "3000"
    sales_abroad: str = "3370"
    bad_debts: str = "8470"
    claims: str = "9160"
    """Interest and fees of late payment."""
    provider_fees: str = "8590"
    fees: str = "4450"
    """What mentors are paid by invoice."""
    input_vat: str = "1763"
    payables: str = "2871"


FIRST = Accounts(version="accounts/1", valid_from=date(2020, 1, 1))
VERSIONS: tuple[Accounts, ...] = (FIRST,)


def accounts_on(day: date, versions: Iterable[Accounts] = VERSIONS) -> Accounts:
    """The version that holds on a day: the last to begin by then. Raises NoAccounts."""
    begun = [one for one in versions if one.valid_from <= day]
    if not begun:
        raise NoAccounts
    return max(begun, key=lambda one: one.valid_from)
