"""Whenever an offer is made to somebody, they get a letter with the page where it is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from application.policies import Errand, about
from domain.events import Event
from domain.offers import Offer


def whenever_an_offer_is_made(event: Event) -> Iterator[Errand]:
    match event:
        case Offer.Made(contact_id=UUID() as contact):
            yield Errand(
                "letter", about(letter="offer_made", to=contact, offer_id=event.originator_id)
            )
