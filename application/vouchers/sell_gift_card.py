"""Sell a gift card, take it back unused, or turn it into minutes of mentoring."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen, MinLen

from application.asking import UNGUESSABLE
from application.firm import DERIVED, Command, Work
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.pricing import civil_day, price_for
from domain.accounts import Account, Billable, Charge, Grounds, account_of
from domain.accounts.buyer import BuyerUnknown
from domain.engagements import Engagement
from domain.invoicing import Invoice, financial_year
from domain.invoicing.money_events import CreditedAmount
from domain.languages import InThreeLanguages
from domain.lots import Lots, Source, lots_of
from domain.package_policy import months_later
from domain.price_lists import Product
from domain.privacy import Personal, Purpose
from domain.voucher_policy import voucher_policy_on
from domain.vouchers import GiftCard, gift_card_of
from domain.vouchers.gift_card import NoSuchGiftCard


@dataclass(frozen=True, kw_only=True)
class SellGiftCard(Command):
    """Sell a gift card for so many minutes of mentoring at the price of today.

    The service, its rate and its country are known, so the tax falls due with the sale.
    """

    payer_id: UUID
    minutes: Annotated[int, Ge(30), Le(1200)] = 60
    seed: UUID = UNGUESSABLE

    @property
    def code(self) -> str:
        """What the card says; nobody can guess it who does not know the seed."""
        whole = hashlib.sha256(b"gift card/" + self.seed.bytes).digest()
        return base64.b32encode(whole)[:16].decode()

    def do(self, work: Work) -> None:
        card_id = gift_card_of(self.code)
        if work.find(GiftCard, card_id):
            return
        day = civil_day(work.now)
        policy = voucher_policy_on(day)
        work.under(policy.version)
        account = work.get(Account, account_of(self.payer_id))
        if account.buyer is None:
            raise BuyerUnknown
        hour = price_for(work, self.payer_id, Product.SESSION_HOUR, account.buyer.audience, day)
        price = hour.amount.share(Decimal(self.minutes) / 60)
        until = months_later(day, policy.gift_card_months)
        work.add(
            GiftCard(
                id=card_id, payer_id=self.payer_id, minutes=self.minutes, price=price,
                price_version=hour.version, terms=policy.version, sold_on=day, valid_until=until,
                financial_year_id=financial_year(day), code=self.code,
            )
        )  # fmt: skip
        words = (f"{word}, {self.minutes} min" for word in ("Lahjakortti, mentorointi",
                 "Presentkort, mentorskap", "Gift card, mentoring"))  # fmt: skip
        account.add(
            self.payer_id, card_id,
            Billable(
                charge=Charge.GIFT_CARD, words=InThreeLanguages(*words), quantity=Decimal(1),
                unit="C62", unit_price=price, supplied_from=day, supplied_to=day, advance=True,
                grounds=Grounds(
                    clause="gift card", terms=policy.version, price_version=hour.version
                ),
            ),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class RedeemGiftCard(Command):
    """Turn what is left of a gift card into minutes of an engagement; nothing is invoiced again."""

    code: Annotated[str, Personal(Purpose.ACCOUNTING), MinLen(16), MaxLen(40)]
    engagement_id: UUID

    def do(self, work: Work) -> None:
        card = work.find(GiftCard, gift_card_of(self.code))
        if card is None:
            raise NoSuchGiftCard
        day = civil_day(work.now)
        policy = voucher_policy_on(day)
        engagement = work.get(Engagement, self.engagement_id)
        minutes = card.left
        if card.redeem(engagement.id, day):
            work.under(policy.version)
            until = months_later(day, policy.lot_months)
            work.get(Lots, lots_of(engagement.id)).add(
                engagement.id, card.id, minutes, until, Source.BOUGHT
            )


@dataclass(frozen=True, kw_only=True)
class ReturnGiftCard(Command):
    """Take an unused gift card back; its whole price is credited."""

    card_id: UUID
    credit_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        card = work.get(GiftCard, self.card_id)
        refund = card.give_back(civil_day(work.now))
        account = work.get(Account, account_of(card.payer_id))
        if card.id in account.waiting:
            account.drop(card.id, "gift card returned")
            return
        invoice_id, _ = account.invoiced[card.id]
        invoice = work.get(Invoice, invoice_id)
        place = next(
            at for at, line in enumerate(invoice.snapshot.lines) if str(card.id) in line.sources
        )
        left = min(refund, invoice.left.lines[place].left)
        CreditInvoice(
            invoice_id=invoice_id, lines=(CreditedAmount(place, left),),
            reason="gift card returned", credit_id=self.credit_id,
        ).do(work)  # fmt: skip
