"""The events of accounts, books and approvers in words; `{by}` is whoever acted."""

from __future__ import annotations

from typing import Final

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
    "Account.RebateGiven": (
        "{by} antoi alennuksen seuraavasta laskusta",
        "{by} gav rabatt på nästa faktura",
        "{by} gave a rebate on the next invoice",
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
