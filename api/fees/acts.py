"""What may be done to a mentor's fees, each with what it asks."""

from __future__ import annotations

from typing import Final

from api.acts import Act, Ask
from api.fees.words import ROUTES
from api.languages import N_
from application.mentor_fees.agree_terms import AcceptTerms, OfferTerms
from application.mentor_fees.answer_statement import (
    AnswerObjection,
    ApproveStatement,
    HandToPayroll,
    MatchOwnInvoice,
    NotePayrollPaid,
    ObjectToStatement,
)
from application.mentor_fees.correct_fee import AgreeCorrection, AskCorrection
from application.mentor_fees.hold_fees import HoldFee, ReleaseFee
from application.mentor_fees.withdraw_statement import WithdrawStatement

_ENTRY: Final = Ask("entry_id", "", "hidden")
_STATEMENT: Final = Ask("statement_id", "", "hidden")
_PERCENT: Final = N_("Percent of the net list price")

FINANCE: Final[dict[str, Act]] = {
    "terms": Act(
        OfferTerms, N_("Put terms of fees forward"), N_("Put forward"),
        (
            Ask("valid_from", N_("From the day"), "date"),
            Ask("terms.route", N_("How the mentor is paid"), "choose",
                options=tuple((route.value, name) for route, name in ROUTES.items())),
            Ask("terms.share", N_("Share"), hint=_PERCENT),
            Ask("terms.hour", N_("Or euros an hour"), required=False,
                hint=N_("Takes the place of the share.")),
            Ask("terms.specialist_share", N_("Share as a specialist"), hint=_PERCENT),
            Ask("terms.consult_unit", N_("Half an hour of answering a colleague")),
            Ask("terms.chemistry", N_("A chemistry meeting")),
            Ask("terms.added_time", N_("Added time"), hint=N_("Percent of the fee")),
            Ask("terms.missed", N_("Missed or cancelled late"),
                hint=N_("Percent of the fee for the part that was used")),
            Ask("terms.coordination", N_("Coordination allowance"),
                hint=N_("Percent of the engagement's value")),
            Ask("payee.name", N_("Who is paid")),
            Ask("payee.iban", N_("Account (IBAN)"), required=False),
            Ask("payee.business_id", N_("Business ID"), required=False),
            Ask("payee.vat_registered", N_("Registered for VAT"), "yes", required=False),
            Ask("payee.street", N_("Street address"), required=False),
            Ask("payee.postcode", N_("Postcode"), required=False),
            Ask("payee.town", N_("Town"), required=False),
        ),
        N_("They hold once the mentor has accepted them. What was earned before stays as it was."),
    ),
    "correct": Act(
        AskCorrection, N_("Correct a fee"), N_("Put the correction forward"),
        (
            _ENTRY,
            Ask("amount", N_("Amount that is added"), hint=N_("Below zero takes back: -20,00")),
            Ask("reason", N_("Reason"), rows=2),
        ),
        N_("A second person in finance agrees to it before it counts."),
    ),
    "agree": Act(
        AgreeCorrection, N_("Agree to the correction"), N_("Agree"),
        (Ask("correction_id", "", "hidden"),),
    ),
    "hold": Act(
        HoldFee, N_("Hold the fee"), N_("Hold"), (_ENTRY,),
        N_("It is not settled until you let it go."),
    ),
    "release": Act(ReleaseFee, N_("Let the fee go"), N_("Let it go"), (_ENTRY,)),
    "match": Act(
        MatchOwnInvoice, N_("Match the mentor's invoice"), N_("Match"),
        (
            _STATEMENT,
            Ask("number", N_("Number of the invoice")),
            Ask("dated_on", N_("Date"), "date"),
            Ask("gross", N_("Sum with tax")),
            Ask("reference", N_("Reference number"), required=False),
        ),
        N_("It has to come to the statement's sum."),
    ),
    "payroll": Act(
        HandToPayroll, N_("Hand over to payroll"), N_("Hand over"), (_STATEMENT,),
        N_("Payroll withholds tax and tells the incomes register."),
    ),
    "payroll-paid": Act(
        NotePayrollPaid, N_("Payroll has paid"), N_("Save"),
        (_STATEMENT, Ask("paid_on", N_("Day"), "date")),
    ),
    "withdraw": Act(
        WithdrawStatement, N_("Withdraw the statement"), N_("Withdraw"),
        (_STATEMENT, Ask("reason", N_("Reason"), rows=2)),
        N_("What was on it is due once more. An invoice issued in the mentor's name is taken back "
           "by a credit note; the mentor hears of it."),
    ),
    "answer": Act(
        AnswerObjection, N_("Answer the objection"), N_("Send the answer"),
        (_STATEMENT, Ask("words", N_("Your answer"), rows=4)),
        N_("What has to change becomes a correction on the next statement."),
    ),
}  # fmt: skip
OWN: Final[dict[str, Act]] = {
    "accept": Act(
        AcceptTerms, N_("Accept the terms of fees"), N_("I accept the terms"),
        (Ask("version", "", "hidden"),),
        N_("If the firm invoices in your name, you also agree to that: you see every invoice and "
           "have seven days to object."),
    ),
    "approve": Act(
        ApproveStatement, N_("Approve the statement"), N_("It is right"), (_STATEMENT,)
    ),
    "object": Act(
        ObjectToStatement, N_("Object to the statement"), N_("Send"),
        (_STATEMENT, Ask("words", N_("What is wrong"), rows=4)),
        N_("It is not paid until finance has answered."),
    ),
}  # fmt: skip
