"""The tax of a period by rate, and the recapitulative statement: pure functions of postings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from application.ledgers.sales_postings import SalesPosting
from domain.money import Money

# The boxes of the Finnish VAT return a row belongs in; a rate without a box is shown without one.
_BOXES: Final = {
    ("S", Decimal("25.5")): "301",
    ("S", Decimal("13.5")): "302",
    ("S", Decimal(14)): "302",
    ("S", Decimal(10)): "303",
    ("AE", Decimal(0)): "312",
}


@dataclass(frozen=True)
class TaxRow:
    """All sales of a period that bear one category and rate."""

    category: str
    percent: Decimal
    box: str
    documents: int
    net: Money
    vat: Money
    gross: Money


@dataclass(frozen=True)
class RecapitulativeRow:
    """What was sold under reverse charge to one VAT id of another state (directive art. 262)."""

    vat_id: str
    country: str
    documents: int
    net: Money


def tax_rows(postings: Iterable[SalesPosting]) -> list[TaxRow]:
    """Sum up by category and rate, the highest rate first."""
    groups: dict[tuple[str, Decimal], list[SalesPosting]] = {}
    for one in postings:
        groups.setdefault((one.category, one.percent), []).append(one)
    return [
        TaxRow(
            category, percent, _BOXES.get((category, percent), ""),
            len({one.document_id for one in group}), Money.total(one.net for one in group),
            Money.total(one.vat for one in group), Money.total(one.gross for one in group),
        )
        for (category, percent), group in sorted(
            groups.items(), key=lambda item: (-item[0][1], item[0][0])
        )
    ]  # fmt: skip


def recapitulative_rows(postings: Iterable[SalesPosting]) -> list[RecapitulativeRow]:
    """Sum up reverse charge by the buyer's VAT id."""
    groups: dict[tuple[str, str], list[SalesPosting]] = {}
    for one in postings:
        if one.category == "AE":
            groups.setdefault((one.buyer_vat_id, one.buyer_country), []).append(one)
    return [
        RecapitulativeRow(
            vat_id, country, len({one.document_id for one in group}),
            Money.total(one.net for one in group),
        )
        for (vat_id, country), group in sorted(groups.items())
    ]  # fmt: skip
