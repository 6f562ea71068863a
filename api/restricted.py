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
from application.views import View
from infrastructure.shelf import Shelf

UNNAMED = N_("Restricted")


class Veiled:
    """Passes every question on, and takes the names of restricted people out of the answers."""

    def __init__(self, shelf: Shelf, asker: UUID, language: Callable[[], str]) -> None:
        self._shelf, self._asker, self._language = shelf, asker, language

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

    def _shown(self, card: PersonCard | None) -> PersonCard | None:
        if card is None or not card.restricted or card.person_id == self._asker:
            return card
        return replace(card, name=say(self._language(), UNNAMED), email="", phone="")


def veiled(shelf: Shelf, asker: UUID, language: Callable[[], str]) -> Shelf:
    """The shelf without the names of those whose data is left alone."""
    return cast("Shelf", Veiled(shelf, asker, language))
