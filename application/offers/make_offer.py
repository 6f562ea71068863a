"""Make an offer, and let it be accepted, declined or withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Final
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.budgets.charging import put_on
from application.firm import DERIVED, Command, Work
from application.invoicing.issue_invoice import drafted
from application.invoicing.pricing import civil_day
from domain.accounts import Account, Billable, Sheet, account_of
from domain.accounts.buyer import BuyerUnknown
from domain.events import derived
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.money import NOTHING
from domain.offers import FrameTerms, LostWhy, Offer
from domain.offers.offer import OfferEmpty
from domain.price_books import PriceBook, prices_for
from domain.privacy import Personal, Public, Purpose
from domain.refusals import Refused


class NotBinding(Refused):
    """Tick that you accept the offer for whoever you act for."""

    status = 422


UNTIL_ORDERED: Final = "offer"
Name = Annotated[str, Personal(Purpose.CONTACT), MinLen(2), MaxLen(120)]


@dataclass(frozen=True, kw_only=True)
class MakeOffer(Command):
    """Offer a payer lines to order, the prices of a frame agreement, or both."""

    payer_id: UUID
    contact_id: UUID | None = None
    lines: tuple[Billable, ...] = ()
    frame: FrameTerms | None = None
    valid_until: date
    words: Annotated[str, Public, MaxLen(1000)] = ""
    offer_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Offer, self.offer_id):
            return
        today = civil_day(work.now)
        if not (self.lines or self.frame) or self.valid_until < today:
            raise OfferEmpty
        account = work.get(Account, account_of(self.payer_id))
        if account.buyer is None:
            raise BuyerUnknown
        worth = NOTHING
        if self.lines:
            ids = {derived(self.offer_id, nth): line for nth, line in enumerate(self.lines)}
            worth = offered(work, account, ids, today).gross
        work.add(
            Offer(
                id=self.offer_id, payer_id=self.payer_id, contact_id=self.contact_id,
                lines=self.lines, frame=self.frame, worth=worth, made_on=today,
                valid_until=self.valid_until, words=self.words,
            )
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class AcceptOffer(Command):
    """Accept an offer as it stands: its lines go on the account, its prices come into force."""

    offer_id: UUID
    name: Name
    order_number: Annotated[str, Public, MaxLen(60)] = ""
    binding: bool = False

    def do(self, work: Work) -> None:
        offer = work.get(Offer, self.offer_id)
        today = civil_day(work.now)
        if not self.binding:
            raise NotBinding
        if not offer.accept(self.name, self.order_number, today):
            return
        account = work.get(Account, account_of(offer.payer_id))
        for nth, line in enumerate(offer.lines):
            number = self.order_number or line.order_number
            put_on(
                work, account, offer.payer_id, derived(offer.id, nth),
                replace(line, order_number=number),
            )  # fmt: skip
        if offer.frame:
            self._agree(work, account, offer, offer.frame, today)

    def _agree(
        self, work: Work, account: Account, offer: Offer, frame: FrameTerms, today: date
    ) -> None:
        work.get(PriceBook, prices_for(offer.payer_id)).set(
            frame.prices, frame.discounts, max(frame.valid_from, today), today,
            customer_id=offer.payer_id, agreement_id=offer.id, valid_until=frame.valid_until,
            reason=frame.contract,
        )  # fmt: skip
        buyer = account.require_buyer()
        days = buyer.term_days if frame.term_days is None else frame.term_days
        contract = frame.contract or buyer.contract
        account.set_buyer(offer.payer_id, replace(buyer, contract=contract, term_days=days))


@dataclass(frozen=True, kw_only=True)
class DeclineOffer(Command):
    """Decline an offer, or withdraw it, with the reason."""

    offer_id: UUID
    why: LostWhy

    def do(self, work: Work) -> None:
        work.get(Offer, self.offer_id).lose(self.why, civil_day(work.now))


def offered(
    work: Work, account: Account, lines: Mapping[UUID, Billable], day: date
) -> InvoiceSnapshot:
    """What the lines of an offer come to, by the very function that writes the invoice.

    The purchase order comes with the acceptance; its number changes no sum.
    """
    return drafted(work, account, lines, day, Sheet(UNTIL_ORDERED))
