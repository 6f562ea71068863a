"""The room of payments: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.payments.ask_refund import AskRefund
from application.payments.record_payment import RecordPayment
from application.payments.whenever_money_belongs_nowhere import whenever_money_belongs_nowhere
from application.policies import Room

SENTENCES: Final = {
    "Payment.Opened": (
        "{by} kuuli maksusta",
        "{by} hörde om en betalning",
        "{by} heard of a payment",
    ),
    "Payment.Received": (
        "{by} kirjasi maksun {amount} €",
        "{by} registrerade en betalning på {amount} €",
        "{by} recorded a payment of {amount} €",
    ),
    "Payment.Unapplied": (
        "{by} jätti maksun {amount} € kohdistamatta: {reason}",
        "{by} lämnade betalningen {amount} € okopplad: {reason}",
        "{by} set a payment of {amount} € aside: {reason}",
    ),
    "Payment.RefundAsked": (
        "{by} päätti palauttaa {amount} €: {ground}",
        "{by} beslöt återbetala {amount} €: {ground}",
        "{by} decided a refund of {amount} €: {ground}",
    ),
    "Payment.Refunded": (
        "{by} kirjasi palautuksen {amount} €",
        "{by} registrerade återbetalningen {amount} €",
        "{by} recorded a refund of {amount} €",
    ),
}

ROOM: Final = Room(
    "payments",
    commands=(RecordPayment, AskRefund),
    policies=(whenever_money_belongs_nowhere,),
    sentences=SENTENCES,
)
