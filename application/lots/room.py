"""The room of bought minutes: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.lots.add_lot import AddLot
from application.lots.balance import balance
from application.lots.extend_lot import ExpireLot, ExtendLot, ReturnLot
from application.lots.stand_still import StandStill
from application.lots.whenever_a_lot_is_added import whenever_a_lot_is_added
from application.lots.whenever_time_stands_still import whenever_time_stands_still
from application.policies import Room

SENTENCES: Final = {
    "Lots.Opened": (
        "{by} avasi minuuttisaldon",
        "{by} öppnade ett minutsaldo",
        "{by} began a balance of minutes",
    ),
    "Lots.LotAdded": (
        "{by} lisäsi ostoerän, {minutes} min, käytettävä {valid_until} mennessä",
        "{by} lade till en post på {minutes} min, används senast {valid_until}",
        "{by} added a lot of {minutes} min, to be used by {valid_until}",
    ),
    "Lots.LotExtended": (
        "{by} jatkoi ostoerän voimassaoloa {valid_until} asti",
        "{by} förlängde postens giltighet till {valid_until}",
        "{by} extended a lot to {valid_until}",
    ),
    "Lots.LotStoodStill": (
        "Tauot ja poissaolot, {days} päivää, siirsivät ostoerän viimeisen päivän, {valid_until}",
        "Pauser och frånvaro, {days} dagar, flyttade postens sista dag till {valid_until}",
        "Pauses and leaves of {days} days moved the end of a lot to {valid_until}",
    ),
    "Lots.MinutesReserved": (
        "Saldosta varattiin aika tapaamiselle",
        "Tid för ett möte reserverades ur saldot",
        "Minutes were set aside for a session",
    ),
    "Lots.MinutesFreed": (
        "Varattu aika vapautui saldoon",
        "Reserverad tid frigjordes till saldot",
        "Minutes set aside were freed",
    ),
    "Lots.MinutesUsed": (
        "Tapaaminen käytti aikaa saldosta",
        "Mötet förbrukade tid ur saldot",
        "A session used minutes",
    ),
    "Lots.MinutesRestored": (
        "Käytetty aika palautettiin saldoon",
        "Förbrukad tid återfördes till saldot",
        "Used minutes were given back",
    ),
    "Lots.LotExpired": (
        "Ostoerästä vanheni {minutes} min",
        "{minutes} min av posten förföll",
        "{minutes} min of a lot expired",
    ),
    "Lots.LotRevived": (
        "Vanhentuneet {minutes} min palautuivat käyttöön",
        "{minutes} förfallna minuter kan användas igen",
        "{minutes} expired min may be used again",
    ),
    "Lots.LotReturned": (
        "{by} palautti ostoerästä {minutes} min ostajalle",
        "{by} återförde {minutes} min av posten till köparen",
        "{by} took {minutes} min of a lot back for the buyer",
    ),
}

ROOM: Final = Room(
    "lots",
    commands=(AddLot, ExtendLot, StandStill, ExpireLot, ReturnLot),
    views=(balance,),
    policies=(whenever_a_lot_is_added, whenever_time_stands_still),
    sentences=SENTENCES,
)
