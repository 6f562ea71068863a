"""Plan a training: its programme, days, seats and prices; nobody can register yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen

from application.firm import DERIVED, Command, Work
from domain.money import Money
from domain.people import Person
from domain.slots import Slot
from domain.trainings import Programme, Quota, Seating, Training, Venue
from domain.trainings.policy import policy_on
from domain.trainings.programme import Prices, still_to_come
from domain.trainings.words import TrainerUnknown


@dataclass(frozen=True, kw_only=True)
class PlanTraining(Command):
    """Plan a training with what people are told before they order."""

    programme: Programme
    trainer_id: UUID
    venue: Venue
    gatherings: Annotated[tuple[Slot, ...], MaxLen(20)]
    seats: Annotated[int, Ge(1), Le(1000)]
    price_private: Money
    """What a private person pays, VAT included."""
    price_organisation: Money
    """What an organisation pays, without VAT."""
    quotas: tuple[Quota, ...] = ()
    training_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Training, self.training_id):
            return
        if work.see(Person, self.trainer_id) is None:
            raise TrainerUnknown(field="trainer_id")
        policy = policy_on(work.today)
        work.under(policy.version)
        gatherings = still_to_come(self.gatherings, work.now)
        work.add(
            Training(
                id=self.training_id, programme=self.programme, trainer_id=self.trainer_id,
                venue=self.venue, gatherings=gatherings, terms=policy.version,
                prices=Prices(self.price_private, self.price_organisation),
            )
        )  # fmt: skip
        work.add(Seating.of(self.training_id, self.seats, self.quotas, gatherings, policy.version))
