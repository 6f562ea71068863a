"""Every text a year was told bears a word of its own: it is read where it may be, nowhere else.

What lies where is written here: what the office reads to do its work, and what everybody may see.
"""

from __future__ import annotations

import re
from collections import defaultdict
from html import unescape
from pathlib import Path

import pytest

from api.seeds.history import wishes
from api.seeds.step import person_of
from application.receivers.whenever_others_want_to_know import whenever_others_want_to_know
from domain.people import Person
from domain.privacy import Purpose
from tests.security.test_canaries import tables
from tests.security.year import CONFIDENTIAL, OFFICES, OUTSIDER, WORD, Year

OFFICE_READS = {
    "Application.Received.answers", "Application.Received.employer", "Application.Declined.reason",
    "NeedsAssessment.OutcomeHoped.words", "Matching.CandidatesProposed.reason",
    "Order.DetailsGiven.wish", "Forum.CharterDrafted.text",
}  # fmt: skip
"""Told to the office itself, or written by it: an application, why a mentor fits, a charter."""
LEADS = re.compile(r"""(?:href|action|src)=["']([^"']+)""")
PERSONAL = frozenset(Purpose)
pytestmark = [
    pytest.mark.proof, pytest.mark.feature("S1"), pytest.mark.asvs("8.2.3"),
    pytest.mark.asvs("14.2.4"),
]  # fmt: skip


@pytest.fixture(scope="module")
def secret(year: Year) -> set[str]:
    """The words of what is confidential, told to nobody but people in the relation."""
    return {
        word
        for word in year.words_of(CONFIDENTIAL)
        if not {where for _, where in year.places[word]} & OFFICE_READS
    }


def fields_of(year: Year, words: set[str]) -> set[str]:
    return {where for word in words for _, where in year.places[word]}


def test_every_room_where_something_is_said_was_told_it(year: Year, secret: set[str]) -> None:
    assert year.refused.count("refused") == 0
    told = {where.split(".")[0] for where in fields_of(year, secret)}
    assert told >= {
        "Agreement", "Goals", "Journal", "MentorTeam", "Notebook", "PrivateNotes", "Space",
        "Survey", "Tasks", "Worksheet",
    }  # fmt: skip
    assert fields_of(year, year.words_of(CONFIDENTIAL)) >= OFFICE_READS


def test_what_is_confidential_was_copied_into_nothing_that_is_not(year: Year) -> None:
    """The name of an employer is the organisation's own elsewhere; nothing else lies in two."""
    mixed = {
        where
        for places in year.places.values()
        if len({purpose in CONFIDENTIAL for purpose, _ in places}) > 1
        for purpose, where in places
        if purpose in CONFIDENTIAL
    }
    assert mixed == {"Application.Received.employer"}


def test_no_table_holds_it_and_persons_stand_on_the_shelf_alone(year: Year) -> None:
    confidential, personal = year.words_of(CONFIDENTIAL), year.words_of(PERSONAL)
    for table, rows in tables(year.house.reception.log.dsn):
        found = set(WORD.findall(rows))
        assert fields_of(year, found & confidential) == set(), table
        if not table.startswith("shelf."):
            assert fields_of(year, found & personal) == set(), table


def test_no_file_holds_it_and_persons_stand_in_letters_alone(year: Year) -> None:
    """Among them what the payment provider was told, and every letter of the last days."""
    files = [path for path in year.folder.rglob("*") if path.is_file()]
    assert any("stripe" in path.name for path in files)
    assert sum(path.parent.name == "mail" for path in files) > 10
    found: dict[Path, set[str]] = {
        path: set(WORD.findall(path.read_bytes().decode(errors="replace"))) for path in files
    }
    for path, words in found.items():
        assert fields_of(year, words & year.words_of(CONFIDENTIAL)) == set(), path
        if path.parent.name != "mail":
            assert fields_of(year, words & year.words_of(PERSONAL)) == set(), path


def test_neither_receivers_elsewhere_nor_jobs_are_told_it(year: Year) -> None:
    confidential, notices = year.words_of(CONFIDENTIAL), 0
    for event in year.events:
        told = list(whenever_others_want_to_know(event))
        notices += len(told)
        assert WORD.findall(repr(told)) == []
        asked = WORD.findall(repr(list(wishes(event))))
        assert fields_of(year, set(asked) & confidential) == set(), type(event)
    assert notices > 100


