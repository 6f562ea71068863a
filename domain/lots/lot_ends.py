"""How the time of lots ends: moved further, standing still, over, and what is left gone back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from domain.events import Standing
from domain.lots import lot_events as happened
from domain.lots.lot import Lot, LotUnknown
from domain.standing_still import Days


class LotEnds(Standing):
    """Lots and their last days."""

    lots: dict[UUID, Lot]

    def extend(self, owner_id: UUID, lot_id: UUID, until: date) -> None:
        """Let a lot be used for longer. Raises LotUnknown."""
        lot = self.lot(lot_id)
        if lot.valid_until is not None and until > lot.valid_until:
            self.record(
                happened.LotExtended, owner_id=owner_id, lot_id=lot_id, valid_until=until,
                earlier=lot.valid_until,
            )  # fmt: skip

    def stand_still(
        self, owner_id: UUID, lot_id: UUID, stretches: Iterable[Days], today: date
    ) -> None:
        """Move the end of a lot by the days that stood still, never back behind today.

        Raises LotUnknown.
        """
        lot = self.lot(lot_id)
        until = lot.end_after(stretches)
        if until is None or lot.valid_until is None:
            return
        if until < lot.valid_until:
            until = max(until, min(today, lot.valid_until))
        if until != lot.valid_until:
            self.record(
                happened.LotStoodStill, owner_id=owner_id, lot_id=lot_id,
                days=lot.still + (until - lot.valid_until).days, valid_until=until,
                earlier=lot.valid_until,
            )  # fmt: skip

    def expire(self, owner_id: UUID, lot_id: UUID, today: date) -> None:
        """End what is left of a lot past its time. Raises LotUnknown."""
        lot = self.lot(lot_id)
        if lot.free and not lot.valid_on(today):
            self.record(happened.LotExpired, owner_id=owner_id, lot_id=lot_id, minutes=lot.free)

    def revive(self, owner_id: UUID, lot_id: UUID, until: date) -> None:
        """Let a lot be used for longer, with what had come to its end. Raises LotUnknown."""
        self.extend(owner_id, lot_id, until)
        if expired := self.lot(lot_id).expired:
            self.record(happened.LotRevived, owner_id=owner_id, lot_id=lot_id, minutes=expired)

    def give_back(self, owner_id: UUID, lot_id: UUID) -> None:
        """Take what is left of a lot back from the client, to be refunded. Raises LotUnknown."""
        if free := self.lot(lot_id).free:
            self.record(happened.LotReturned, owner_id=owner_id, lot_id=lot_id, minutes=free)

    def lot(self, lot_id: UUID) -> Lot:
        """One lot. Raises LotUnknown."""
        if lot_id not in self.lots:
            raise LotUnknown
        return self.lots[lot_id]
