"""Say what one noticed, and tell what five or more noticed once the half-year is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.signals import Concern, HalfYear, Signal, half_of, signal_of, told_of
from domain.themes import THEMES, ThemeUnknown


@dataclass(frozen=True, kw_only=True)
class GiveSignal(Command):
    """Say by theme and concern what one noticed; nobody but a count of five ever knows."""

    theme: Annotated[str, MaxLen(60)]
    concern: Concern

    def do(self, work: Work) -> None:
        if self.theme not in {theme.code for theme in THEMES}:
            raise ThemeUnknown
        half = half_of(work.now.date())
        key = signal_of(work.by, half, self.theme, self.concern)
        if work.find(Signal, key) is None:
            work.add(
                Signal(
                    id=key, person_id=work.by, half=half, theme=self.theme,
                    concern=self.concern.value,
                )
            )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class TellSignal(Command):
    """Tell what at least five persons noticed in a half-year that is over."""

    half: Annotated[str, MaxLen(6)]
    theme: Annotated[str, MaxLen(60)]
    concern: Concern
    persons: tuple[UUID, ...]

    def do(self, work: Work) -> None:
        work.under("disclosure/1")
        work.get(HalfYear, told_of(self.half)).tell(
            self.half, self.theme, self.concern, self.persons, work.now.date()
        )
