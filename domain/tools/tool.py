"""A tool, model or worksheet of the library, or something to read, version by version."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.tools.words import (
    Category,
    Edition,
    ForMentorsOnly,
    LinkMissing,
    NoWorksheet,
    QuestionsMissing,
    QuestionsNotHere,
    Text,
    ToolKind,
    ToolUnknown,
    ToolWithdrawn,
    Use,
)


class Tool(Aggregate):
    """One thing of the library; a version once published never changes."""

    class Added(Created):
        """Something was taken into the library."""

        kind: ToolKind
        category: Category
        use: Use
        edition: Edition

    class EditionPublished(Event):
        """A new version was published; what uses an earlier one keeps it."""

        kind: ToolKind
        version: int
        edition: Edition

    class Placed(Event):
        """It was given another category, or others may use it."""

        category: Category
        use: Use

    class Withdrawn(Event):
        """It was taken out of the library."""

        reason: Text

        def apply(self, aggregate: Any) -> None:
            aggregate.withdrawn = True

    class Restored(Event):
        """It was put back into the library."""

        def apply(self, aggregate: Any) -> None:
            aggregate.withdrawn = False

    @event(Added)
    def __init__(
        self, id: UUID, kind: ToolKind, category: Category, use: Use, edition: Edition
    ) -> None:
        self.kind, self.category, self.use = kind, category, use
        self.editions = [edition]
        self.withdrawn = False

    @property
    def newest(self) -> int:
        """The number of the newest version."""
        return len(self.editions)

    def edition(self, version: int) -> Edition:
        """One version. Raises ToolUnknown."""
        if not 1 <= version <= len(self.editions):
            raise ToolUnknown
        return self.editions[version - 1]

    def publish(self, edition: Edition) -> None:
        """Publish a new version. Raises QuestionsMissing, QuestionsNotHere, LinkMissing."""
        require_whole(self.kind, edition)
        if edition != self.editions[-1]:
            self._published(self.kind, len(self.editions) + 1, edition)

    @event(EditionPublished)
    def _published(self, kind: ToolKind, version: int, edition: Edition) -> None:
        self.editions.append(edition)

    def place(self, category: Category, use: Use) -> None:
        if (category, use) != (self.category, self.use):
            self._placed(category, use)

    @event(Placed)
    def _placed(self, category: Category, use: Use) -> None:
        self.category, self.use = category, use

    def withdraw(self, reason: str) -> None:
        if not self.withdrawn:
            self.record(Tool.Withdrawn, reason=reason)

    def restore(self) -> None:
        if self.withdrawn:
            self.record(Tool.Restored)

    def require_usable(self, version: int, *, by_mentee: bool = False) -> None:
        """Go on only with a version that may be taken into use by whoever asks.

        Raises ToolWithdrawn, ToolUnknown, ForMentorsOnly.
        """
        if self.withdrawn:
            raise ToolWithdrawn
        self.edition(version)
        if by_mentee and self.use is Use.MENTORS:
            raise ForMentorsOnly

    def require_fillable(self, version: int) -> None:
        """Go on only with a worksheet a mentee may write in.

        Raises ToolWithdrawn, ToolUnknown, ForMentorsOnly, NoWorksheet.
        """
        self.require_usable(version, by_mentee=True)
        if self.kind is not ToolKind.WORKSHEET:
            raise NoWorksheet


def require_whole(kind: ToolKind, edition: Edition) -> None:
    """Go on only with a version that has what its kind needs.

    Raises QuestionsMissing, QuestionsNotHere, LinkMissing.
    """
    keys = [question.key for question in edition.questions]
    if kind is ToolKind.WORKSHEET:
        if not keys or len(set(keys)) < len(keys):
            raise QuestionsMissing
    elif keys:
        raise QuestionsNotHere
    if kind is ToolKind.LINK and not edition.link:
        raise LinkMissing
