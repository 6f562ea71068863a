"""Count the signals of the half-year that ended last, and tell what five or more noticed."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final
from uuid import UUID

from application.signals.give_signal import TellSignal
from application.signals.signals import SignalRow, signals
from domain.events import derived
from domain.feedback.disclosure import FEWEST
from domain.signals import Concern, half_before, told_of
from infrastructure.by_itself import by_itself

MOST: Final = 1_000_000


async def tell_signals(house: Any, about: dict[str, str]) -> None:
    """Tell what may be told; a second time tells nothing new."""
    half = half_before(house.log.now().date())
    limit = int(about.get("most", MOST))
    rows: list[SignalRow] = await house.shelf.find(
        signals, {"half": half}, limit=limit, counting=True
    )
    people: dict[tuple[str, str], set[UUID]] = defaultdict(set)
    for row in rows:
        people[row.theme, row.concern].add(row.person_id)
    for (theme, concern), persons in sorted(people.items()):
        if len(persons) >= FEWEST and concern in set(Concern):
            command = TellSignal(
                half=half, theme=theme, concern=Concern(concern), persons=tuple(sorted(persons))
            )
            key = derived(told_of(half), theme, concern)
            await house.firm.do(command, by_itself(key))
