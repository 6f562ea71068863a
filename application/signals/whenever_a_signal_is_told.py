"""Whenever five persons or more noticed the same, it goes into the improvement backlog."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.quality.improve import ProposeImprovement
from application.signals.signals import improvement_of
from domain.events import Event
from domain.quality.improvement import Source
from domain.signals import HalfYear


def whenever_a_signal_is_told(event: Event) -> Iterator[Command]:
    match event:
        case HalfYear.SignalTold(half=half, theme=theme, concern=concern, persons=persons):
            yield ProposeImprovement(
                what=f"{half}: {theme} / {concern} ({persons})", source=Source.SIGNAL,
                source_id=event.originator_id, improvement_id=improvement_of(event),
            )  # fmt: skip
