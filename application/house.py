"""The house plan: every room of the firm. A new room is one line here and its own `room.py`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from application.booking import room as booking
from application.engagements import room as engagements
from application.firm_details import room as firm_details
from application.invoicing import room as invoicing
from application.mentors import room as mentors
from application.payments import room as payments
from application.people import room as people
from application.policies import Policy
from application.services import room as services
from application.trail import room as trail
from application.views import Table, View

HOUSE: Final = (
    firm_details.ROOM,
    people.ROOM,
    mentors.ROOM,
    services.ROOM,
    booking.ROOM,
    engagements.ROOM,
    payments.ROOM,
    invoicing.ROOM,
    trail.ROOM,
)


def all_views() -> Iterator[View[Any]]:
    """Every document view of the house."""
    for room in HOUSE:
        yield from room.views


def all_tables() -> Iterator[Table]:
    """Every table of the house."""
    for room in HOUSE:
        yield from room.tables


def all_policies() -> Iterator[Policy]:
    """Every policy of the house."""
    for room in HOUSE:
        yield from room.policies


def all_sentences() -> dict[str, tuple[str, str, str]]:
    """Every event in Finnish, Swedish and English, by its name in the log."""
    return {name: words for room in HOUSE for name, words in room.sentences.items()}
