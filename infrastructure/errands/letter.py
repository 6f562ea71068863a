"""Send one letter to one person, once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from application.firm_details.firm_page import firm_page
from application.people.people import people
from domain.firm_details import OUR_FIRM
from infrastructure.letters import Letter


async def letter(house: Any, about: dict[str, str]) -> None:
    """Write and send the letter `about["letter"]` to the person `about["to"]`."""
    card = await house.shelf.document(people, UUID(about["to"]))
    firm = await house.shelf.document(firm_page, OUR_FIRM)
    if card is None or not card.email or firm is None or firm.details is None:
        return
    subject, text, html = await house.letter_words(house, about, card)
    await house.post.send(
        Letter(
            letter_id=about["job"],
            to=card.email,
            to_name=card.name,
            sender=firm.details.email,
            sender_name=firm.details.name,
            subject=subject,
            text=text,
            html=html,
            written_at=house.log.now(),
            language=card.language,
        )
    )
