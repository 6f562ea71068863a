"""The events of invoicing in words; `{by}` is whoever acted."""

from __future__ import annotations

from typing import Final

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

DUNNING: Final = {
    "Invoice.ReminderSent": (
        "{by} lähetti laskusta {number} muistutuksen {step}, maksu {fee} €, korko {interest} €",
        "{by} skickade påminnelse {step} om faktura {number}, avgift {fee} €, ränta {interest} €",
        "{by} sent reminder {step} of {number}, fee {fee} €, interest {interest} €",
    ),
    "Invoice.ReminderHeldUp": (
        "Laskun {number} muistutusta {step} ei voitu lähettää: {reason}",
        "Påminnelse {step} om faktura {number} kunde inte skickas: {reason}",
        "Reminder {step} of {number} could not be sent: {reason}",
    ),
    "Invoice.ReminderFreed": (
        "Muistutuksen este poistui",
        "Hindret för påminnelsen undanröjdes",
        "What held the reminder up was settled",
    ),
    "Invoice.DunningPaused": (
        "{by} keskeytti muistutukset: {reason}",
        "{by} avbröt påminnelserna: {reason}",
        "{by} paused reminders: {reason}",
    ),
    "Invoice.DunningResumed": (
        "{by} jatkoi muistutuksia",
        "{by} återupptog påminnelserna",
        "{by} let reminders go on",
    ),
    "Invoice.ClaimsWaived": (
        "{by} luopui laskun {number} kuluista ja koroista {amount} €: {reason}",
        "{by} efterskänkte avgifter och räntor {amount} € på faktura {number}: {reason}",
        "{by} let fees and interest of {amount} € on {number} go: {reason}",
    ),
    "Invoice.HandedOver": (
        "{by} siirsi laskun {number} perintään: {agency}, {open} €",
        "{by} överlämnade faktura {number} till indrivning: {agency}, {open} €",
        "{by} handed {number} over for collection: {agency}, {open} €",
    ),
    "InterestRates.Opened": (
        "{by} avasi viitekorkotaulukon",
        "{by} öppnade tabellen över referensräntor",
        "{by} began the table of reference rates",
    ),
    "InterestRates.RateEntered": (
        "{by} kirjasi viitekoron {percent} % ajalle {since} - {until} ({source})",
        "{by} antecknade referensräntan {percent} % för {since} - {until} ({source})",
        "{by} entered the reference rate {percent} % for {since} - {until} ({source})",
    ),
    "InterestRates.RateMissed": (
        "Viitekorko puuttuu päivältä {day}",
        "Referensränta saknas för {day}",
        "No reference rate is on record for {day}",
    ),
}

ACCOUNTS: Final = {
    "Account.Opened": (
        "{by} avasi laskutustilin",
        "{by} öppnade ett faktureringskonto",
        "{by} opened a payer's account",
    ),
    "Account.BuyerSet": (
        "{by} vahvisti maksajan laskutustiedot",
        "{by} fastställde betalarens faktureringsuppgifter",
        "{by} set a payer's billing details",
    ),
    "Account.LineAdded": (
        "{by} lisäsi laskutettavan rivin",
        "{by} lade till en rad att fakturera",
        "{by} added a line to be invoiced",
    ),
    "Account.LineDropped": (
        "{by} poisti laskutettavan rivin: {reason}",
        "{by} tog bort en rad att fakturera: {reason}",
        "{by} took a line off: {reason}",
    ),
    "Account.CreditWanted": (
        "Laskutettu rivi olisi hyvitettävä: {reason}",
        "En fakturerad rad bör krediteras: {reason}",
        "An invoiced line should be credited: {reason}",
    ),
    "Account.LineHeldBack": (
        "{by} pidätti rivin laskutuksesta: {reason}",
        "{by} höll en rad utanför faktureringen: {reason}",
        "{by} held a line back: {reason}",
    ),
    "Account.LineLetGo": (
        "{by} vapautti rivin laskutettavaksi",
        "{by} frigav en rad för fakturering",
        "{by} let a line be invoiced",
    ),
    "Account.LinesInvoiced": (
        "{by} siirsi rivit laskulle",
        "{by} förde rader till en faktura",
        "{by} moved lines onto an invoice",
    ),
    "Account.LinesFreed": (
        "Hyvitetyt rivit vapautuivat",
        "Krediterade rader frigjordes",
        "Credited lines were freed",
    ),
    "Account.LineInvoicedAgain": (
        "{by} palautti hyvitetyn rivin laskutettavaksi",
        "{by} återförde en krediterad rad för fakturering",
        "{by} put a credited line on the account once more",
    ),
    "Books.Opened": ("{by} avasi kirjat", "{by} öppnade böckerna", "{by} opened the books"),
    "Books.MonthLocked": (
        "{by} lukitsi kuukauden {month}",
        "{by} låste månaden {month}",
        "{by} closed the month of {month}",
    ),
    "Books.MonthUnlocked": (
        "{by} avasi lukitun kuukauden {month}: {reason}",
        "{by} öppnade den låsta månaden {month}: {reason}",
        "{by} opened the closed month of {month} again: {reason}",
    ),
    "Approvers.Opened": (
        "{by} avasi hyväksyjien luettelon",
        "{by} öppnade förteckningen över godkännare",
        "{by} began the list of approvers",
    ),
    "Approvers.Entitled": (
        "Hyväksyjien luetteloon lisättiin henkilö",
        "En person lades till bland godkännarna",
        "A person may now agree to money going out",
    ),
    "Approvers.EntitlementEnded": (
        "Hyväksyjien luettelosta poistettiin henkilö",
        "En person togs bort från godkännarna",
        "A person may no longer agree to money going out",
    ),
}

SENTENCES: Final = ISSUING | MONEY | DUNNING | ACCOUNTS
