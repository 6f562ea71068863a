"""The firm's own details and texts, dated, so that a document can pin the version it used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Final
from uuid import UUID

from domain.events import Created, Event, Standing, event
from domain.languages import InThreeLanguages
from domain.privacy import Public
from domain.refusals import Refused

Text = Annotated[str, Public]

OUR_FIRM: Final = UUID("6c756f74-7369-5000-8000-000000000001")
"""The id of the firm's own details: there is one firm in a log."""


class DetailsMissing(Refused):
    """The firm's own details are not filled in yet, so nothing can be sold or invoiced."""


class TextMissing(Refused):
    """This text has not been published in every language yet."""


@dataclass(frozen=True)
class Details:
    """What stands on the firm's documents (kirjanpito- and AVL 209 e § particulars)."""

    name: Text
    business_id: Text
    vat_id: Text
    domicile: Text
    street: Text
    postal_code: Text
    city: Text
    country: Text
    iban: Text
    bic: Text
    email: Text
    phone: Text
    einvoice_address: Text = ""
    einvoice_operator: Text = ""
    zone: Text = "Europe/Helsinki"


class TextKind(StrEnum):
    """Texts that people accept or are told."""

    TERMS = "terms"
    PRIVACY = "privacy"
    GROUND_RULES = "ground_rules"
    ACCESSIBILITY = "accessibility"


class FirmDetails(Standing):
    """Who the firm is, from which day."""

    class Opened(Created):
        """The firm's own file was opened."""

    class DetailsSet(Event):
        """The firm's own details were set, to hold from a day on."""

        version: int
        valid_from: date
        details: Details

    class TextPublished(Event):
        """A text of the firm was published in a new version."""

        kind: TextKind
        version: int
        valid_from: date
        text: InThreeLanguages

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.details: list[tuple[date, int, Details]] = []
        self.texts: dict[TextKind, list[tuple[date, int, InThreeLanguages]]] = {}

    def set(self, details: Details, valid_from: date) -> None:
        if not self.details or self.details[-1][2] != details:
            self._set(len(self.details) + 1, valid_from, details)

    def publish(self, kind: TextKind, text: InThreeLanguages, valid_from: date) -> None:
        """Publish a new version of a text; the same words again change nothing."""
        if not (text.fi.strip() and text.sv.strip() and text.en.strip()):
            raise TextMissing(kind=kind.value)
        known = self.texts.get(kind, [])
        if not known or known[-1][2] != text:
            self._published(kind, len(known) + 1, valid_from, text)

    def details_on(self, day: date) -> tuple[int, Details]:
        """The details in force on a civil day, and their version. Raises DetailsMissing."""
        for valid_from, version, details in reversed(self.details):
            if valid_from <= day:
                return version, details
        raise DetailsMissing

    def text_version(self, kind: TextKind, day: date) -> int:
        """The version of a text in force on a civil day. Raises TextMissing."""
        for valid_from, version, _ in reversed(self.texts.get(kind, [])):
            if valid_from <= day:
                return version
        raise TextMissing(kind=kind.value)

    @event(DetailsSet)
    def _set(self, version: int, valid_from: date, details: Details) -> None:
        self.details.append((valid_from, version, details))
        self.details.sort(key=lambda entry: entry[:2])

    @event(TextPublished)
    def _published(
        self, kind: TextKind, version: int, valid_from: date, text: InThreeLanguages
    ) -> None:
        self.texts.setdefault(kind, []).append((valid_from, version, text))
