"""What may be told of many without telling of one: the threshold, and subtraction made useless.

A figure is told of at least five persons. Every set of persons it was ever told of, for the whole
and for parts, differs from each other set by nobody or by at least five, so that neither two
dates nor a part and its whole can be subtracted; and no combination of all that was told may
lead to fewer than five. A person who answers again counts as somebody new beside the old answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations_with_replacement
from typing import Final
from uuid import UUID

FEWEST: Final = 5
Someone = tuple[UUID, int]
"""A person, and how many answers of theirs the figure knows."""
Crowd = frozenset[Someone]


def may_tell(told: Sequence[Crowd], crowd: Crowd) -> bool:
    """Whether a figure over this crowd may be told beside everything told before."""
    if crowd in told:
        return True
    if len(crowd) < FEWEST:
        return False
    if any(len(crowd ^ known) < FEWEST for known in told):
        return False
    if any(0 < size < FEWEST for size in _sizes_with_two(told, crowd)):
        return False
    return smallest_group([*told, crowd]) >= FEWEST


def _sizes_with_two(told: Sequence[Crowd], crowd: Crowd) -> Iterator[int]:
    """How many persons are left when up to two earlier figures are added to or taken from one."""
    signed = [(known, sign) for known in told for sign in (1, -1)]
    for (one, first), (other, second) in combinations_with_replacement(signed, 2):
        yield sum(
            1
            for who in crowd | one | other
            if (who in crowd) + first * (who in one) + second * (who in other)
        )


def smallest_group(told: Sequence[Crowd]) -> int:
    """How few persons the least telling combination of these figures is about.

    The figures are equations over the persons; in reduced form each row is what can be computed.
    """
    people = sorted({one for crowd in told for one in crowd})
    rows = [[Fraction(one in crowd) for one in people] for crowd in told]
    reduced = _reduced(rows, len(people))
    return min((sum(1 for value in row if value) for row in reduced), default=0)


def _reduced(rows: list[list[Fraction]], width: int) -> list[list[Fraction]]:
    """The reduced row echelon form, without empty rows."""
    rank = 0
    for column in range(width):
        pivot = next((n for n in range(rank, len(rows)) if rows[n][column]), None)
        if pivot is None:
            continue
        rows[rank], rows[pivot] = rows[pivot], rows[rank]
        lead = rows[rank][column]
        rows[rank] = [value / lead for value in rows[rank]]
        for n, row in enumerate(rows):
            if n != rank and row[column]:
                factor = row[column]
                rows[n] = [a - factor * b for a, b in zip(row, rows[rank], strict=True)]
        rank += 1
    return rows[:rank]
