"""Issue the invoice of what stands on a payer's account: number, snapshot and reference at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.invoicing.pricing import civil_day
from domain.accounts import Account, Billable, Rebate, Sheet, account_of
from domain.billing_policy import billing_policy_on
from domain.firm_details import OUR_FIRM, FirmDetails
from domain.interest_rates import RATES, InterestRates, rows_of
from domain.invoice_drafts import Draft, written
from domain.invoicing import BOOKS, Books, Invoice, PaymentReference, Series, series_of
from domain.invoicing.references import reference_of
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.money import Money
from domain.privacy import Public
from domain.reference_numbers import reference_for
from domain.refusals import Refused


class NotAsPreviewed(Refused):
    """What is to be invoiced has changed since you looked at it. Look at the preview again."""


@dataclass(frozen=True, kw_only=True)
class IssueInvoice(Command):
    """Invoice a payer for what was delivered by a day, all of one purchase order together.

    `expected` is the sum that was seen in the preview; without it nothing is compared.
    """

    payer_id: UUID
    until: date
    order_number: Annotated[str, Public] = ""
    outside: bool = False
    expected: Money | None = None
    invoice_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Invoice, self.invoice_id):
            return
        day = civil_day(work.now)
        work.get(Books, BOOKS).require_open(day)
        account = work.get(Account, account_of(self.payer_id))
        sheet = Sheet(self.order_number, outside=self.outside)
        lines = account.due(sheet, self.until)
        draft = drafted(work, account, lines, day, sheet, account.rebates_on(sheet))
        if self.expected is not None and draft.gross != self.expected:
            raise NotAsPreviewed(expected=str(self.expected), now=str(draft.gross))
        # All that is needed is fetched before anything is recorded: what bears changes when more
        # has to be fetched is read anew, and a year's series is long.
        series = work.get(Series, series_of("invoice", day.year))
        reference = _reference(work, draft, series.to_be_written(self.invoice_id, "invoice", day))
        number = series.written_for(self.invoice_id, "invoice", day)
        if reference:
            work.get(PaymentReference, reference_of(reference)).give(reference, self.invoice_id)
        document = replace(draft, reference=reference)
        work.add(Invoice.issue(self.invoice_id, number, document, None, self.payer_id))
        account.invoice(self.invoice_id, lines, day)


def drafted(
    work: Work,
    account: Account,
    lines: Mapping[UUID, Billable],
    day: date,
    sheet: Sheet,
    rebates: tuple[Rebate, ...] = (),
) -> InvoiceSnapshot:
    """The invoice these lines come to on a day, as offer, preview and issue all show it."""
    version, firm = work.get(FirmDetails, OUR_FIRM).details_on(day)
    policy = billing_policy_on(day)
    rates = rows_of(work.see(InterestRates, RATES))
    for rule in (f"firm-details/{version}", policy.version):
        work.under(rule)
    draft = Draft(
        buyer=account.require_buyer(), firm=firm, policy=policy, issued_on=day,
        rates=rates, order_number=sheet.order_number,
        rebates=rebates,
    )  # fmt: skip
    return written(draft, lines)


def _reference(work: Work, document: InvoiceSnapshot, number: str) -> str:
    """The payment reference made of a number; none where there is nothing to pay."""
    if not document.payable:
        return ""
    year, _, running = number.rpartition("-")
    reference = reference_for(year[-4:] + running)
    work.get(PaymentReference, reference_of(reference))
    return reference
