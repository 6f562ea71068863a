"""A year of invoices and credit notes from a seed, issued by the firm's own commands."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

from application.firm_details.set_firm_details import SetFirmDetails
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.issue_invoice import IssueInvoice
from application.invoicing.set_buyer import SetBuyer
from application.vouchers.issue_coupon import IssueCoupon, UseCoupon
from domain.accounts import Billable, Buyer, VatCheck
from domain.invoicing import Invoice
from domain.invoicing.money_events import CreditedAmount
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.money import Money
from domain.vat import VatKind
from tests.billing.scene import COMPANY, DETAILS, GERMAN, PERSON, added, sold
from tests.memory_log import MemoryDesk, MemoryLog
from tests.spec import Spec

YEAR = date(2026, 1, 1)
LANGUAGES = ("fi", "sv", "en")
OFF = IssueCoupon(
    code="VUOSI", percent=Decimal(7), valid_from=YEAR, valid_until=date(2026, 12, 31), uses=99_999
)


class SeededYear:
    """Issues so many documents over a year, of every case of tax there is."""

    def __init__(self, seed: int, documents: int) -> None:
        self.chance, self.documents = Random(seed), documents  # noqa: S311 - told by its seed
        start = datetime(2026, 1, 2, 8, tzinfo=UTC)
        self.spec = Spec(MemoryLog()).at(start)
        self.spec.given(SetFirmDetails(valid_from=YEAR, details=DETAILS), OFF)
        self.issued = 0

    def run(self) -> Iterator[InvoiceSnapshot]:
        """Issue them, and give each as it stands in its event."""
        for nth in range(self.documents):
            moment = datetime(2026, 1, 2, 8, tzinfo=UTC)
            moment += timedelta(days=nth * 360 // self.documents)
            self.spec.at(moment)
            yield from self._document(nth, moment.date())

    def _document(self, nth: int, day: date) -> Iterator[InvoiceSnapshot]:
        case = ("business", "private", "germany", "outside", "free")[
            self.chance.choices(range(5), (10, 6, 3, 1, 1))[0]
        ]
        payer, invoice = UUID(int=0x1_0000 + nth), UUID(int=0x2_0000 + nth)
        lines = [self._line(case, day) for _ in range(self.chance.randint(1, 5))]
        self.spec.given(SetBuyer(payer_id=payer, buyer=self._buyer(case, day)))
        self.spec.given(*added(*lines, payer_id=payer))
        if case in {"business", "private"} and self.chance.random() < 0.3:
            self.spec.given(UseCoupon(payer_id=payer, code=OFF.code))
        outside = case == "outside"
        self.spec.given(
            IssueInvoice(payer_id=payer, until=day, outside=outside, invoice_id=invoice)
        )
        yield self._kept(invoice)
        if case != "free" and self.chance.random() < 0.35:
            yield from self._credited(invoice, UUID(int=0x3_0000 + nth))

    def _credited(self, invoice: UUID, note: UUID) -> Iterator[InvoiceSnapshot]:
        """Whole, or a part of some lines."""
        wish = CreditInvoice(invoice_id=invoice, reason="as agreed", credit_id=note)
        if self.chance.random() < 0.7:
            left = enumerate(self._found(invoice).left.lines)
            parts = tuple(
                CreditedAmount(at, Money(self.chance.randint(1, line.left.cents)))
                for at, line in left if line.left and (at == 0 or self.chance.random() < 0.5)
            )  # fmt: skip
            wish = replace(wish, lines=parts)
        self.spec.given(wish)
        yield self._kept(note)

    def _line(self, case: str, day: date) -> Billable:
        more: dict[str, Any] = {"name": self.chance.choice(("Mentorointi", "Työpaja & <tuki>"))}
        if case in {"business", "private"} and self.chance.random() < 0.25:
            more["vat"] = self.chance.choice((VatKind.REDUCED, VatKind.PERIODICAL))
        if case != "outside" and self.chance.random() < 0.3:
            more["discount_percent"] = Decimal(self.chance.randint(1, 60))
        if case == "free":
            more["discount_percent"] = Decimal(100)
        quantity = Decimal(self.chance.randint(1, 40)) / 4
        price = Money(self.chance.choice((self.chance.randint(1, 99_999), 9900, 14800, 22000)))
        return sold(str(price), f"{quantity}", day, outside=case == "outside", **more)

    def _buyer(self, case: str, day: date) -> Buyer:
        language: Any = self.chance.choice(LANGUAGES)
        if case == "private":
            return replace(PERSON, language=language)
        if case == "germany":
            check = VatCheck("DE136695976", day, valid=True, proof="WAPIAAAAX1")
            return replace(GERMAN, vat_check=check)
        return replace(COMPANY, language=language)

    def _found(self, id: UUID) -> Invoice:
        found = MemoryDesk(self.spec.log).load(Invoice, id)
        assert isinstance(found, Invoice)
        return found

    def _kept(self, id: UUID) -> InvoiceSnapshot:
        self.issued += 1
        return self._found(id).snapshot
