"""The room of enquiries: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.enquiries.actions import ACTIONS
from application.enquiries.enquiry_list import enquiry_list
from application.enquiries.make_enquiry import AnswerEnquiry, MakeEnquiry
from application.enquiries.whenever_somebody_asks import whenever_somebody_asks
from application.policies import Room

SENTENCES: Final = {
    "Enquiry.Made": (
        "{by} lähetti yhteydenottopyynnön",
        "{by} skickade en förfrågan",
        "{by} sent an enquiry",
    ),
    "Enquiry.Answered": (
        "{by} vastasi yhteydenottopyyntöön: {how}",
        "{by} besvarade en förfrågan: {how}",
        "{by} answered an enquiry: {how}",
    ),
}

ROOM: Final = Room(
    "enquiries",
    commands=(MakeEnquiry, AnswerEnquiry),
    tables=(enquiry_list,),
    policies=(whenever_somebody_asks,),
    sentences=SENTENCES,
    actions=ACTIONS,
)
