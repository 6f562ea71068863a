"""A form as people fill it in, and as it is being edited."""

import pytest

from application.intake.form_page import FormPage, form_page
from application.intake.write_question import DropQuestion, PublishForm, WriteQuestion
from domain.intake import FormKind, IntakeForm, QuestionKind
from domain.languages import InThreeLanguages
from tests.spec import Spec, shown


@pytest.mark.feature("A1")
def test_draft_and_versions_are_told_apart(spec: Spec) -> None:
    kind = FormKind.APPLICATION
    words = InThreeLanguages("Milloin?", "När?", "When?")
    write = WriteQuestion(form=kind, key="when", kind=QuestionKind.LINE, label=words, place=0)
    spec.given(write, DropQuestion(form=kind, key="mentor"))
    page = form(spec)
    assert (page.in_force, page.changed) == (0, True)
    assert [one.key for one in page.draft] == ["when", "change", "situation", "earlier"]
    spec.given(PublishForm(form=kind))
    assert (form(spec).in_force, form(spec).changed) == (1, False)
    assert form(spec).questions[0].key == "when"


def form(spec: Spec) -> FormPage:
    own = [event for event in spec.log.recorded if isinstance(event, IntakeForm.Event)]
    found: FormPage = shown(form_page, *own)
    return found
