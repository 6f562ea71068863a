"""The room of hourly work: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.hours.agree_retainer import AgreeRetainer, ChargeRetainer, EndRetainer
from application.hours.buy_hours import BuyHours, CloseHours
from application.hours.hour_list import hour_list, work_list
from application.hours.note_work import NoteWork, TakeWorkBack
from application.hours.whenever_a_month_of_a_retainer_ends import (
    whenever_a_month_of_a_retainer_ends,
)
from application.policies import Room
from domain.matters import Matter
from domain.people import Role
from domain.permissions import rule

_NOTED = (
    "{by} kirjasi työtä {minutes} min päivälle {day}",
    "{by} antecknade {minutes} min arbete för {day}",
    "{by} noted {minutes} min of work for {day}",
)
_TAKEN_BACK = (
    "{by} perui kirjatun työn: {reason}",
    "{by} tog tillbaka antecknat arbete: {reason}",
    "{by} took noted work back: {reason}",
)

SENTENCES: Final = {
    "HourPool.Bought": (
        "{by} myi tuntipaketin, {price} €, voimassa {valid_until} asti",
        "{by} sålde en timbank, {price} €, giltig till {valid_until}",
        "{by} sold a pool of hours for {price} €, valid until {valid_until}",
    ),
    "HourPool.Closed": (
        "{by} päätti tuntipaketin, hyvitetään {refund} €: {reason}",
        "{by} avslutade en timbank, krediteras {refund} €: {reason}",
        "{by} closed a pool of hours, {refund} € go back: {reason}",
    ),
    "HourPool.WorkNoted": _NOTED,
    "HourPool.WorkTakenBack": _TAKEN_BACK,
    "Retainer.Agreed": (
        "{by} teki kuukausisopimuksen, {fee} € kuukaudessa {first_month} alkaen",
        "{by} ingick ett månadsavtal, {fee} € i månaden från {first_month}",
        "{by} agreed a retainer of {fee} € a month from {first_month}",
    ),
    "Retainer.MonthCharged": (
        "Kuukausisopimuksen kuukausi {month} veloitettiin",
        "Månaden {month} i månadsavtalet debiterades",
        "The month of {month} of a retainer was charged",
    ),
    "Retainer.EndSet": (
        "{by} päätti kuukausisopimuksen kuukauteen {last_month}: {reason}",
        "{by} avslutade månadsavtalet med månaden {last_month}: {reason}",
        "{by} let a retainer end with the month of {last_month}: {reason}",
    ),
    "Retainer.WorkNoted": _NOTED,
    "Retainer.WorkTakenBack": _TAKEN_BACK,
}

ROOM: Final = Room(
    "hours",
    commands=(
        BuyHours, CloseHours, NoteWork, TakeWorkBack, AgreeRetainer, ChargeRetainer, EndRetainer,
    ),
    tables=(hour_list, work_list),
    policies=(whenever_a_month_of_a_retainer_ends,),
    sentences=SENTENCES,
    actions={
        "hours.keep": rule(Matter.ORDER, Role.COORDINATOR, Role.FINANCE, Role.ADMINISTRATOR),
    },
    money=True,
)  # fmt: skip
