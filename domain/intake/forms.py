"""Intake forms: drafted question by question, published in versions."""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.intake.first_forms import FIRST, FormKind
from domain.intake.questions import Answer, Question, QuestionKind
from domain.privacy import Public
from domain.refusals import Refused

__all__ = ["Answer", "FormKind", "IntakeForm", "Question", "QuestionKind", "form_of"]
Code = Annotated[str, Public]
_FORMS: Final = UUID("6c756f74-7369-5000-8000-000000000004")
KINDS: Final = {uuid5(_FORMS, kind): kind for kind in FormKind}


class QuestionUnknown(Refused):
    """The form has no such question."""

    status = 404


class OptionsMissing(Refused):
    """A question to choose from needs at least two answers to choose."""

    status = 422


class NothingToPublish(Refused):
    """The draft says the same as the form in force."""


def form_of(kind: FormKind) -> UUID:
    """The id of the form of a kind."""
    return uuid5(_FORMS, kind)


class IntakeForm(Standing):
    """A form: its draft, and every version that was in force."""

    class Opened(Created):
        """A form was opened for editing."""

    class QuestionWritten(Event):
        """A question was written into the draft of a form, or rewritten there."""

        question: Question
        place: int

    class QuestionDropped(Event):
        """A question was taken out of the draft of a form."""

        key: Code

    class Published(Event):
        """A form came into force in a new version."""

        kind: FormKind
        version: int
        questions: tuple[Question, ...]

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.kind = KINDS[id]
        self.versions: list[tuple[Question, ...]] = [FIRST[self.kind]]
        self.draft: list[Question] = list(FIRST[self.kind])

    def write(self, question: Question, place: int | None = None) -> None:
        """Write a question into the draft, last unless a place is said. Raises OptionsMissing."""
        chosen = question.kind in {QuestionKind.ONE_OF, QuestionKind.SOME_OF}
        if chosen and len(question.options) < 2:  # noqa: PLR2004 - to choose is to have two
            raise OptionsMissing
        keys = [one.key for one in self.draft]
        known = keys.index(question.key) if question.key in keys else None
        end = len(self.draft) - (known is not None)
        where = min(max(place, 0), end) if place is not None else end if known is None else known
        if known != where or self.draft[where] != question:
            self._question_written(question, where)

    def drop(self, key: str) -> None:
        """Take a question out of the draft. Raises QuestionUnknown."""
        if key not in {one.key for one in self.draft}:
            raise QuestionUnknown
        self._question_dropped(key)

    def publish(self) -> None:
        """Let the draft be in force. Raises NothingToPublish."""
        if tuple(self.draft) == self.versions[-1]:
            raise NothingToPublish
        self._published(self.kind, len(self.versions), tuple(self.draft))

    @property
    def in_force(self) -> int:
        """The version in force; 0 is what a new firm begins with."""
        return len(self.versions) - 1

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions in force."""
        return self.versions[-1]

    @event(QuestionWritten)
    def _question_written(self, question: Question, place: int) -> None:
        self.draft = [one for one in self.draft if one.key != question.key]
        self.draft.insert(place, question)

    @event(QuestionDropped)
    def _question_dropped(self, key: str) -> None:
        self.draft = [one for one in self.draft if one.key != key]

    @event(Published)
    def _published(self, kind: FormKind, version: int, questions: tuple[Question, ...]) -> None:
        self.versions.append(questions)
