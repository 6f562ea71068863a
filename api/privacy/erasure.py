"""Erasing a person from a page, the API or the command line: the same steps, then a letter."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from uuid import UUID

import structlog

from api.languages import say
from api.plain_letters import facts
from api.reception import Reception, card_of
from application.firm import Answer
from application.firm_details.firm_page import firm_page
from application.people.people import PersonCard
from application.privacy.confirm_erasure import ConfirmErasure
from domain.data_rights import Kept
from domain.firm_details import OUR_FIRM
from domain.processing import PROCESSING
from infrastructure.erasing import finish_erasure, plan_of
from infrastructure.letters import Letter

log = structlog.get_logger()


async def erase(
    reception: Reception, person_id: UUID, do: Callable[[ConfirmErasure], Awaitable[Answer]]
) -> None:
    """Erase a person as asked, and tell them; the letter is written before their address goes."""
    card = await card_of(reception, person_id)
    plan = await plan_of(reception, person_id)
    letter = await _letter(reception, card, plan.kept) if card and card.email else None
    await do(plan.command(person_id))
    await finish_erasure(reception, {"person_id": str(person_id)})
    if letter:
        try:
            await reception.post.send(letter)
        except Exception as error:  # noqa: BLE001 - done is done; the office tells them otherwise
            log.warning("letter failed", letter="data_erased", error=type(error).__name__)


async def _letter(reception: Reception, card: PersonCard, kept: tuple[Kept, ...]) -> Letter | None:
    firm = await reception.shelf.document(firm_page, OUR_FIRM)
    if firm is None or firm.details is None:
        return None
    about = {"letter": "data_erased", "kept": "\n".join(kept_in_words(kept, card.language))}
    subject, text, html = await reception.letter_words(reception, about, card)
    return Letter(
        letter_id=f"erased-{card.person_id}", to=card.email, to_name=card.name,
        sender=firm.details.email, sender_name=firm.details.name, subject=subject, text=text,
        html=html, written_at=reception.log.now(), language=card.language,
    )  # fmt: skip


def kept_in_words(kept: tuple[Kept, ...], lang: str) -> list[str]:
    """What the law has us keep, and until when."""
    return [
        f"{PROCESSING[one.purpose].name.within(lang)}: "
        + (say(lang, "until %(day)s", day=f"{one.until:%-d.%-m.%Y}") if one.until
           else say(lang, "until the matter is closed"))
        for one in kept
    ]  # fmt: skip


@facts("data_erased")
async def _kept_facts(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    return {"kept": about["kept"]}
