"""The network of mentors as a whole: areas, halted intake, open recruitments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.network import Area, Network


@dataclass(frozen=True)
class Recruitment:
    """A search for mentors in an area."""

    recruitment_id: UUID
    area: str
    wanted: int
    since: datetime


@dataclass(frozen=True)
class Halt:
    """That no new clients are taken, on a theme or at all."""

    theme: str
    until: date | None
    reason: str


@dataclass(frozen=True)
class NetworkPage:
    """What is true of all mentors together."""

    areas: tuple[Area, ...] = ()
    halts: tuple[Halt, ...] = ()
    recruitments: tuple[Recruitment, ...] = ()

    def halted_on(self, day: date) -> tuple[Halt, ...]:
        """The halts that hold on a day."""
        return tuple(halt for halt in self.halts if halt.until is None or day <= halt.until)


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, Network.Event) else ()


def fold(page: NetworkPage | None, event: Event) -> NetworkPage | None:
    page = page or NetworkPage()
    match event:
        case Network.AreaDefined(area=area):
            others = tuple(one for one in page.areas if one.code != area.code)
            return replace(page, areas=(*others, area))
        case Network.AreaRetired(code=code):
            return replace(page, areas=tuple(one for one in page.areas if one.code != code))
        case Network.IntakeHalted(theme=theme, until=until, reason=reason):
            halts = tuple(one for one in page.halts if one.theme != theme)
            return replace(page, halts=(*halts, Halt(theme, until, reason)))
        case Network.IntakeReopened(theme=theme):
            return replace(page, halts=tuple(one for one in page.halts if one.theme != theme))
        case Network.RecruitmentOpened(recruitment_id=id, area=area, wanted=wanted):
            sought = Recruitment(id, area, wanted, event.timestamp)
            return replace(page, recruitments=(*page.recruitments, sought))
        case Network.RecruitmentClosed(recruitment_id=id):
            left = tuple(one for one in page.recruitments if one.recruitment_id != id)
            return replace(page, recruitments=left)
    return page


network_page = View("network_page", NetworkPage, _key, fold)
