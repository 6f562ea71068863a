"""The agreement as a document to keep: the same version gives the same bytes."""

from __future__ import annotations

import asyncio

from fastapi import Response

from api.agreements.seen import AgreementSeen
from api.agreements.words import FORMS, MEANS, ROLES, parties_of, rows_of
from api.formats import when
from api.languages import N_, say
from api.reception import Desk
from infrastructure.pdf.agreements import AgreementPaper, render_agreement


async def pdf_of(desk: Desk, seen: AgreementSeen) -> Response:
    """The document of a version, in the reader's language."""
    content = await asyncio.to_thread(render_agreement, paper_of(seen, desk.language))
    named = f'inline; filename="agreement-{seen.version.version}.pdf"'
    return Response(content, media_type="application/pdf", headers={"Content-Disposition": named})


def paper_of(seen: AgreementSeen, lang: str) -> AgreementPaper:
    """Everything printed, in words."""
    version = seen.version
    dated = (version.in_force_at or version.offered_at).date()
    return AgreementPaper(
        language=lang, firm=seen.firm, title=say(lang, FORMS[version.form]), dated=dated,
        version=say(lang, N_("Version %(number)s"), number=version.version),
        fingerprint=version.sha256, fingerprint_word=say(lang, N_("Fingerprint (SHA-256)")),
        parties_word=say(lang, N_("Parties")), parties=list(parties_of(seen, lang)),
        terms_word=say(lang, N_("What is agreed")), terms=list(rows_of(seen, lang)),
        goals_word=say(lang, N_("Goals")),
        goals=[(goal.words, goal.measure) for goal in seen.goals or ()],
        baseline_word=say(lang, N_("Where the mentee stands at the start, from 0 to 10")),
        baseline=[(one.statement, str(one.level)) for one in seen.baseline or ()],
        clauses=[(clause.title, clause.words) for clause in seen.clauses],
        accepted_word=say(lang, N_("Accepted")), accepted=_accepted(seen, lang),
        page_word=say(lang, N_("Page")),
    )  # fmt: skip


def _accepted(seen: AgreementSeen, lang: str) -> list[list[str]]:
    """Who, when, how; the firm by offering it."""
    version = seen.version
    offered = say(lang, N_("offered by %(name)s"), name=seen.name(version.offered_by) or seen.firm)
    rows = [[seen.firm, when(version.offered_at, lang=lang), offered]]
    for one in version.accepted:
        who = f"{seen.name(one.person_id)}, {say(lang, ROLES[one.role])}"
        rows.append([who, when(one.at, lang=lang), say(lang, MEANS[one.means])])
    return rows
