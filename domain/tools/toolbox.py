"""Which tools were used where: attached to sessions, tasks and meetings, each in one version."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.tools.words import Place, UseUnknown

_BOXES: Final = UUID("6c756f74-7369-5000-8000-000000000041")


def toolbox_of(owner_id: UUID) -> UUID:
    """The id of the toolbox of an engagement or a forum."""
    return uuid5(_BOXES, str(owner_id))


class Toolbox(Standing):
    """The tools one engagement or one forum has used."""

    class Opened(Created):
        """A toolbox was opened."""

    class ToolAttached(Event):
        """A version of a tool was attached to a session, a task or a meeting."""

        owner_id: UUID
        use_id: UUID
        place: Place
        place_id: UUID
        tool_id: UUID
        tool_version: int
        author_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.uses[self.use_id] = (self.place_id, self.tool_id, self.tool_version)

    class ToolDetached(Event):
        """A tool was taken off again."""

        owner_id: UUID
        use_id: UUID

        def apply(self, aggregate: Any) -> None:
            del aggregate.uses[self.use_id]

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.uses: dict[UUID, tuple[UUID, UUID, int]] = {}

    def attach(
        self,
        about: UUID,
        use_id: UUID,
        place: Place,
        place_id: UUID,
        tool_id: UUID,
        version: int,
        author_id: UUID,
    ) -> None:
        """Attach a version of a tool once; `about` is the engagement or the forum."""
        if (place_id, tool_id, version) not in self.uses.values():
            self.record(
                Toolbox.ToolAttached, owner_id=about, use_id=use_id, place=place,
                place_id=place_id, tool_id=tool_id, tool_version=version, author_id=author_id,
            )  # fmt: skip

    def detach(self, about: UUID, use_id: UUID) -> None:
        """Take a tool off again. Raises UseUnknown."""
        if use_id not in self.uses:
            raise UseUnknown
        self.record(Toolbox.ToolDetached, owner_id=about, use_id=use_id)
