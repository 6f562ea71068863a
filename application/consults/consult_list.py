"""Every question by who asked, who is asked and where it stands; its words stay in the log."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.consults import Consult, ConsultState
from domain.events import Event
from domain.money import Money


@dataclass(frozen=True)
class ConsultRow:
    """A question to a colleague."""

    consult_id: UUID
    engagement_id: UUID
    lead_id: UUID
    payer_id: UUID
    theme: str
    state: ConsultState
    asked_at: datetime
    minutes: int
    included: bool
    colleague_id: UUID | None = None
    answer_by: datetime | None = None
    answered_at: datetime | None = None
    price: Money | None = None


def rows(event: Event) -> Iterator[RowStep]:
    key = {"consult_id": event.originator_id}
    match event:
        case Consult.Asked(included=included):
            state = ConsultState.ASKED if included else ConsultState.WAITS_FOR_PAYER
            yield Put(
                ConsultRow(
                    event.originator_id, event.engagement_id, event.lead_id, event.payer_id,
                    event.theme, state, event.timestamp, event.minutes, included,
                    price=event.price,
                )
            )  # fmt: skip
        case Consult.CostAccepted():
            yield Change(key, {"state": ConsultState.ASKED})
        case Consult.PutToColleague(colleague_id=colleague, answer_by=until):
            yield Change(key, {"colleague_id": colleague, "answer_by": until})
        case Consult.PassedOn():
            yield Change(key, {"colleague_id": None, "answer_by": None})
        case Consult.LeftUnanswered():
            yield Change(key, {"state": ConsultState.UNANSWERED})
        case Consult.CostDeclined() | Consult.Withdrawn():
            yield Change(key, {"state": ConsultState.WITHDRAWN})
        case Consult.Answered(minutes=minutes):
            answered = {"state": ConsultState.ANSWERED, "answered_at": event.timestamp}
            yield Change(key, {**answered, "minutes": minutes})


consult_list = Table(
    "consults", ConsultRow, ("consult_id",), rows,
    (("engagement_id",), ("colleague_id", "state"), ("lead_id",), ("state",)), version=2,
)  # fmt: skip
