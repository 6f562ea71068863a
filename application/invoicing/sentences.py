"""The events of invoicing in words; `{by}` is whoever acted."""

from __future__ import annotations

from typing import Final

from application.invoicing.account_sentences import ACCOUNTS

ISSUING: Final = {
    "Series.Opened": (
        "{by} avasi numerosarjan",
        "{by} öppnade en nummerserie",
        "{by} opened a number series",
    ),
    "Series.BeginningSet": (
        "{by} päätti, että sarja {kind} {year} alkaa numerosta {prefix}{first}",
        "{by} bestämde att serien {kind} {year} börjar från nummer {prefix}{first}",
        "{by} settled that the series {kind} {year} begins with number {prefix}{first}",
    ),
    "Series.NumberTaken": (
        "{by} antoi numeron {number}",
        "{by} gav numret {number}",
        "{by} gave the number {number}",
    ),
    "PaymentReference.Opened": (
        "{by} otti viitenumeron käyttöön",
        "{by} tog ett referensnummer i bruk",
        "{by} took a payment reference into use",
    ),
    "PaymentReference.Given": (
        "{by} antoi laskulle viitenumeron {reference}",
        "{by} gav fakturan referensnumret {reference}",
        "{by} gave an invoice the payment reference {reference}",
    ),
    "Invoice.Issued": (
        "{by} kirjoitti asiakirjan {number}, {gross} €",
        "{by} utfärdade dokumentet {number}, {gross} €",
        "{by} issued the document {number}, {gross} €",
    ),
    "Invoice.DocumentStored": (
        "{by} tallensi asiakirjan muodossa {form}",
        "{by} sparade dokumentet i form {form}",
        "{by} stored the document as {form}",
    ),
    "Invoice.Mailed": (
        "{by} lähetti asiakirjan sähköpostilla",
        "{by} skickade dokumentet per e-post",
        "{by} sent the document by mail",
    ),
    "Invoice.EInvoiceQueued": (
        "{by} pani verkkolaskun lähetysjonoon, muoto {form}",
        "{by} köade e-fakturan i formen {form}",
        "{by} queued the e-invoice as {form}",
    ),
    "Invoice.EInvoiceSent": (
        "{by} lähetti verkkolaskun operaattorille, tunnus {message_id}",
        "{by} skickade e-fakturan till operatören, id {message_id}",
        "{by} sent the e-invoice to the operator, id {message_id}",
    ),
    "Invoice.EInvoiceDelivered": (
        "Verkkolasku saapui ostajalle",
        "E-fakturan nådde köparen",
        "The e-invoice reached the buyer",
    ),
    "Invoice.EInvoiceRejected": (
        "Verkkolasku palautui: {reason}",
        "E-fakturan avvisades: {reason}",
        "The e-invoice was turned back: {reason}",
    ),
    "Invoice.EInvoiceAnswered": (
        "Ostaja vastasi verkkolaskuun: {answer} {note}",
        "Köparen svarade på e-fakturan: {answer} {note}",
        "The buyer answered the e-invoice: {answer} {note}",
    ),
}

MONEY: Final = {
    "Invoice.PaymentApplied": (
        "{by} kohdisti laskulle {number} maksun {amount} €, avoinna {open} €",
        "{by} riktade en betalning på {amount} € till faktura {number}, öppet {open} €",
        "{by} set a payment of {amount} € against {number}, {open} € open",
    ),
    "Invoice.PaymentWithdrawn": (
        "{by} poisti laskulta {number} maksun {amount} €: {reason}",
        "{by} tog bort betalningen {amount} € från faktura {number}: {reason}",
        "{by} took a payment of {amount} € off {number}: {reason}",
    ),
    "Invoice.Credited": (
        "{by} hyvitti {gross} € hyvityslaskulla {credit_number}, avoinna {open} €",
        "{by} krediterade {gross} € med kreditfaktura {credit_number}, öppet {open} €",
        "{by} credited {gross} € by credit note {credit_number}, {open} € open",
    ),
    "Invoice.ReturnAsked": (
        "{by} pyysi palauttamaan liikasuorituksen {amount} € laskulta {number}",
        "{by} bad att överbetalningen {amount} € på faktura {number} återbetalas",
        "{by} asked to return {amount} € overpaid on {number}",
    ),
    "Invoice.Returned": (
        "{by} palautti liikasuorituksen {amount} € laskulta {number}",
        "{by} återbetalade {amount} € överbetalt på faktura {number}",
        "{by} returned {amount} € overpaid on {number}",
    ),
    "Invoice.WriteOffAsked": (
        "{by} ehdotti laskun {number} avoimen {amount} € poistoa: {reason}",
        "{by} föreslog avskrivning av {amount} € på faktura {number}: {reason}",
        "{by} put forward writing off {amount} € of {number}: {reason}",
    ),
    "Invoice.WrittenOff": (
        "{by} hyväksyi laskun {number} poiston, {amount} €",
        "{by} godkände avskrivningen av faktura {number}, {amount} €",
        "{by} agreed to write off {amount} € of {number}",
    ),
}

SENTENCES: Final = ISSUING | MONEY | ACCOUNTS
