"""Every application with where it stands; answers are read from the log by those they concern."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.intake import Application, ApplicationState


@dataclass(frozen=True)
class ApplicationRow:
    """An application: who, for whose account, on which themes, and where it stands."""

    application_id: UUID
    person_id: UUID
    organisation_id: UUID | None
    received_at: datetime
    form_version: int
    themes: tuple[str, ...]
    languages: tuple[str, ...]
    formats: tuple[str, ...]
    places: tuple[str, ...]
    industries: tuple[str, ...]
    state: ApplicationState = ApplicationState.RECEIVED
    engagement_id: UUID | None = None
    mentor_id: UUID | None = None


def rows(event: Event) -> Iterator[RowStep]:
    own = {"application_id": event.originator_id}
    match event:
        case Application.Received():
            yield Put(
                ApplicationRow(
                    event.originator_id, event.person_id, event.organisation_id, event.timestamp,
                    event.form_version, event.themes, event.languages, event.formats,
                    event.places, event.industries,
                )
            )  # fmt: skip
        case Application.Accepted(engagement_id=engagement):
            accepted = {"state": ApplicationState.ACCEPTED, "engagement_id": engagement}
            yield Change(own, accepted)
        case Application.Matched(mentor_id=mentor):
            yield Change(own, {"state": ApplicationState.MATCHED, "mentor_id": mentor})
        case Application.Declined():
            yield Change(own, {"state": ApplicationState.DECLINED})
        case Application.Withdrawn():
            yield Change(own, {"state": ApplicationState.WITHDRAWN})


application_list = Table(
    "application_list", ApplicationRow, ("application_id",), rows,
    (("state", "received_at"), ("person_id",), ("engagement_id",)),
)  # fmt: skip
