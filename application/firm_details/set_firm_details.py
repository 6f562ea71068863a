"""Set the firm's own details: they stand on every document issued from their day on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from application.firm import Command, Work
from domain.firm_details import OUR_FIRM, Details, FirmDetails
from domain.written_names import require_address


@dataclass(frozen=True, kw_only=True)
class SetFirmDetails(Command):
    """Say who the firm is, to hold from a day on."""

    valid_from: date
    details: Details

    def do(self, work: Work) -> None:
        require_address(self.details.email, "details.email")
        work.get(FirmDetails, OUR_FIRM).set(self.details, self.valid_from)
