"""The demo's billing: organisations invoiced month by month, paid, reminded, credited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final
from uuid import UUID

from api.seeds.clients import ORGANISATIONS, organisation
from api.seeds.step import PAST, Step, moment, person_of, seeded, working_day
from application.bank.match_transfer import MatchTransfer
from application.bank.record_transfer import RecordTransfer
from application.firm import Command
from application.invoicing.add_line import AddLine
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.enter_rate import EnterRate
from application.invoicing.issue_invoice import IssueInvoice
from application.invoicing.note_sending import NoteMailed
from application.pricing.set_prices import SetPrices
from domain.accounts import Billable, Charge, Grounds
from domain.bank import transfer_of
from domain.events import NOBODY
from domain.invoicing.money_events import CreditedAmount
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.price_books import DiscountRow, PriceRow
from domain.price_lists import STARTING_PRICES

PAYERS: Final = {"kaisla": 4, "ahti": 2, "lumi": 1}
"""Organisations that are invoiced every month, and their sessions a month."""
MONTHS: Final = 8
HOUR: Final = Money(220_00)
ACCOUNT: Final = "FI2112345600000785"
SESSION: Final = InThreeLanguages(
    "Mentorointitapaaminen, 60 min", "Mentormöte, 60 min", "Mentoring session, 60 min"
)


@dataclass(frozen=True)
class Month:
    """One month of one payer: its first day, when it is invoiced and what it comes to."""

    payer: str
    nth: int
    first: date
    issued: date
    sessions: int

    @property
    def key(self) -> str:
        """What its steps are called."""
        return f"billing/{self.payer}/{self.nth}"

    @property
    def invoice_id(self) -> UUID:
        """Its invoice."""
        return seeded(f"{self.key}/invoice")

    @property
    def gross(self) -> Money:
        """What the invoice comes to."""
        net = HOUR * self.sessions
        return net + net.share(Decimal("0.255"))


def steps(today: date) -> Iterator[Step]:
    start = today - PAST + timedelta(days=1)
    yield _done("billing/prices", _prices(start), start, "09:00", by="administrator")
    yield from _rates(start)
    for payer, sessions in PAYERS.items():
        for nth in range(MONTHS):
            yield from _month(_of(payer, nth, sessions, today), today)


def _prices(since: date) -> SetPrices:
    prices = tuple(PriceRow(p.product, p.audience, p.amount) for p in STARTING_PRICES.prices)
    discounts = tuple(DiscountRow(d.units, d.percent) for d in STARTING_PRICES.discounts)
    return SetPrices(valid_from=since, prices=prices, discounts=discounts, reason="Avaus")


def _rates(start: date) -> Iterator[Step]:
    for since, until in (
        (date(start.year, 7, 1), date(start.year, 12, 31)),
        (date(start.year + 1, 7, 1), date(start.year + 1, 12, 31)),
        (date(start.year + 2, 1, 1), date(start.year + 2, 6, 30)),
    ):
        # Made up for the demonstration, and marked as such: the law's own rows come with the
        # programme, the others an administrator enters.
        rate = EnterRate(since=since, until=until, percent=Decimal("2.5"), source="Esimerkki, demo")
        yield _done(f"billing/rate/{since}", rate, start, "09:10", by="administrator")


def _of(payer: str, nth: int, sessions: int, today: date) -> Month:
    """The month so many before this one; the last is not invoiced yet."""
    back = MONTHS - 1 - nth
    months = today.year * 12 + today.month - 1 - back
    first = date(months // 12, months % 12 + 1, 1)
    following = date((months + 1) // 12, (months + 1) % 12 + 1, 1)
    return Month(payer, nth, first, working_day(following + timedelta(days=2)), sessions)


def _month(month: Month, today: date) -> Iterator[Step]:
    for n in range(month.sessions):
        day = working_day(month.first + timedelta(days=3 + 5 * n))
        if day < today:
            yield _done(f"{month.key}/line/{n}", _line(month, n, day), day, "16:00", by="")
    if month.issued >= today:
        return
    until = month.first.replace(day=28)
    issue = IssueInvoice(
        payer_id=organisation(month.payer), until=until, invoice_id=month.invoice_id
    )
    yield _done(f"{month.key}/issue", issue, month.issued, "10:00")
    sent = NoteMailed(invoice_id=month.invoice_id)
    yield _done(f"{month.key}/mailed", sent, month.issued, "10:05", by="")
    yield from _payment(month, today)


def _line(month: Month, n: int, day: date) -> AddLine:
    line = Billable(
        charge=Charge.SESSION, words=SESSION, quantity=Decimal(1), unit="C62", unit_price=HOUR,
        supplied_from=day, supplied_to=day, grounds=Grounds(price_version="prices/1"),
    )  # fmt: skip
    return AddLine(
        payer_id=organisation(month.payer), line=line, source_id=seeded(f"{month.key}/line/{n}")
    )


def _payment(month: Month, today: date) -> Iterator[Step]:
    """Most pay in time; one is late, one pays too much, the newest are still open."""
    day = working_day(month.issued + timedelta(days=12))
    late = month.payer == "lumi" and month.nth >= MONTHS - 4
    if late or day >= today:
        return
    amount = month.gross
    if month.payer == "kaisla" and month.nth == MONTHS - 4:
        back = CreditInvoice(
            invoice_id=month.invoice_id, lines=(CreditedAmount(0, HOUR),),
            reason="Tapaaminen peruttiin ajoissa", credit_id=seeded(f"{month.key}/credit"),
        )  # fmt: skip
        yield _done(f"{month.key}/credited", back, month.issued + timedelta(days=3), "11:00")
        amount -= HOUR + HOUR.share(Decimal("0.255"))
    if month.payer == "ahti" and month.nth == MONTHS - 4:
        amount += Money(10_00)
    entry = f"{month.key}/paid"
    came = RecordTransfer(
        account=ACCOUNT, entry=entry, amount=amount, booked_on=day,
        payer=ORGANISATIONS[month.payer][0], message=f"lasku {month.first:%m/%Y}",
    )  # fmt: skip
    yield _done(entry, came, day, "08:00")
    match = MatchTransfer(transfer_id=transfer_of(ACCOUNT, entry), invoice_id=month.invoice_id)
    yield _done(f"{entry}/matched", match, day, "08:10")


def _done(key: str, command: Command, day: date, clock: str, by: str = "finance") -> Step:
    who = person_of(by) if by else NOBODY
    return Step(key, command, who, at=moment(day, clock))
