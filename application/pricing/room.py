"""The room of prices: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.policies import Room
from application.pricing.price_table import price_table
from application.pricing.set_prices import AgreePrices, SetPrices

SENTENCES: Final = {
    "PriceBook.Opened": (
        "{by} avasi hinnaston",
        "{by} öppnade en prislista",
        "{by} began a price list",
    ),
    "PriceBook.PricesSet": (
        "{by} vahvisti hinnaston version {version}, voimassa {valid_from} alkaen",
        "{by} fastställde version {version} av prislistan, i kraft från {valid_from}",
        "{by} set version {version} of a price list, in force from {valid_from}",
    ),
}

ROOM: Final = Room(
    "pricing",
    commands=(SetPrices, AgreePrices),
    tables=(price_table,),
    sentences=SENTENCES,
)
