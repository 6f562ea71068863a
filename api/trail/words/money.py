"""Codes of orders, invoices and payments, as the trail says them: Finnish, Swedish, English."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from domain.bank.transfer_words import Aside
from domain.invoicing.dunning_words import Pause
from domain.invoicing.forms import Answered, Form
from domain.offers.offer import LostWhy
from domain.orders.hand_refunds import HandGround
from domain.orders.order_words import Method
from domain.payments.payment_words import DisputeOutcome, Nowhere

Words = tuple[str, str, str]

MONEY: Final[dict[type[Enum], Mapping[str, Words]]] = {
    Method: {
        "card": ("kortti", "kort", "card"),
        "mobilepay": ("MobilePay", "MobilePay", "MobilePay"),
    },
    HandGround: {
        "our_mistake": ("oma virheemme", "vårt misstag", "our mistake"),
        "not_as_agreed": ("ei sovitun mukainen", "inte enligt avtal", "not as agreed"),
        "goodwill": ("hyvä tahto", "goodwill", "goodwill"),
    },
    Nowhere: {
        "paid twice": ("maksettu kahdesti", "betald två gånger", "paid twice"),
        "paid after cancelling": (
            "maksettu perumisen jälkeen", "betald efter avbokning", "paid after cancelling",
        ),
        "paid too late, the time is taken": (
            "maksettu liian myöhään, aika on varattu", "betald för sent, tiden är tagen",
            "paid too late, the time is taken",
        ),
        "wrong amount": ("väärä summa", "fel belopp", "wrong amount"),
        "no such order": ("tilausta ei ole", "beställningen finns inte", "no such order"),
    },
    DisputeOutcome: {
        "won": ("voitettu", "vunnen", "won"),
        "prevented": ("estetty", "förhindrad", "prevented"),
        "lost": ("hävitty", "förlorad", "lost"),
    },
    Form: {
        "mail": ("sähköposti", "e-post", "mail"),
        "ubl": ("UBL", "UBL", "UBL"),
        "finvoice": ("Finvoice", "Finvoice", "Finvoice"),
        "paper": ("paperi", "papper", "paper"),
    },
    Answered: {
        "AB": ("vastaanotettu", "mottagen", "received"),
        "IP": ("käsittelyssä", "under behandling", "in process"),
        "UQ": ("selvitettävänä", "under utredning", "under query"),
        "CA": ("hyväksytty ehdoin", "godkänd med villkor", "conditionally accepted"),
        "RE": ("hylätty", "avvisad", "rejected"),
        "AP": ("hyväksytty", "godkänd", "accepted"),
        "PD": ("maksettu", "betald", "paid"),
    },
    Pause: {
        "dispute": ("riitautus", "tvist", "dispute"),
        "complaint": ("reklamaatio", "reklamation", "complaint"),
        "agreed": ("sovittu", "överenskommet", "agreed"),
    },
    LostWhy: {
        "price": ("hinta", "pris", "price"),
        "timing": ("ajankohta", "tidpunkt", "timing"),
        "other_provider": ("toinen tarjoaja", "annan leverantör", "another provider"),
        "no_need": ("ei tarvetta", "inget behov", "no need"),
        "withdrawn": ("peruttu", "återkallad", "withdrawn"),
    },
    Aside: {
        "unknown": ("maksaja tai viite ei selviä", "okänd betalare eller referens", "unknown"),
        "too_much": ("liikaa maksettu", "för mycket betalt", "too much"),
        "not_open": ("lasku ei ole avoin", "fakturan är inte öppen", "the invoice is not open"),
        "reversal": ("palautus", "återföring", "reversal"),
    },
}  # fmt: skip
