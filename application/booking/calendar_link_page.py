"""Which of a person's calendar links is the live one, and what it tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from application.views import View
from domain.calendar_links import CalendarLink
from domain.events import Event


@dataclass(frozen=True)
class CalendarLinkPage:
    """The state of one person's link; without a number there is none."""

    person_id: UUID | None = None
    number: int = 0
    names: bool = False


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, CalendarLink.Event) else ()


def fold(page: CalendarLinkPage | None, event: Event) -> CalendarLinkPage | None:
    page = page or CalendarLinkPage()
    match event:
        case CalendarLink.LinkRenewed(person_id=person, number=number):
            return replace(page, person_id=person, number=number)
        case CalendarLink.NamesShown(person_id=person, shown=shown):
            return replace(page, person_id=person, names=shown)
    return page


calendar_link_page = View("calendar_link_page", CalendarLinkPage, _key, fold)
