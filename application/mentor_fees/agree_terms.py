"""Put terms of fees forward to a mentor, and accept them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import Ge

from application.firm import Command, Work
from application.mentor_fees.earn_fees import EarnConsult, EarnSession
from domain.mentor_fees import FeeAccount, MentorContract, contract_of, fee_account_of
from domain.mentor_fees.terms import FeeTerms, Payee
from domain.mentors import Mentor


@dataclass(frozen=True, kw_only=True)
class OfferTerms(Command):
    """Put terms forward: from which day they hold, what is paid, whom and where."""

    mentor_id: UUID
    valid_from: date
    terms: FeeTerms
    payee: Payee

    def do(self, work: Work) -> None:
        person = work.get(Mentor, self.mentor_id).person_id
        contract = work.get(MentorContract, contract_of(self.mentor_id))
        contract.offer(self.mentor_id, person, self.valid_from, self.terms, self.payee)


@dataclass(frozen=True, kw_only=True)
class AcceptTerms(Command):
    """Accept the newest terms; what was delivered before without terms is earned by them."""

    mentor_id: UUID
    version: Annotated[int, Ge(1)]

    def do(self, work: Work) -> None:
        work.get(MentorContract, contract_of(self.mentor_id)).accept(self.version)


@dataclass(frozen=True, kw_only=True)
class EarnMissing(Command):
    """Earn what was delivered while there were no terms, as far as there are some now."""

    mentor_id: UUID

    def do(self, work: Work) -> None:
        account = work.get(FeeAccount, fee_account_of(self.mentor_id))
        for source, one in list(account.missing.items()):
            if one.session_id is None:
                EarnConsult(
                    consult_id=source, engagement_id=one.engagement_id, mentor_id=self.mentor_id,
                    minutes=one.minutes, answered_on=one.day,
                ).do(work)  # fmt: skip
            else:
                EarnSession(
                    engagement_id=one.engagement_id, session_id=one.session_id,
                    minutes=one.minutes,
                ).do(work)  # fmt: skip
