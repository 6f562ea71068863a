"""The rows signals are counted by, and those that are told, in which nobody stands."""

import asyncio
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

import pytest

from api.wiring.errands import DAILY, HANDLERS
from application.firm import Firm
from application.signals.signals import SignalRow, ToldRow, signal_rows, told_rows
from domain.signals import HalfYear
from infrastructure.errands.tell_signals import tell_signals
from tests.memory_log import MemoryLog
from tests.signals.test_give_signal import GIVEN, JULY, PEOPLE, told
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("M11")


@dataclass
class House:
    """A house with signals on its shelf."""

    log: MemoryLog
    rows: list[SignalRow]

    @property
    def shelf(self) -> Any:
        """The shelf: this very thing."""
        return self

    @property
    def firm(self) -> Firm:
        """The firm on the house's log."""
        return Firm(self.log)

    async def find(self, _table: Any, where: dict[str, str], **more: Any) -> list[SignalRow]:
        """The signals of a half-year."""
        return [row for row in self.rows if row.half == where["half"]]


def noticed(spec: Spec, count: int) -> House:
    for person in PEOPLE[:count]:
        spec.by = person
        spec.given(GIVEN)
    spec.at(JULY)
    house = House(spec.log, kept(signal_rows, "signal_id", spec))
    asyncio.run(tell_signals(house, {}))
    asyncio.run(tell_signals(house, {}))
    return house


def test_the_night_after_the_half_year_tells_of_five_once(spec: Spec) -> None:
    house = noticed(spec, 5)
    (event,) = [one for one in house.log.recorded if isinstance(one, HalfYear.SignalTold)]
    assert (event.half, event.persons) == ("2026H1", 5)
    assert "tell_signals" in DAILY
    assert "tell_signals" in HANDLERS


def test_the_night_after_the_half_year_tells_nothing_of_four(spec: Spec) -> None:
    assert not [one for one in noticed(spec, 4).log.recorded if isinstance(one, HalfYear.Event)]


def test_in_what_is_told_nobody_stands(spec: Spec) -> None:
    spec.at(JULY).given(told(5))
    (row,) = kept(told_rows, "told_id", spec)
    assert row.persons == 5
    assert not any(value in PEOPLE for value in vars(row).values() if isinstance(value, UUID))
    assert "person_id" not in {part.name for part in fields(ToldRow)}
