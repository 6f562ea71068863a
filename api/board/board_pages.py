"""The coordination board: a week by mentor, what waits for whom, and the weeks ahead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.board.board import MentorWeek
from api.board.candidates import candidates_for
from api.board.gathered import board_of
from api.board.looked_at import fitting, session_chosen, shown_day, ways_on
from api.doors import AsStaff
from api.engagements.names import initials
from api.formats import day as day_words
from api.forms import Form, blank, filled
from api.homes import home_of
from api.mentoring.my_page import civil_day
from api.mentors.areas import area_names
from api.pages import moved_on, page
from api.permits import may, through
from api.reception import Desk
from application.board.loads import Ahead
from application.board.steps import Step, Waits
from application.booking.declined_payments import DeclinedRow
from application.consults.consult_list import ConsultRow
from application.engagements.ask_to_choose import AskToChoose
from application.engagements.offer_substitute import OfferSubstitute
from application.engagements.sessions import SessionRow, sessions
from domain.refusals import NotFound

router = APIRouter(tags=["coordination"])
OF_SESSION = through(sessions, "session_id", "engagement_id")
SeesAll = Annotated[Desk, Depends(may("engagements.see_all"))]
Offering = Annotated[Desk, Depends(may("engagements.offer_substitute", of=OF_SESSION))]


@dataclass(frozen=True)
class BoardSeen:
    """What waits for whom, the mentors' week, sessions without one, and the weeks ahead."""

    mentors: list[MentorWeek]
    steps: list[Step]
    without_mentor: list[SessionRow]
    questions: list[ConsultRow]
    declined_payments: list[DeclinedRow]
    ahead: list[Ahead]
    names: dict[UUID, str]


@router.get("/api/board")
async def see_board(desk: SeesAll, day: date | None = None) -> BoardSeen:
    board = await board_of(desk, day)
    return BoardSeen(
        list(board.mentors), list(board.steps), list(board.orphans), list(board.consults),
        list(board.declined), list(board.ahead), board.names,
    )  # fmt: skip


@router.get("/desk", include_in_schema=False)
async def desk_home(
    request: Request,
    desk: AsStaff,
    day: date | None = None,
    session: UUID | None = None,
    view: str = "week",
    waits: Waits | None = None,
    theme: str = "",
    speaks: str = "",
) -> Response:
    if not await desk.can("engagements.see_all"):
        return moved_on(request, home_of(desk.roles))
    shown = {"day": day, "session": session, "view": view, "waits": waits} | {
        "theme": theme, "speaks": speaks
    }  # fmt: skip
    return await _page(request, desk, blank(request), shown)


@router.post("/desk/board/{session_id}/offer", include_in_schema=False)
async def offer(request: Request, session_id: UUID, desk: Offering) -> Response:
    rows: list[SessionRow] = await desk.shelf.find(sessions, {"session_id": session_id})
    if not rows:
        raise NotFound
    known = {"engagement_id": rows[0].engagement_id, "session_id": session_id}
    form = await filled(request, OfferSubstitute, **known)
    return await form.do(
        desk, then="/desk",
        again=lambda form: _page(request, desk, form, {"session": session_id, "view": "week"}),
    )  # fmt: skip


@router.post("/desk/board/{session_id}/ask", include_in_schema=False)
async def ask(request: Request, session_id: UUID, desk: Offering) -> Response:
    rows: list[SessionRow] = await desk.shelf.find(sessions, {"session_id": session_id})
    if not rows:
        raise NotFound
    form = await filled(
        request, AskToChoose, engagement_id=rows[0].engagement_id, session_id=session_id
    )
    return await form.do(
        desk, then="/desk",
        again=lambda form: _page(request, desk, form, {"session": session_id, "view": "week"}),
    )  # fmt: skip


async def _page(request: Request, desk: Desk, form: Form[Any], shown: dict[str, Any]) -> Response:
    board = await board_of(desk, shown.get("day"))
    chosen = session_chosen(board, shown.get("session"))
    areas = {
        code: one.within(desk.language) for code, one in (await area_names(desk.shelf)).items()
    }
    waits = shown.get("waits")
    return page(
        request, "board/board.html", form.status, form=form, board=board, chosen=chosen,
        candidates=await candidates_for(desk, board, chosen) if chosen else [],
        today=civil_day(desk), now=desk.now, view=shown.get("view"), waits=waits, areas=areas,
        steps=board.waiting_for(waits) if waits else list(board.steps), initials=initials,
        weekdays=[day_words(one, desk.language).split(" ") for one in board.days],
        here_is=shown_day(board, shown.get("day"), civil_day(desk)),
        mentors=fitting(board, shown),
        theme=shown.get("theme", ""), speaks=shown.get("speaks", ""),
        themes={code: name for code, name in areas.items()
                if any(code in one.themes for one in board.mentors)},
        **ways_on(board, shown, civil_day(desk)),
        office=await desk.can("engagements.arrange"),
    )  # fmt: skip
