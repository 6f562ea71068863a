"""The mentee's proposal: up to three mentors, a first meeting, the choice; later, the fit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.acts import Act, Ask, Place, carry_out, show
from api.doors import SignedIn
from api.engagements.free import free_of
from api.forms import Form, blank, filled
from api.languages import N_, say
from api.matching.candidates import Candidate, candidates
from api.matching.words import FITS, STATES
from api.pages import moved_on, page
from api.permits import may
from api.reception import Desk
from application.engagements.book_from_package import BookChemistry
from application.engagements.sessions import sessions
from application.matching.choose_mentor import ChooseMentor, DeclineProposal
from application.matching.matching_list import matching_list
from application.matching.matching_page import MatchingPage, matching_page
from application.matching.tell_fit import AskChange, TellFit, UnwindMatch
from domain.availability import FreeTime
from domain.engagements import SessionKind
from domain.engagements.policy import course_policy_on
from domain.matching import MatchState
from domain.refusals import NotFound

router = APIRouter(tags=["matching"])
Chooses = Annotated[Desk, Depends(may("matching.choose", of="engagement_id"))]
SHOWN_TIMES = 4
AHEAD = timedelta(days=21)
ACTS = {
    "fit": Act(
        TellFit, N_("How do you suit each other?"), N_("Send"),
        (
            Ask("fit", N_("You and your mentor"), "choose",
                options=tuple((fit.value, word) for fit, word in FITS.items())),
            Ask("words", N_("Would you like to add something?"), rows=3, required=False),
        ),
        N_("The coordinator reads this, your mentor does not."),
    ),
    "change": Act(
        AskChange, N_("Ask for another mentor"), N_("Ask for another mentor"),
        (Ask("words", N_("What should be different?"), rows=3, required=False),),
        N_("It is free of charge once, until the end of your second session."),
    ),
    "unwind": Act(
        UnwindMatch, N_("End the mentoring here"), N_("End the mentoring"),
        (Ask("words", N_("Would you like to say why?"), rows=3, required=False),),
        N_("Until the end of your second session you can undo it all. What is left of your "
           "package is returned by the terms."),
        look="bad",
    ),
    "none": Act(
        DeclineProposal, N_("None of these"), N_("Ask for a new proposal"),
        (Ask("words", N_("What was missing?"), rows=3, required=False),),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Choice:
    """A mentor one may choose, with times for a first meeting and the one already booked."""

    candidate: Candidate
    times: tuple[FreeTime, ...]
    booked: datetime | None


@router.get("/my/proposal", include_in_schema=False)
async def latest(request: Request, desk: SignedIn) -> Response:
    rows = await desk.shelf.find(matching_list, {"mentee_id": desk.by}, order="-since", limit=1)
    if not rows:
        raise NotFound
    return moved_on(request, f"/my/proposal/{rows[0].engagement_id}")


@router.get("/my/proposal/{engagement_id}", include_in_schema=False)
async def proposal(request: Request, desk: Chooses, engagement_id: UUID) -> Response:
    return await _shown(request, desk, engagement_id, blank(request))


@router.post("/my/proposal/{engagement_id}/choose", include_in_schema=False)
async def choose(request: Request, desk: Chooses, engagement_id: UUID) -> Response:
    sent = await request.form()
    names = ("first", "second", "third")
    wishes = list(dict.fromkeys(str(sent.get(one, "")) for one in names if sent.get(one)))
    form = await filled(request, ChooseMentor, engagement_id=engagement_id, wishes=wishes)
    return await form.do(
        desk, f"/my/proposal/{engagement_id}",
        lambda form: _shown(request, desk, engagement_id, form),
    )  # fmt: skip


@router.post("/my/proposal/{engagement_id}/meet", include_in_schema=False)
async def meet(request: Request, desk: Chooses, engagement_id: UUID) -> Response:
    found = await desk.shelf.document(matching_page, engagement_id)
    wished = str((await request.form()).get("mentor_id", ""))
    if found is None or wished not in {str(one) for one in found.proposed}:
        raise NotFound
    minutes = max(course_policy_on(desk.now.date()).chemistry_minutes)
    form = await filled(request, BookChemistry, engagement_id=engagement_id, minutes=minutes)
    return await form.do(
        desk, f"/my/proposal/{engagement_id}",
        lambda form: _shown(request, desk, engagement_id, form),
    )  # fmt: skip


@router.get("/my/proposal/{engagement_id}/{act}", include_in_schema=False)
async def ask(request: Request, desk: Chooses, engagement_id: UUID, act: str) -> Response:
    return show(request, *_act(desk, engagement_id, act))


@router.post("/my/proposal/{engagement_id}/{act}", include_in_schema=False)
async def do(request: Request, desk: Chooses, engagement_id: UUID, act: str) -> Response:
    chosen, place = _act(desk, engagement_id, act)
    return await carry_out(request, desk, chosen, place, engagement_id=engagement_id)


def _act(desk: Desk, engagement_id: UUID, act: str) -> tuple[Act, Place]:
    if act not in ACTS:
        raise NotFound
    words = say(desk.language, N_("Your mentor"))
    place = Place(f"/my/proposal/{engagement_id}", words, "mentoring", "shells/client.html")
    return ACTS[act], place


async def _shown(request: Request, desk: Desk, engagement_id: UUID, form: Form[Any]) -> Response:
    found = await desk.shelf.document(matching_page, engagement_id)
    if found is None:
        raise NotFound
    shown = found.proposed or ((found.settled,) if found.settled else ())
    some = await candidates(desk, found, shown)
    return page(
        request, "matching/proposal.html", form.status, form=form, matching=found,
        choices=[await _choice(desk, found, one) for one in some], states=STATES,
        fits=FITS, changeable=found.state is MatchState.SETTLED,
    )  # fmt: skip


async def _choice(desk: Desk, found: MatchingPage, one: Candidate) -> Choice:
    where = {"engagement_id": found.engagement_id, "mentor_id": one.mentor_id}
    met = await desk.shelf.find(sessions, where, order="-starts_at")
    booked = next((s.starts_at for s in met if s.kind is SessionKind.CHEMISTRY), None)
    if booked or found.state is not MatchState.PROPOSED:
        return Choice(one, (), booked)
    minutes = max(course_policy_on(desk.now.date()).chemistry_minutes)
    free = await free_of(
        desk, one.mentor_id, minutes, (desk.now + AHEAD).date(), company=(found.mentee_id,)
    )
    days: dict[object, FreeTime] = {}
    for time in free:
        days.setdefault(time.day, time)
    return Choice(one, tuple(days.values())[:SHOWN_TIMES], None)
