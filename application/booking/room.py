"""The room of booking: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.booking.booking_rules import booking_rules
from application.booking.extend_hold import ExtendHold
from application.booking.give_details import GiveDetails
from application.booking.hold_time import HoldTime
from application.booking.let_go import CancelOrder, ExpireOrder
from application.booking.open_holiday import CloseHoliday, OpenHoliday
from application.booking.order_page import order_page
from application.booking.place_order import PlaceOrder
from application.booking.promises import promises
from application.booking.relations import order_relations
from application.booking.set_limits import SetFirmLimits, SetMentorLimits, SetServiceLimits
from application.booking.start_payment import NoteCheckout, StartPayment
from application.booking.whenever_a_time_is_held import whenever_a_time_is_held
from application.booking.whenever_an_order_is_let_go import whenever_an_order_is_let_go
from application.policies import Room

SENTENCES: Final = {
    "BookingRules.Opened": (
        "{by} avasi varausrajat",
        "{by} öppnade bokningsgränserna",
        "{by} opened the rules of booking",
    ),
    "BookingRules.LimitsSet": (
        "{by} asetti varausrajat, versio {version}, voimaan {valid_from}",
        "{by} angav bokningsgränserna, version {version}, från {valid_from}",
        "{by} set the limits of booking, version {version}, from {valid_from}",
    ),
    "BookingRules.HolidayOpened": (
        "{by} avasi pyhäpäivän {day} varauksille",
        "{by} öppnade helgdagen {day} för bokningar",
        "{by} opened the holiday {day} for booking",
    ),
    "BookingRules.HolidayClosed": (
        "{by} sulki pyhäpäivän {day}",
        "{by} stängde helgdagen {day}",
        "{by} closed the holiday {day}",
    ),
    "Diary.Opened": (
        "{by} avasi kalenterikuukauden",
        "{by} öppnade en kalendermånad",
        "{by} opened a diary month",
    ),
    "Diary.TimeHeld": (
        "{by} varasi ajan tilauksen ajaksi",
        "{by} höll en tid under beställningen",
        "{by} set a time aside for an order",
    ),
    "Diary.TimeReserved": (
        "{by} vahvisti ajan kalenteriin",
        "{by} bekräftade en tid i kalendern",
        "{by} promised a time in the diary",
    ),
    "Diary.TimeReleased": ("{by} vapautti ajan", "{by} frigjorde en tid", "{by} let a time go"),
    "Order.TimeChosen": (
        "{by} valitsi ajan tilattavaksi",
        "{by} valde en tid att beställa",
        "{by} chose a time to order",
    ),
    "Order.HoldExtended": (
        "{by} jatkoi varausta",
        "{by} förlängde reserveringen",
        "{by} extended the hold",
    ),
    "Order.DetailsGiven": (
        "{by} antoi tilaajan tiedot ja hyväksyi ehdot",
        "{by} gav beställarens uppgifter och godkände villkoren",
        "{by} gave the client's details and accepted the terms",
    ),
    "Order.PaymentStarted": (
        "{by} siirtyi maksamaan tavalla {method}",
        "{by} gick för att betala med {method}",
        "{by} went to pay by {method}",
    ),
    "Order.CheckoutOpened": (
        "{by} avasi maksusivun",
        "{by} öppnade betalsidan",
        "{by} opened the payment page",
    ),
    "Order.Paid": (
        "{by} merkitsi tilauksen maksetuksi",
        "{by} antecknade beställningen som betald",
        "{by} recorded the order as paid",
    ),
    "Order.Expired": (
        "{by} vapautti maksamattoman tilauksen",
        "{by} släppte en obetald beställning",
        "{by} let an unpaid order go",
    ),
    "Order.Cancelled": (
        "{by} perui tilauksen",
        "{by} avbokade beställningen",
        "{by} cancelled the order",
    ),
}

ROOM: Final = Room(
    "booking",
    commands=(
        HoldTime,
        ExtendHold,
        GiveDetails,
        PlaceOrder,
        StartPayment,
        NoteCheckout,
        CancelOrder,
        ExpireOrder,
        SetFirmLimits,
        SetMentorLimits,
        SetServiceLimits,
        OpenHoliday,
        CloseHoliday,
    ),
    views=(order_page, booking_rules),
    tables=(promises,),
    policies=(whenever_a_time_is_held, whenever_an_order_is_let_go),
    sentences=SENTENCES,
    relations=order_relations,
)
