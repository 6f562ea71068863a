"""The words mentor fees are spoken of in, and the reasons for which something is refused."""

from __future__ import annotations

from enum import StrEnum

from domain.refusals import Refused


class Route(StrEnum):
    """How a mentor is paid."""

    SELF_BILLED = "self_billed"
    OWN_INVOICE = "own_invoice"
    PAYROLL = "payroll"
    PRO_BONO = "pro_bono"


class FeeKind(StrEnum):
    """What a fee is for."""

    SESSION = "session"
    SPECIALIST = "specialist"
    CONSULT = "consult"
    CHEMISTRY = "chemistry"
    ADDED_TIME = "added_time"
    CANCELLED_LATE = "cancelled_late"
    NO_SHOW = "no_show"
    COORDINATION = "coordination"


class Hold(StrEnum):
    """Why a fee is not settled although its dispute period is over."""

    PAYMENT_DISPUTED = "payment_disputed"
    NO_SHOW_DISPUTED = "no_show_disputed"
    LOOKED_INTO = "looked_into"


class NoTerms(Refused):
    """No terms of fees with this mentor were accepted for that day."""


class TermsUnknown(Refused):
    """There is no such version of the terms."""

    status = 404


class TermsReplaced(Refused):
    """Newer terms were put forward meanwhile; look at those."""


class HourOrShare(Refused):
    """A fee is euros an hour or a share of the list price: give one of them."""

    status = 422


class PayeeIncomplete(Refused):
    """A mentor is paid under a name, on an account; a business under its id and address."""

    status = 422


class FeeUnknown(Refused):
    """This mentor has no such fee."""

    status = 404


class CorrectionTooLarge(Refused):
    """No more can be taken back of a fee than is left of it."""


class CorrectionNeedsAmount(Refused):
    """A correction changes a fee by some amount."""

    status = 422


class NothingDue(Refused):
    """Nothing is due to this mentor: fees are settled when their dispute period is over."""
