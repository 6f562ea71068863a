"""One forum at the desk: people, charter, meetings and fees; of what is said in it the counts."""

from __future__ import annotations

import asyncio
from typing import Any, Final
from uuid import UUID

from fastapi import Request, Response

from api.forms import Form
from api.forums.names import names_in
from api.forums.offers import found, rules_of
from api.forums.words import as_it_is, charter_of, grounds_against
from api.pages import page
from api.reception import Desk
from api.trainings.evaluations import Evaluated, summed
from application.clients.client_list import ClientKind, client_list
from application.forums.fees_due import fees_due
from application.forums.forum_lines import ForumPage
from application.mentors.mentor_list import mentor_list
from application.people.people import people
from domain.forums import Forum
from domain.people import OFFICE, Role

MARKS: Final = ("trust", "learning", "usefulness")


async def run_page(request: Request, desk: Desk, forum_id: UUID, form: Form[Any]) -> Response:
    """The page of a forum with whatever form was sent from it."""
    forum = await found(desk, forum_id)
    admits = await desk.can("forums.admit")
    return page(
        request, "forums/run_forum.html", form.status, form=form, forum=forum, now=desk.now,
        names=await names_in(desk, forum, forum.applicants), rules=rules_of(forum),
        charter=await charter_of(desk, forum_id), evaluation=await evaluated(desk, forum_id),
        applicants=await _applicants(desk, forum) if admits else {}, admits=admits,
        runs=await desk.can("forums.run"), leads=await desk.can("forums.lead", forum_id),
        decides=await desk.can("forums.decide", forum_id),
        leader_out=await _leader_out(desk, forum), **await _choices(desk, forum_id),
    )  # fmt: skip


async def evaluated(desk: Desk, forum_id: UUID) -> Evaluated:
    """What members thought of a closed forum, as far as it may be told."""
    events = await asyncio.to_thread(desk.reception.log.stream, forum_id)
    return summed([one.opinion for one in events if isinstance(one, Forum.Evaluated)], MARKS)


async def _leader_out(desk: Desk, forum: ForumPage) -> bool:
    """Whether the professional named may lead no more: left the pool, or acts in the office now."""
    if forum.facilitator_id is None:
        return False
    card = await desk.shelf.document(people, forum.facilitator_id)
    roles = frozenset(card.roles) if card else frozenset()
    return Role.MENTOR not in roles or bool(roles & OFFICE)


async def _applicants(desk: Desk, forum: ForumPage) -> dict[UUID, dict[str, Any]]:
    """Each applicant with what they told, the ties found, and the grounds members gave."""
    whole = await as_it_is(desk, forum.forum_id)
    proposed = {line.person_id: line for line in forum.proposals}
    return {
        one: {
            "told": whole.applicants[one],
            "findings": whole.findings_of(one),
            "proposal": proposed.get(one),
            "grounds": grounds_against(whole, one),
        }
        for one in forum.applicants
        if one in whole.applicants
    }


async def _choices(desk: Desk, forum_id: UUID) -> dict[str, Any]:
    mentors = await desk.shelf.find(mentor_list)
    names = await desk.shelf.documents(people, {row.person_id for row in mentors})
    payers = await desk.shelf.find(
        client_list, {"kind": ClientKind.ORGANISATION, "closed": False}, order="name", limit=500
    )
    return {
        "mentors": [(one.person_id, one.name) for one in names.values()],
        "payers": [("", "")] + [(row.payer_id, row.name) for row in payers],
        "fees": await desk.shelf.find(fees_due, {"forum_id": forum_id}, order="-since", limit=200),
    }
