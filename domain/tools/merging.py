"""Two people changed the same text at the same time: both changes stay, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import Match, SequenceMatcher


def merged(base: str, theirs: str, ours: str) -> str:
    """The text in which both changes of a base stand.

    Where only one of the two touched a line, that change holds. Where both did, the lines of both
    stand, what was written first before what was written second.
    """
    lines = [part.splitlines() for part in (base, theirs, ours)]
    whole: list[str] = []
    at = [0, 0, 0]
    for begin, end, in_theirs, in_ours in _in_all_three(*lines):
        old = lines[0][at[0] : begin]
        first, second = lines[1][at[1] : in_theirs], lines[2][at[2] : in_ours]
        whole += _settled(old, first, second)
        whole += lines[0][begin:end]
        length = end - begin
        at = [end, in_theirs + length, in_ours + length]
    return "\n".join(whole)


def _settled(old: list[str], first: list[str], second: list[str]) -> list[str]:
    if first in (old, second):
        return second
    if second == old:
        return first
    return [*first, *(line for line in second if line not in first)]


def _in_all_three(
    base: list[str], theirs: list[str], ours: list[str]
) -> Iterator[tuple[int, int, int, int]]:
    """Stretches of the base that stand in both texts: from, until, and where in each of the two."""
    some, others = _matches(base, theirs), _matches(base, ours)
    nth = mth = 0
    while nth < len(some) and mth < len(others):
        first, second = some[nth], others[mth]
        begin = max(first.a, second.a)
        end = min(first.a + first.size, second.a + second.size)
        if begin < end:
            yield begin, end, first.b + begin - first.a, second.b + begin - second.a
        if first.a + first.size < second.a + second.size:
            nth += 1
        else:
            mth += 1
    yield len(base), len(base), len(theirs), len(ours)


def _matches(base: list[str], other: list[str]) -> list[Match]:
    return SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
