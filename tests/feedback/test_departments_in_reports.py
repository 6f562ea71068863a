"""A sponsor is told of departments too, but never so that taking one away shows somebody."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from api.wiring.errands import DAILY, HANDLERS
from application.clients.organisation_page import (
    Department,
    NamedMentee,
    OrganisationPage,
    organisation_page,
)
from application.feedback.answers import AnswerRow, answers
from application.firm import Firm
from domain.feedback import Moment
from domain.feedback.report import POOL, WHOLE, Figure, Report
from infrastructure.errands.publish_reports import publish_reports
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

    async def find(self, table: Any, **more: Any) -> list[AnswerRow]:
        """The answers; nothing else is known of anybody."""
        return self.rows if table is answers else []

    async def documents(self, view: Any, keys: Any) -> dict[UUID, OrganisationPage]:
        """The organisation."""
        return {PAYER: self.organisation} if view is organisation_page else {}

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


def test_who_is_told_of_in_an_organisation_is_not_told_of_in_the_pool() -> None:
    assert published(house(sales=6, plant=7)).told(POOL) == []
    assert published(house(sales=2, small=2)).told(POOL) == []


def test_small_organisations_and_private_persons_are_told_of_together() -> None:
    some = house(sales=2, small=2)
    some.rows += [
        replace(some.rows[0], survey_id=one, person_id=one, payer_id=one)
        for one in (UUID(int=0xA00 + n) for n in range(3))
    ]
    assert [(one.part, one.persons) for one in published(some).told(POOL)] == [(WHOLE, 7)]
    assert some.told() == []


def test_an_organisation_that_grew_is_told_of_when_all_have_answered_anew() -> None:
    some = house(sales=4, small=4)
    grown = some.rows
    some.rows = grown[:4] + [
        replace(grown[0], survey_id=one, person_id=one, payer_id=one)
        for one in (UUID(int=0xA00 + n) for n in range(3))
    ]
    private = some.rows[4:]
    assert [one.persons for one in published(some).told(POOL)] == [7]
    some.rows = [*grown, *private]
    some.log.set_clock(NOON + timedelta(days=31))
    assert published(some).told() == []
    some.rows += [replace(one, survey_id=uuid4()) for one in grown]
    some.log.set_clock(NOON + timedelta(days=62))
    assert [one.persons for one in published(some).told() if one.part == WHOLE] == [8]


def test_it_is_done_every_night_and_tells_nothing_new_twice_in_a_month() -> None:
    assert "publish_reports" in DAILY
    assert "publish_reports" in HANDLERS
    some = published(house(sales=6, plant=7))
    before = len(some.log.recorded)
    published(some)
    assert len(some.log.recorded) == before
