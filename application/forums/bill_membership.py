"""Put the fee of a membership on its payer's account; at its end, credit what was not used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final
from uuid import UUID

from application.firm import Command, Work
from application.invoicing.add_line import AddLine
from application.invoicing.credit_invoice import CreditInvoice
from domain.accounts import Account, Billable, Charge, Grounds, account_of
from domain.events import derived
from domain.forums import Forum
from domain.invoicing import Invoice
from domain.invoicing.money_events import CreditedAmount
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.vat import Service

MEMBERSHIP: Final = InThreeLanguages(
    "Vertaisfoorumi {}, jäsenmaksu", "Kollegialt forum {}, medlemsavgift",
    "Peer forum {}, membership fee",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class BillMembership(Command):
    """Charge the fee of one period, which is paid before it is used."""

    forum_id: UUID
    membership_id: UUID
    nth: int
    client_id: UUID
    since: date
    until: date
    amount: Money

    def do(self, work: Work) -> None:
        source_id = source_of(self.membership_id, self.nth)
        line = _line(work, self.forum_id, self.since, self.until, self.amount)
        AddLine(payer_id=self.client_id, source_id=source_id, line=line).do(work)


@dataclass(frozen=True, kw_only=True)
class CreditMembership(Command):
    """Give back what was charged for days after the end: off the account, or by a credit note."""

    forum_id: UUID
    membership_id: UUID
    nth: int
    client_id: UUID
    refund: Money

    def do(self, work: Work) -> None:
        account = work.get(Account, account_of(self.client_id))
        source_id = source_of(self.membership_id, self.nth)
        if line := account.waiting.get(source_id):
            account.drop(source_id, "membership ended")
            if left := line.amount - self.refund:
                rest = _line(
                    work, self.forum_id, line.supplied_from,
                    line.supplied_to + timedelta(days=1), left,
                )  # fmt: skip
                account.add(self.client_id, derived(source_id, "used"), rest)
        elif source_id in account.invoiced:
            self._credit(work, account.invoiced[source_id][0], source_id)

    def _credit(self, work: Work, invoice_id: UUID, source_id: UUID) -> None:
        lines = work.get(Invoice, invoice_id).snapshot.lines
        place = next(at for at, line in enumerate(lines) if str(source_id) in line.sources)
        CreditInvoice(
            invoice_id=invoice_id, credit_id=derived(source_id, "credit"),
            lines=(CreditedAmount(place, self.refund),), reason="membership ended",
        ).do(work)  # fmt: skip


def source_of(membership_id: UUID, nth: int) -> UUID:
    """The id under which the fee of a period stands on an account."""
    return derived(membership_id, "fee", nth)


def _line(work: Work, forum_id: UUID, since: date, until: date, amount: Money) -> Billable:
    forum = work.get(Forum, forum_id)
    return Billable(
        charge=Charge.FORUM, words=MEMBERSHIP.of(forum.title), quantity=Decimal(1), unit="C62",
        unit_price=amount, supplied_from=since, supplied_to=until - timedelta(days=1),
        advance=True, service=Service.LIVE_ON_SITE if forum.place else Service.LIVE_REMOTE,
        grounds=Grounds(clause="price", terms=forum.terms),
    )  # fmt: skip
