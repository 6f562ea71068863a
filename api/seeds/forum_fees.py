"""The fees of the demo's forum: invoiced as each falls due, and paid in good time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from api.seeds.billing import ACCOUNT
from api.seeds.step import Step, moment, person_of, seeded, working_day
from application.bank.match_transfer import MatchTransfer
from application.bank.record_transfer import RecordTransfer
from application.invoicing.issue_invoice import IssueInvoice
from domain.bank import transfer_of
from domain.events import NOBODY
from domain.forums import Plan
from domain.forums.fees import Period, period_from, with_vat
from domain.money import Money

MEMBERS: Final = {
    "client": ("Aino Virtanen", "Aino Virtanen Tmi", Plan.MONTHLY),
    "kerttu": ("Kerttu Vaara", "Vaaran Konepaja Oy", Plan.YEARLY),
    "jonas": ("Jonas Ek", "Ek Verkstad Ab", Plan.YEARLY),
    "pirkko": ("Pirkko Lampi", "Lammen Leipomo Oy", Plan.MONTHLY),
    "teemu": ("Teemu Harju", "Harjun Saha Oy", Plan.YEARLY),
    "elina": ("Elina Rask", "Rask Logistics Oy", Plan.YEARLY),
}  # fmt: skip
FEE_YEAR: Final = Money(1800_00)
INVOICED = timedelta(days=2)
PAID = timedelta(days=9)


def paid_for(key: str, plan: Plan, begins: date, today: date, nth: int) -> Iterator[Step]:
    """Every period of a membership that has begun, with its invoice and its payment."""
    fee = with_vat(FEE_YEAR, begins)
    period = period_from(plan, fee, begins)
    while (issued := working_day(period.since + INVOICED)) < today:
        yield from _period(key, period, issued, today, nth)
        period = period_from(plan, fee, period.until)


def _period(key: str, period: Period, issued: date, today: date, nth: int) -> Iterator[Step]:
    name = f"forum/{key}/{period.since}"
    invoice = seeded(f"{name}/invoice")
    bill = IssueInvoice(payer_id=person_of(key), until=issued, invoice_id=invoice)
    yield Step(f"{name}/invoiced", bill, person_of("finance"), at=moment(issued, f"10:{nth}0"))
    day = working_day(issued + PAID)
    if day >= today:
        return
    came = RecordTransfer(
        account=ACCOUNT, entry=f"{name}/paid", amount=period.amount, booked_on=day,
        payer=MEMBERS[key][0], message=f"foorumi {period.since:%m/%Y}",
    )  # fmt: skip
    yield Step(f"{name}/paid", came, person_of("finance"), at=moment(day, f"08:{nth}0"))
    match = MatchTransfer(transfer_id=transfer_of(ACCOUNT, f"{name}/paid"), invoice_id=invoice)
    yield Step(f"{name}/matched", match, NOBODY, at=moment(day, f"08:{nth}5"))
