"""End a package before its time: minutes and money go back by the terms it was bought under."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.pricing import civil_day
from application.invoicing.split_into_instalments import MOST_INSTALMENTS, instalment_of
from domain.accounts import Account, account_of
from domain.events import derived
from domain.invoicing import Invoice
from domain.invoicing.money_events import CreditedAmount
from domain.lots import Lots, lots_of
from domain.money import NOTHING, Money
from domain.orders import Order
from domain.packages import Package
from domain.refusals import Refused


class SessionsStillBooked(Refused):
    """Sessions of this package are still to come; cancel or hold them first."""


@dataclass(frozen=True, kw_only=True)
class EndPackage(Command):
    """End a package; the credit note of its unused part is issued with it.

    Private persons get the unused part in proportion to the price, every cent; organisations what
    they paid less the single price of what they used. A withdrawal is always in proportion.
    """

    package_id: UUID
    withdrawal: bool = False
    credit_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        package = work.get(Package, self.package_id)
        lots = work.get(Lots, lots_of(package.engagement_id))
        lot = lots.lot(self.package_id)
        if lot.reserved:
            raise SessionsStillBooked
        unused = lot.free + lot.expired if self.withdrawal else lot.free
        used = package.minutes - unused
        refund = package.end(used, unused, civil_day(work.now), withdrawal=self.withdrawal)
        lots.give_back(package.engagement_id, self.package_id)
        if refund > NOTHING:
            self._credit(work, package, refund)

    def _credit(self, work: Work, package: Package, refund: Money) -> None:
        """Credit what it was paid or invoiced by, or lessen what still waits, the latest first."""
        if package.order_id is not None:
            work.get(Order, package.order_id).return_unused(package.id, refund, package.terms)
            return
        account = work.get(Account, account_of(package.payer_id))
        for nth, source in enumerate(_parts(account, package.id)):
            if not refund:
                return
            if source in account.waiting:
                part = min(refund, account.waiting[source].amount)
                account.lessen(package.payer_id, source, part, "package ended")
            else:
                invoice_id, line = account.invoiced[source]
                part = min(refund, line.amount)
                self._credit_line(work, invoice_id, source, part, nth)
            refund -= part

    def _credit_line(
        self, work: Work, invoice_id: UUID, source: UUID, part: Money, nth: int
    ) -> None:
        place = _place_of(work.get(Invoice, invoice_id), source)
        CreditInvoice(
            invoice_id=invoice_id, lines=(CreditedAmount(place, part),), reason="package ended",
            credit_id=derived(self.credit_id, nth) if nth else self.credit_id,
        ).do(work)  # fmt: skip


def _parts(account: Account, package_id: UUID) -> list[UUID]:
    """The line of a package, or its instalments, the last one first."""
    known = account.waiting.keys() | account.invoiced.keys()
    instalments = [instalment_of(package_id, nth) for nth in range(1, MOST_INSTALMENTS + 1)]
    return [source for source in (*reversed(instalments), package_id) if source in known]


def _place_of(invoice: Invoice, package_id: UUID) -> int:
    """The line of the package; a receipt has one only."""
    for place, line in enumerate(invoice.snapshot.lines):
        if str(package_id) in line.sources:
            return place
    return 0
