"""Send one letter to one person, or to everybody who acts in a role; once each."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from application.firm_details.firm_page import firm_page
from application.mentors.mentor_page import mentor_page
from application.people.people import PersonCard, people
from application.people.role_holders import role_holders
from application.quality.case_page import CasePage, case_page
from domain.firm_details import OUR_FIRM
from domain.people import Role
from infrastructure.letters import Letter


async def letter(house: Any, about: dict[str, str]) -> None:
    """Write and send a letter to a person or mentor, to a role, or to who opened a case."""
    firm = await house.shelf.document(firm_page, OUR_FIRM)
    if firm is None or firm.details is None:
        return
    for card in await _readers(house, about):
        subject, text, html = await house.letter_words(house, about, card)
        await house.post.send(
            Letter(
                letter_id=f"{about['job']}-{card.person_id}", to=card.email, to_name=card.name,
                sender=firm.details.email, sender_name=firm.details.name,
                subject=subject, text=text, html=html, written_at=house.log.now(),
                language=card.language,
            )
        )  # fmt: skip


async def _readers(house: Any, about: dict[str, str]) -> list[PersonCard]:
    if "to_case" in about:
        case: CasePage | None = await house.shelf.document(case_page, UUID(about["to_case"]))
        ids = [case.person_id] if case and case.person_id else []
    elif "to" in about:
        ids = [await _person(house, UUID(about["to"]))]
    else:
        rows = await house.shelf.find(role_holders, {"role": Role(about["to_role"])})
        ids = [row.person_id for row in rows]
    cards: dict[UUID, PersonCard] = await house.shelf.documents(people, ids)
    return [card for card in cards.values() if card.email]


async def _person(house: Any, key: UUID) -> UUID:
    """The person of this id, or who is the mentor of this id."""
    mentor = await house.shelf.document(mentor_page, key)
    return mentor.person_id if mentor else key
