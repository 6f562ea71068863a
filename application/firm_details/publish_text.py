"""Publish one of the firm's texts in a new version and three languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from application.firm import Command, Work
from domain.firm_details import OUR_FIRM, FirmDetails, TextKind
from domain.languages import InThreeLanguages


@dataclass(frozen=True, kw_only=True)
class PublishText(Command):
    """Publish terms, a privacy notice or ground rules, to hold from a day on."""

    kind: TextKind
    valid_from: date
    text: InThreeLanguages

    def do(self, work: Work) -> None:
        work.get(FirmDetails, OUR_FIRM).publish(self.kind, self.text, self.valid_from)
