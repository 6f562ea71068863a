"""Whenever a breach is noticed, those who handle it are told at once, and again before the end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from application.policies import Errand, about
from domain.breaches import CLOCK, Breach
from domain.events import Event
from domain.people import Role

BEFORE: Final = (CLOCK, timedelta(hours=24), timedelta(hours=6))
"""How long before the end of the clock a letter goes out."""


def whenever_a_breach_is_noticed(event: Event) -> Iterator[Errand]:
    match event:
        case Breach.Noticed(aware_at=aware_at):
            for before in BEFORE:
                for role in (Role.ADMINISTRATOR, Role.QUALITY):
                    facts = about(letter="breach_noticed", to_role=role, breach=event.originator_id)
                    yield Errand("letter", facts, at=aware_at + CLOCK - before)
