"""The house plan: every room with its commands, views, tables and policies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from application.booking.extend_hold import ExtendHold
from application.booking.give_details import GiveDetails
from application.booking.hold_time import HoldTime
from application.booking.let_go import CancelOrder, ExpireOrder
from application.booking.order_page import order_page
from application.booking.promises import promises
from application.booking.start_payment import NoteCheckout, StartPayment
from application.booking.whenever_a_time_is_held import whenever_a_time_is_held
from application.engagements.book_session import BookSession
from application.engagements.close_session import MarkHeld, StateNoShow
from application.engagements.sessions import sessions
from application.engagements.whenever_a_session_changes import whenever_a_session_changes
from application.engagements.whenever_an_order_is_paid import whenever_an_order_is_paid
from application.firm_details.firm_page import firm_page
from application.firm_details.publish_text import PublishText
from application.firm_details.set_firm_details import SetFirmDetails
from application.invoicing.documents import documents
from application.invoicing.issue_receipt import IssueReceipt
from application.invoicing.store_document import StoreDocument
from application.invoicing.whenever_a_document_is_issued import whenever_a_document_is_issued
from application.mentors.add_mentor import AddMentor
from application.mentors.mark_absence import EndAbsence, MarkAbsence
from application.mentors.mentor_list import mentor_list
from application.mentors.mentor_page import mentor_page
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.payments.ask_refund import AskRefund
from application.payments.record_payment import RecordPayment
from application.payments.whenever_money_belongs_nowhere import whenever_money_belongs_nowhere
from application.people.grant_role import GrantRole, WithdrawRole
from application.people.people import people
from application.people.people_list import people_list
from application.people.register_person import RegisterPerson
from application.policies import Policy, Room
from application.services.offer_service import OfferService, RepriceService
from application.services.service_list import service_list
from application.trail.trail import trail
from application.views import Table, View

HOUSE: Final = (
    Room(
        "firm_details",
        commands=(SetFirmDetails, PublishText),
        views=(firm_page,),
    ),
    Room(
        "people",
        commands=(RegisterPerson, GrantRole, WithdrawRole),
        views=(people,),
        tables=(people_list,),
    ),
    Room(
        "mentors",
        commands=(AddMentor, SetWeeklyHours, MarkAbsence, EndAbsence),
        views=(mentor_page,),
        tables=(mentor_list,),
    ),
    Room("services", commands=(OfferService, RepriceService), tables=(service_list,)),
    Room(
        "booking",
        commands=(
            HoldTime, ExtendHold, GiveDetails, StartPayment, NoteCheckout, CancelOrder, ExpireOrder,
        ),
        views=(order_page,),
        tables=(promises,),
        policies=(whenever_a_time_is_held,),
    ),
    Room(
        "engagements",
        commands=(BookSession, MarkHeld, StateNoShow),
        tables=(sessions,),
        policies=(whenever_an_order_is_paid, whenever_a_session_changes),
    ),
    Room(
        "payments",
        commands=(RecordPayment, AskRefund),
        policies=(whenever_money_belongs_nowhere,),
    ),
    Room(
        "invoicing",
        commands=(IssueReceipt, StoreDocument),
        tables=(documents,),
        policies=(whenever_a_document_is_issued,),
    ),
    Room("trail", tables=(trail,)),
)  # fmt: skip


def all_views() -> Iterator[View[object]]:
    """Every document view of the house."""
    for room in HOUSE:
        yield from room.views


def all_tables() -> Iterator[Table]:
    """Every table of the house."""
    for room in HOUSE:
        yield from room.tables


def all_policies() -> Iterator[Policy]:
    """Every policy of the house."""
    for room in HOUSE:
        yield from room.policies
