"""Mentors' terms and fees over the API: put forward, accepted, corrected, held."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.lists import Listed, Paging, listed
from api.permits import may
from api.reception import Desk
from application.mentor_fees.agree_terms import AcceptTerms, OfferTerms
from application.mentor_fees.correct_fee import AgreeCorrection, AskCorrection
from application.mentor_fees.fee_list import FeeRow, MissingRow, fee_list, fees_missing
from application.mentor_fees.hold_fees import HoldFee, ReleaseFee
from application.mentor_fees.terms_list import TermsRow, terms_list

router = APIRouter(tags=["fees"])
Keeps = Annotated[Desk, Depends(may("fees.keep"))]
Sees = Annotated[Desk, Depends(may("fees.see", of="mentor_id"))]
Accepts = Annotated[Desk, Depends(may("fees.accept", of="mentor_id"))]


@router.get("/api/fees/mentors/{mentor_id}/terms")
async def list_terms(mentor_id: UUID, desk: Sees, paging: Paging) -> Listed[TermsRow]:
    return await listed(desk, terms_list, {"mentor_id": mentor_id}, "-version", paging)


@router.get("/api/fees/mentors/{mentor_id}")
async def list_fees(mentor_id: UUID, desk: Sees, paging: Paging) -> Listed[FeeRow]:
    return await listed(desk, fee_list, {"mentor_id": mentor_id}, "-day", paging)


@router.get("/api/fees/missing")
async def list_missing(desk: Keeps, paging: Paging) -> Listed[MissingRow]:
    """What was delivered by mentors with whom no fee is agreed."""
    return await listed(desk, fees_missing, {}, "day", paging)


@router.post("/api/fees/offer-terms")
async def offer_terms(command: OfferTerms, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/fees/accept-terms")
async def accept_terms(command: AcceptTerms, desk: Accepts) -> Response:
    return await desk.do(command)


@router.post("/api/fees/ask-correction", status_code=201)
async def ask_correction(command: AskCorrection, desk: Keeps) -> Response:
    return await desk.do(command, 201)


@router.post("/api/fees/agree-correction")
async def agree_correction(command: AgreeCorrection, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/fees/hold-fee")
async def hold_fee(command: HoldFee, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/fees/release-fee")
async def release_fee(command: ReleaseFee, desk: Keeps) -> Response:
    return await desk.do(command)
