"""How old what is open is, on any day: a pure function of moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from application.ledgers.open_item_moves import Move, OpenItemMove
from domain.money import NOTHING, Money


class Age(StrEnum):
    """How long after its due date something is open."""

    NOT_DUE = "not_due"
    UP_TO_30 = "1-30"
    UP_TO_60 = "31-60"
    UP_TO_90 = "61-90"
    OVER_90 = "over_90"
    PREPAID = "paid_too_much"


_STEPS: Final = ((0, Age.NOT_DUE), (30, Age.UP_TO_30), (60, Age.UP_TO_60), (90, Age.UP_TO_90))


@dataclass(frozen=True)
class OpenItem:
    """One document with something open on a day."""

    document_id: UUID
    number: str
    client_id: UUID
    issued_on: date
    due_on: date | None
    open: Money
    days_late: int
    age: Age


@dataclass(frozen=True)
class AgeSum:
    """All that is of one age."""

    age: Age
    documents: int
    open: Money


def open_items(moves: Iterable[OpenItemMove], day: date) -> list[OpenItem]:
    """What was open on a day, by number."""
    together: dict[UUID, list[OpenItemMove]] = {}
    for move in moves:
        if move.on <= day:
            together.setdefault(move.document_id, []).append(move)
    found = (_item(group, day) for group in together.values())
    return sorted((one for one in found if one and one.open), key=lambda one: one.number)


def age_sums(items: Iterable[OpenItem]) -> list[AgeSum]:
    """Every age with what is open in it."""
    known = list(items)
    return [
        AgeSum(
            age, sum(one.age is age for one in known),
            Money.total(one.open for one in known if one.age is age),
        )
        for age in Age
    ]  # fmt: skip


def _item(group: list[OpenItemMove], day: date) -> OpenItem | None:
    begun = next((move for move in group if move.what is Move.ISSUED), None)
    if begun is None:
        return None
    left = Money.total(move.amount for move in group)
    late = max(0, (day - begun.due_on).days) if begun.due_on else 0
    age = next((age for days, age in _STEPS if late <= days), Age.OVER_90)
    return OpenItem(
        begun.document_id, begun.number, begun.client_id, begun.on, begun.due_on, left,
        late, Age.PREPAID if left < NOTHING else age,
    )  # fmt: skip
