"""Words found nowhere else are looked for everywhere: in every answer, table, file, log and mail.

The allow-list is written here: who may read a name, and where it may lie. Content of mentoring
lies nowhere in clear, and no answer to anybody but the mentee and the own mentor bears it.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from fastapi.routing import APIRoute
from psycopg import sql

from api.route_actions import routes_of
from application.people.register_person import RegisterPerson
from domain.matters import REACH, Matter
from domain.mentors import mentor_of
from domain.people import Role
from tests.security.course_of import Told, begin
from tests.signed_in import House, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("S1"), pytest.mark.feature("Q1"), pytest.mark.asvs("8.2.3")]
MAY_KNOW_NAMES = REACH[Matter.CONTACT].roles | {Role.MENTOR}
"""Roles whose pages bear names; a mentor's own mentees only, which is looked at apart."""


@pytest.fixture(scope="module")
def told(house: House) -> Told:
    """A course with words in it, and an outsider in every role."""
    house.let_it_be(NOON)
    house.do(
        RegisterPerson(person_id=OUTSIDER, name="Ulkopuolinen", email="out@firm.example",
                       roles=(Role.CLIENT, Role.MENTOR, Role.SPONSOR))
    )  # fmt: skip
    return begin(house)


OUTSIDER = uuid4()


def seen(route: APIRoute, told: Told) -> str:
    """The address of a route, with the course's own ids where it asks for some."""
    known: dict[str, UUID] = {
        "engagement_id": told.course, "person_id": told.mentee, "mentee_id": told.mentee,
        "mentor_id": mentor_of(told.mentor), "session_id": told.session, "client_id": told.mentee,
        "case": told.course, "subject": told.mentee,
    }  # fmt: skip
    path = route.path
    for name in route.param_convertors:
        path = path.replace("{" + name + "}", str(known.get(name, uuid4())))
    return path


def answers(
    house: House, told: Told, person: UUID | None, *, looking_for: bool = True
) -> list[tuple[str, str]]:
    """What every page and every list answers to somebody, by its route; asked once."""
    if (told.course, person) not in ASKED:
        client = house.signed_in(person) if person else house.stranger
        wishes = {"limit": "100"} | ({"q": told.words["name"]} if looking_for else {})
        said = []
        for route in routes_of(house.app):
            if "GET" in (route.methods or ()):
                for params in ({}, wishes):
                    answer = client.get(seen(route, told), params=params)
                    assert answer.status_code < 500, f"{route.path} {params}"
                    said.append((route.path, answer.text))
        ASKED[told.course, person] = said
    return ASKED[told.course, person]


ASKED: dict[tuple[UUID, UUID | None], list[tuple[str, str]]] = {}


def found(text: str, words: list[str]) -> list[str]:
    return [word for word in words if word in text]


@pytest.mark.proof
@pytest.mark.parametrize("role", Role)
def test_no_role_reads_the_content_of_mentoring(house: House, told: Told, role: Role) -> None:
    leaks = [
        path for path, text in answers(house, told, person_in(role)) if found(text, told.content)
    ]
    assert leaks == []


@pytest.mark.asvs("15.3.1")
@pytest.mark.proof
@pytest.mark.parametrize("role", sorted(set(Role) - MAY_KNOW_NAMES))
def test_a_role_without_leave_learns_no_name(house: House, told: Told, role: Role) -> None:
    leaks = [
        path
        for path, text in answers(house, told, person_in(role))
        if found(text, [told.words["email"]])
    ]
    assert leaks == []


@pytest.mark.proof
@pytest.mark.parametrize("person", [None, OUTSIDER], ids=["a stranger", "an outsider"])
def test_an_outsider_learns_nothing(house: House, told: Told, person: UUID | None) -> None:
    words = [*told.content, told.words["email"]]
    leaks = [path for path, text in answers(house, told, person) if found(text, words)]
    assert leaks == []


@pytest.mark.proof
def test_the_mentor_reads_what_was_said_but_no_private_word_of_the_mentee(
    house: House, told: Told
) -> None:
    read = {
        word
        for _, text in answers(house, told, told.mentor)
        for word in found(text, list(told.words.values()))
    }
    assert told.words["journal"] not in read
    assert told.words["note"] in read


