"""The words the mentor pool is spoken of in, and the reasons for which something is refused."""

from __future__ import annotations

from enum import StrEnum

from domain.refusals import Refused


class PoolState(StrEnum):
    """Where somebody is on the way into the pool, in it, and out of it."""

    APPLIED = "applied"
    REFERENCES = "references"
    APPROVED = "approved"
    ONBOARDING = "onboarding"
    ACTIVE = "active"
    PAUSED = "paused"
    LEFT = "left"
    DECLINED = "declined"


class OnboardingStep(StrEnum):
    """What somebody does before the first engagement."""

    CONFIDENTIALITY = "confidentiality"
    ETHICS = "ethics"
    DATA_PROTECTION = "data_protection"
    WAYS_OF_WORKING = "ways_of_working"
    TOOLS = "tools"


class Bond(StrEnum):
    """How a mentor is bound to the firm."""

    EMPLOYED = "employed"
    ENTREPRENEUR = "entrepreneur"
    PRO_BONO = "pro_bono"


class Format(StrEnum):
    """In which form a mentor meets people."""

    VIDEO = "video"
    FACE_TO_FACE = "face_to_face"
    PHONE = "phone"
    GROUP = "group"


class TieKind(StrEnum):
    """How a mentor is tied to an organisation or a person."""

    EMPLOYER = "employer"
    OWNER = "owner"
    BOARD = "board"
    CLIENT = "client"
    COMPETITOR = "competitor"
    FAMILY = "family"
    OTHER = "other"


class Proof(StrEnum):
    """What of a mentor has a last day of validity."""

    COMPETENCE = "competence"
    CERTIFICATE = "certificate"
    ETHICS = "ethics"


class MentorAway(Refused):
    """The mentor takes no bookings at present."""


class NotAtThisStage(Refused):
    """This does not fit where the mentor is on the way into the pool."""


class ReferencesMissing(Refused):
    """Approval needs the references the firm asks for, or a reason to do without."""


class ReferenceUnknown(Refused):
    """No such reference was asked for."""

    status = 404


class OnboardingUnfinished(Refused):
    """Some steps of the onboarding are still to be done."""


class MentorFull(Refused):
    """The mentor's time for new engagements is full."""


class MonthFull(Refused):
    """The mentor's hours of that month are full. Choose another month or another mentor."""


class ValidityEnded(Refused):
    """A competence, certificate or acknowledgement of the mentor is no longer valid."""


class LimitTooHigh(Refused):
    """A mentor may lower the firm's limits, not raise them."""

    status = 422


class GraceTooLong(Refused):
    """Running engagements may go on for a limited time after a validity has ended."""

    status = 422


class TieUnknown(Refused):
    """The register holds no such tie."""

    status = 404
