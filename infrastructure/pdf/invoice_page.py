"""What is printed on an invoice: every word and figure ready, so that the template only places."""

from __future__ import annotations

from typing import Any

from domain.invoicing_snapshot import InvoiceSnapshot, Language, Party, SnapshotLine
from domain.money import Money
from domain.payment_codes import bank_barcode, epc_payload
from domain.reference_numbers import printed_in_fours, printed_reference, rf_reference
from infrastructure.pdf.figures import amount, country, day, days, number
from infrastructure.pdf.wording import words

Page = dict[str, Any]


def page_of(snapshot: InvoiceSnapshot, verification_code: str = "") -> Page:
    """Word the whole document in its own language."""
    word = words(snapshot.language)
    return {
        "lang": snapshot.language,
        "word": word,
        "title": word[snapshot.kind],
        "number": snapshot.number,
        "issued": [snapshot.issued_on.year, snapshot.issued_on.month, snapshot.issued_on.day],
        "seller": snapshot.seller.name,
        "buyer": _address(snapshot.buyer, snapshot.language),
        "facts": _facts(snapshot, word),
        "price": word[f"price_{snapshot.mode}"],
        "amount": word[f"amount_{snapshot.mode}"],
        "lines": [_line(line, snapshot, word) for line in snapshot.lines],
        "rates": _rates(snapshot),
        "reasons": [rate.reason for rate in snapshot.rates if rate.reason],
        "totals": _totals(snapshot, word),
        "texts": list(snapshot.texts),
        "payment": payment_of(snapshot),
        "footer": _footer(snapshot, word, verification_code),
    }


def payment_of(snapshot: InvoiceSnapshot) -> Page | None:
    """Word the payment part, with both codes; None where nothing is to be paid, or not yet."""
    if not (snapshot.payable and snapshot.reference):
        return None
    rf = rf_reference(snapshot.reference)
    iban, name = snapshot.bank.iban, snapshot.seller.name
    return {
        "name": name,
        "iban": printed_in_fours(iban),
        "bic": snapshot.bank.bic,
        "reference": printed_reference(snapshot.reference),
        "rf": printed_in_fours(rf),
        "due": day(snapshot.due_on, snapshot.language) if snapshot.due_on else "",
        "amount": amount(snapshot.open, snapshot.language),
        "barcode": bank_barcode(iban, snapshot.open, snapshot.reference, snapshot.due_on),
        "qr": epc_payload(name, iban, snapshot.open, rf),
    }


def _address(party: Party, language: Language) -> list[str]:
    town = f"{party.postcode} {party.town}".strip()
    abroad = "" if party.country == "FI" else country(party.country, language)
    lines = (party.name, party.contact, party.street, town, abroad)
    return [line for line in lines if line]


def _facts(snapshot: InvoiceSnapshot, word: dict[str, str]) -> list[list[str]]:
    language, buyer = snapshot.language, snapshot.buyer
    credited = days(snapshot.credits_issued_on, None, language)
    terms = f"{number(snapshot.late_interest, language)} %" if snapshot.late_interest else ""
    facts = [
        (word["number"], snapshot.number),
        (word["issued"], day(snapshot.issued_on, language)),
        (word["due"], days(snapshot.due_on, None, language)),
        (word["supplied"], days(snapshot.supplied_from, snapshot.supplied_to, language)),
        (word["credits"], f"{snapshot.credits_number} {credited}".strip()),
        (word["reason"], snapshot.credit_reason),
        (word["order_number"], snapshot.order_number),
        (word["buyer_reference"], snapshot.buyer_reference),
        (word["contract"], snapshot.contract),
        (word["business_id"], buyer.business_id),
        (word["vat_id"], buyer.vat_id),
        (word["late_interest"], terms),
        (word["paid"], _paid(snapshot, word)),
    ]
    return [[name, value] for name, value in facts if value]


def _paid(snapshot: InvoiceSnapshot, word: dict[str, str]) -> str:
    how = word.get(snapshot.paid_by, snapshot.paid_by)
    return f"{days(snapshot.paid_on, None, snapshot.language)} {how}".strip()


def _line(line: SnapshotLine, snapshot: InvoiceSnapshot, word: dict[str, str]) -> Page:
    language = snapshot.language
    less = f"{word['discount']} {amount(-line.discount, language)}" if line.discount else ""
    supplied = days(line.supplied_from, line.supplied_to, language)
    return {
        "text": line.text,
        "more": " · ".join(part for part in (supplied, less) if part),
        "quantity": f"{number(line.quantity, language)} {word.get(line.unit, line.unit)}",
        "price": amount(line.unit_price, language),
        "rate": number(line.percent, language),
        "amount": amount(line.amount, language),
    }


def _rates(snapshot: InvoiceSnapshot) -> list[list[str]]:
    language = snapshot.language
    return [
        [number(rate.percent, language), *(amount(value, language) for value in values)]
        for rate in snapshot.rates
        for values in ((rate.net, rate.vat, rate.net + rate.vat),)
    ]


def _totals(snapshot: InvoiceSnapshot, word: dict[str, str]) -> list[list[str]]:
    discount = Money.total(line.part for line in snapshot.lines)
    last = "credited" if snapshot.kind == "credit" else "open"
    rows = [
        ("discount", -discount, bool(discount)),
        ("net", snapshot.net, True),
        ("vat_total", snapshot.vat, True),
        ("gross", snapshot.gross, snapshot.kind != "credit"),
        ("paid", -snapshot.paid, bool(snapshot.paid)),
        (last, snapshot.gross if last == "credited" else snapshot.open, True),
    ]
    return [[word[key], amount(value, snapshot.language)] for key, value, shown in rows if shown]


def _footer(snapshot: InvoiceSnapshot, word: dict[str, str], code: str) -> list[str]:
    seller, bank = snapshot.seller, snapshot.bank
    named = (
        (word["business_id"], seller.business_id),
        (word["vat_id"], seller.vat_id),
        (word["domicile"], bank.domicile),
        (word["verification"], code),
    )
    address = ", ".join(_address(seller, snapshot.language))
    contact = " · ".join(part for part in (seller.email, seller.phone) if part)
    return [address, contact, " · ".join(f"{name} {value}" for name, value in named if value)]
