"""The link a person's calendar subscribes to: renewed at will, names shown only if wanted."""

from __future__ import annotations

from typing import Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event

_LINKS: Final = UUID("6c756f74-7369-5000-8000-000000000015")


def calendar_link_of(person_id: UUID) -> UUID:
    """The id of a person's calendar link."""
    return uuid5(_LINKS, str(person_id))


class CalendarLink(Standing):
    """One person's link; a feed leaks easily, so it says only "busy" unless its owner wants more.

    `number` is part of the link: renewing it makes every earlier one lead nowhere.
    """

    class Opened(Created):
        """A calendar link was asked for."""

    class LinkRenewed(Event):
        """A person's calendar link was renewed; earlier ones lead nowhere."""

        person_id: UUID
        number: int

        def apply(self, aggregate: CalendarLink) -> None:
            aggregate.number = self.number

    class NamesShown(Event):
        """A person chose whether their calendar feed tells with whom and where."""

        person_id: UUID
        shown: bool

        def apply(self, aggregate: CalendarLink) -> None:
            aggregate.names = self.shown

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.number = 0
        self.names = False

    def renew(self, person_id: UUID) -> None:
        """Make a new link."""
        self.record(CalendarLink.LinkRenewed, person_id=person_id, number=self.number + 1)

    def show_names(self, person_id: UUID, *, shown: bool) -> None:
        """Say whether the feed tells names and places."""
        if self.names is not shown:
            self.record(CalendarLink.NamesShown, person_id=person_id, shown=shown)
