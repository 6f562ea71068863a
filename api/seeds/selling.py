"""The demo's agreements: hours, a retainer, a budget, a coupon, a gift card, offers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from api.seeds.clients import organisation
from api.seeds.step import Step, moment, person_of, seeded, working_day
from application.budgets.open_budget import NameToBudget, OpenBudget
from application.firm import Command
from application.hours.agree_retainer import AgreeRetainer
from application.hours.buy_hours import BuyHours
from application.hours.note_work import NoteWork
from application.offers.make_offer import MakeOffer
from application.vouchers.issue_coupon import IssueCoupon
from application.vouchers.sell_gift_card import SellGiftCard
from domain.accounts import Billable, Charge
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.offers import FrameTerms
from domain.price_books import PriceRow
from domain.price_lists import Audience, Product

DAY: Final = InThreeLanguages(
    "Johtoryhmän kehittämispäivä", "Ledningsgruppens utvecklingsdag", "Management development day"
)


def steps(today: date) -> Iterator[Step]:
    day = working_day(today - timedelta(days=4))
    kaisla, ahti = organisation("kaisla"), organisation("ahti")
    pool, budget = seeded("selling/pool"), seeded("selling/budget")
    year = date(day.year, 12, 31)
    yield _done("pool", BuyHours(payer_id=kaisla, hours=10, pool_id=pool), day, "09:30")
    for nth, (minutes, what) in enumerate(((95, "työpajan valmistelu"), (50, "palautekooste"))):
        worked = NoteWork(hours_id=pool, day=day, minutes=minutes, what=what)
        yield _done(f"work/{nth}", worked, day, f"1{nth + 3}:00")
    retainer = AgreeRetainer(
        payer_id=ahti, fee=Money(900_00), included_hours=4, first_month=day,
        retainer_id=seeded("selling/retainer"),
    )  # fmt: skip
    yield _done("retainer", retainer, day, "09:40")
    opened = OpenBudget(
        organisation_id=kaisla, name=f"Johtaminen {day.year}", limit=Money(8_000_00),
        order_number=f"KAISLA-{day.year}", valid_from=day.replace(month=1, day=1),
        valid_until=year, budget_id=budget,
    )  # fmt: skip
    yield _done("budget", opened, day, "09:50")
    for name in ("Tuulia Kivi", "Eero Lahti"):
        named = NameToBudget(budget_id=budget, person_id=person_of(name))
        yield _done(f"budget/{name}", named, day, "09:55")
    coupon = IssueCoupon(
        code="ALKU10", percent=Decimal(10), valid_from=day, valid_until=year + timedelta(days=90),
        uses=50,
    )  # fmt: skip
    yield _done("coupon", coupon, day, "10:00")
    card = SellGiftCard(payer_id=kaisla, minutes=60, seed=seeded("selling/card"))
    yield _done("card", card, day, "10:10")
    yield from _offers(day)


def _offers(day: date) -> Iterator[Step]:
    line = Billable(
        charge=Charge.OTHER, words=DAY, quantity=Decimal(1), unit="C62",
        unit_price=Money(1_450_00), supplied_from=day + timedelta(days=30),
        supplied_to=day + timedelta(days=30),
    )  # fmt: skip
    frame = FrameTerms(
        valid_from=day, valid_until=day + timedelta(days=365), contract="PS-7", term_days=21,
        prices=(PriceRow(Product.SESSION_HOUR, Audience.ORGANISATION, Money(198_00)),),
    )  # fmt: skip
    offer = MakeOffer(
        payer_id=organisation("ahti"), lines=(line,), frame=frame,
        valid_until=day + timedelta(days=30), offer_id=seeded("selling/offer"),
    )  # fmt: skip
    yield _done("offer", offer, day, "10:20")


def _done(key: str, command: Command, day: date, clock: str) -> Step:
    return Step(f"selling/{key}", command, person_of("finance"), at=moment(day, clock))
