"""Whenever a mentor's light turns red or the mentor may begin nothing new, they get a letter."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.growth.portfolio import Portfolio
from domain.growth.supervision import Light


def whenever_supervision_is_due(event: Event) -> Iterator[Errand]:
    match event:
        case Portfolio.LightChanged(person_id=person, light=light) if light is not Light.GREEN:
            yield Errand("letter", about(letter="supervision_due", to=person, light=light.value))
