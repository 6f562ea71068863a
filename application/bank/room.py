"""The room of the bank: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.bank.give_back import AskReturn, AskTransferBack, GiveTransferBack, ReturnOverpaid
from application.bank.keep_apart import KeepApart, MatchPayout
from application.bank.match_transfer import FreeOverpaid, MatchTransfer, UnmatchTransfer
from application.bank.record_transfer import RecordDebit, RecordTransfer
from application.bank.transfers import transfers
from application.bank.write_off import AskWriteOff, WriteOff
from application.policies import Room

SENTENCES: Final = {
    "BankTransfer.Opened": (
        "{by} luki tiliotteen tapahtuman",
        "{by} läste en post på kontoutdraget",
        "{by} read an entry of a bank statement",
    ),
    "BankTransfer.Received": (
        "{by} kirjasi tilille tulleen {amount} €, viite {reference}",
        "{by} registrerade {amount} € in på kontot, referens {reference}",
        "{by} recorded {amount} € received on the account, reference {reference}",
    ),
    "BankTransfer.Debited": (
        "{by} kirjasi tililtä lähteneen {amount} €",
        "{by} registrerade {amount} € ut från kontot",
        "{by} recorded {amount} € leaving the account",
    ),
    "BankTransfer.Applied": (
        "{by} kohdisti tilisiirrosta {amount} € laskulle, jäljellä {rest} €",
        "{by} riktade {amount} € av överföringen till en faktura, kvar {rest} €",
        "{by} set {amount} € of a transfer against an invoice, {rest} € left",
    ),
    "BankTransfer.TakenOff": (
        "{by} poisti kohdistuksen {amount} €: {reason}",
        "{by} tog bort riktningen av {amount} €: {reason}",
        "{by} took {amount} € off an invoice: {reason}",
    ),
    "BankTransfer.SetAside": (
        "Tilisiirrosta jäi {amount} € selvitettäväksi: {reason}",
        "{amount} € av överföringen ska utredas: {reason}",
        "{amount} € of a transfer wait for a person: {reason}",
    ),
    "BankTransfer.KeptApart": (
        "{by} kirjasi, ettei {amount} € ole laskun maksu: {reason}",
        "{by} antecknade att {amount} € inte betalar någon faktura: {reason}",
        "{by} noted that {amount} € pay no invoice: {reason}",
    ),
    "BankTransfer.GivenBackAsked": (
        "{by} pyysi palauttamaan maksajalle {amount} €",
        "{by} bad att {amount} € återbetalas till betalaren",
        "{by} asked to give {amount} € back to the payer",
    ),
    "BankTransfer.GivenBack": (
        "{by} palautti maksajalle {amount} €",
        "{by} återbetalade {amount} € till betalaren",
        "{by} gave {amount} € back to the payer",
    ),
}

ROOM: Final = Room(
    "bank",
    commands=(
        RecordTransfer, RecordDebit, MatchTransfer, UnmatchTransfer, FreeOverpaid, AskTransferBack,
        GiveTransferBack, AskReturn, ReturnOverpaid, AskWriteOff, WriteOff, KeepApart,
        MatchPayout,
    ),
    tables=(transfers,),
    sentences=SENTENCES,
)  # fmt: skip
