"""Send one letter to a person, to an organisation's contacts, or to a role; once each."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from application.clients.organisation_page import OrganisationPage, organisation_page
from application.firm_details.firm_page import firm_page
from application.mentors.mentor_page import mentor_page
from application.people.people import PersonCard, people
from application.people.role_holders import role_holders
from application.quality.case_page import CasePage, case_page
from domain.firm_details import OUR_FIRM
from domain.people import Role
from infrastructure.kept_letters import send_once
from infrastructure.letters import Letter


async def letter(house: Any, about: dict[str, str]) -> None:
    """Write and send a letter to whom it is about, to a role, or to who opened a case."""
    firm = await house.shelf.document(firm_page, OUR_FIRM)
    if firm is None or firm.details is None:
        return
    for card in await _readers(house, about):
        subject, text, html = await house.letter_words(house, about, card)
        written = Letter(
            letter_id=f"{about['job']}-{card.person_id}", to=card.email, to_name=card.name,
            sender=firm.details.email, sender_name=firm.details.name,
            subject=subject, text=text, html=html, written_at=house.log.now(),
            language=card.language,
        )  # fmt: skip
        await send_once(house, written, card, about)


async def _readers(house: Any, about: dict[str, str]) -> list[PersonCard]:
    if "to_case" in about:
        case: CasePage | None = await house.shelf.document(case_page, UUID(about["to_case"]))
        ids = [case.person_id] if case and case.person_id else []
    elif "to" in about:
        ids = await _people(house, UUID(about["to"]))
    else:
        rows = await house.shelf.find(role_holders, {"role": Role(about["to_role"])})
        ids = [row.person_id for row in rows]
    cards: dict[UUID, PersonCard] = await house.shelf.documents(people, ids)
    return [card for card in cards.values() if card.email]


async def _people(house: Any, key: UUID) -> list[UUID]:
    """The person of this id, who is the mentor of this id, or an organisation's contacts."""
    mentor = await house.shelf.document(mentor_page, key)
    if mentor:
        return [mentor.person_id]
    organisation: OrganisationPage | None = await house.shelf.document(organisation_page, key)
    return [person for person, _ in organisation.contacts] if organisation else [key]
