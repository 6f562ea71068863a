"""The room of payments: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.payments.ask_refund import AskRefund, NoteRefusedRefund, ReleaseRefunds
from application.payments.money_troubles import money_troubles
from application.payments.movements import movements
from application.payments.pay_back import PayBack
from application.payments.payouts import payouts
from application.payments.record_payment import RecordPayment
from application.payments.record_payout import RecordPayout
from application.payments.refund_by_hand import (
    AskOrderRefund,
    DeclineOrderRefund,
    GiveOrderRefund,
)
from application.payments.refunds import refunds
from application.payments.return_unapplied import ReturnUnapplied
from application.payments.settle_session import ReturnFee, ReturnFeeIfResold, SettleSession
from application.payments.settle_trouble import SettleTrouble
from application.payments.state_withdrawal import CarryStatement, StateWithdrawal
from application.payments.whenever_a_dispute_ends import whenever_a_dispute_ends
from application.payments.whenever_a_refund_is_decided import whenever_a_refund_is_decided
from application.payments.whenever_a_session_is_off import whenever_a_session_is_off
from application.payments.whenever_money_belongs_nowhere import whenever_money_belongs_nowhere
from application.payments.whenever_money_goes_back import whenever_money_goes_back
from application.payments.whenever_somebody_withdraws import whenever_somebody_withdraws
from application.payments.withdraw_from_contract import WithdrawFromContract
from application.payments.withdrawal_statements import withdrawal_statements
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
    "Payment.ForeignMoney": (
        "{by} sai maksun muussa valuutassa kuin eurossa ({currency}) eikä kohdistanut sitä",
        "{by} fick en betalning i en annan valuta än euro ({currency}) och kopplade den inte",
        "{by} got a payment in another currency than euro ({currency}) and did not apply it",
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
    "Payment.RefundWaits": (
        "{by} jätti palautuksen {amount} € odottamaan riitautuksen päättymistä",
        "{by} lät återbetalningen {amount} € vänta på att tvisten avslutas",
        "{by} let a refund of {amount} € wait for the end of a dispute",
    ),
    "Payment.Refunded": (
        "{by} kirjasi palautuksen {amount} €",
        "{by} registrerade återbetalningen {amount} €",
        "{by} recorded a refund of {amount} €",
    ),
    "Payment.RefundFailed": (
        "{by} kirjasi, ettei palautus {amount} € mennyt perille: {reason}",
        "{by} antecknade att återbetalningen {amount} € inte kom fram: {reason}",
        "{by} recorded that a refund of {amount} € did not arrive: {reason}",
    ),
    "Payment.DisputeOpened": (
        "{by} kirjasi, että maksusta {amount} € on tehty riitautus: {reason}",
        "{by} antecknade att betalningen {amount} € har bestridits: {reason}",
        "{by} recorded that a payment of {amount} € is disputed: {reason}",
    ),
    "Payment.DisputeClosed": (
        "{by} kirjasi riitautuksen ({amount} €) päättyneeksi: {outcome}",
        "{by} antecknade att tvisten ({amount} €) avslutats: {outcome}",
        "{by} recorded the end of a dispute ({amount} €): {outcome}",
    ),
    "Payout.Opened": (
        "{by} kuuli tilityksestä",
        "{by} hörde om en utbetalning",
        "{by} heard of a payout",
    ),
    "Payout.Sent": (
        "{by} kirjasi maksunvälittäjän tilityksen {amount} €",
        "{by} registrerade betalningsförmedlarens utbetalning på {amount} €",
        "{by} recorded the payment provider's payout of {amount} €",
    ),
    "Payout.Arrived": (
        "Tilitys {payout}, {amount} €, tuli tilille {booked_on}",
        "Utbetalningen {payout}, {amount} €, kom in på kontot {booked_on}",
        "The payout {payout} of {amount} € arrived on the account on {booked_on}",
    ),
    "Payout.Failed": (
        "{by} kirjasi, ettei tilitys {amount} € mennyt perille",
        "{by} antecknade att utbetalningen på {amount} € inte kom fram",
        "{by} recorded that the payout of {amount} € did not arrive",
    ),
    "WithdrawalStatement.Made": (
        "{by} ilmoitti peruuttavansa sopimuksen",
        "{by} meddelade att avtalet frånträds",
        "{by} stated a withdrawal from a contract",
    ),
    "WithdrawalStatement.Carried": (
        "{by} käsitteli peruuttamisilmoituksen: {how}",
        "{by} behandlade ett meddelande om frånträdande: {how}",
        "{by} dealt with a statement of withdrawal: {how}",
    ),
    "Payment.TroubleSettled": (
        "{by} hoiti maksun ongelman: {done}",
        "{by} redde ut ett problem med en betalning: {done}",
        "{by} dealt with trouble over a payment: {done}",
    ),
}

ROOM: Final = Room(
    "payments",
    money=True,
    commands=(
        RecordPayment, RecordPayout, AskRefund, ReturnUnapplied, ReleaseRefunds,
        AskOrderRefund, GiveOrderRefund, DeclineOrderRefund,
        NoteRefusedRefund, SettleTrouble, SettleSession, ReturnFee, ReturnFeeIfResold, PayBack,
        WithdrawFromContract, StateWithdrawal, CarryStatement,
    ),
    tables=(money_troubles, movements, payouts, refunds, withdrawal_statements),
    policies=(
        whenever_money_belongs_nowhere,
        whenever_a_refund_is_decided,
        whenever_a_dispute_ends,
        whenever_a_session_is_off,
        whenever_money_goes_back,
        whenever_somebody_withdraws,
    ),
    sentences=SENTENCES,
)  # fmt: skip
