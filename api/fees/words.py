"""What fees, routes, holds and states of statements are called on pages."""

from __future__ import annotations

from typing import Final

from api.languages import N_
from domain.mentor_fees import FeeKind, Hold, Route
from domain.mentor_fees.statement_words import StatementState

KINDS: Final = {
    FeeKind.SESSION: N_("Mentoring"),
    FeeKind.SPECIALIST: N_("Specialist mentoring"),
    FeeKind.CONSULT: N_("Consult of a colleague"),
    FeeKind.CHEMISTRY: N_("Chemistry meeting"),
    FeeKind.ADDED_TIME: N_("Added time"),
    FeeKind.CANCELLED_LATE: N_("Cancelled late"),
    FeeKind.NO_SHOW: N_("No-show"),
    FeeKind.COORDINATION: N_("Coordination allowance"),
}
ROUTES: Final = {
    Route.SELF_BILLED: N_("The firm invoices in the mentor's name"),
    Route.OWN_INVOICE: N_("The mentor's own invoice, or that of an invoicing service"),
    Route.PAYROLL: N_("Salary by payroll"),
    Route.PRO_BONO: N_("Pro bono"),
}
HOLDS: Final = {
    Hold.PAYMENT_DISPUTED.value: N_("The client's payment is disputed"),
    Hold.NO_SHOW_DISPUTED.value: N_("The no-show is disputed"),
    Hold.LOOKED_INTO.value: N_("Finance is looking into it"),
}
STATES: Final = {
    StatementState.MADE: (N_("Made"), "info", "file-text"),
    StatementState.OBJECTED: (N_("Objected to"), "bad", "circle-alert"),
    StatementState.IN_RUN: (N_("In a run"), "info", "send"),
    StatementState.AT_PAYROLL: (N_("With payroll"), "info", "hourglass"),
    StatementState.PAID: (N_("Paid"), "ok", "check"),
    StatementState.WITHDRAWN: (N_("Withdrawn statement"), "", "undo-2"),
}
