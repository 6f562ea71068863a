"""When the tax of an advance falls due: with its money, or as the service is performed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Final
from uuid import UUID

from application.ledgers.advance_lines import AdvanceLine, performed
from application.ledgers.advances import AdvanceMove
from application.ledgers.month_locks import Locks
from application.ledgers.open_item_moves import Move, OpenItemMove
from application.ledgers.sales_postings import SalesPosting
from application.ledgers.tax_parts import TaxPart
from domain.money import NOTHING, Money

ADVANCE: Final = "advance"
_NONE, _ALL = Decimal(0), Decimal(1)
_WHOLE = Decimal(2)
"""More than can have been given back of it: when its time is over nothing is left to perform."""
_MONEY: Final = frozenset({Move.PAID, Move.TAKEN_OFF, Move.RETURNED})


@dataclass(frozen=True, kw_only=True)
class Advances:
    """All that is known of advances: their lines, the money of their documents, what was used."""

    lines: Iterable[AdvanceLine] = ()
    moves: Iterable[OpenItemMove] = ()
    used: Iterable[AdvanceMove] = ()


@dataclass(frozen=True)
class _Step:
    """Something that makes more or less of an advance's tax due."""

    on: date
    told: datetime
    paid: Money = NOTHING
    credited: Money = NOTHING
    net: Money = NOTHING
    vat: Money = NOTHING
    part: Decimal = _NONE
    note: str = ""
    """The number of the credit note that says so."""


class AdvanceTaxes:
    """What happened to advances, and what tax fell due by it.

    The tax falls due with the money, and where nothing is paid when the service is performed, in
    so far as it is (AVL 15 § 1 mom. 1 and 2 k.); at the latest when the time it was sold for is
    over. A payment of a document counts for all its lines alike. The pieces add up to what the
    document says, less what credit notes took back of it.
    """

    def __init__(self, parts: list[TaxPart], advances: Advances, locks: Locks) -> None:
        self._ends = {str(line.source_id): line.ends_on for line in advances.lines}
        self._locks = locks
        self._used = {str(key): shares for key, shares in performed(advances.used).items()}
        self._ahead = {(one.document_id, one.source_id) for one in parts if self.paid_ahead(one)}
        self._moves: dict[UUID, list[OpenItemMove]] = {}
        for move in advances.moves:
            self._moves.setdefault(move.document_id, []).append(move)
        self._back: dict[tuple[UUID, str], list[TaxPart]] = {}
        for one in parts:
            if one.credits_id and one.source_id:
                self._back.setdefault((one.credits_id, one.source_id), []).append(one)

    def paid_ahead(self, one: TaxPart) -> bool:
        """Whether this was invoiced to be paid before it is delivered."""
        end = self._ends.get(one.source_id)
        return one.kind == "invoice" and end is not None and end > one.on

    def takes_back(self, one: TaxPart) -> bool:
        """Whether this credits an advance, so that it counts in the tax of that."""
        return (one.credits_id, one.source_id) in self._ahead

    def postings(self, one: TaxPart) -> Iterator[SalesPosting]:
        """What of an advance falls due on which day; below zero where less is due than was."""
        paid = credited = net = vat = NOTHING
        left, done, told = (one.net, one.vat), _NONE, one.recorded_at
        for on, group in groupby(sorted(self._steps(one), key=_by_day), lambda step: step.on):
            steps = list(group)
            for step in steps:
                paid, credited = paid + step.paid, credited + step.credited
                left = left[0] + step.net, left[1] + step.vat
                done += step.part
                told = step.told
            share = max(_share(paid, one.whole - credited), min(done, _ALL))
            due = left[0].share(share), left[1].share(share)
            if due != (net, vat):
                told_by = _note(steps) or one.number
                more = posting(one, on, (due[0] - net, due[1] - vat), told)
                yield replace(more, number=told_by)
            net, vat = due

    def _steps(self, one: TaxPart) -> Iterator[_Step]:
        for move in self._moves.get(one.document_id, ()):
            on = self._locks.entered(move.on, move.recorded_at)
            if move.what in _MONEY:
                yield _Step(on, move.recorded_at, paid=-move.amount)
            elif move.what is Move.CREDITED:
                yield _Step(on, move.recorded_at, credited=-move.amount)
        source = one.source_id
        for back in self._back.get((one.document_id, source), ()):
            on = self._locks.entered(back.on, back.recorded_at)
            yield _Step(on, back.recorded_at, net=back.net, vat=back.vat, note=back.number)
        end = self._ends[source]
        for use in self._used.get(source, ()):
            on = max(self._locks.entered(use.on, use.told), one.on)
            if on < end:
                yield _Step(on, use.told, part=use.part)
        yield _Step(end, one.recorded_at, part=_WHOLE)


def _note(steps: list[_Step]) -> str:
    """The credit note of a day on which nothing else was paid or performed."""
    if any(step.paid or step.part for step in steps):
        return ""
    return next((step.note for step in steps if step.note), "")


def _by_day(step: _Step) -> tuple[date, datetime]:
    return step.on, step.told


def _share(paid: Money, owed: Money) -> Decimal:
    """Which part of what is owed was paid."""
    if owed <= NOTHING:
        return _ALL
    return max(_NONE, min(paid.euros / owed.euros, _ALL))


def posting(
    one: TaxPart, on: date, due: tuple[Money, Money] | None = None, told: datetime | None = None
) -> SalesPosting:
    """A part, or so much net and tax of it, on a day of its month of tax."""
    net, vat = due or (one.net, one.vat)
    return SalesPosting(
        one.document_id, one.category, one.percent, one.number, ADVANCE if due else one.kind, on,
        one.client_id, one.buyer, one.buyer_country, one.buyer_vat_id, net, vat, one.order_id,
        one.credits_id, told or one.recorded_at,
    )  # fmt: skip
