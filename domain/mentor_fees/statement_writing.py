"""A statement in words and sums: the invoice in the mentor's name, or what their own comes to.

A buyer who issues an invoice for the seller says so on it (AVL 209 e § 1 mom. 13 k.): the seller
is the mentor, the buyer the firm, the tax the mentor's. Each fee is a line with its day; nobody
mentored is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from domain.firm_details import Details
from domain.invoice_lines import Line, LineSum
from domain.invoice_parties import seller_of
from domain.invoice_sums import sum_up
from domain.invoicing_snapshot import (
    InvoiceSnapshot,
    Language,
    Party,
    SellerBank,
    SnapshotLine,
    SnapshotRate,
)
from domain.mentor_fees.account_events import Entry
from domain.mentor_fees.terms import Payee
from domain.mentor_fees.words import FeeKind, Route
from domain.reference_numbers import checked_iban
from domain.vat import FINNISH_VAT, Category, VatKind

KINDS: Final = {
    FeeKind.SESSION: ("Mentorointi", "Mentorskap", "Mentoring"),
    FeeKind.SPECIALIST: ("Asiantuntijamentorointi", "Specialistmentorskap", "Specialist mentoring"),
    FeeKind.CONSULT: ("Kollegan konsultointi", "Konsultation av kollega", "Consult of a colleague"),
    FeeKind.CHEMISTRY: ("Tutustumistapaaminen", "Bekantningsmöte", "Chemistry meeting"),
    FeeKind.ADDED_TIME: ("Lisäaika", "Tilläggstid", "Added time"),
    FeeKind.CANCELLED_LATE: ("Myöhään peruttu tapaaminen", "Sent avbokat möte", "Cancelled late"),
    FeeKind.NO_SHOW: ("Saapumatta jätetty tapaaminen", "Uteblivet möte", "No-show"),
    FeeKind.COORDINATION: ("Yhteensovittaminen", "Samordning", "Coordination"),
}
_CORRECTION: Final = ("Oikaisu", "Rättelse", "Correction")
_SELF_BILLED: Final = ("Itselaskutus / self-billing", "Självfakturering / self-billing",
                       "Self-billing / itselaskutus")  # fmt: skip
_UNTAXED: Final = (
    "Myyjä ei ole arvonlisäverovelvollinen (AVL 3 §)",
    "Säljaren är inte momsskyldig (mervärdesskattelagen 3 §)",
    "The seller is not liable to VAT (AVL 3 §)",
)
_WAGE: Final = (
    "Maksetaan palkkana, ei arvonlisäveroa (AVL 1 §)",
    "Betalas som lön, ingen moms (mervärdesskattelagen 1 §)",
    "Paid as a wage, outside VAT (AVL 1 §)",
)


@dataclass(frozen=True, kw_only=True)
class Stated:
    """What a statement is written of."""

    route: Route
    payee: Payee
    firm: Details
    number: str
    day: date
    language: Language
    corrected: Mapping[UUID, str]
    """The numbers of earlier invoices that corrections on this one belong to, by entry."""

    def word(self, words: tuple[str, str, str]) -> str:
        """One of three languages."""
        return words[("fi", "sv", "en").index(self.language)]


def written(stated: Stated, entries: Mapping[UUID, Entry]) -> InvoiceSnapshot:
    """Write it out. Raises NoVatRate."""
    lines = [_line(stated, one) for one in entries.values()]
    sums = sum_up(lines, "net")
    days = [one.day for one in entries.values()]
    reason = stated.word(_WAGE if stated.route is Route.PAYROLL else _UNTAXED)
    return InvoiceSnapshot(
        kind="self_billed" if stated.route is Route.SELF_BILLED else "statement",
        mode="net", language=stated.language, number=stated.number, issued_on=stated.day,
        seller=_seller(stated.payee), buyer=seller_of(stated.firm),
        bank=SellerBank(iban=checked_iban(stated.payee.iban), bic=""),
        lines=tuple(
            _printed(stated, key, entry, line)
            for (key, entry), line in zip(entries.items(), sums.lines, strict=True)
        ),
        rates=tuple(
            SnapshotRate(
                category=rate.category.value, percent=rate.percent, net=rate.net, vat=rate.vat,
                reason="" if rate.percent else reason,
            )
            for rate in sums.rates
        ),
        net=sums.net, vat=sums.vat, gross=sums.net + sums.vat, open=sums.net + sums.vat,
        supplied_from=min(days), supplied_to=max(days),
        texts=(stated.word(_SELF_BILLED),) if stated.route is Route.SELF_BILLED else (),
    )  # fmt: skip


def _line(stated: Stated, entry: Entry) -> Line:
    if stated.route is Route.PAYROLL:
        return Line(entry.amount, Decimal(0), category=Category.OUTSIDE)
    if not stated.payee.vat_registered:
        return Line(entry.amount, Decimal(0), category=Category.EXEMPT)
    return Line(entry.amount, FINNISH_VAT.on(VatKind.GENERAL, entry.day).percent)


def _printed(stated: Stated, id: UUID, entry: Entry, line: LineSum) -> SnapshotLine:
    text = stated.word(KINDS[entry.kind])
    if entry.corrects:
        earlier = stated.corrected.get(entry.corrects, "")
        text = f"{stated.word(_CORRECTION)}: {text} {earlier}".strip()
    return SnapshotLine(
        text=text, quantity=Decimal(1), unit="C62", unit_price=entry.amount, amount=line.amount,
        net=line.net, vat=line.vat, percent=line.line.percent, category=line.line.category.value,
        supplied_from=entry.day, supplied_to=entry.day, source_id=str(id),
    )  # fmt: skip


def _seller(payee: Payee) -> Party:
    return Party(
        name=payee.name, street=payee.street, postcode=payee.postcode, town=payee.town,
        country=payee.country, business_id=payee.business_id, vat_id=payee.vat_id,
        email=payee.email,
    )  # fmt: skip
