"""Fees put right: by an entry of its own, never by changing what was earned.

What somebody takes back or adds by hand another one agrees to; what follows from an event, as a
no-show taken back, is entered at once.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from domain.events import Standing, derived
from domain.four_eyes import Asked, FourEyesPolicy, NothingAsked
from domain.mentor_fees import correcting_events as correcting
from domain.mentor_fees.account_events import Entry
from domain.mentor_fees.words import CorrectionNeedsAmount, CorrectionTooLarge, FeeUnknown
from domain.money import NOTHING, Money


class Corrigible(Standing):
    """An account whose entries may be corrected, never below nothing."""

    entries: dict[UUID, Entry]
    asked: dict[UUID, tuple[UUID, Money, str, UUID, datetime]]

    def left_of(self, entry_id: UUID) -> Money:
        """What is left of a fee after its corrections. Raises FeeUnknown."""
        if entry_id not in self.entries or self.entries[entry_id].corrects:
            raise FeeUnknown
        corrections = (one.amount for one in self.entries.values() if one.corrects == entry_id)
        return self.entries[entry_id].amount + Money.total(corrections)

    def correct(
        self, mentor_id: UUID, entry_id: UUID, correction_id: UUID, amount: Money, reason: str,
        posted_on: date,
    ) -> None:  # fmt: skip
        """Change a fee by an entry of its own. Raises FeeUnknown, CorrectionTooLarge."""
        if correction_id in self.entries:
            return
        self._require_left(entry_id, amount)
        entry = self.entries[entry_id]
        self.record(
            correcting.Corrected, mentor_id=mentor_id, entry_id=entry_id,
            correction_id=correction_id, kind=entry.kind, engagement_id=entry.engagement_id,
            session_id=entry.session_id, day=entry.day, posted_on=posted_on, amount=amount,
            hold_until=entry.hold_until, reason=reason,
        )  # fmt: skip

    def take_back(self, mentor_id: UUID, entry_id: UUID, reason: str, posted_on: date) -> None:
        """Correct what is left of a fee to nothing, once; nothing happens where there is none."""
        if entry_id in self.entries and (left := self.left_of(entry_id)):
            correction = derived(entry_id, "taken back", reason)
            self.correct(mentor_id, entry_id, correction, -left, reason, posted_on)

    def ask_correction(
        self, mentor_id: UUID, entry_id: UUID, correction_id: UUID, amount: Money, reason: str,
        by: UUID, now: datetime,
    ) -> None:  # fmt: skip
        """Put a correction forward. Raises FeeUnknown, CorrectionTooLarge, CorrectionNeedsAmount.

        It is settled once a second person has agreed.
        """
        if correction_id in self.entries or correction_id in self.asked:
            return
        self._require_left(entry_id, amount)
        self.record(
            correcting.CorrectionAsked, mentor_id=mentor_id, entry_id=entry_id,
            correction_id=correction_id, amount=amount, reason=reason, asked_by=by, asked_at=now,
        )  # fmt: skip

    def agree_correction(
        self, mentor_id: UUID, correction_id: UUID, by: UUID, now: datetime, entitled: int,
        policy: FourEyesPolicy, posted_on: date,
    ) -> None:  # fmt: skip
        """Agree to it. Raises NothingAsked, SecondPersonNeeded, SecondLookTooSoon."""
        if correction_id in self.entries:
            return
        if correction_id not in self.asked:
            raise NothingAsked
        entry_id, amount, reason, asked_by, asked_at = self.asked[correction_id]
        Asked(asked_by, asked_at).agreed_by(by, now, entitled, policy)
        self.correct(mentor_id, entry_id, correction_id, amount, reason, posted_on)

    def _require_left(self, entry_id: UUID, amount: Money) -> None:
        left = self.left_of(entry_id)
        if not amount:
            raise CorrectionNeedsAmount
        if left + amount < NOTHING:
            raise CorrectionTooLarge
