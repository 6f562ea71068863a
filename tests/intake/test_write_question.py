"""Forms are drafted question by question and published in versions."""

from dataclasses import replace

import pytest

from application.intake.write_question import DropQuestion, PublishForm, WriteQuestion
from domain.intake import Application, FormKind, IntakeForm, QuestionKind
from domain.intake.forms import NothingToPublish, OptionsMissing, QuestionUnknown
from domain.intake.questions import AnswerMissing, Option
from domain.languages import InThreeLanguages
from tests.intake.applicants import APPLIES
from tests.spec import Spec

pytestmark = pytest.mark.feature("A1")
WORDS = InThreeLanguages("Milloin?", "När?", "When?")
WHEN = WriteQuestion(
    form=FormKind.APPLICATION, key="when", kind=QuestionKind.LINE, label=WORDS, required=True
)
PUBLISH = PublishForm(form=FormKind.APPLICATION)


def test_a_draft_is_in_force_only_once_it_is_published(spec: Spec) -> None:
    spec.when(WHEN).then(IntakeForm.Opened, IntakeForm.QuestionWritten)
    spec.when(WHEN).then()
    spec.given(APPLIES)
    spec.when(PUBLISH).then(IntakeForm.Published)
    spec.when(PUBLISH).then_refused(NothingToPublish)
    again = replace(APPLIES, application_id=WHEN_ID)
    spec.when(again).then_refused(AnswerMissing)
    spec.when(replace(again, answers=APPLIES.answers | {"when": ["Syksyllä"]}))
    assert spec.event(Application.Received).form_version == 1


def test_a_question_is_rewritten_in_its_place_moved_and_dropped(spec: Spec) -> None:
    first = replace(WHEN, place=0)
    spec.given(first).when(replace(first, required=False)).then(IntakeForm.QuestionWritten)
    assert spec.event(IntakeForm.QuestionWritten).place == 0
    spec.when(replace(first, required=False, place=2))
    assert spec.event(IntakeForm.QuestionWritten).place == 2
    drop = DropQuestion(form=FormKind.APPLICATION, key="when")
    spec.when(drop).then(IntakeForm.QuestionDropped)
    spec.when(drop).then_refused(QuestionUnknown)


def test_to_choose_there_must_be_two(spec: Spec) -> None:
    one = (Option("a", WORDS),)
    choice = replace(WHEN, kind=QuestionKind.ONE_OF, options=one)
    spec.when(choice).then_refused(OptionsMissing)
    spec.when(replace(choice, options=(*one, Option("b", WORDS))))
    assert len(spec.event(IntakeForm.QuestionWritten).question.options) == 2


WHEN_ID = APPLIES.application_id.__class__(int=0x99)
