"""What may be done to sessions, through the JSON API."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from api.permits import may
from api.reception import Desk
from application.engagements.answer_offer import AnswerOffer
from application.engagements.ask_to_choose import AskToChoose
from application.engagements.book_from_package import BookChemistry, BookFromPackage, BookOnAccount
from application.engagements.book_next_talk import BookNextTalk
from application.engagements.book_series import BookSeries
from application.engagements.cancel_session import CancelSession, StateMentorAbsent
from application.engagements.change_place import ChangePlace
from application.engagements.close_session import MarkHeld, StateNoShow
from application.engagements.decline_booking import DeclineBooking
from application.engagements.dispute_no_show import DisputeNoShow, SettleNoShow
from application.engagements.log_session import LogSession
from application.engagements.move_session import MoveSession
from application.engagements.offer_substitute import OfferSubstitute
from application.engagements.tell_late import TellLate
from application.engagements.waive_use import WaiveUse

router = APIRouter(prefix="/api/engagements", tags=["sessions"])


def _desk(action: str) -> object:
    return Depends(may(f"engagements.{action}", of="engagement_id"))


Booking = Annotated[Desk, _desk("book")]
OnAccount = Annotated[Desk, _desk("book_on_account")]
FirstMeeting = Annotated[Desk, _desk("book_chemistry")]
Changing = Annotated[Desk, _desk("change_session")]
Declining = Annotated[Desk, _desk("decline_booking")]
Closing = Annotated[Desk, _desk("close_session")]
Logging = Annotated[Desk, _desk("log_session")]
Offering = Annotated[Desk, _desk("offer_substitute")]
Answering = Annotated[Desk, _desk("answer_offer")]
Absence = Annotated[Desk, _desk("state_mentor_absent")]
Disputing = Annotated[Desk, _desk("dispute")]
Settling = Annotated[Desk, _desk("settle")]
Place = Annotated[Desk, _desk("agree_place")]


@router.post("/book-from-package", status_code=201)
async def book_from_package(command: BookFromPackage, desk: Booking) -> Response:
    return await desk.do(command, 201)


@router.post("/book-series", status_code=201)
async def book_series(command: BookSeries, desk: Booking) -> Response:
    return await desk.do(command, 201)


@router.post("/book-next-talk", status_code=201)
async def book_next_talk(command: BookNextTalk, desk: Booking) -> Response:
    """A talk that was ordered at once with the first, such as the second of quick mentoring."""
    return await desk.do(command, 201)


@router.post("/book-on-account", status_code=201)
async def book_on_account(command: BookOnAccount, desk: OnAccount) -> Response:
    return await desk.do(command, 201)


@router.post("/book-chemistry", status_code=201)
async def book_chemistry(command: BookChemistry, desk: FirstMeeting) -> Response:
    return await desk.do(command, 201)


@router.post("/move-session")
async def move_session(command: MoveSession, desk: Changing) -> Response:
    return await desk.do(command)


@router.post("/cancel-session")
async def cancel_session(command: CancelSession, desk: Changing) -> Response:
    return await desk.do(command)


@router.post("/decline-booking")
async def decline_booking(command: DeclineBooking, desk: Declining) -> Response:
    """By the mentor, within some office hours of a booking made directly with them."""
    return await desk.do(command)


@router.post("/tell-late")
async def tell_late(command: TellLate, desk: Changing) -> Response:
    return await desk.do(command)


@router.post("/change-place")
async def change_place(command: ChangePlace, desk: Place) -> Response:
    return await desk.do(command)


@router.post("/offer-substitute")
async def offer_substitute(command: OfferSubstitute, desk: Offering) -> Response:
    return await desk.do(command)


@router.post("/ask-to-choose")
async def ask_to_choose(command: AskToChoose, desk: Offering) -> Response:
    return await desk.do(command)


@router.post("/answer-offer")
async def answer_offer(command: AnswerOffer, desk: Answering) -> Response:
    return await desk.do(command)


@router.post("/mark-held")
async def mark_held(command: MarkHeld, desk: Closing) -> Response:
    return await desk.do(command)


@router.post("/state-no-show")
async def state_no_show(command: StateNoShow, desk: Closing) -> Response:
    return await desk.do(command)


@router.post("/state-mentor-absent")
async def state_mentor_absent(command: StateMentorAbsent, desk: Absence) -> Response:
    return await desk.do(command)


@router.post("/log-session", status_code=201)
async def log_session(command: LogSession, desk: Logging) -> Response:
    return await desk.do(command, 201)


@router.post("/dispute-no-show")
async def dispute_no_show(command: DisputeNoShow, desk: Disputing) -> Response:
    return await desk.do(command)


@router.post("/settle-no-show")
async def settle_no_show(command: SettleNoShow, desk: Settling) -> Response:
    return await desk.do(command)


@router.post("/waive-use")
async def waive_use(command: WaiveUse, desk: Settling) -> Response:
    return await desk.do(command)
