"""What letters about trainings need to know: the training, its days, and where to go."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from api.booking.order_links import waiting_link
from api.plain_letters import facts
from application.people.people import people
from application.trainings.training_page import TrainingPage, training_page

LETTERS: Final = (
    "place_offered", "offer_lapsed", "seat_confirmed", "seats_to_name", "named_participant",
    "seat_passed_on", "seat_given_up", "training_cancelled", "training_moved", "training_held",
    "certificate_ready", "seat_missed", "queue_joined", "certificate_revoked",
    "queue_asked_again",
)  # fmt: skip


async def about_training(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """The training a letter is about, its times told by the clock of the place."""
    training: TrainingPage = await house.shelf.document(training_page, UUID(about["training_id"]))
    trainer = await house.shelf.document(people, training.trainer_id)
    until, entry = about.get("until"), about.get("entry_id")
    return {
        "training": training,
        "trainer": trainer.name if trainer else "",
        "first": training.gatherings[0],
        "zone": ZoneInfo(training.gatherings[0].zone),
        "waiting": waiting_link(house, training.training_id, UUID(entry)) if entry else "",
        "until": datetime.fromisoformat(until) if until else None,
    }


for _letter in LETTERS:
    facts(_letter)(about_training)
