"""What a session is worth at the list price without tax; a share of it is a mentor's fee."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from application.firm import Work
from application.invoicing.group_hours import hour_of_session
from application.invoicing.pricing import civil_day
from domain.billing_policy import billing_policy_on
from domain.cancelling_policy import Payer
from domain.engagements import Engagement, EngagementKind
from domain.engagements.session import Session
from domain.invoice_sums import vat_in
from domain.money import Money
from domain.price_books import OUR_PRICES, PriceBook
from domain.price_choice import price_on
from domain.price_lists import Audience, Product, price_day
from domain.vat import FINNISH_VAT, VatKind

_MINUTES: Final = {Product.QUICK_MENTORING: 120}
"""How long what a price is for lasts, where it is not an hour."""
_HOUR: Final = 60


def list_value(
    work: Work, engagement: Engagement, session: Session, minutes: int
) -> tuple[Money, str]:
    """The net list price of so many minutes, and the version of the price.

    Discounts, packages and customers' own prices are the firm's affair and lessen no fee.
    Raises NoPrice, NoVatRate.
    """
    day = session.slot.day
    fixed = billing_policy_on(day).price_fixed
    priced = price_day(fixed, booked_on=civil_day(session.booked_at), held_on=day)
    private = engagement.payer is Payer.CONSUMER
    product, times = hour_of_session(engagement, session)
    if engagement.kind is EngagementKind.QUICK:
        product = Product.QUICK_MENTORING
    audience = Audience.PRIVATE if private else Audience.ORGANISATION
    price = price_on(product, audience, priced, work.see(PriceBook, OUR_PRICES), None)
    work.under(price.version)
    net = price.amount
    if private:
        net -= vat_in(net, FINNISH_VAT.on(VatKind.GENERAL, day).percent, "gross")
    return (net * times).share(Decimal(minutes) / _MINUTES.get(product, _HOUR)), price.version
