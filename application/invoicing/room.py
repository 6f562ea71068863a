"""The room of invoicing: what it offers."""

from __future__ import annotations

from typing import Final

from application.invoicing.account_lines import account_lines
from application.invoicing.add_line import AddLine, DropLine, HoldBackLine, InvoiceAgain, LetLineGo
from application.invoicing.begin_series import BeginSeries
from application.invoicing.bill_consult import BillConsult
from application.invoicing.bill_group_seats import BillGroupSeats
from application.invoicing.bill_session import BillSession, UnbillSession
from application.invoicing.billing_tasks import billing_tasks
from application.invoicing.bring_open_invoice import BringOpenInvoice
from application.invoicing.credit_invoice import CreditInvoice, CreditReceipt
from application.invoicing.documents import documents
from application.invoicing.enter_rate import EnterRate
from application.invoicing.issue_fee_receipt import IssueFeeReceipt
from application.invoicing.issue_invoice import IssueInvoice
from application.invoicing.issue_receipt import IssueReceipt
from application.invoicing.lock_month import LockMonth, UnlockMonth
from application.invoicing.note_entitled import NoteEntitled
from application.invoicing.note_sending import (
    NoteEInvoiceAnswered,
    NoteEInvoiceDelivered,
    NoteEInvoiceRejected,
    NoteEInvoiceSent,
    NoteMailed,
    QueueEInvoice,
)
from application.invoicing.payers import payers
from application.invoicing.relations import ACTIONS, invoicing_relations
from application.invoicing.send_copy import SendCopy
from application.invoicing.sentences import SENTENCES
from application.invoicing.set_buyer import SetBuyer
from application.invoicing.split_into_instalments import SplitIntoInstalments
from application.invoicing.store_document import StoreDocument
from application.invoicing.take_over_buyer import TakeOverOrganisation, TakeOverPerson
from application.invoicing.whenever_a_client_s_details_change import (
    whenever_a_client_s_details_change,
)
from application.invoicing.whenever_a_consult_is_answered import whenever_a_consult_is_answered
from application.invoicing.whenever_a_document_is_issued import whenever_a_document_is_issued
from application.invoicing.whenever_a_role_is_given import whenever_a_role_is_given
from application.invoicing.whenever_a_session_is_to_be_paid import (
    whenever_a_session_is_to_be_paid,
)
from application.policies import Room

ROOM: Final = Room(
    "invoicing",
    money=True,
    commands=(
        SetBuyer, TakeOverOrganisation, TakeOverPerson, BillSession, BillGroupSeats, UnbillSession,
        BillConsult,
        AddLine, DropLine, HoldBackLine, LetLineGo,
        InvoiceAgain, SplitIntoInstalments, IssueInvoice, IssueReceipt, IssueFeeReceipt,
        CreditInvoice, CreditReceipt, BringOpenInvoice,
        StoreDocument, BeginSeries,
        LockMonth, UnlockMonth, EnterRate, NoteEntitled, NoteMailed, SendCopy, QueueEInvoice,
        NoteEInvoiceSent, NoteEInvoiceDelivered, NoteEInvoiceRejected, NoteEInvoiceAnswered,
    ),
    tables=(documents, account_lines, payers, billing_tasks),
    policies=(
        whenever_a_document_is_issued, whenever_a_session_is_to_be_paid, whenever_a_role_is_given,
        whenever_a_client_s_details_change, whenever_a_consult_is_answered,
    ),
    sentences=SENTENCES,
    actions=ACTIONS,
    relations=invoicing_relations,
)  # fmt: skip
