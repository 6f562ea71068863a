"""Mentee and mentor fill a worksheet in together; nobody takes anything from the other."""

from dataclasses import replace
from typing import get_type_hints
from uuid import UUID

import pytest

from application.engagements.admit_member import AdmitMember
from application.tools.fill_worksheet import (
    BeginWorksheet,
    FillWorksheet,
    FinishWorksheet,
    Written,
)
from application.tools.keep_library import PlaceTool
from domain.engagements import EngagementKind
from domain.engagements.course_words import NotAMember
from domain.privacy import Personal, Purpose, classify
from domain.refusals import NotFound
from domain.tools import Category, Use, Worksheet
from domain.tools.words import (
    ForMentorsOnly,
    NoWorksheet,
    QuestionUnknown,
    RevisionUnknown,
    WorksheetFinished,
)
from tests.engagements.scene import AINO, BOOKED, CASE, RUNNING, SANNA_HERSELF, SESSION, opened
from tests.spec import Spec
from tests.tools.scene import GROW, MODEL, SHEET, STRENGTHS
from tests.tools.test_keep_library import PLAIN, again

pytestmark = pytest.mark.feature("J2")
KEY, BO, OTHER = UUID(int=0x79), UUID(int=0x7A), UUID(int=0x7B)
BEGUN = BeginWorksheet(engagement_id=CASE, tool_id=SHEET, worksheet_id=KEY)
DONE = FinishWorksheet(engagement_id=CASE, worksheet_id=KEY)


def fill(words: str, seen: int = 0, question: str = "strength") -> FillWorksheet:
    answers = (Written(question, words, seen),)
    return FillWorksheet(engagement_id=CASE, worksheet_id=KEY, answers=answers)


def sheet(spec: Spec) -> Spec:
    spec.given(*RUNNING, BOOKED, STRENGTHS, BEGUN).by = AINO
    return spec


def newest(spec: Spec) -> str:
    text: str = spec.log.fold(Worksheet, KEY).texts["strength"][-1]
    return text


def test_it_is_begun_in_the_newest_version_and_keeps_it(spec: Spec) -> None:
    spec.given(*RUNNING, STRENGTHS, again(STRENGTHS, body=PLAIN)).when(BEGUN).then(Worksheet.Begun)
    begun = spec.event(Worksheet.Begun)
    assert (begun.tool_version, begun.mentee_id, begun.place) == (2, AINO, None)


def test_it_is_begun_for_a_session(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED, STRENGTHS)
    spec.when(replace(BEGUN, place="session", place_id=SESSION)).then(Worksheet.Begun)
    assert spec.event(Worksheet.Begun).place_id == SESSION


def test_only_a_worksheet_is_filled_in_and_none_that_is_for_mentors(spec: Spec) -> None:
    spec.given(*RUNNING, GROW, STRENGTHS)
    spec.when(replace(BEGUN, tool_id=MODEL)).then_refused(NoWorksheet)
    spec.given(PlaceTool(tool_id=SHEET, category=Category.GOALS, use=Use.MENTORS))
    spec.when(BEGUN).then_refused(ForMentorsOnly)


def test_both_write_one_after_the_other(spec: Spec) -> None:
    sheet(spec).when(fill("I listen")).then(Worksheet.AnswerWritten)
    spec.by = SANNA_HERSELF
    spec.when(fill("I listen well", seen=1))
    told = spec.event(Worksheet.AnswerWritten)
    assert (told.revision, told.author_id, told.merged) == (2, SANNA_HERSELF, False)


def test_both_write_at_the_same_time_and_both_texts_stand(spec: Spec) -> None:
    sheet(spec).given(fill("I listen\nI plan"))
    spec.by = AINO
    spec.given(fill("I listen to others\nI plan", seen=1))
    spec.by = SANNA_HERSELF
    spec.when(fill("I listen\nI plan\nI dare", seen=1))
    assert newest(spec) == "I listen to others\nI plan\nI dare"
    assert spec.event(Worksheet.AnswerWritten).merged


def test_both_write_the_first_answer_at_the_same_time(spec: Spec) -> None:
    sheet(spec).given(fill("I listen")).when(fill("I plan"))
    assert newest(spec) == "I listen\nI plan"


def test_an_old_page_saved_unchanged_takes_nothing_away(spec: Spec) -> None:
    sheet(spec).given(fill("One"), fill("One\nTwo", seen=1)).when(fill("One", seen=1)).then()


def test_the_same_words_change_nothing_even_when_finished(spec: Spec) -> None:
    sheet(spec).given(fill("One"), DONE).when(fill("One  \r\n", seen=1)).then()


def test_a_finished_one_is_written_in_only_after_it_was_opened_again(spec: Spec) -> None:
    sheet(spec).when(DONE).then(Worksheet.Finished)
    spec.when(DONE).then()
    spec.when(fill("Late")).then_refused(WorksheetFinished)
    spec.when(replace(DONE, finished=False)).then(Worksheet.Reopened)
    spec.when(fill("Late")).then(Worksheet.AnswerWritten)


def test_only_its_own_questions_and_revisions_are_written(spec: Spec) -> None:
    sheet(spec).when(fill("x", question="weakness")).then_refused(QuestionUnknown)
    spec.when(fill("x", seen=1)).then_refused(RevisionUnknown)


def test_it_belongs_to_its_engagement(spec: Spec) -> None:
    sheet(spec).given(replace(RUNNING[0], engagement_id=OTHER))
    spec.when(replace(fill("x"), engagement_id=OTHER)).then_refused(NotFound)
    spec.when(replace(BEGUN, worksheet_id=BO, mentee_id=BO)).then_refused(NotAMember)


def test_in_a_group_nobody_writes_in_the_sheet_of_another(spec: Spec) -> None:
    group = opened(EngagementKind.GROUP)
    spec.given(group, AdmitMember(engagement_id=CASE, member_id=BO), STRENGTHS)
    spec.by = AINO
    spec.given(BEGUN)
    spec.by = BO
    spec.when(fill("x")).then_refused(NotFound)
    spec.when(DONE).then_refused(NotFound)
    spec.by = SANNA_HERSELF
    spec.when(fill("x")).then(Worksheet.AnswerWritten)


@pytest.mark.feature("S1")
def test_its_words_are_kept_under_the_engagements_key() -> None:
    hints = get_type_hints(Worksheet.AnswerWritten, include_extras=True)
    assert classify(hints["words"]) == Personal(Purpose.MENTORING, "engagement_id")
