"""The firm's own details and texts as pages and documents show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.firm_details import Details, FirmDetails, TextKind
from domain.languages import InThreeLanguages


@dataclass(frozen=True)
class PublishedText:
    """One version of a text, and from which day it holds."""

    kind: TextKind
    version: int
    valid_from: date
    text: InThreeLanguages


@dataclass(frozen=True)
class FirmPage:
    """Who the firm is, and every version of its texts."""

    details: Details | None = None
    version: int = 0
    texts: tuple[PublishedText, ...] = ()

    def text(self, kind: TextKind) -> PublishedText | None:
        """The newest version of a text."""
        return next((t for t in reversed(self.texts) if t.kind is kind), None)


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, FirmDetails.Event) else ()


def fold(page: FirmPage | None, event: Event) -> FirmPage | None:
    page = page or FirmPage()
    match event:
        case FirmDetails.DetailsSet(version=version, details=details):
            return replace(page, details=details, version=version)
        case FirmDetails.TextPublished(kind=kind, version=version, valid_from=day, text=text):
            return replace(page, texts=(*page.texts, PublishedText(kind, version, day, text)))
    return page


firm_page = View("firm_page", FirmPage, _key, fold)
