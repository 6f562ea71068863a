"""How the demo's people use the shipped library."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from api.seeds.booking import Booking, bookings, client_named
from api.seeds.step import PAST, Step, moment, person_of, seeded
from api.tools.shipped_library import shipped, tool_of
from application.firm import Command
from application.tools.attach_tool import AttachTool
from application.tools.fill_worksheet import BeginWorksheet, FillWorksheet, Written
from domain.events import derived

SHEET: Final = seeded("tools/worksheet")
OURS: Final = Written(
    "goal", "Haluan johtaa ensimmäistä omaa tiimiäni niin, että ihmiset viihtyvät ja työ valmistuu."
)
NOW: Final = Written("now", "Teen yhä itse ne asiat, jotka osaan parhaiten.")
MENTORS: Final = Written("some", "Jokaisella tiimiläisellä on yksi asia, josta hän vastaa yksin.")


def steps(today: date) -> Iterator[Step]:
    """The library from the first day; talks along a model; a worksheet being filled in."""
    for nth, tool in enumerate(shipped()):
        at = moment(today - PAST, "15:00") + nth * timedelta(minutes=1)
        yield Step(f"tools/{tool.tool_id}", tool, person_of("coordinator"), at=at)
    for nth, one in enumerate(bookings(today)):
        if one.meets < today and not one.missed and nth % 2 == 0:
            yield _attached(one)
    yield from _worksheet(today)


def _attached(one: Booking) -> Step:
    """A mentor tells which model a talk went along."""
    order = seeded(one.key)
    command = AttachTool(
        engagement_id=derived(order, "engagement"), place="session",
        place_id=derived(order, "session"), tool_id=tool_of("grow"),
    )  # fmt: skip
    at = moment(one.meets, "19:00")
    return Step(f"tools/{one.key}", command, person_of(one.mentor), at=at)


def _worksheet(today: date) -> Iterator[Step]:
    """The demo's client and mentor before their next session."""
    coming = next(one for one in bookings(today) if one.key == "booking/next/0")
    engagement = derived(seeded(coming.key), "engagement")
    client, mentor = client_named(coming.name), person_of(coming.mentor)
    given: tuple[tuple[UUID, Command], ...] = (
        (client, BeginWorksheet(
            engagement_id=engagement, tool_id=tool_of("goal_card"), worksheet_id=SHEET,
        )),
        (client, FillWorksheet(engagement_id=engagement, worksheet_id=SHEET, answers=(OURS, NOW))),
        (mentor, FillWorksheet(engagement_id=engagement, worksheet_id=SHEET, answers=(MENTORS,))),
    )  # fmt: skip
    for nth, (by, command) in enumerate(given):
        at = moment(today - timedelta(days=1), f"1{8 + nth // 2}:{10 * nth:02}")
        yield Step(f"tools/worksheet/{nth}", command, by, at=at)
