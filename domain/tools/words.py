"""The words of the library of tools, and the reasons for which something is refused."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from domain.languages import InThreeLanguages
from domain.privacy import Public
from domain.refusals import Refused

Text = Annotated[str, Public]


class ToolKind(StrEnum):
    """What something in the library is."""

    TOOL = "tool"
    MODEL = "model"
    WORKSHEET = "worksheet"
    BOOK = "book"
    ARTICLE = "article"
    LINK = "link"


READING = frozenset({ToolKind.BOOK, ToolKind.ARTICLE, ToolKind.LINK})
"""What is read rather than worked with."""


class Category(StrEnum):
    """What a tool helps with."""

    GOALS = "goals"
    STRENGTHS = "strengths"
    TALKING = "talking"
    CHOICES = "choices"
    RELATIONS = "relations"
    LEARNING = "learning"
    KNOWLEDGE = "knowledge"


class Use(StrEnum):
    """Who may use it; each of them includes those after it."""

    EVERYBODY = "everybody"
    CLIENTS = "clients"
    MENTORS = "mentors"


class Place(StrEnum):
    """Where a tool was used."""

    SESSION = "session"
    TASK = "task"
    MEETING = "meeting"
    WORKSHEET = "worksheet"


@dataclass(frozen=True)
class Question:
    """One place of a worksheet to write into."""

    key: Text
    asks: InThreeLanguages


@dataclass(frozen=True)
class Edition:
    """A tool as one version has it."""

    title: InThreeLanguages
    summary: InThreeLanguages
    body: InThreeLanguages
    source: Text
    licence: Text
    link: Text = ""
    questions: tuple[Question, ...] = ()


class ToolUnknown(Refused):
    """There is no such tool, or no such version of it."""

    status = 404


class ToolWithdrawn(Refused):
    """This tool has been taken out of the library; what uses it already keeps it."""


class ForMentorsOnly(Refused):
    """This tool is for mentors; it cannot be given to a mentee to fill in."""


class QuestionsMissing(Refused):
    """A worksheet needs at least one question, each with a key of its own."""

    status = 422


class QuestionsNotHere(Refused):
    """Only a worksheet has questions."""

    status = 422


class LinkMissing(Refused):
    """Something to read on the net needs its address."""

    status = 422


class NoWorksheet(Refused):
    """Only a worksheet can be filled in."""


class QuestionUnknown(Refused):
    """This worksheet has no such question."""

    status = 422


class RevisionUnknown(Refused):
    """Nobody has written that revision yet; read the worksheet again."""

    status = 422


class WorksheetFinished(Refused):
    """This worksheet is finished; open it again to write."""


class UseUnknown(Refused):
    """This tool is not attached here."""

    status = 404
