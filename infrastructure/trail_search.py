"""Finds events of the trail by qualifiers, the newest first, page by page."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from datetime import date, datetime
from typing import Any, Final, get_type_hints
from uuid import UUID

from psycopg import sql

from application.trail.qualifiers import IDS, TIMES, Qualifier
from application.trail.trail import TrailRow, trail
from application.trail.trail_subjects import trail_subjects
from infrastructure.shelf import Shelf, from_column, name_in_shelf

COLUMN: Final = {
    "actor": "by", "via": "via", "cause": "cause_stream", "correlation": "command",
}  # fmt: skip


async def search_trail(
    shelf: Shelf,
    wanted: tuple[Qualifier, ...],
    *,
    until: int | None = None,
    after: int | None = None,
    limit: int = 50,
) -> list[TrailRow]:
    """Events that meet every qualifier, up to a position of the log, the newest first.

    With `after`, those that follow a position, the oldest first.
    """
    condition, values = _where(wanted, until)
    columns = [part.name for part in fields(TrailRow)]
    text = sql.SQL("select {} from {} where {} and position > %s order by position {} limit {}")
    query = text.format(
        sql.SQL(", ").join(map(sql.Identifier, columns)), _trail(), condition,
        sql.SQL("desc" if after is None else "asc"), sql.Literal(limit),
    )  # fmt: skip
    values.append(after or 0)
    async with shelf.open() as link:
        found = await (await link.execute(query, values)).fetchall()
    hints = get_type_hints(TrailRow)
    return [
        TrailRow(**{c: from_column(v, hints[c]) for c, v in zip(columns, row, strict=True)})
        for row in found
    ]


async def position_at(shelf: Shelf, moment: datetime) -> int:
    """The position of the last event recorded by a moment (UTC); 0 before the first."""
    query = sql.SQL("select max(position) from {} where recorded_at <= %s").format(_trail())
    async with shelf.open() as link:
        row = await (await link.execute(query, (moment,))).fetchone()
    return int(row[0]) if row and row[0] else 0


async def count_trail(shelf: Shelf, wanted: tuple[Qualifier, ...], until: int | None = None) -> int:
    """How many events meet every qualifier."""
    condition, values = _where(wanted, until)
    query = sql.SQL("select count(*) from {} where {}").format(_trail(), condition)
    async with shelf.open() as link:
        row = await (await link.execute(query, values)).fetchone()
    return int(row[0]) if row else 0


async def events_a_day(shelf: Shelf, wanted: tuple[Qualifier, ...], zone: str) -> Counter[date]:
    """How many of the events were recorded on each civil day of a zone."""
    condition, values = _where(wanted, None)
    query = sql.SQL(
        "select (recorded_at at time zone %s)::date, count(*) from {} where {} group by 1"
    ).format(_trail(), condition)
    async with shelf.open() as link:
        found = await (await link.execute(query, [zone, *values])).fetchall()
    return Counter(dict(found))


async def effects_of(shelf: Shelf, row: TrailRow) -> list[TrailRow]:
    """The events that one event led to, the earliest first."""
    return await shelf.find(
        trail, {"cause_stream": row.stream, "cause_version": row.version}, order="position"
    )


async def cause_of(shelf: Shelf, row: TrailRow) -> TrailRow | None:
    """The event that led to one event."""
    if row.cause_stream is None:
        return None
    where: dict[str, Any] = {"stream": row.cause_stream, "version": row.cause_version}
    found: list[TrailRow] = await shelf.find(trail, where)
    return found[0] if found else None


async def event_at(shelf: Shelf, position: int) -> TrailRow | None:
    """The event at a position."""
    found: list[TrailRow] = await shelf.find(trail, {"position": position})
    return found[0] if found else None


def subject(stream: UUID) -> tuple[Qualifier, ...]:
    """The qualifier that finds everything about one case."""
    return (Qualifier("subject", str(stream)),)


def _trail() -> sql.Identifier:
    return name_in_shelf(trail)


def _where(wanted: tuple[Qualifier, ...], until: int | None) -> tuple[sql.Composed, list[Any]]:
    parts: list[sql.Composable] = [sql.SQL("true")]
    values: list[Any] = []
    for one in wanted:
        part = CONDITIONS[one.name]
        parts.append(sql.SQL("not coalesce({}, false)").format(part) if one.excludes else part)
        values += [_value(one)] * (2 if one.name == "type" else 1)
    if until is not None:
        parts.append(sql.SQL("position <= %s"))
        values.append(until)
    return sql.SQL(" and ").join(parts), values


def _value(one: Qualifier) -> UUID | datetime | str:
    if one.name in IDS:
        return one.id
    if one.name in TIMES:
        return one.moment
    return one.value if one.name == "via" else _pattern(one.value)


def _pattern(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return plain.replace("*", "%")


CONDITIONS: Final[dict[str, sql.Composable]] = {
    "subject": sql.SQL("position in (select position from {} where subject = %s)").format(
        name_in_shelf(trail_subjects)
    ),
    # `Session*` finds Engagement.SessionHeld too: the name without its aggregate also counts.
    "type": sql.SQL("(name like %s or split_part(name, '.', 2) like %s)"),
    "rule": sql.SQL("exists (select from jsonb_array_elements_text(rule) r where r like %s)"),
    "from": sql.SQL("recorded_at >= %s"),
    "to": sql.SQL("recorded_at < %s"),
    "via": sql.SQL("via = %s"),
    "actor": sql.SQL("by = %s"),
    "cause": sql.SQL("cause_stream = %s"),
    "correlation": sql.SQL("command = %s"),
}
