"""What a package costs a payer, and the single price its sessions would have had.

A group pays as a whole or by the seat.
"""

from __future__ import annotations

from datetime import date

from application.firm import Work
from application.invoicing.group_hours import hour_of_engagement, hour_price
from domain.cancelling_policy import Payer
from domain.engagements import Engagement
from domain.money import Money
from domain.price_books import OUR_PRICES, PriceBook, prices_for
from domain.price_choice import discount_on
from domain.price_lists import Audience, Price


def audience_of(engagement: Engagement) -> Audience:
    """Which prices an engagement's payer sees."""
    private = engagement.payer is Payer.CONSUMER
    return Audience.PRIVATE if private else Audience.ORGANISATION


def package_price(work: Work, engagement: Engagement, units: int, day: date) -> tuple[Money, Price]:
    """The price of a package, and that of a single hour. Raises NoPrice, NoSuchPackage."""
    product = hour_of_engagement(engagement)
    hour = hour_price(work, engagement.payer_id, product, audience_of(engagement), day)
    own = work.see(PriceBook, OUR_PRICES)
    theirs = work.see(PriceBook, prices_for(engagement.payer_id))
    off = discount_on(units, day, own, theirs)
    return (hour.amount * units).share(1 - off.percent / 100), hour