@pytest.fixture(scope="module")
def said(year: Year) -> dict[str, dict[str, set[str]]]:
    """What everything there is to see answered to whom, by its pattern: the words in it."""
    who = {"office": OFFICES, "outsider": OUTSIDER, "stranger": None}
    found: dict[str, dict[str, set[str]]] = {}
    for name, person in who.items():
        client = year.house.signed_in(person) if person else year.house.stranger
        found[name] = defaultdict(set)
        for pattern, address in year.addresses(1):
            answer = client.get(address)
            assert answer.status_code < 500, address
            found[name][pattern] |= set(WORD.findall(answer.text))
            led = [*LEADS.findall(answer.text), answer.headers.get("location", "")]
            ways = " ".join(one for one in map(unescape, led) if not one.startswith("mailto:"))
            found[name]["ways"] |= set(WORD.findall(ways))
    return found


Said = dict[str, dict[str, set[str]]]


@pytest.mark.parametrize("who", ["office", "outsider", "stranger"])
def test_behind_no_door_is_it_read(year: Year, secret: set[str], said: Said, who: str) -> None:
    sought = secret if who == "office" else year.words_of(CONFIDENTIAL)
    leaks = {pattern: fields_of(year, words & sought) for pattern, words in said[who].items()}
    assert {pattern: places for pattern, places in leaks.items() if places} == {}


@pytest.mark.parametrize("who", ["outsider", "stranger"])
def test_whom_nobody_knows_learns_of_persons_what_a_mentor_shows(
    year: Year, said: Said, who: str
) -> None:
    mentors = {
        getattr(event, "person_id", None)
        for event in year.events
        if type(event).__qualname__.startswith("Mentor.")
    }
    shown = {
        word
        for event in year.events
        if isinstance(event, Person.Registered) and event.originator_id in mentors
        for word in WORD.findall(event.name)
    }
    personal = year.words_of(PERSONAL) - shown
    learnt = {word for words in said[who].values() for word in words & personal}
    assert shown & set().union(*said[who].values())
    assert fields_of(year, learnt) <= {
        "Mentor.ProfileWritten.headline",
        "Mentor.ProfileWritten.story",
    }


@pytest.mark.asvs("14.2.1")
def test_no_address_bears_a_word_of_a_person(year: Year, said: Said) -> None:
    ways = set().union(*(found["ways"] for found in said.values()))
    assert fields_of(year, ways & year.words_of(PERSONAL)) == set()


def test_the_trail_uncovers_none_of_it(year: Year, secret: set[str]) -> None:
    quality, tried = year.house.signed_in(OFFICES), set[str]()
    for event in year.events:
        kind = type(event).__qualname__
        if kind not in tried and secret & set(WORD.findall(repr(vars(event)))):
            tried.add(kind)
            for more in ("", "/chain"):
                answer = quality.get(f"/api/trail/events/{event.position}{more}")
                assert answer.status_code == 200, kind
                assert secret & set(WORD.findall(answer.text)) == set(), kind
    assert len(tried) > 10


@pytest.mark.parametrize("role", ["client", "mentor", "coordinator"])
def test_a_copy_of_ones_data_holds_nothing_said_by_others_elsewhere(year: Year, role: str) -> None:
    """A copy may hold what was said in one's own course, and no word of anybody else's."""
    who = person_of(role)
    mine = {word for word in year.words_of(CONFIDENTIAL) if _concerns(year, word, who)}
    copy = year.house.signed_in(who).post("/api/privacy/take-copy")
    assert copy.status_code == 200
    held = set(WORD.findall(copy.text)) & year.words_of(CONFIDENTIAL)
    assert fields_of(year, held - mine) == set()
    assert held or role == "coordinator"


def _concerns(year: Year, word: str, who: object) -> bool:
    courses = {
        event.originator_id for event in year.events if str(who) in repr(vars(event))
    }  # fmt: skip
    return any(
        word in repr(vars(event)) and (str(who) in repr(vars(event)) or courses & set(_ids(event)))
        for event in year.events
    )


def _ids(event: object) -> list[object]:
    return [value for value in vars(event).values() if not isinstance(value, str)]
