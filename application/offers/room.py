"""The room of offers: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.offers.make_offer import AcceptOffer, DeclineOffer, MakeOffer
from application.offers.offer_list import offer_list
from application.offers.whenever_an_offer_is_made import whenever_an_offer_is_made
from application.policies import Room
from domain.matters import Matter
from domain.people import Role
from domain.permissions import rule

SENTENCES: Final = {
    "Offer.Made": (
        "{by} teki tarjouksen, {worth} €, voimassa {valid_until} asti",
        "{by} gav en offert, {worth} €, i kraft till {valid_until}",
        "{by} made an offer of {worth} €, valid until {valid_until}",
    ),
    "Offer.Accepted": (
        "Tarjous hyväksyttiin {accepted_on}",
        "Offerten godkändes {accepted_on}",
        "The offer was accepted on {accepted_on}",
    ),
    "Offer.Lost": (
        "Tarjous raukesi {on}: {why}",
        "Offerten förföll {on}: {why}",
        "The offer came to nothing on {on}: {why}",
    ),
}

ROOM: Final = Room(
    "offers",
    commands=(MakeOffer, AcceptOffer, DeclineOffer),
    tables=(offer_list,),
    policies=(whenever_an_offer_is_made,),
    sentences=SENTENCES,
    actions={
        "offers.keep": rule(Matter.ORDER, Role.COORDINATOR, Role.FINANCE, Role.ADMINISTRATOR),
    },
)
