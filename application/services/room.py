"""The room of services: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.policies import Room
from application.services.offer_service import OfferService, RepriceService
from application.services.service_list import service_list
from application.services.take_off_sale import TakeOffSale

SENTENCES: Final = {
    "Service.Offered": (
        "{by} otti palvelun myyntiin hintaan {price} €",
        "{by} började sälja en tjänst för {price} €",
        "{by} put a service on sale at {price} €",
    ),
    "Service.Repriced": (
        "{by} muutti hinnaksi {price} €",
        "{by} ändrade priset till {price} €",
        "{by} changed the price to {price} €",
    ),
    "Service.TakenOffSale": (
        "{by} poisti palvelun myynnistä",
        "{by} tog tjänsten ur försäljning",
        "{by} took the service off sale",
    ),
}

ROOM: Final = Room(
    "services",
    commands=(OfferService, RepriceService, TakeOffSale),
    tables=(service_list,),
    sentences=SENTENCES,
)
