"""Which month the tax of every sale belongs to: a pure function."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from application.ledgers.advance_taxes import Advances, AdvanceTaxes, posting
from application.ledgers.month_locks import Locks
from application.ledgers.sales_postings import SalesPosting
from application.ledgers.tax_parts import TaxPart
from domain.money import NOTHING, Money


def taxed(
    parts: Iterable[TaxPart], advances: Advances, locks: Locks | None = None
) -> list[SalesPosting]:
    """Every part on the day of its month of tax; of advances, piece by piece as it falls due."""
    known, closed = list(parts), locks or Locks(())
    taxes = AdvanceTaxes(known, advances, closed)
    found: list[SalesPosting] = []
    for one in known:
        if taxes.paid_ahead(one):
            found += taxes.postings(one)
        elif not taxes.takes_back(one):
            found.append(posting(one, closed.entered(one.on, one.recorded_at)))
    return found


def moved(
    sales: Iterable[SalesPosting], taxes: Iterable[SalesPosting]
) -> dict[tuple[date, str], Money]:
    """What tax fell due on a day more, or less, than that day's documents say, by number."""
    found: dict[tuple[date, str], Money] = {}
    for sign, postings in ((-1, sales), (1, taxes)):
        for one in postings:
            key = one.posted_on, one.number
            found[key] = found.get(key, NOTHING) + one.vat * sign
    return {key: vat for key, vat in found.items() if vat}
