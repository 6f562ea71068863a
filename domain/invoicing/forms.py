"""The forms a document is written in, and where it is on its way to the buyer."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from domain.refusals import Refused


class Form(StrEnum):
    """What a buyer gets: a PDF by mail, an e-invoice, or paper."""

    MAIL = "mail"
    UBL = "ubl"
    FINVOICE = "finvoice"
    PAPER = "paper"


BROUGHT_ALONG: Final = "brought"
"""The form of what a former system issued: it is neither written out nor sent, nor taxed again."""
ELECTRONIC: Final = frozenset({Form.UBL, Form.FINVOICE})


class Sending(StrEnum):
    """Where a document is on its way."""

    NOT_SENT = "not_sent"
    MAILED = "mailed"
    QUEUED = "queued"
    SENT = "sent"
    DELIVERED = "delivered"
    REJECTED = "rejected"
    ANSWERED = "answered"


class Answered(StrEnum):
    """What a buyer answers to an e-invoice (UNCL 4343, as Peppol's Invoice Response uses it)."""

    RECEIVED = "AB"
    IN_PROCESS = "IP"
    UNDER_QUERY = "UQ"
    CONDITIONAL = "CA"
    REJECTED = "RE"
    ACCEPTED = "AP"
    PAID = "PD"


class NotElectronic(Refused):
    """This document does not go as an e-invoice."""


class NotQueued(Refused):
    """This e-invoice is not waiting to be sent."""
