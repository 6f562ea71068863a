"""Where statements and runs are on their way, and why something about them is refused."""

from __future__ import annotations

from enum import StrEnum

from domain.refusals import Refused


class StatementState(StrEnum):
    """Where a statement is on its way to being paid."""

    MADE = "made"
    OBJECTED = "objected"
    IN_RUN = "in_run"
    AT_PAYROLL = "at_payroll"
    PAID = "paid"
    WITHDRAWN = "withdrawn"


class StatementMovedOn(Refused):
    """This statement has moved on; look at where it is now."""


class WithdrawnTooLate(Refused):
    """A statement is withdrawn before it is in a run, at payroll or paid; later it is corrected."""


class NotYourRoute(Refused):
    """This does not fit how the mentor is paid."""


class InvoiceDiffers(Refused):
    """The invoice does not come to the statement's sum: ask for a new one, or correct the fees."""


class NotPayable(Refused):
    """A statement is paid when its invoice is there and nothing about it is objected to."""


class NothingInRun(Refused):
    """A run needs at least one statement."""

    status = 422


class BeforePayDay(Refused):
    """A run is approved on its pay day or later: the registers are asked that day."""


class RegisterCheckMissing(Refused):
    """The registers have not been asked today about everybody in this run."""


class NotInRegister(Refused):
    """A payee is not in the registers as invoiced: leave it out of the run."""


class RunApproved(Refused):
    """This run has been approved; its file may be at the bank."""


class RunNotApproved(Refused):
    """This run has not been approved yet."""
