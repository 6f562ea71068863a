"""The library: a version once published stays; what is taken out can be put back."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.tools.keep_library import (
    AddTool,
    PlaceTool,
    PublishEdition,
    RestoreTool,
    TakeInLibrary,
    WithdrawTool,
)
from domain.languages import InThreeLanguages
from domain.tools import Category, Tool, ToolKind, Use
from domain.tools.words import LinkMissing, QuestionsMissing, QuestionsNotHere
from tests.spec import Spec
from tests.tools.scene import GROW, MODEL, QUESTIONS, SHEET, STRENGTHS

pytestmark = pytest.mark.feature("J1")
PLAIN = InThreeLanguages("a", "b", "c")


def again(tool: AddTool, **other: object) -> PublishEdition:
    told = {name: getattr(tool, name) for name in PublishEdition.__dataclass_fields__}
    return PublishEdition(**told | other)


def test_a_tool_is_taken_in_with_its_source_and_licence(spec: Spec) -> None:
    spec.when(GROW).then(Tool.Added)
    edition = spec.event(Tool.Added).edition
    assert (edition.source, edition.licence) == (GROW.source, GROW.licence)


def test_a_new_version_is_published_beside_the_earlier_one(spec: Spec) -> None:
    spec.given(GROW).when(again(GROW, body=PLAIN)).then(Tool.EditionPublished)
    assert spec.event(Tool.EditionPublished).version == 2
    tool = spec.log.fold(Tool, MODEL)
    assert (tool.edition(1).body, tool.edition(2).body) == (GROW.body, PLAIN)


def test_the_same_words_again_are_no_new_version(spec: Spec) -> None:
    spec.given(GROW).when(again(GROW)).then()


def test_it_is_placed_elsewhere_and_for_others(spec: Spec) -> None:
    placed = PlaceTool(tool_id=MODEL, category=Category.TALKING, use=Use.MENTORS)
    spec.given(GROW).when(placed).then(Tool.Placed)
    spec.when(placed).then()


def test_it_is_taken_out_with_a_reason_and_put_back(spec: Spec) -> None:
    spec.given(GROW).when(WithdrawTool(tool_id=MODEL, reason="Old")).then(Tool.Withdrawn)
    spec.when(WithdrawTool(tool_id=MODEL, reason="Old")).then()
    spec.when(RestoreTool(tool_id=MODEL)).then(Tool.Restored)
    spec.when(RestoreTool(tool_id=MODEL)).then()


def test_a_worksheet_needs_questions_with_a_key_each(spec: Spec) -> None:
    spec.when(replace(STRENGTHS, questions=())).then_refused(QuestionsMissing)
    spec.when(replace(STRENGTHS, questions=QUESTIONS[:1] * 2)).then_refused(QuestionsMissing)
    spec.given(STRENGTHS).when(again(STRENGTHS, questions=())).then_refused(QuestionsMissing)


def test_a_model_has_no_questions(spec: Spec) -> None:
    spec.when(replace(GROW, questions=QUESTIONS)).then_refused(QuestionsNotHere)


@pytest.mark.feature("J3")
def test_books_articles_and_links_stand_beside_the_tools_and_a_link_has_its_address(
    spec: Spec,
) -> None:
    link = replace(GROW, tool_id=UUID(int=9), kind=ToolKind.LINK, use=Use.EVERYBODY)
    spec.when(link).then_refused(LinkMissing)
    spec.when(replace(link, link="https://example.org/")).then(Tool.Added)
    spec.when(replace(GROW, tool_id=UUID(int=8), kind=ToolKind.BOOK)).then(Tool.Added)


def test_what_is_not_there_has_no_version(spec: Spec) -> None:
    spec.when(again(STRENGTHS))
    assert spec.refusal is not None
    assert spec.refusal.code == "NotFound"
    assert STRENGTHS.tool_id == SHEET


def test_many_are_taken_in_at_once_and_what_is_there_stays_as_it_is(spec: Spec) -> None:
    spec.given(GROW, again(GROW, body=PLAIN))
    spec.given(WithdrawTool(tool_id=MODEL, reason="Ours is better"))
    both = TakeInLibrary(tools=(GROW, STRENGTHS))
    spec.when(both).then(Tool.Added)
    assert spec.event(Tool.Added).originator_id == SHEET
    spec.when(both).then()
    kept = spec.log.fold(Tool, MODEL)
    assert (kept.newest, kept.withdrawn) == (2, True)
