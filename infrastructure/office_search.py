"""Finds what a caller names: a person by part of the name, e-mail or phone, a document, an id."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from psycopg import sql

from application.clients.client_list import client_list
from application.engagements.sessions import sessions
from application.invoicing.documents import documents
from application.people.people_list import people_list
from infrastructure.shelf import Shelf, name_in_shelf

MOST: Final = 10


class Kind(StrEnum):
    """What was found."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    SESSION = "session"


@dataclass(frozen=True)
class Hit:
    """One thing found: its words, what more there is to know it by, and its id."""

    kind: Kind
    id: UUID
    words: str
    more: str


def _from(table: Any, query: str) -> sql.Composed:
    return sql.SQL(query).format(name_in_shelf(table))


QUERIES: Final = {
    Kind.PERSON: _from(
        people_list,
        "select person_id, name, email from {} where not restricted and"
        " (name ilike %(part)s or email ilike %(part)s"
        " or (%(digits)s <> '' and replace(phone, ' ', '') like '%%' || %(digits)s || '%%'))"
        " order by name limit %(most)s",
    ),
    Kind.ORGANISATION: _from(
        client_list,
        "select payer_id, name, business_id from {} where name <> ''"
        " and (name ilike %(part)s or business_id like %(part)s) order by name limit %(most)s",
    ),
    Kind.DOCUMENT: _from(
        documents,
        "select invoice_id, number, kind from {} where number ilike %(part)s"
        " order by number desc limit %(most)s",
    ),
    Kind.SESSION: _from(
        sessions,
        "select session_id, to_char(starts_at at time zone zone, 'DD.MM.YYYY HH24:MI'), state"
        " from {} where session_id::text = %(text)s or engagement_id::text = %(text)s"
        " order by starts_at desc limit %(most)s",
    ),
}  # fmt: skip


async def search_office(shelf: Shelf, text: str) -> list[Hit]:
    """Everything that bears the text, people first; nothing for less than two letters."""
    wanted = text.strip()
    if len(wanted) < len("ab"):
        return []
    plain = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    digits = "".join(sign for sign in wanted if sign in "+0123456789")
    values = {
        "part": f"%{plain}%", "text": wanted.lower(), "most": MOST,
        "digits": digits if len(digits) > len("1234") else "",
    }  # fmt: skip
    hits = []
    async with shelf.open() as link:
        for kind, query in QUERIES.items():
            found = await (await link.execute(query, values)).fetchall()
            hits += [Hit(kind, row[0], row[1], row[2]) for row in found]
    return hits
