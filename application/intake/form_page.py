"""A form: the questions in force, the draft, and how many versions there were."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.intake import FormKind, IntakeForm, Question
from domain.intake.first_forms import FIRST
from domain.intake.forms import KINDS


@dataclass(frozen=True)
class FormPage:
    """A form as people fill it in, and as it is being edited."""

    kind: FormKind
    versions: tuple[tuple[Question, ...], ...]
    draft: tuple[Question, ...]

    @property
    def in_force(self) -> int:
        """The version in force."""
        return len(self.versions) - 1

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions in force."""
        return self.versions[-1]

    @property
    def changed(self) -> bool:
        """Whether the draft differs from what is in force."""
        return self.draft != self.questions


def first(kind: FormKind) -> FormPage:
    """A form nobody has edited."""
    return FormPage(kind, (FIRST[kind],), FIRST[kind])


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, IntakeForm.Event) else ()


def fold(page: FormPage | None, event: Event) -> FormPage | None:
    page = page or first(KINDS[event.originator_id])
    match event:
        case IntakeForm.QuestionWritten(question=question, place=place):
            draft = [one for one in page.draft if one.key != question.key]
            draft.insert(place, question)
            return replace(page, draft=tuple(draft))
        case IntakeForm.QuestionDropped(key=key):
            return replace(page, draft=tuple(one for one in page.draft if one.key != key))
        case IntakeForm.Published(questions=questions):
            return replace(page, versions=(*page.versions, questions))
    return page


form_page = View("form_page", FormPage, _key, fold)
