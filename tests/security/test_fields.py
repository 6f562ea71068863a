"""Every field of every answer, document and row: written down, and shown to whom it is for.

Walked from the routes and the house: a new field fails here until `docs/fields.toml` says what it
is a matter of, and then wherever an operation shows it to somebody that matter keeps out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields as parts_of
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args, get_type_hints
from uuid import UUID, uuid4

import pytest

from api.main import create_app
from api.papers import fields
from api.papers.shown import Shown, all_shown, kinds_in
from api.route_actions import routes_of
from application.consults.ask_colleague import AskColleague
from application.house import all_tables, all_views
from application.mentors.add_mentor import AddMentor
from application.mentors.confirm_competence import ConfirmCompetence
from application.people.register_person import RegisterPerson
from domain.competences import Level
from domain.events import events_by_name
from domain.languages import InThreeLanguages
from domain.matters import CONFIDENTIAL, REACH, Matter, Relation
from domain.mentors import mentor_of
from domain.people import Role
from domain.permissions import rule
from domain.privacy import Public, Purpose, classify
from infrastructure.settings import Settings
from infrastructure.store.shapes import shape_of
from tests.security.course_of import Told, begin
from tests.signed_in import House
from tests.spec_times import NOON

TOP = Path(__file__).resolve().parent.parent.parent
APP = create_app(Settings(), "")
SHOWN = all_shown(APP)
FILES = {
    "/api/my/certificates/{code}/pdf",
    "/api/agreements/{engagement_id}/document.pdf", "/api/billing/documents/{invoice_id}/{form}",
    "/api/offers/{offer_id}/pdf", "/api/fees/runs/{run_id}/pain001",
    "/api/fees/statements/{statement_id}/credit-note", "/api/fees/statements/{statement_id}/pdf",
    "/api/growth/portfolio/export",
    "/api/quality/binder/{framework}/csv",
    "/api/quality/binder/{framework}/pdf", "/api/quality/management-reviews/{review_id}/pdf",
    "/api/tools/worksheets/{engagement_id}/{worksheet_id}/pdf",
}  # fmt: skip
"""Operations that answer with a file and not with fields."""
CHOSEN = {
    "feedback.answers.AnswerRow.code", "privacy.readings.ReadingRow.matter",
    "signals.signals.SignalRow.half", "signals.signals.SignalRow.theme",
    "signals.signals.SignalRow.concern",
}  # fmt: skip
"""What is chosen from a list and counted, and not written: told of five persons and more."""
READS = {
    Purpose.MENTORING: {Matter.CONTENT, Matter.INTAKE, Matter.MESSAGE},
    Purpose.PRIVATE_NOTE: {Matter.PRIVATE_NOTE},
    Purpose.FORUM: {Matter.FORUM},
    Purpose.SURVEY: {Matter.ANSWER},
}
pytestmark = [pytest.mark.feature("Q1"), pytest.mark.asvs("8.2.3"), pytest.mark.asvs("15.3.1")]


def test_every_field_shown_is_written_down_and_none_that_is_no_more() -> None:
    assert fields.unwritten(SHOWN) == (set(), set())
    assert sum(len(one.names) for one in SHOWN.values()) > 1_700


def test_no_operation_shows_a_field_to_somebody_its_matter_keeps_out() -> None:
    assert list(fields.reaching_too_far(SHOWN)) == []


def test_a_new_field_and_a_rule_too_wide_would_be_found() -> None:
    goal = SHOWN["mentoring.seen.Goal"]
    wide = Shown(goal.kind, [rule(Matter.SCHEDULE, Role.COORDINATOR, Relation.LEAD_OF)])
    said = list(fields.reaching_too_far({**SHOWN, goal.name: wide}))
    assert f"{goal.name}.words is content, and schedule shows it to coordinator" in said
    assert f"{goal.name}.words is content, and schedule shows it to whoever showed one factor" in (
        said
    )
    new, gone = fields.unwritten({"security.course_of.Told": Shown(Told)})
    assert "security.course_of.Told.words" in new
    assert f"{goal.name}.words" in gone


@pytest.mark.parametrize("asked", fields.asked_apart().values())
def test_what_is_asked_for_apart_has_its_test(asked: str) -> None:
    file, _, name = asked.partition("::")
    assert f"def {name}(" in (TOP / file).read_text()


def test_operations_that_answer_with_something_else_are_files() -> None:
    bare = {
        route.path
        for route in routes_of(APP)
        if route.response_model is None and route.path.startswith("/api/")
        and "GET" in (route.methods or ())
    }  # fmt: skip
    assert bare == FILES


def test_no_document_or_row_the_pages_are_made_of_holds_confidential_text() -> None:
    """Such text lies in the log alone: what the shelf knows of it are ids and states."""
    written, kept = fields.entries(), set()
    for one in (*(view.document for view in all_views()), *(each.row for each in all_tables())):
        kept |= set(kinds_in(one, set()))
    texts = {
        f"{name}.{part}"
        for (name, part), matter in written.items()
        if SHOWN[name].kind in kept and matter in CONFIDENTIAL and is_text(SHOWN[name].kind, part)
    }
    assert texts <= CHOSEN


def is_text(kind: type, part: str) -> bool:
    return str in set(leaves(get_type_hints(kind, include_extras=True)[part]))


def leaves(hint: Any) -> Iterator[Any]:
    if classify(hint) is Public:
        return
    yield hint
    for inner in get_args(hint):
        yield from leaves(inner)


def test_each_confidential_purpose_of_an_event_is_read_as_a_matter_of_its_own() -> None:
    sealed = {mark.purpose for kind in events_by_name().values() for mark in shape_of(kind).groups}
    assert sealed >= set(READS)
    for purpose, matters in READS.items():
        for matter in matters:
            never = {Role.SPONSOR, Role.FINANCE, Role.QUALITY}
            assert not REACH[matter].roles & never, (purpose, matter)


def test_a_sponsor_is_answered_with_months_and_never_with_a_day() -> None:
    for name in ("sponsor.SponsorReport", "sponsor.CourseOverview"):
        hints = get_type_hints(SHOWN[name].kind)
        for part in parts_of(SHOWN[name].kind):
            assert not {date, datetime} & set(leaves_of(hints[part.name])), (name, part.name)


def leaves_of(hint: Any) -> Iterator[Any]:
    yield hint
    for inner in get_args(hint):
        yield from leaves_of(inner)


@pytest.fixture(scope="module")
def told(house: House) -> Told:
    house.let_it_be(NOON)
    house.do(
        RegisterPerson(
            person_id=COLLEAGUE, name="Kollega", email="kollega@firm.example", roles=(Role.MENTOR,)
        ),
        AddMentor(
            person_id=COLLEAGUE, headline=InThreeLanguages("a", "b", "c"), themes=("leadership",)
        ),
        ConfirmCompetence(
            mentor_id=mentor_of(COLLEAGUE), area="leadership", level=Level.EXPERIENCED,
            evidence="Kirja",
        ),
    )  # fmt: skip
    return begin(house)


COLLEAGUE = uuid4()


def test_sessions_are_for_the_office_and_ones_own(house: House, told: Told) -> None:
    def listed(who: Any) -> set[str]:
        return {row["session_id"] for row in who.get("/api/sessions?limit=100").json()["items"]}

    own = {str(told.session)}
    assert listed(house.signed_in(told.mentor)) == own
    assert own <= listed(house.as_(Role.COORDINATOR))
    assert listed(house.signed_in(COLLEAGUE)) == set()
    assert house.as_(Role.FINANCE).get("/api/sessions").status_code == 403
    assert house.as_(Role.FINANCE).get("/desk/sessions").status_code == 403


def test_words_of_a_question_are_for_its_two_mentors_after_a_second_factor(
    house: House, told: Told
) -> None:
    word = f"Kanarek{uuid4().hex}"
    house.do(
        AskColleague(
            engagement_id=told.course, theme="leadership", question=word,
            candidates=(mentor_of(COLLEAGUE),),
        ),
        by=told.mentor,
    )  # fmt: skip
    asked, waiting = "/api/consults/asked", "/api/consults/to-answer"
    assert word in house.signed_in(told.mentor).get(asked).text
    (seen,) = house.signed_in(COLLEAGUE).get(waiting).json()
    assert (seen["question"], seen["engagement_id"]) == (word, None)
    for other in (house.as_(Role.MENTOR), house.as_(Role.COORDINATOR), house.as_(Role.QUALITY)):
        for path in (asked, waiting, "/api/consults"):
            assert word not in other.get(path).text
    assert [by_one_factor(house, who, asked) for who in (told.mentor, COLLEAGUE)] == [403, 403]


def by_one_factor(house: House, person: UUID, path: str) -> int:
    now = house.reception.log.now()
    secret = house.run(lambda: house.reception.visits.enter(person, now, strong=False))
    return int(house.with_cookie(secret).get(path).status_code)


def test_the_paper_bears_every_field() -> None:
    paper = (TOP / "docs" / "ACCESS.md").read_text()
    for name, one in SHOWN.items():
        rows = re.findall(rf"^\| {re.escape(name)} \| \w+ \| ([^|]+) \|", paper, re.MULTILINE)
        assert sorted(", ".join(rows).split(", ")) == sorted(one.names), name
