"""The events of reminders and interest in words; `{by}` is whoever acted."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = {
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
