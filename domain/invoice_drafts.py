"""From an account's lines to an invoice: the same pure function for the preview and the issue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from domain.accounts import Billable, Buyer, Rebate
from domain.billing_policy import BillingPolicy
from domain.firm_details import Details
from domain.invoice_lines import Line
from domain.invoice_parties import bank_of, seller_of
from domain.invoice_positions import Position, positions
from domain.invoice_sums import InvoiceSums, sum_up
from domain.invoice_writing import line_of, rate_of
from domain.invoicing_snapshot import InvoiceSnapshot, SnapshotLine
from domain.languages import InThreeLanguages
from domain.late_payment import MARGIN, Debtor, NoInterestRate, ReferenceRate, rate_on
from domain.money import NOTHING, Money
from domain.refusals import Refused

BY_LAW: Final = InThreeLanguages(
    "Viivästyskorko korkolain mukaan.",
    "Dröjsmålsränta enligt räntelagen.",
    "Late-payment interest under the Finnish Interest Act.",
)


class BuyerReferenceMissing(Refused):
    """This buyer's invoices need a purchase order number or a reference of the buyer."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What an invoice is made from, besides its lines."""

    buyer: Buyer
    firm: Details
    policy: BillingPolicy
    issued_on: date
    rates: tuple[ReferenceRate, ...]
    order_number: str = ""
    rebates: tuple[Rebate, ...] = ()
    """What is taken off the whole invoice, one after the other."""


def written(draft: Draft, lines: Mapping[UUID, Billable]) -> InvoiceSnapshot:
    """Write the invoice these lines come to, without a number.

    Raises BuyerReferenceMissing, PlaceOfSupplyUnknown, VatIdNotChecked, NoVatRate.
    """
    buyer, day = draft.buyer, draft.issued_on
    order_number = draft.order_number or buyer.order_number
    _require_reference(draft, order_number)
    found = list(positions(buyer, lines, day, draft.policy.vat_check_good_for))
    sold = [one.line for one in found]
    sums = sum_up(sold, buyer.audience.mode, discount=_off(draft.rebates, sold))
    percent = _late_interest(draft)
    due = draft.policy.due_on(day, business=buyer.business, agreed=buyer.term_days)
    return InvoiceSnapshot(
        kind="invoice", mode=sums.mode, language=buyer.language, number="", issued_on=day,
        due_on=due if sums.gross > NOTHING else None, seller=seller_of(draft.firm),
        bank=bank_of(draft.firm), buyer=buyer.party, lines=_lines(sums, found),
        rates=tuple(rate_of(rate) for rate in sums.rates), net=sums.net, vat=sums.vat,
        gross=sums.gross, open=sums.gross, order_number=order_number,
        buyer_reference=buyer.buyer_reference, contract=buyer.contract, form=buyer.form,
        supplied_from=min(one.words.supplied_from or day for one in found),
        supplied_to=max(one.words.supplied_to or day for one in found),
        late_interest=percent if sums.gross > NOTHING else None,
        texts=() if percent or not sums.gross else (BY_LAW.within(buyer.language),),
    )  # fmt: skip


def _off(rebates: tuple[Rebate, ...], sold: list[Line]) -> Money:
    """What all rebates take off together, never more than all of it."""
    whole = left = Money.total(line.before_discount - line.reduction for line in sold)
    for rebate in rebates:
        left -= rebate.of(left)
    return whole - left


def _require_reference(draft: Draft, order_number: str) -> None:
    buyer = draft.buyer
    needed = buyer.form == "ubl" or (draft.policy.order_number_required and buyer.business)
    if needed and not (order_number or buyer.buyer_reference):
        raise BuyerReferenceMissing


def _late_interest(draft: Draft) -> Decimal | None:
    debtor = Debtor.BUSINESS if draft.buyer.business else Debtor.CONSUMER
    try:
        return rate_on(draft.issued_on, draft.rates).percent + MARGIN[debtor]
    except NoInterestRate:
        return None


def _lines(sums: InvoiceSums, found: list[Position]) -> tuple[SnapshotLine, ...]:
    return tuple(
        replace(line_of(one, position.words), sources=tuple(str(s) for s in position.sources))
        for one, position in zip(sums.lines, found, strict=True)
    )
