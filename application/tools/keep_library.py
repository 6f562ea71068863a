"""Keep the library: take something in, publish its versions, place it, take it out and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.languages import InThreeLanguages
from domain.tools import Category, Edition, Question, Tool, ToolKind, Use, require_whole

Line = Annotated[str, MinLen(1), MaxLen(300)]


@dataclass(frozen=True, kw_only=True)
class AddTool(Command):
    """Take a tool, a model, a worksheet or something to read into the library."""

    kind: ToolKind
    category: Category
    use: Use
    title: InThreeLanguages
    summary: InThreeLanguages
    body: InThreeLanguages
    source: Line
    licence: Line
    link: Annotated[str, MaxLen(300)] = ""
    questions: Annotated[tuple[Question, ...], MaxLen(40)] = ()
    tool_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Tool, self.tool_id) is None:
            edition = edition_of(self)
            require_whole(self.kind, edition)
            work.add(
                Tool(
                    id=self.tool_id, kind=self.kind, category=self.category, use=self.use,
                    edition=edition,
                )
            )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class TakeInLibrary(Command):
    """Take many things into the library at once; what is there already stays as it is."""

    tools: Annotated[tuple[AddTool, ...], MinLen(1), MaxLen(60)]

    def do(self, work: Work) -> None:
        for tool in self.tools:
            tool.do(work)


@dataclass(frozen=True, kw_only=True)
class PublishEdition(Command):
    """Publish a new version; sessions, tasks and worksheets keep the one they were given."""

    tool_id: UUID
    title: InThreeLanguages
    summary: InThreeLanguages
    body: InThreeLanguages
    source: Line
    licence: Line
    link: Annotated[str, MaxLen(300)] = ""
    questions: Annotated[tuple[Question, ...], MaxLen(40)] = ()

    def do(self, work: Work) -> None:
        work.get(Tool, self.tool_id).publish(edition_of(self))


@dataclass(frozen=True, kw_only=True)
class PlaceTool(Command):
    """Give something another category, or say who may use it."""

    tool_id: UUID
    category: Category
    use: Use

    def do(self, work: Work) -> None:
        work.get(Tool, self.tool_id).place(self.category, self.use)


@dataclass(frozen=True, kw_only=True)
class WithdrawTool(Command):
    """Take something out of the library; what uses it already keeps it."""

    tool_id: UUID
    reason: Line

    def do(self, work: Work) -> None:
        work.get(Tool, self.tool_id).withdraw(self.reason)


@dataclass(frozen=True, kw_only=True)
class RestoreTool(Command):
    """Put something back into the library."""

    tool_id: UUID

    def do(self, work: Work) -> None:
        work.get(Tool, self.tool_id).restore()


def edition_of(told: AddTool | PublishEdition) -> Edition:
    """The version a command tells of."""
    return Edition(
        title=told.title, summary=told.summary, body=told.body, source=told.source,
        licence=told.licence, link=told.link, questions=told.questions,
    )  # fmt: skip
