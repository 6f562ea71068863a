"""The mentors, terms and sessions that specifications of fees speak of."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from application.engagements.open_engagement import OpenEngagement
from application.firm import Command, Work
from application.mentor_fees.agree_terms import AcceptTerms, OfferTerms
from application.mentor_fees.earn_fees import EarnSession
from domain.cancelling_policy import Payer
from domain.engagements import Cover, Engagement, EngagementKind, Ground, SessionKind, Side
from domain.engagements.policy import FIRST_POLICY
from domain.engagements.session import Terms
from domain.mentor_fees import FeeAccount, FeeTerms, Payee, Route, fee_account_of
from domain.mentor_fees.account import entry_of
from domain.money import Money
from domain.slots import Slot
from tests.billing.scene import ORGANISATION, at, euros
from tests.engagements.agreeing import AgreeEngagement
from tests.engagements.scene import AINO, CASE, MIKAEL, SANNA, SANNA_HERSELF
from tests.memory_log import MemoryDesk
from tests.spec import Spec

FIRST, SECOND, THIRD, STATEMENT, RUN = (UUID(int=n) for n in range(0xFE01, 0xFE06))
SINCE = date(2026, 1, 1)
SANNAS = Payee(
    name="Lehtonen Mentorointi", iban="FI21 1234 5600 0007 85", business_id="2345670-5",
    vat_registered=True, street="Rantatie 2", postcode="00210", town="Helsinki",
    email="sanna@lehtonen.example",
)  # fmt: skip
MIKAELS = Payee(
    name="Mikael Lindqvist", iban="FI98 6000 0000 0000 00", business_id="1234567-1",
    street="Torggatan 1", postcode="65100", town="Vasa",
)  # fmt: skip
SHARE = FeeTerms(route=Route.SELF_BILLED)
RUNNING_CASE = (
    OpenEngagement(
        engagement_id=CASE, mentee_id=AINO, lead_id=SANNA, payer=Payer.ORGANISATION,
        payer_id=ORGANISATION,
    ),
    AgreeEngagement(engagement_id=CASE, agreement_id=UUID(int=0xFE10)),
)  # fmt: skip


def offered(
    terms: FeeTerms = SHARE, mentor_id: UUID = SANNA, payee: Payee = SANNAS, since: date = SINCE
) -> OfferTerms:
    """Terms put forward to a mentor."""
    return OfferTerms(mentor_id=mentor_id, valid_from=since, terms=terms, payee=payee)


def agreed(terms: FeeTerms = SHARE, version: int = 1, **more: Any) -> list[Command]:
    """Terms put forward and accepted."""
    offer = offered(terms, **more)
    return [offer, AcceptTerms(mentor_id=offer.mentor_id, version=version)]


@dataclass(frozen=True, kw_only=True)
class Booked(Command):
    """Book a session by the engagement alone, without anybody's diary."""

    starts_at: datetime
    session_id: UUID = FIRST
    minutes: int = 60
    kind: SessionKind = SessionKind.REGULAR
    mentor_id: UUID = SANNA
    order_id: UUID | None = None
    engagement_id: UUID = CASE

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        engagement.book(
            self.session_id, self.mentor_id, Slot(self.starts_at, self.minutes), FIRST_POLICY,
            kind=self.kind, order_id=self.order_id,
            terms=Terms(payer=engagement.payer, cover=Cover.ACCOUNT),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Became(Command):
    """Let a session be held, missed or cancelled."""

    what: str = "held"
    session_id: UUID = FIRST
    minutes: int = 60
    engagement_id: UUID = CASE

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        if self.what == "held":
            engagement.hold(self.session_id, self.minutes, work.now)
        elif self.what == "missed":
            engagement.miss(self.session_id, Side.MENTOR, work.now)
        else:
            engagement.cancel(self.session_id, Ground(self.what), work.now)


def earn(session_id: UUID = FIRST, minutes: int | None = None, **more: Any) -> EarnSession:
    given: dict[str, Any] = {"engagement_id": CASE} | more
    return EarnSession(session_id=session_id, minutes=minutes, **given)


def met(
    spec: Spec,
    session_id: UUID,
    starts_at: datetime,
    minutes: int = 60,
    booked: int = 60,
    **more: Any,
) -> Spec:
    """A session that was booked, held and earned."""
    book = Booked(session_id=session_id, starts_at=starts_at, minutes=booked, **more)
    spec.at(at(3, 2, 7)).given(book)
    spec.at(starts_at.replace(hour=starts_at.hour + 2))
    case = more.get("engagement_id", CASE)
    return spec.given(
        Became(session_id=session_id, minutes=minutes, engagement_id=case),
        earn(session_id, minutes, engagement_id=case),
    )


def account(spec: Spec, mentor_id: UUID = SANNA) -> FeeAccount:
    """A mentor's account as it stands."""
    found = MemoryDesk(spec.log).load(FeeAccount, fee_account_of(mentor_id))
    assert isinstance(found, FeeAccount)
    return found


def entry(session_id: UUID = FIRST, kind: str = "session", mentor_id: UUID = SANNA) -> UUID:
    return entry_of(mentor_id, session_id, kind)


def amounts(spec: Spec, mentor_id: UUID = SANNA) -> dict[str, Money]:
    """What a mentor's account holds, by kind."""
    found: dict[str, Money] = {}
    for one in account(spec, mentor_id).entries.values():
        found[one.kind.value] = found.get(one.kind.value, Money(0)) + one.amount
    return found


__all__ = [
    "MIKAEL", "SANNA", "SANNA_HERSELF", "UUID", "Decimal", "EngagementKind", "SessionKind", "at",
    "euros",
]  # fmt: skip
