"""Finds tools by their words, in any form PostgreSQL's dictionaries know, and counts their use.

The Finnish, Swedish and English dictionaries take endings off; what is left is looked for at the
beginning of words, so that "arvo" finds "arvokartta". A Finnish stem that changes inside
(vahvuus, vahvuuden) is found by its unchanging beginning only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, Final, get_type_hints
from uuid import UUID

from psycopg import sql

from application.tools.library import ToolRow, library, library_texts
from application.tools.tool_uses import tool_uses
from domain.tools import Category, Place, ToolKind, Use
from infrastructure.shelf import Shelf, from_column, name_in_shelf

DICTIONARIES: Final = {"fi": "finnish", "sv": "swedish", "en": "english"}
COLUMNS: Final = [part.name for part in fields(ToolRow)]
WORDS: Final = sql.SQL(
    "setweight(to_tsvector(%(tongue)s::regconfig, t.title), 'A')"
    " || setweight(to_tsvector(%(tongue)s::regconfig, t.summary), 'B')"
    " || setweight(to_tsvector(%(tongue)s::regconfig, t.body), 'C')"
)
# Every stem of the question becomes a beginning: 'tavoit' -> 'tavoit':*
ASKED: Final = sql.SQL(
    "regexp_replace(websearch_to_tsquery(%(tongue)s::regconfig, %(text)s)::text,"
    " '''( |$|\\))', ''':*\\1', 'g')::tsquery"
)
SEARCH: Final = sql.SQL(
    "select {columns} from {library} l join {texts} t using (tool_id)"
    " where t.language = %(language)s and l.use = any(%(uses)s)"
    " and (%(withdrawn)s or not l.withdrawn)"
    " and (%(kinds)s::text[] is null or l.kind = any(%(kinds)s))"
    " and (%(category)s::text is null or l.category = %(category)s)"
    " and (%(text)s = '' or {words} @@ {asked})"
    " order by case when %(text)s = '' then 0 else ts_rank({words}, {asked}) end desc, t.title"
    " limit 200"
).format(
    columns=sql.SQL(", ").join(sql.SQL("l.") + sql.Identifier(name) for name in COLUMNS),
    library=name_in_shelf(library), texts=name_in_shelf(library_texts), words=WORDS, asked=ASKED,
)  # fmt: skip
COUNT: Final = sql.SQL(
    "select tool_id, place, count(*), count(distinct owner_id) from {} group by 1, 2"
).format(name_in_shelf(tool_uses))


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for in the library."""

    text: str = ""
    kinds: frozenset[ToolKind] = frozenset()
    category: Category | None = None


@dataclass(frozen=True)
class Used:
    """How often a tool was used in one kind of place, and by how many engagements or forums."""

    place: Place
    times: int
    owners: int


async def search_library(
    shelf: Shelf, wanted: Wanted, language: str, uses: Iterable[Use], *, withdrawn: bool = False
) -> list[ToolRow]:
    """What is in the library for these users, the best find first; all of it by title."""
    values = {
        "tongue": DICTIONARIES[language], "language": language, "text": wanted.text.strip(),
        "uses": [use.value for use in uses], "withdrawn": withdrawn,
        "kinds": [kind.value for kind in wanted.kinds] or None,
        "category": wanted.category.value if wanted.category else None,
    }  # fmt: skip
    async with shelf.pool.connection() as link:
        found: list[Any] = await (await link.execute(SEARCH, values)).fetchall()
    hints = get_type_hints(ToolRow)
    return [
        ToolRow(**{c: from_column(v, hints[c]) for c, v in zip(COLUMNS, row, strict=True)})
        for row in found
    ]


async def count_uses(shelf: Shelf) -> dict[UUID, list[Used]]:
    """How often each tool was used; nothing of where or by whom."""
    async with shelf.pool.connection() as link:
        found = await (await link.execute(COUNT)).fetchall()
    counted: dict[UUID, list[Used]] = {}
    for tool, place, times, owners in found:
        counted.setdefault(tool, []).append(Used(Place(place), times, owners))
    return counted
