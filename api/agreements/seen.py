"""An agreement as a reader finds it: a version, its clauses, its parties by name, their answers."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from api.agreements.numbers import numbers_of
from api.agreements.pinned import Stood, pinned
from api.engagements.names import names_of
from api.reception import Desk
from application.agreements.agreement_page import AgreementPage, AgreementVersion, agreement_page
from application.agreements.template_page import first, template_page
from application.clients.organisation_page import organisation_page
from application.firm_details.firm_page import FirmPage, firm_page
from domain.agreements import Agreement, agreement_of, template_of
from domain.agreements.terms import PinnedGoal
from domain.firm_details import OUR_FIRM
from domain.refusals import NotFound


@dataclass(frozen=True)
class WordedClause:
    """A clause in the reader's language, its numbers filled in."""

    key: str
    title: str
    words: str


@dataclass(frozen=True)
class AgreementSeen:
    """A version of an agreement.

    `goals` and `baseline` only for those who may read the mentee's content.
    """

    agreement_id: UUID
    page: AgreementPage
    version: AgreementVersion
    clauses: tuple[WordedClause, ...]
    purpose: str
    names: dict[UUID, str]
    firm: str
    goals: tuple[PinnedGoal, ...] | None = None
    baseline: tuple[Stood, ...] | None = None

    def name(self, key: UUID) -> str:
        """Somebody's name, or nothing where it is not known any more."""
        return self.names.get(key, "")

    @property
    def holds(self) -> bool:
        """Whether this is the version in force."""
        return self.version.version == self.page.in_force


async def seen(
    desk: Desk, engagement_id: UUID, number: int | None = None, *, as_sponsor: bool = False
) -> AgreementSeen | None:
    """A version of an engagement's agreement, the newest by default; None before one is offered.

    The organisation sees no version the mentee has not accepted. Raises NotFound.
    """
    key = agreement_of(engagement_id)
    page = await desk.shelf.document(agreement_page, key)
    if page is None:
        return None
    version = _version(page, number, as_sponsor=as_sponsor)
    told: list[Any] = await asyncio.to_thread(desk.reception.log.stream, key)
    firm: FirmPage = await desk.shelf.document(firm_page, OUR_FIRM) or FirmPage()
    own = None if as_sponsor else await pinned(desk, engagement_id, told, version.version)
    ids = {party.party_id for party in version.parties}
    ids |= {party.person_id for party in version.parties} | {version.offered_by}
    return AgreementSeen(
        key, page, version, await _clauses(desk, version), _purpose(told, version.version),
        await names_of(desk, ids) | await _organisations(desk, ids),
        firm.details.name if firm.details else "",
        own[0] if own else None, own[1] if own else None,
    )  # fmt: skip


async def purpose_in_force(desk: Desk, engagement_id: UUID) -> str:
    """What the mentoring is for, as the agreement in force says it; nothing before that."""
    key = agreement_of(engagement_id)
    page = await desk.shelf.document(agreement_page, key)
    if page is None or not page.in_force:
        return ""
    return _purpose(await asyncio.to_thread(desk.reception.log.stream, key), page.in_force)


def _version(page: AgreementPage, number: int | None, *, as_sponsor: bool) -> AgreementVersion:
    some = [one for one in page.versions if not as_sponsor or one.by_mentees]
    if number is not None:
        some = [one for one in some if one.version == number]
    if not some:
        raise NotFound
    return some[-1]


async def _clauses(desk: Desk, version: AgreementVersion) -> tuple[WordedClause, ...]:
    template = await desk.shelf.document(template_page, template_of(version.form))
    clauses = (template or first(version.form)).versions[version.template - 1]
    numbers, lang = numbers_of(version.terms), desk.language
    return tuple(
        WordedClause(one.key, one.title.within(lang), one.words.within(lang).format_map(numbers))
        for one in clauses
    )


async def _organisations(desk: Desk, ids: set[UUID]) -> dict[UUID, str]:
    found = await desk.shelf.documents(organisation_page, ids)
    return {key: one.name for key, one in found.items()}


def _purpose(told: list[Any], version: int) -> str:
    return next(
        str(event.purpose)
        for event in told
        if isinstance(event, Agreement.VersionOffered) and event.version == version
    )
