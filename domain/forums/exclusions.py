"""Who must not sit in one forum: competitors, reporting lines, commercial ties."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from domain.business_ids import BusinessIdWrong, checked

_FORMS: Final = re.compile(r"\b(oyj|oy|ab|abp|ky|ry|rf|tmi|ltd|inc|gmbh|as|a/s)\b\.?")


class Ground(StrEnum):
    """The only grounds on which somebody is kept out of a forum."""

    COMPETITOR = "competitor"
    REPORTING_LINE = "reporting_line"
    COMMERCIAL_TIE = "commercial_tie"


@dataclass(frozen=True)
class Ties:
    """What somebody told of their work: employer, its competitors, its business partners."""

    employer: str
    competitors: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    """Customers, suppliers and owners they deal with."""
    business_id: str = ""
    """Of the employer; a firm changes its name more easily than this."""


@dataclass(frozen=True)
class Finding:
    """A ground found between two people."""

    ground: Ground
    other_id: UUID


def findings(ties: Ties, others: Mapping[UUID, Ties]) -> tuple[Finding, ...]:
    """Every ground between somebody and the others; none where all is well."""
    return tuple(
        Finding(ground, other_id)
        for other_id, theirs in others.items()
        for ground in grounds_between(ties, theirs)
    )


def grounds_between(one: Ties, other: Ties) -> Iterator[Ground]:
    """The grounds between two people, from what either of them told."""
    if same_firm(one.employer, other.employer) or _same_id(one, other):
        yield Ground.REPORTING_LINE
    if _named(one, other.competitors) or _named(other, one.competitors):
        yield Ground.COMPETITOR
    if _named(one, other.partners) or _named(other, one.partners):
        yield Ground.COMMERCIAL_TIE


def same_firm(one: str, other: str) -> bool:
    """Whether two names mean one firm: case, company form and punctuation do not count."""
    return bool(_plain(one)) and _plain(one) == _plain(other)


def _same_id(one: Ties, other: Ties) -> bool:
    return bool(one.business_id) and one.business_id == other.business_id


def _named(who: Ties, names: Iterable[str]) -> bool:
    return any(same_firm(who.employer, name) or _is_id_of(who, name) for name in names)


def _is_id_of(who: Ties, name: str) -> bool:
    try:
        return bool(who.business_id) and checked(name) == who.business_id
    except BusinessIdWrong:
        return False


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name).casefold()
    return re.sub(r"[\W_]+", "", _FORMS.sub(" ", folded))
