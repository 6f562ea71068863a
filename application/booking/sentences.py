"""What happens in the room of booking, in Finnish, Swedish and English.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.booking.money_sentences import OF_MONEY

SENTENCES: Final = {
    "CalendarLink.Opened": (
        "{by} pyysi kalenterilinkkiä",
        "{by} bad om en kalenderlänk",
        "{by} asked for a calendar link",
    ),
    "CalendarLink.LinkRenewed": (
        "{by} uusi kalenterilinkkinsä",
        "{by} förnyade sin kalenderlänk",
        "{by} renewed their calendar link",
    ),
    "CalendarLink.NamesShown": (
        "{by} valitsi, mitä kalenterisyöte kertoo",
        "{by} valde vad kalenderflödet berättar",
        "{by} chose what their calendar feed tells",
    ),
    "WaitingList.Opened": (
        "{by} avasi jonon",
        "{by} öppnade en kö",
        "{by} began a waiting list",
    ),
    "WaitingList.Joined": (
        "{by} jäi odottamaan vapautuvaa aikaa, {first} - {last}",
        "{by} ställde sig i kö för en tid, {first} - {last}",
        "{by} began to wait for a time, {first} to {last}",
    ),
    "WaitingList.AskedAgain": (
        "{by} antoi jonoa varten osoitteen, jonka haltija odottaa jo; hänelle kerrottiin",
        "{by} gav för kön en adress vars innehavare redan väntar; hen fick veta det",
        "{by} gave for the queue an address whose owner waits already, and who was told",
    ),
    "WaitingList.Left": ("{by} poistui jonosta", "{by} lämnade kön", "{by} waits no longer"),
    "WaitingList.TimeOffered": (
        "{by} tarjosi vapautuneen ajan jonon ensimmäiselle, vastattava {until}",
        "{by} erbjöd en ledig tid till den första i kön, svar senast {until}",
        "{by} offered a freed time to the first in the queue, until {until}",
    ),
    "WaitingList.OfferTaken": (
        "{by} tarttui tarjottuun aikaan",
        "{by} tog den erbjudna tiden",
        "{by} took the time that was offered",
    ),
    "WaitingList.OfferLapsed": (
        "{by} totesi, ettei tarjottuun aikaan tartuttu",
        "{by} konstaterade att den erbjudna tiden inte togs",
        "{by} noted that the offered time was not taken",
    ),
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
    "BookingRules.ClosureSet": (
        "{by} sulki toimiston, ensimmäinen päivä {first}, viimeinen {last}",
        "{by} stängde kontoret från {first} till {last}",
        "{by} closed the firm from {first} to {last}",
    ),
    "BookingRules.ClosureLifted": (
        "{by} perui sulun, joka olisi alkanut {first} ja päättynyt {last}",
        "{by} återtog stängningen från {first} till {last}",
        "{by} took back the closure from {first} to {last}",
    ),
    "Order.DetailsGiven": (
        "{by} antoi tilaajan tiedot ja hyväksyi ehdot",
        "{by} gav beställarens uppgifter och godkände villkoren",
        "{by} gave the client's details and accepted the terms",
    ),
    "Order.PaymentDeclined": (
        "Maksua ei hyväksytty",
        "Betalningen godkändes inte",
        "The payment was declined",
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
} | OF_MONEY
