"""Bought minutes: lots used oldest end first, reserved when booked, used when held."""

from domain.lots.lot import Lot, LotUnknown, NoMinutesLeft, Piece, Source
from domain.lots.lots import Lots, lots_of

__all__ = ["Lot", "LotUnknown", "Lots", "NoMinutesLeft", "Piece", "Source", "lots_of"]
