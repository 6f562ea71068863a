"""What one thing led to is found from either end: back to the first cause, on to every effect."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

import pytest

from api.trail.events import chain_of
from application.firm import Caller, Command
from application.invoicing.note_entitled import NoteEntitled
from application.invoicing.whenever_a_role_is_given import whenever_a_role_is_given
from application.people.grant_role import GrantRole
from application.people.register_person import RegisterPerson
from application.trail.trail import TrailRow, rows, trail
from application.views import Put, Table
from domain.events import NOBODY, Cause, Event, Via
from domain.people import Role
from tests.memory_log import MemoryLog
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("N1")
MERI, OTSO = UUID(int=0x91), UUID(int=0x92)


class Shelf:
    """The trail of a log as it is asked for."""

    def __init__(self, log: MemoryLog) -> None:
        self.rows = [
            step.row for event in log.recorded for step in rows(event) if isinstance(step, Put)
        ]

    async def find(
        self, table: Table, where: dict[str, Any], order: str = "position"
    ) -> list[TrailRow]:
        """The rows that match, in their order."""
        assert table is trail
        found = [
            row for row in self.rows if all(getattr(row, name) == where[name] for name in where)
        ]
        return sorted(found, key=lambda row: getattr(row, order))


def followed(spec: Spec, cause: Event) -> list[Event]:
    """What the house does by itself after an event, under its cause."""
    before = len(spec.log.recorded)
    for wish in commanded(whenever_a_role_is_given, cause):
        because(spec, wish, cause)
    return list(spec.log.recorded[before:])


def because(spec: Spec, wish: Command, cause: Event) -> None:
    at = Cause(cause.originator_id, cause.originator_version)
    caller = Caller(by=NOBODY, via=Via.JOB, command_id=uuid4(), cause=at)
    asyncio.run(spec.firm.do(wish, caller))


def chain(spec: Spec, event: Event) -> list[tuple[int, str]]:
    """The positions and names of the chain that one event stands in."""
    shelf = Shelf(spec.log)
    (row,) = [one for one in shelf.rows if one.position == event.position]
    desk: Any = SimpleNamespace(shelf=shelf)
    return [(one.position, one.name) for one in asyncio.run(chain_of(desk, row))]


@pytest.fixture
def firm() -> Spec:
    return Spec(MemoryLog()).given(
        RegisterPerson(person_id=MERI, name="Meri", email="meri@x.example"),
        RegisterPerson(person_id=OTSO, name="Otso", email="otso@x.example"),
    )


def test_a_cause_leads_on_to_all_its_effects_and_each_of_them_back_to_it(firm: Spec) -> None:
    firm.given(GrantRole(person_id=MERI, role=Role.FINANCE))
    cause = firm.log.recorded[-1]
    firm.given(GrantRole(person_id=OTSO, role=Role.MENTOR))
    effects = followed(firm, cause)
    assert effects, "a role in finance is counted among those who may agree to money going out"
    told = chain(firm, cause)
    assert told[0] == (cause.position, "Person.RoleGranted")
    assert [at for at, _ in told] == [cause.position, *(one.position for one in effects)]
    for one in effects:
        assert [at for at, _ in chain(firm, one)] == [cause.position, one.position]


def test_a_chain_goes_on_over_several_steps_and_takes_in_every_branch(firm: Spec) -> None:
    firm.given(GrantRole(person_id=MERI, role=Role.FINANCE))
    first = firm.log.recorded[-1]
    second = followed(firm, first)[-1]
    for person in (OTSO, UUID(int=0x93)):
        because(firm, NoteEntitled(person_id=person, role=Role.FINANCE, entitled=True), second)
    *_, before, last = firm.log.recorded
    from_the_first = [at for at, _ in chain(firm, first)]
    assert from_the_first == list(range(first.position, last.position + 1))
    whole = [first.position, second.position]
    assert [at for at, _ in chain(firm, second)] == [*whole, before.position, last.position]
    assert [at for at, _ in chain(firm, last)] == [*whole, last.position]


def test_what_nothing_led_to_and_what_led_to_nothing_stands_alone(firm: Spec) -> None:
    alone = firm.log.recorded[-1]
    firm.given(GrantRole(person_id=MERI, role=Role.FINANCE))
    followed(firm, firm.log.recorded[-1])
    assert chain(firm, alone) == [(alone.position, "Person.Registered")]


def test_what_would_lead_to_itself_ends_all_the_same(firm: Spec) -> None:
    firm.given(GrantRole(person_id=MERI, role=Role.FINANCE))
    shelf = Shelf(firm.log)
    row = shelf.rows[-1]
    loop = replace(row, cause_stream=row.stream, cause_version=row.version)
    shelf.rows[-1] = loop
    desk: Any = SimpleNamespace(shelf=shelf)
    assert asyncio.run(chain_of(desk, loop)) == [loop]