@pytest.mark.proof
def test_the_mentee_reads_their_own(house: House, told: Told) -> None:
    read = {
        word
        for _, text in answers(house, told, told.mentee)
        for word in found(text, list(told.words.values()))
    }
    assert {told.words[what] for what in ("name", "email", "goal", "note", "journal")} <= read


@pytest.mark.proof
@pytest.mark.asvs("16.2.5")
def test_no_word_of_a_person_is_in_the_logs(
    house: House, told: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    other = begin(house)
    answers(house, other, other.mentor)
    said = capsys.readouterr()
    assert found(said.out + said.err, [*other.words.values(), *told.words.values()]) == []


def test_mails_bear_no_content(house: House, told: Told) -> None:
    house.settle()
    for letter in house.post.letters:
        whole = letter.subject + letter.text + letter.html
        assert found(whole, told.content) == [], letter.subject


def tables(dsn: str) -> Iterator[tuple[str, str]]:
    """Every row of every table, as text."""
    with psycopg.connect(dsn) as link:
        names = link.execute(
            "select table_schema, table_name from information_schema.tables"
            " where table_schema not in ('pg_catalog', 'information_schema')"
        ).fetchall()
        for schema, name in names:
            rows = link.execute(
                sql.SQL("select t::text from {} t").format(sql.Identifier(schema, name))
            ).fetchall()
            yield f"{schema}.{name}", "\n".join(row[0] for row in rows)


@pytest.mark.asvs("14.2.4")
def test_in_the_tables_content_lies_nowhere_and_names_on_the_shelf_alone(
    house: House, told: Told
) -> None:
    for table, rows in tables(house.reception.log.dsn):
        assert found(rows, told.content) == [], table
        if not table.startswith("shelf."):
            assert found(rows, list(told.words.values())) == [], table


def files(link: psycopg.Connection[Any]) -> tuple[Path, set[str]]:
    """Where the server keeps its files, and those of unlogged tables of this database."""
    row = link.execute("select current_setting('data_directory')").fetchone()
    assert row
    unlogged = link.execute(
        "select pg_relation_filepath(oid) from pg_class where relpersistence = 'u'"
        " and relkind in ('r', 't', 'i')"
    ).fetchall()
    return Path(row[0]), {path for (path,) in unlogged if path}


def bearing(folder: Path, words: list[str]) -> set[str]:
    """Files under a folder in whose bytes one of the words stands."""
    sought = [word.encode() for word in words]
    found = set()
    for here, _, names in os.walk(folder):  # what another test takes away meanwhile is passed over
        for path in (Path(here, name) for name in names):
            with suppress(FileNotFoundError):
                if path.is_file() and any(word in path.read_bytes() for word in sought):
                    found.add(str(path.relative_to(folder)))
    return found


def of_this_database(path: str) -> str:
    """A relation's file without the number of its segment and the name of its fork."""
    return path.split(".", maxsplit=1)[0].split("_", maxsplit=1)[0]


@pytest.mark.asvs("14.2.4")
def test_on_the_disk_content_lies_nowhere_and_names_in_unlogged_files_alone(
    house: House, told: Told
) -> None:
    with psycopg.connect(house.reception.log.dsn, autocommit=True) as link:
        link.execute("checkpoint")
        folder, unlogged = files(link)
    assert bearing(folder, told.content) == set()
    named = bearing(folder, [told.words["name"], told.words["email"]])
    assert {of_this_database(path) for path in named} <= unlogged
    assert not [path for path in named if path.startswith("pg_wal")]


@pytest.mark.proof
def test_after_an_erasure_no_word_is_left_anywhere(house: House) -> None:
    gone = begin(house)
    wish = {"person_id": str(gone.mentee)}
    house.as_(Role.COORDINATOR).post("/api/privacy/ask-erasure-of", json=wish)
    done = house.as_(Role.ADMINISTRATOR).post("/api/privacy/confirm-erasure", json=wish)
    assert done.status_code == 200
    house.settle()
    words = list(gone.words.values())
    for table, rows in tables(house.reception.log.dsn):
        assert found(rows, words) == [], table
    for role in Role:
        said = answers(house, gone, person_in(role), looking_for=False)
        assert [path for path, text in said if found(text, words)] == []
    with psycopg.connect(house.reception.log.dsn, autocommit=True) as link:
        link.execute("vacuum full")
        link.execute("checkpoint")
        folder, _ = files(link)
    assert bearing(folder, words) == set()
