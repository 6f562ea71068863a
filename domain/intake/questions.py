"""Questions of a form as data, and whether answers fit them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final

from domain.languages import InThreeLanguages
from domain.privacy import Public
from domain.refusals import Refused

Code = Annotated[str, Public]
LONGEST: Final = 4000
SCALE: Final = 10
NO_HELP: Final = InThreeLanguages("", "", "")


class AnswerMissing(Refused):
    """This question wants an answer."""

    status = 422


class AnswerUnfit(Refused):
    """This answer is not one of those offered."""

    status = 422


class QuestionKind(StrEnum):
    """How a question is answered."""

    LINE = "line"
    TEXT = "text"
    ONE_OF = "one_of"
    SOME_OF = "some_of"
    SCALE = "scale"
    YES = "yes"


@dataclass(frozen=True)
class Option:
    """One of the answers a question offers."""

    code: Code
    name: InThreeLanguages


@dataclass(frozen=True)
class Question:
    """One question of a form, in three languages; a scale runs from 0 to 10."""

    key: Code
    kind: QuestionKind
    label: InThreeLanguages
    help: InThreeLanguages = NO_HELP
    required: bool = False
    options: tuple[Option, ...] = ()


@dataclass(frozen=True)
class Answer:
    """What somebody answered: one value, or several where several may be chosen."""

    key: str
    values: tuple[str, ...]


def checked(questions: Iterable[Question], answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The answers that were given, fit to their questions. Raises AnswerMissing, AnswerUnfit."""
    given = {one.key: tuple(v.strip() for v in one.values if v.strip()) for one in answers}
    return tuple(_fit(given, questions))


def _fit(given: dict[str, tuple[str, ...]], questions: Iterable[Question]) -> Iterator[Answer]:
    for question in questions:
        values = given.get(question.key, ())
        if question.required and not values:
            raise AnswerMissing(field=f"answers.{question.key}")
        if not all(_offered(question, value) for value in values):
            raise AnswerUnfit(field=f"answers.{question.key}")
        if len(values) > 1 and question.kind is not QuestionKind.SOME_OF:
            raise AnswerUnfit(field=f"answers.{question.key}")
        if values:
            yield Answer(question.key, values)


def _offered(question: Question, value: str) -> bool:
    match question.kind:
        case QuestionKind.ONE_OF | QuestionKind.SOME_OF:
            return value in {option.code for option in question.options}
        case QuestionKind.SCALE:
            return value.isdecimal() and int(value) <= SCALE
        case QuestionKind.YES:
            return value == "yes"
        case QuestionKind.LINE | QuestionKind.TEXT:
            return len(value) <= LONGEST
