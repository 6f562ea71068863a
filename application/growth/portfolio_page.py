"""A mentor's portfolio as the mentor and the quality manager see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.growth.portfolio import DevelopmentKind, Portfolio
from domain.growth.supervision import Kind, Light


@dataclass(frozen=True)
class Supervision:
    """Supervision one has had, in minutes."""

    entry_id: UUID
    kind: Kind
    day: date
    minutes: int
    supervisor: str


@dataclass(frozen=True)
class Development:
    """Professional development one has done, in minutes; from a training of ours, its id."""

    entry_id: UUID
    kind: DevelopmentKind
    day: date
    minutes: int
    what: str
    source_id: UUID | None


@dataclass(frozen=True)
class Learnt:
    """What a piece of work taught."""

    entry_id: UUID
    day: date
    what: str


@dataclass(frozen=True)
class PortfolioPage:
    """Everything that shows how one mentor grows; sessions only as days and minutes."""

    person_id: UUID
    practice: tuple[tuple[date, int], ...] = ()
    supervision: tuple[Supervision, ...] = ()
    development: tuple[Development, ...] = ()
    learnt: tuple[Learnt, ...] = ()
    light: Light = Light.GREEN

    def practised(self, since: date) -> int:
        """Minutes of practice after a day."""
        return sum(minutes for day, minutes in self.practice if day > since)

    def developed(self, since: date) -> int:
        """Minutes of development after a day."""
        return sum(one.minutes for one in self.development if one.day > since)


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, Portfolio.Event) else ()


def fold(page: PortfolioPage | None, event: Event) -> PortfolioPage | None:
    if isinstance(event, Portfolio.Opened):
        return None
    known = page or PortfolioPage(getattr(event, "person_id"))  # noqa: B009 - all but Opened bear it
    match event:
        case Portfolio.PracticeCounted(day=day, minutes=minutes):
            return replace(known, practice=(*known.practice, (day, minutes)))
        case Portfolio.SupervisionEntered(
            entry_id=entry, kind=kind, day=day, minutes=minutes, supervisor=supervisor
        ):
            one = Supervision(entry, kind, day, minutes, supervisor)
            return replace(known, supervision=(*known.supervision, one))
        case Portfolio.DevelopmentEntered(
            entry_id=entry, kind=kind_, day=day, minutes=minutes, what=what, source_id=source
        ):
            done = Development(entry, kind_, day, minutes, what, source)
            return replace(known, development=(*known.development, done))
        case Portfolio.LearningNoted(entry_id=entry, day=day, what=what):
            return replace(known, learnt=(*known.learnt, Learnt(entry, day, what)))
        case Portfolio.LightChanged(light=light):
            return replace(known, light=light)
    return known


portfolio_page = View("portfolio_page", PortfolioPage, _key, fold)
