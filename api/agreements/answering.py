"""What every party's page of an agreement shows, and how it is answered there."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import Request, Response

from api.agreements.registry import means_of
from api.agreements.seen import AgreementSeen
from api.agreements.words import FORMS, MEANS, ROLES, parties_of, rows_of
from api.forms import Form, filled
from api.pages import page
from api.reception import Desk
from application.agreements.accept_agreement import AcceptAgreement, DeclineAgreement


async def accepting(request: Request, desk: Desk, engagement_id: UUID) -> Form[AcceptAgreement]:
    """The form by which a party accepts."""
    return await filled(
        request, AcceptAgreement, engagement_id=engagement_id, means=means_of(desk).value,
        language=desk.language,
    )  # fmt: skip


async def declining(request: Request, engagement_id: UUID) -> Form[DeclineAgreement]:
    """The form by which a party says what should be different."""
    return await filled(request, DeclineAgreement, engagement_id=engagement_id)


def shown(
    request: Request,
    desk: Desk,
    form: Form[Any],
    found: AgreementSeen | None,
    template: str,
    **names: Any,
) -> Response:
    """The page of an agreement for one of its parties or the office."""
    lang = desk.language
    mine = [
        one for one in found.version.waiting if desk.is_me(one.person_id)
    ] if found else []  # fmt: skip
    newest = found is not None and found.version is found.page.newest
    return page(
        request, template, form.status, form=form, found=found, strong=desk.strong,
        rows=list(rows_of(found, lang)) if found else [],
        parties=list(parties_of(found, lang)) if found else [],
        forms=FORMS, roles=ROLES, means=MEANS, mine=mine if newest else [], **names,
    )  # fmt: skip
