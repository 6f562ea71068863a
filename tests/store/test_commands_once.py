import asyncio
from uuid import uuid4

import pytest

from application.firm import Answer, Firm
from application.people.grant_role import GrantRole
from application.people.register_person import RegisterPerson
from domain.people import EmailTaken, Role
from domain.refusals import DifferentContents
from infrastructure.store import PostgresLog
from tests.store.conftest import OpenLog, caller, do
from tests.store.rows import positions

ANNA = RegisterPerson(name="Anna", email="anna@luotsi.example")


def test_a_command_sent_twice_gets_the_first_answer(log: PostgresLog) -> None:
    asker = caller()
    first, again = do(log, ANNA, asker), do(log, ANNA, asker)
    assert (first.repeated, again.repeated) == (False, True)
    assert (first.versions, first.position) == (again.versions, again.position)


def test_the_first_answer_holds_for_ever_whatever_happened_since(log: PostgresLog) -> None:
    asker = caller()
    first = do(log, ANNA, asker)
    (person,) = first.versions
    do(log, GrantRole(person_id=person, role=Role.MENTOR))
    again = do(log, ANNA, asker)
    assert (again.versions, again.position) == ({person: 1}, 1)


def test_the_same_id_for_other_contents_is_refused(log: PostgresLog) -> None:
    command_id = uuid4()
    do(log, ANNA, caller(command_id, b"one"))
    with pytest.raises(DifferentContents):
        do(log, ANNA, caller(command_id, b"other"))


def test_a_refused_command_leaves_no_answer_behind(log: PostgresLog) -> None:
    do(log, ANNA)
    asker = caller()
    with pytest.raises(EmailTaken):
        do(log, RegisterPerson(name="B", email="Anna@luotsi.example "), asker)
    free = RegisterPerson(name="B", email="b@luotsi.example")
    assert do(log, free, asker).repeated is False


def test_one_command_sent_by_ten_at_once_has_one_effect(
    open_log: OpenLog, database_url: str
) -> None:
    asker = caller()
    logs = [open_log(), open_log()]

    async def ask() -> list[Answer]:
        firms = [Firm(log) for log in logs]
        return await asyncio.gather(*(firms[n % 2].do(ANNA, asker) for n in range(10)))

    answers = asyncio.run(ask())
    assert [one.repeated for one in answers].count(False) == 1
    assert {one.position for one in answers} == {1}
    assert positions(database_url) == [1]
