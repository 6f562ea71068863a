"""Ask or tell the third person of an introduction, who has no account here."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from application.firm_details.firm_page import firm_page
from application.people.people import PersonCard, people
from domain.firm_details import OUR_FIRM
from domain.privacy import ErasedText
from infrastructure.letters import Letter


async def introduction_mail(house: Any, about: dict[str, str]) -> None:
    """Write to the third person, in the mentee's language for want of knowing theirs."""
    events = await asyncio.to_thread(house.log.stream, UUID(about["introduction_id"]))
    proposed: Any = events[0]
    firm = await house.shelf.document(firm_page, OUR_FIRM)
    if firm is None or firm.details is None or isinstance(proposed.email, ErasedText):
        return
    mentee = await house.shelf.document(people, proposed.mentee_id)
    language = mentee.language if mentee else "fi"
    third = PersonCard(proposed.third_id, proposed.name, proposed.email, "", language)
    subject, text, html = await house.letter_words(house, about, third)
    await house.post.send(
        Letter(
            letter_id=about["job"], to=third.email, to_name=third.name,
            sender=firm.details.email, sender_name=firm.details.name, subject=subject, text=text,
            html=html, written_at=house.log.now(), language=language,
        )
    )  # fmt: skip
