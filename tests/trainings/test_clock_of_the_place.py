"""A training abroad goes by its own clock, also in what is told of it by letter and on the page."""

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from starlette.applications import Starlette
from starlette.requests import Request

from api.forms import blank
from api.pages import page
from api.plain_letters import letter_words
from api.trainings import letters
from api.trainings.offers import TrainingOffer
from application.firm_details.firm_page import FirmPage
from application.people.people import PersonCard
from application.trainings.training_page import TrainingPage, training_page
from domain.slots import Slot
from tests.spec import Spec, shown
from tests.trainings.scene import TRAINING, entry, on_sale, waits

pytestmark = pytest.mark.feature("I2")
TODAY = datetime(2026, 3, 7, 20, tzinfo=UTC)
DAYS = (Slot(datetime(2026, 11, 20, 14, tzinfo=UTC), 240, "America/New_York"),)
AINO = "Aino Korhonen"
READER = PersonCard(uuid4(), AINO, "aino@x.example", "", "fi")
OFFERED, BEGINS = "8.3.2026 klo 18.00", "20.11.2026 klo 9.00"


@pytest.fixture
def training(spec: Spec) -> TrainingPage:
    """One in New York, with a seat on offer to Aino until 18.00 there, which is past midnight."""
    on_sale(spec, gatherings=DAYS).at(TODAY).given(waits(AINO))
    found: TrainingPage = shown(training_page, *spec.log.recorded)
    return found


def test_the_letter_says_the_hour_of_the_place(
    training: TrainingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Shelf:
        async def document(self, view: Any, key: Any) -> Any:
            return {"training_page": training, "firm": FirmPage()}.get(view.name)

    monkeypatch.setattr(letters, "waiting_link", lambda *_: "/trainings/here")
    until = training.queue[0].until
    assert until
    about = {
        "letter": "place_offered", "training_id": str(TRAINING), "until": until.isoformat(),
        "entry_id": str(entry(AINO)),
    }  # fmt: skip
    house = SimpleNamespace(shelf=Shelf(), settings=SimpleNamespace(address="https://x.example"))
    _, text, _ = asyncio.run(letter_words(house, about, READER))
    assert OFFERED in text
    assert BEGINS in text


@pytest.mark.parametrize("ended", [False, True])
def test_the_page_of_the_offer_says_it_too(training: TrainingPage, *, ended: bool) -> None:
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"lang=fi"}
    request = Request(
        scope | {"headers": [], "app": Starlette(), "server": ("test", 80), "scheme": "http"}
    )
    offer = TrainingOffer(
        TRAINING, training.programme, "Riitta", training.venue, DAYS, training.prices,
        training.state, 6, 5, 5,
    )  # fmt: skip
    (waiting,) = training.queue
    until = waiting.until
    told = page(
        request, "trainings/join_queue.html", form=blank(request), now=TODAY, offer=offer,
        place=1, key="key", entry=None if ended else waiting, ended=until if ended else None,
    )  # fmt: skip
    assert OFFERED in bytes(told.body).decode()
