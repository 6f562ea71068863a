"""The mentor network as a whole: areas of competence, gaps, whether it takes new clients."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final
from uuid import UUID

from domain.events import Created, Event, Standing, event
from domain.languages import InThreeLanguages
from domain.privacy import Public
from domain.refusals import Refused
from domain.themes import THEME_CODES, require_themes

Code = Annotated[str, Public]
OUR_NETWORK: Final = UUID("6c756f74-7369-5000-8000-000000000003")
"""The id of the firm's network of mentors: there is one in a log."""


class AreaUnknown(Refused):
    """The firm's map of competences has no such area."""

    status = 422


class AreaIsATheme(Refused):
    """A theme of mentoring is an area by itself; choose another code."""

    status = 422


class IntakeStopped(Refused):
    """We take no new clients on this theme at present."""


@dataclass(frozen=True)
class Area:
    """An area of competence under a theme, and how many mentors the firm wants in it."""

    code: Code
    theme: Code
    name: InThreeLanguages
    wanted: int


class Network(Standing):
    """What is true of all mentors together."""

    class Opened(Created):
        """The firm's network of mentors was opened."""

    class AreaDefined(Event):
        """An area of competence was defined under a theme."""

        area: Area

    class AreaRetired(Event):
        """An area of competence is no longer used."""

        code: Code

    class IntakeHalted(Event):
        """The network takes no new clients for a time, on one theme or at all."""

        theme: Code
        until: date | None
        reason: Code

    class IntakeReopened(Event):
        """The network takes new clients again."""

        theme: Code

    class RecruitmentOpened(Event):
        """The firm began to look for mentors in an area."""

        recruitment_id: UUID
        area: Code
        wanted: int

    class RecruitmentClosed(Event):
        """The firm stopped looking for mentors in an area."""

        recruitment_id: UUID
        found: int

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.areas: dict[str, Area] = {}
        self.halted: dict[str, date | None] = {}
        self.recruitments: dict[UUID, str] = {}

    def define_area(self, area: Area) -> None:
        """Define or rewrite an area. Raises ThemeUnknown, AreaIsATheme."""
        require_themes([area.theme])
        if area.code in THEME_CODES and area.theme != area.code:
            raise AreaIsATheme
        if self.areas.get(area.code) != area:
            self._area_defined(area)

    def retire_area(self, code: str) -> None:
        if code in self.areas:
            self._area_retired(code)

    def require_area(self, code: str) -> None:
        """Raise AreaUnknown for what is neither a theme nor a defined area."""
        if code not in THEME_CODES and code not in self.areas:
            raise AreaUnknown(area=code)

    def halt_intake(self, theme: str, until: date | None, reason: str) -> None:
        """Take no new clients on a theme; with no theme, none at all. Raises ThemeUnknown."""
        if theme:
            require_themes([theme])
        if theme not in self.halted or self.halted[theme] != until:
            self._intake_halted(theme, until, reason)

    def reopen_intake(self, theme: str) -> None:
        if theme in self.halted:
            self._intake_reopened(theme)

    def require_intake(self, themes: tuple[str, ...], day: date) -> None:
        """Raise IntakeStopped when none of the themes is taken on that day."""
        if self._stopped("", day) or (themes and all(self._stopped(t, day) for t in themes)):
            raise IntakeStopped

    def _stopped(self, theme: str, day: date) -> bool:
        if theme not in self.halted:
            return False
        until = self.halted[theme]
        return until is None or day <= until

    def recruit(self, recruitment_id: UUID, area: str, wanted: int) -> None:
        """Begin to look for mentors. Raises AreaUnknown."""
        self.require_area(area)
        if recruitment_id not in self.recruitments:
            self._recruitment_opened(recruitment_id, area, wanted)

    def stop_recruiting(self, recruitment_id: UUID, found: int) -> None:
        if recruitment_id in self.recruitments:
            self._recruitment_closed(recruitment_id, found)

    @event(AreaDefined)
    def _area_defined(self, area: Area) -> None:
        self.areas[area.code] = area

    @event(AreaRetired)
    def _area_retired(self, code: str) -> None:
        del self.areas[code]

    @event(IntakeHalted)
    def _intake_halted(self, theme: str, until: date | None, reason: str) -> None:
        self.halted[theme] = until

    @event(IntakeReopened)
    def _intake_reopened(self, theme: str) -> None:
        del self.halted[theme]

    @event(RecruitmentOpened)
    def _recruitment_opened(self, recruitment_id: UUID, area: str, wanted: int) -> None:
        self.recruitments[recruitment_id] = area

    @event(RecruitmentClosed)
    def _recruitment_closed(self, recruitment_id: UUID, found: int) -> None:
        del self.recruitments[recruitment_id]
