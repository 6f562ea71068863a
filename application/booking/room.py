"""The room of booking: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.booking.actions import ACTIONS
from application.booking.booking_rules import booking_rules
from application.booking.calendar_link_page import calendar_link_page
from application.booking.close_firm import CloseFirm, LiftClosure
from application.booking.declined_payments import declined_payments
from application.booking.extend_hold import ExtendHold
from application.booking.give_details import GiveDetails
from application.booking.hold_time import HoldTime
from application.booking.let_go import CancelOrder, ExpireOrder
from application.booking.offer_time import LapseOffer, OfferFreedTime
from application.booking.open_holiday import CloseHoliday, OpenHoliday
from application.booking.order_by_invoice import OrderByInvoice, PlaceByInvoice
from application.booking.order_page import order_page
from application.booking.paid_orders import paid_orders
from application.booking.place_order import PlaceOrder
from application.booking.promises import promises
from application.booking.relations import order_relations
from application.booking.renew_calendar_link import RenewCalendarLink, ShowCalendarNames
from application.booking.sentences import SENTENCES
from application.booking.set_limits import SetFirmLimits, SetMentorLimits, SetServiceLimits
from application.booking.start_payment import NoteCheckout, StartPayment
from application.booking.take_offer import TakeOffer
from application.booking.wait_for_time import StopWaiting, WaitForTime
from application.booking.waiting_page import waiting_page
from application.booking.whenever_a_time_becomes_free import whenever_a_time_becomes_free
from application.booking.whenever_a_time_is_held import whenever_a_time_is_held
from application.booking.whenever_an_order_is_let_go import whenever_an_order_is_let_go
from application.policies import Room

ROOM: Final = Room(
    "booking",
    commands=(
        HoldTime,
        ExtendHold,
        GiveDetails,
        PlaceOrder,
        OrderByInvoice,
        PlaceByInvoice,
        StartPayment,
        NoteCheckout,
        CancelOrder,
        ExpireOrder,
        SetFirmLimits,
        SetMentorLimits,
        SetServiceLimits,
        OpenHoliday,
        CloseHoliday,
        CloseFirm,
        LiftClosure,
        WaitForTime,
        StopWaiting,
        OfferFreedTime,
        LapseOffer,
        TakeOffer,
        RenewCalendarLink,
        ShowCalendarNames,
    ),
    views=(order_page, booking_rules, waiting_page, calendar_link_page),
    tables=(promises, paid_orders, declined_payments),
    policies=(
        whenever_a_time_is_held,
        whenever_an_order_is_let_go,
        whenever_a_time_becomes_free,
    ),
    sentences=SENTENCES,
    actions=ACTIONS,
    relations=order_relations,
)
