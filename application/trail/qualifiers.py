"""What is looked for in the trail, as qualifiers: `subject:… actor:… type:Session* -via:job`.

All of them must hold; a `-` before one excludes. `subject` and `actor` take an id, `type` a name
in the log or its beginning with `*`, `from` and `to` a day or a moment, `cause` a stream and
`correlation` a command's id. The text lives in the address of the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from domain.refusals import Refused
from domain.slots import HELSINKI, TimeOutOfReach, within_reach, zone_named

IDS: Final = ("subject", "actor", "cause", "correlation")
WORDS: Final = ("type", "via", "rule")
TIMES: Final = ("from", "to")
MOST: Final = 20


class QualifierUnknown(Refused):
    """Look by subject, actor, type, via, rule, from, to, cause or correlation: type:Order*."""

    status = 422


@dataclass(frozen=True)
class Qualifier:
    """One condition on the events looked for."""

    name: str
    value: str
    excludes: bool = False

    @property
    def written(self) -> str:
        """The condition as it stands in the address."""
        return f"{'-' if self.excludes else ''}{self.name}:{self.value}"

    @property
    def id(self) -> UUID:
        """The id of a condition that names one."""
        return UUID(self.value)

    @property
    def moment(self) -> datetime:
        """The instant (UTC) of a time: the end of the day for `to` with a bare day."""
        return _moment(self.value, end=self.name == "to")


def read_qualifiers(text: str) -> tuple[Qualifier, ...]:
    """Read conditions from text. Raises QualifierUnknown for what is none."""
    found = tuple(_read(part) for part in text.split())
    if len(found) > MOST:
        raise QualifierUnknown
    return found


def _read(part: str) -> Qualifier:
    excludes, plain = part.startswith("-"), part.removeprefix("-")
    name, colon, value = plain.partition(":")
    if not (colon and value and name in {*IDS, *WORDS, *TIMES}):
        raise QualifierUnknown(part=part)
    qualifier = Qualifier(name, value, excludes)
    try:
        if name in IDS:
            UUID(value)
        if name in TIMES:
            within_reach(qualifier.moment)
    except (ValueError, OverflowError, TimeOutOfReach):
        raise QualifierUnknown(part=part) from None
    return qualifier


def _moment(text: str, *, end: bool) -> datetime:
    if len(text) == len("2026-10-14"):
        day = date.fromisoformat(text) + timedelta(days=1 if end else 0)
        return datetime.combine(day, time(), zone_named(HELSINKI)).astimezone(UTC)
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone_named(HELSINKI))).astimezone(
        UTC
    )
