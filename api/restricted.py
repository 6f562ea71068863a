"""The shelf as one asker sees it: people whose data is left alone are shown without their names.

A dispute about the data is settled on the person's own page of the office; letters to the person
and what they see of themself go on (GDPR 18(2)).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, cast
from uuid import UUID

from api.languages import N_, say
from application.people.people import PersonCard, people
from application.views import Table, View
from infrastructure.shelf import Shelf

UNNAMED = N_("Restricted")


class Veiled:
    """Passes every question on, and takes the names of restricted people out of the answers."""

    def __init__(self, shelf: Shelf, entries: frozenset[UUID], language: Callable[[], str]) -> None:
        self._shelf, self._entries, self._language = shelf, entries, language

    def __getattr__(self, name: str) -> Any:
        """Everything that has to do with no names."""
        return getattr(self._shelf, name)

    async def document(self, view: View[Any], key: UUID) -> Any:
        """One document of a view."""
        found = await self._shelf.document(view, key)
        return self._shown(found) if view is people else found

    async def documents(self, view: View[Any], keys: Iterable[UUID]) -> Any:
        """Some documents of a view, by their keys."""
        found = await self._shelf.documents(view, keys)
        if view is not people:
            return found
        return {key: self._shown(card) for key, card in found.items()}

    async def find(
        self, table: Table, where: dict[str, Any] | None = None, **how: Any
    ) -> list[Any]:
        """Rows that match; what is asked of the asker holds for every id they go by."""
        return await self._shelf.find(table, under_every_id(where or {}, self._entries), **how)

    def _shown(self, card: PersonCard | None) -> PersonCard | None:
        if card is None or not card.restricted or card.person_id in self._entries:
            return card
        return replace(card, name=say(self._language(), UNNAMED), email="", phone="")


def under_every_id(where: dict[str, Any], entries: frozenset[UUID]) -> dict[str, Any]:
    """The same wish, with all ids of a person kept twice where one of them stands."""
    if len(entries) == 1:
        return where
    mine = sorted(entries)
    return {
        name: mine if isinstance(wish, UUID) and wish in entries else wish
        for name, wish in where.items()
    }


def veiled(shelf: Shelf, entries: frozenset[UUID], language: Callable[[], str]) -> Shelf:
    """The shelf without the names of those whose data is left alone."""
    return cast("Shelf", Veiled(shelf, entries, language))
