"""Draft a form question by question, and publish it in a new version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from domain.intake import FormKind, IntakeForm, Question, QuestionKind, form_of
from domain.intake.questions import NO_HELP, Option
from domain.languages import InThreeLanguages

Key = Annotated[str, MinLen(1), MaxLen(40)]


@dataclass(frozen=True, kw_only=True)
class WriteQuestion(Command):
    """Write a question into a form's draft; one of the same key is rewritten."""

    form: FormKind
    key: Key
    kind: QuestionKind
    label: InThreeLanguages
    help: InThreeLanguages = NO_HELP
    required: bool = False
    options: tuple[Option, ...] = ()
    place: int | None = None

    def do(self, work: Work) -> None:
        question = Question(self.key, self.kind, self.label, self.help, self.required, self.options)
        work.get(IntakeForm, form_of(self.form)).write(question, self.place)


@dataclass(frozen=True, kw_only=True)
class DropQuestion(Command):
    """Take a question out of a form's draft."""

    form: FormKind
    key: Key

    def do(self, work: Work) -> None:
        work.get(IntakeForm, form_of(self.form)).drop(self.key)


@dataclass(frozen=True, kw_only=True)
class PublishForm(Command):
    """Let a form's draft be in force; answers given before keep their version."""

    form: FormKind

    def do(self, work: Work) -> None:
        work.get(IntakeForm, form_of(self.form)).publish()
