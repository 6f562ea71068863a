"""Every training with its title, time and state, for the catalogue and the desk's list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.slots import Slot
from domain.trainings import Training, TrainingState


@dataclass(frozen=True)
class TrainingRow:
    """A training as lists show it; `price_private` includes VAT, the other does not."""

    training_id: UUID
    title: InThreeLanguages
    aims: InThreeLanguages
    held_in: str
    trainer_id: UUID
    remote: bool
    place: str
    starts_at: datetime
    ends_at: datetime
    gatherings: tuple[Slot, ...]
    price_private: Money
    price_organisation: Money
    state: TrainingState


def rows(event: Event) -> Iterator[RowStep]:
    training = event.originator_id
    match event:
        case Training.Planned(
            programme=about, trainer_id=trainer, venue=venue, gatherings=days, prices=prices
        ):
            yield Put(
                TrainingRow(
                    training, about.title, about.aims, about.held_in, trainer, venue.remote,
                    venue.name, days[0].starts_at, days[-1].ends_at, days, prices.private,
                    prices.organisation, TrainingState.DRAFT,
                )
            )  # fmt: skip
        case Training.Revised(programme=about, venue=venue):
            words = {"title": about.title, "aims": about.aims, "held_in": about.held_in}
            place = {"remote": venue.remote, "place": venue.name}
            yield Change({"training_id": training}, words | place)
        case Training.Moved(gatherings=days):
            times = {"starts_at": days[0].starts_at, "ends_at": days[-1].ends_at}
            yield Change({"training_id": training}, {"gatherings": days} | times)
        case Training.Published():
            yield Change({"training_id": training}, {"state": TrainingState.OPEN})
        case Training.Closed():
            yield Change({"training_id": training}, {"state": TrainingState.CLOSED})
        case Training.Cancelled():
            yield Change({"training_id": training}, {"state": TrainingState.CANCELLED})
        case Training.Held():
            yield Change({"training_id": training}, {"state": TrainingState.HELD})


trainings = Table(
    "trainings", TrainingRow, ("training_id",), rows, (("state", "starts_at"), ("trainer_id",))
)
