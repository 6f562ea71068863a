"""One thing of the library with all its versions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.tools import Category, Edition, Tool, ToolKind, Use


@dataclass(frozen=True)
class Published:
    """A version and when it was published."""

    version: int
    at: datetime
    edition: Edition


@dataclass(frozen=True)
class ToolPage:
    """Something in the library."""

    tool_id: UUID
    kind: ToolKind
    category: Category
    use: Use
    versions: tuple[Published, ...]
    withdrawn: bool = False
    reason: str = ""

    @property
    def newest(self) -> Published:
        """The version that is taken into use now."""
        return self.versions[-1]

    def version(self, number: int) -> Published | None:
        """One version, None where there is no such."""
        return next((one for one in self.versions if one.version == number), None)


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, Tool.Event | Tool.Added) else ()


def fold(page: ToolPage | None, event: Event) -> ToolPage | None:
    if isinstance(event, Tool.Added):
        first = Published(1, event.timestamp, event.edition)
        return ToolPage(event.originator_id, event.kind, event.category, event.use, (first,))
    if page is None:
        return None
    match event:
        case Tool.EditionPublished(version=version, edition=edition):
            newest = Published(version, event.timestamp, edition)
            return replace(page, versions=(*page.versions, newest))
        case Tool.Placed(category=category, use=use):
            return replace(page, category=category, use=use)
        case Tool.Withdrawn(reason=reason):
            return replace(page, withdrawn=True, reason=reason)
        case Tool.Restored():
            return replace(page, withdrawn=False, reason="")
    return page


tool_page = View("tool_page", ToolPage, _key, fold)
