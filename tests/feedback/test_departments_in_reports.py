"""A sponsor is told of departments too, but never so that taking one away shows somebody."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from api.wiring.errands import DAILY, HANDLERS
from application.clients.organisation_page import Department, NamedMentee, OrganisationPage
from application.feedback.answers import AnswerRow
from application.firm import Firm
from domain.feedback import Moment
from domain.feedback.report import WHOLE, Figure, Report
from infrastructure.errands.publish_reports import EVERYBODY, publish_reports
from tests.memory_log import MemoryLog
from tests.spec_times import NOON

pytestmark = pytest.mark.feature("O1")
PAYER, SALES, PLANT, SMALL = (UUID(int=0x90 + n) for n in range(4))
SINCE = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class House:
    """A house with answers on its shelf and one organisation."""

    rows: list[AnswerRow]
    organisation: OrganisationPage
    log: MemoryLog = field(default_factory=MemoryLog)

    @property
    def shelf(self) -> Any:
        """The shelf: this very thing."""
        return self

    @property
    def firm(self) -> Firm:
        """The firm on the house's log."""
        return Firm(self.log)

    async def find(self, *asked: Any, **more: Any) -> list[AnswerRow]:
        """The answers."""
        return self.rows

    async def documents(self, view: Any, keys: Any) -> dict[UUID, OrganisationPage]:
        """The organisation."""
        return {PAYER: self.organisation}

    def told(self, payer: UUID = PAYER) -> list[Figure]:
        """The figures told to a payer."""
        found = [e for e in self.log.recorded if isinstance(e, Report.FigureTold)]
        return [event.figure for event in found if event.payer_id == payer]


def house(**sizes: int) -> House:
    parts = {"sales": SALES, "plant": PLANT, "small": SMALL}
    people = [(UUID(int=1000 * n + m), parts[name]) for n, (name, size) in
              enumerate(sizes.items(), 1) for m in range(size)]  # fmt: skip
    rows = [
        AnswerRow(person, "useful", 4, Moment.PULSE, person, None, PAYER, NOON)
        for person, _ in people
    ]
    mentees = tuple(NamedMentee(person, part) for person, part in people)
    departments = tuple(Department(part, name, "") for name, part in parts.items())
    return House(
        rows,
        OrganisationPage(
            PAYER, "Nordpuu", "1", "fi", SINCE, departments=departments, mentees=mentees
        ),
    )


def published(some: House) -> House:
    asyncio.run(publish_reports(some, {}))
    return some


def test_two_departments_of_five_and_more_are_told_beside_the_whole() -> None:
    figures = {one.part: one.persons for one in published(house(sales=6, plant=7)).told()}
    assert figures == {WHOLE: 13, str(SALES): 6, str(PLANT): 7}


def test_a_department_of_four_is_not_told_nor_what_would_give_it_away() -> None:
    figures = {one.part for one in published(house(sales=6, small=4)).told()}
    assert figures == {WHOLE}


def test_over_all_organisations_no_department_is_told() -> None:
    assert {one.part for one in published(house(sales=6, plant=7)).told(EVERYBODY)} == {WHOLE}


def test_it_is_done_every_night_and_tells_nothing_new_twice_in_a_month() -> None:
    assert "publish_reports" in DAILY
    assert "publish_reports" in HANDLERS
    some = published(house(sales=6, plant=7))
    before = len(some.log.recorded)
    published(some)
    assert len(some.log.recorded) == before
