import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread
from uuid import UUID, uuid4

import pytest

from application.firm import Command, Firm, Work
from application.people.grant_role import GrantRole
from application.people.register_person import RegisterPerson
from application.services.offer_service import OfferService, RepriceService
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.people import Person, Role
from domain.refusals import Refused
from domain.service_kinds import ServiceKind
from infrastructure.store import PostgresLog
from infrastructure.store.elsewhere import Elsewhere
from tests.store.conftest import OpenLog, caller, do


class NotYetMentor(Refused):
    """Only a mentor."""


@dataclass(frozen=True, kw_only=True)
class OnlyMentors(Command):
    person_id: UUID

    def do(self, work: Work) -> None:
        person = work.get(Person, self.person_id)
        if Role.MENTOR not in person.roles:
            raise NotYetMentor
        person.grant(Role.QUALITY)


@pytest.fixture
def deaf(monkeypatch: pytest.MonkeyPatch) -> None:
    """No process hears what the others record: the cache is as old as it can get."""
    monkeypatch.setattr(Elsewhere, "_recorded", lambda *_: None)


def _register(log: PostgresLog) -> UUID:
    (person,) = do(log, RegisterPerson(name="A", email=f"{uuid4()}@luotsi.example")).versions
    return person


def test_who_recorded_on_an_old_aggregate_does_it_again_on_the_new(
    open_log: OpenLog, deaf: None
) -> None:
    here, there = open_log(), open_log()
    person = _register(here)
    do(there, GrantRole(person_id=person, role=Role.MENTOR))
    answer = do(here, GrantRole(person_id=person, role=Role.FINANCE))
    assert answer.versions == {person: 3}
    assert here.cache.get(person).roles == {Role.MENTOR, Role.FINANCE}  # type: ignore[union-attr]


def test_nobody_is_refused_on_an_old_aggregate(open_log: OpenLog, deaf: None) -> None:
    here, there = open_log(), open_log()
    person = _register(here)
    with pytest.raises(NotYetMentor):
        do(here, OnlyMentors(person_id=person))
    do(there, GrantRole(person_id=person, role=Role.MENTOR))
    assert do(here, OnlyMentors(person_id=person)).versions == {person: 3}


def test_what_changes_nothing_on_an_old_aggregate_is_done_again_too(
    open_log: OpenLog, deaf: None
) -> None:
    here, there = open_log(), open_log()
    person = _register(here)
    do(there, GrantRole(person_id=person, role=Role.MENTOR))
    assert do(here, GrantRole(person_id=person, role=Role.MENTOR)).versions == {}
    assert here.cache.get(person).version == 2  # type: ignore[union-attr]


def test_what_was_looked_for_and_missing_is_checked_as_well(open_log: OpenLog) -> None:
    here, there = open_log(), open_log()
    person = uuid4()

    @dataclass(frozen=True, kw_only=True)
    class UnlessKnown(Command):
        def do(self, work: Work) -> None:
            if work.find(Person, person) is None:
                meanwhile()
                work.get(Person, other).grant(Role.CLIENT)

    def meanwhile() -> None:
        if not done:
            done.append(True)
            register = RegisterPerson(name="B", email="b@luotsi.example", person_id=person)
            _elsewhere(lambda: do(there, register))

    done: list[bool] = []
    other = _register(here)
    assert do(here, UnlessKnown()).versions == {}


def test_what_is_only_looked_at_grows_no_older_than_the_news(open_log: OpenLog) -> None:
    here, there = open_log(), open_log()
    service = uuid4()
    do(here, OfferService(
        service_id=service, kind=ServiceKind.SINGLE, minutes=60, price=Money(14800),
        name=InThreeLanguages("a", "b", "c"),
    ))  # fmt: skip
    assert here.cache.get(service) is not None
    do(there, RepriceService(service_id=service, price=Money(15000)))
    _eventually(lambda: here.cache.get(service) is None)


def test_two_processes_record_on_one_aggregate_and_nothing_is_lost(open_log: OpenLog) -> None:
    logs = [open_log(), open_log()]
    person = _register(logs[0])

    async def ask() -> None:
        firms = [Firm(log) for log in logs]
        await asyncio.gather(
            *(
                firm.do(GrantRole(person_id=person, role=role), caller())
                for firm in firms
                for role in Role
            )
        )

    asyncio.run(ask())
    events = logs[0].stream(person)
    assert [event.originator_version for event in events] == list(range(1, len(Role) + 2))


def _elsewhere(act: Callable[[], object]) -> None:
    """Do this in another thread, as another process would, and wait for it."""
    thread = Thread(target=act)
    thread.start()
    thread.join()


def _eventually(true: Callable[[], bool]) -> None:
    until = time.monotonic() + 5
    while not true():
        assert time.monotonic() < until, "it never came true"
        time.sleep(0.01)
