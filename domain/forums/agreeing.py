"""What a forum is agreed on: the charter all sign, the fee its payers confirm, the training."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from domain.cancelling_policy import Payer
from domain.forums import forum_events as happened
from domain.forums import member_events as seated
from domain.forums.proposing import Proposing
from domain.forums.words import (
    CharterMissing,
    CharterUnsigned,
    FeeUnconfirmed,
    ForumState,
    MembershipWithdrawalOver,
    NotTrainedYet,
    OldCharter,
    PaidByOthers,
    TrainingMissing,
)
from domain.money import Money
from domain.withdrawal import withdrawal_ends


class Agreeing(Proposing):
    """What everybody agrees to before the first meeting."""

    charter: int

    def draft_charter(self, text: str) -> None:
        """Write the charter anew; whoever signed an older one signs again. Raises ForumClosed."""
        self.require_open()
        self.record(
            happened.CharterDrafted, version=self.charter + 1, text=text,
            members=tuple(self.members),
        )  # fmt: skip

    def sign_charter(self, person_id: UUID, version: int) -> None:
        """Raises ForumClosed, NotAMember, CharterMissing, OldCharter."""
        self.require_open()
        member = self.member(person_id)
        if not self.charter:
            raise CharterMissing
        if version != self.charter:
            raise OldCharter
        if member.signed != version:
            self.record(seated.CharterSigned, person_id=person_id, version=version)

    def confirm(self, person_id: UUID, fee_year: Money) -> None:
        """Agree to pay the fee oneself. Raises ForumClosed, NotAMember, PaidByOthers."""
        self.require_open()
        member = self.member(person_id)
        if member.bill.payer is not Payer.CONSUMER:
            raise PaidByOthers
        if not member.confirmed:
            self.record(
                seated.MembershipConfirmed, person_id=person_id, plan=member.bill.plan,
                fee_year=fee_year, running=self.state is ForumState.RUNNING,
            )  # fmt: skip

    def withdraw(
        self, person_id: UUID, charged: Money, amount: Money, said: tuple[str, str, str],
        now: datetime,
    ) -> None:  # fmt: skip
        """State a withdrawal; `said` is name, address and language of its acknowledgement.

        Raises ForumClosed, NotAMember, MembershipWithdrawalOver.
        """
        self.require_open()
        member = self.member(person_id)
        ordered = member.confirmed_at
        if ordered is None or now > withdrawal_ends(ordered):
            raise MembershipWithdrawalOver
        name, email, language = said
        self.record(
            seated.MembershipWithdrawn, person_id=person_id, joined_on=member.joined_on,
            owed=charged - amount, amount=amount, stated_by=name, confirm_to=email,
            language=language,
        )  # fmt: skip

    def train(self, person_id: UUID, trained_on: date, today: date) -> None:
        """Raises ForumClosed, NotAMember, NotTrainedYet."""
        self.require_open()
        if trained_on > today:
            raise NotTrainedYet
        if self.member(person_id).trained_on is None:
            self.record(seated.MemberTrained, person_id=person_id, trained_on=trained_on)

    def who_might_meet(self, day: date) -> tuple[UUID, ...]:
        """Those who belonged to the forum and were trained by a day: others miss no meeting."""
        return tuple(
            one for one, member in self.members.items()
            if member.joined_on <= day and member.trained_on and member.trained_on <= day
        )  # fmt: skip

    def require_ready(self, person_id: UUID) -> None:
        """Whether somebody may meet.

        Raises CharterMissing, CharterUnsigned, FeeUnconfirmed, TrainingMissing.
        """
        if not self.charter:
            raise CharterMissing
        member = self.member(person_id)
        if member.signed != self.charter:
            raise CharterUnsigned
        if not member.owes:
            raise FeeUnconfirmed
        if member.trained_on is None:
            raise TrainingMissing
