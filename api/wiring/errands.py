"""Who does which errand, and what is done every night."""

from __future__ import annotations

from datetime import time, timedelta

from infrastructure.daily import When, daily
from infrastructure.erasing import finish_erasure
from infrastructure.errands.carry_einvoice import follow_einvoice, send_einvoice
from infrastructure.errands.check_registers import check_registers
from infrastructure.errands.close_checkout import close_checkout
from infrastructure.errands.draw_sample import draw_sample
from infrastructure.errands.end_sign_ins import end_sign_ins
from infrastructure.errands.end_terms import end_terms
from infrastructure.errands.flag_sessions import flag_sessions, unflag_sessions
from infrastructure.errands.introduction_mail import introduction_mail
from infrastructure.errands.letter import letter
from infrastructure.errands.move_ends import move_ends
from infrastructure.errands.publish_reports import publish_reports
from infrastructure.errands.read_calendar import read_calendar
from infrastructure.errands.refund import refund
from infrastructure.errands.send_document import mail_copy, send_document
from infrastructure.errands.send_reminder import send_reminder
from infrastructure.errands.session_mail import session_mail
from infrastructure.errands.tell_receivers import (
    tell_receiver,
    tell_receiver_again,
    tell_receivers,
)
from infrastructure.errands.tell_signals import tell_signals
from infrastructure.errands.withdrawal_mail import withdrawal_mail
from infrastructure.errands.witness_mail import witness_mail
from infrastructure.errands.write_document import write_document
from infrastructure.payment_sync import sync_payment
from infrastructure.reconciling import reconcile_deep, reconcile_lately

NIGHTLY = {
    "end_terms": end_terms,
    "publish_reports": publish_reports,
    "tell_signals": tell_signals,
    "draw_sample": draw_sample,
    "witness_mail": witness_mail,
    "reconcile_lately": reconcile_lately,
    "reconcile_deep": reconcile_deep,
}
DAILY: dict[str, When] = {
    "end_terms": time(3, 10),
    "publish_reports": time(3, 25),
    "tell_signals": time(3, 35),
    "draw_sample": time(3, 45),
    "witness_mail": time(6, 30),
    "reconcile_lately": timedelta(minutes=15),
    "reconcile_deep": time(3, 40),
}
"""What is done again and again, by the firm's clock."""
HANDLERS = {
    **{name: daily(name, at, NIGHTLY[name]) for name, at in DAILY.items()},
    "end_sign_ins": end_sign_ins,
    "finish_erasure": finish_erasure,
    "letter": letter,
    "tell_receivers": tell_receivers,
    "tell_receiver": tell_receiver,
    "tell_receiver_again": tell_receiver_again,
    "session_mail": session_mail,
    "introduction_mail": introduction_mail,
    "flag_sessions": flag_sessions,
    "move_ends": move_ends,
    "unflag_sessions": unflag_sessions,
    "write_document": write_document,
    "send_document": send_document,
    "mail_copy": mail_copy,
    "send_reminder": send_reminder,
    "send_einvoice": send_einvoice,
    "follow_einvoice": follow_einvoice,
    "read_calendar": read_calendar,
    "refund": refund,
    "close_checkout": close_checkout,
    "check_registers": check_registers,
    "withdrawal_mail": withdrawal_mail,
    "sync_payment": lambda house, about: sync_payment(house, about["intent"]),
}
