"""A training as visitors are told of it: everything before they order, and nobody's name."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from api.reception import Desk
from application.people.people import people
from application.trainings.training_page import TrainingPage, training_page
from application.trainings.trainings import TrainingRow, trainings
from domain.refusals import NotFound
from domain.slots import Slot
from domain.trainings import Group, Programme, TrainingState, Venue
from domain.trainings.policy import TrainingPolicy, policy_of
from domain.trainings.programme import Prices

SHOWN = (TrainingState.OPEN, TrainingState.CLOSED)
FEW = 3
"""So few seats left are worth saying."""


@dataclass(frozen=True)
class TrainingOffer:
    """A training before one registers; seats kept for others, on offer or waited for are not left.

    `seats_left` is what a private person may take, `seats_left_organisation` what an organisation.
    """

    training_id: UUID
    programme: Programme
    trainer: str
    venue: Venue
    gatherings: tuple[Slot, ...]
    prices: Prices
    state: TrainingState
    seats: int
    seats_left: int
    seats_left_organisation: int

    @property
    def zone(self) -> ZoneInfo:
        """The clock of the place."""
        return ZoneInfo(self.gatherings[0].zone)


async def found(desk: Desk, training_id: UUID) -> TrainingPage:
    """The page of a training. Raises NotFound."""
    page: TrainingPage | None = await desk.shelf.document(training_page, training_id)
    if page is None:
        raise NotFound
    return page


async def offer_of(desk: Desk, training_id: UUID) -> TrainingOffer:
    """What visitors are told; a draft is known to the desk only. Raises NotFound."""
    page = await found(desk, training_id)
    if page.state is TrainingState.DRAFT and not await desk.can("trainings.run"):
        raise NotFound
    trainer = await desk.shelf.document(people, page.trainer_id)
    return _told(desk, page, trainer.name if trainer else "")


async def catalogue(desk: Desk) -> list[TrainingOffer]:
    """Every training still to come, the nearest first."""
    rows: list[TrainingRow] = await desk.shelf.find(
        trainings, {"state": list(SHOWN)}, order="starts_at", limit=200
    )
    coming = [row.training_id for row in rows if row.starts_at > desk.now]
    pages = await desk.shelf.documents(training_page, coming)
    names = await desk.shelf.documents(people, {row.trainer_id for row in rows})
    return [
        _told(desk, pages[one], names[pages[one].trainer_id].name)
        for one in coming
        if one in pages and pages[one].trainer_id in names
    ]


def rules_of(offer: TrainingPage) -> TrainingPolicy:
    """The rules a training was planned under."""
    return policy_of(offer.terms)


def share(percent: int) -> Decimal:
    """Whole per cent as the share of one that pages write."""
    return Decimal(percent) / 100


def told_to_visitors(venue: Venue) -> Venue:
    """Where people gather; the way into a remote training is told to its participants only."""
    return Venue(remote=True) if venue.remote else venue


def _told(desk: Desk, page: TrainingPage, trainer: str) -> TrainingOffer:
    return TrainingOffer(
        page.training_id, page.programme, trainer, told_to_visitors(page.venue), page.gatherings,
        page.prices, page.state, page.capacity, page.left(desk.now),
        page.left(desk.now, Group.ORGANISATION),
    )  # fmt: skip
