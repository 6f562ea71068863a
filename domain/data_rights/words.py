"""Words of a person's rights: on which ground, which keys, what the law has us keep."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID, uuid5

from domain.privacy import Purpose
from domain.refusals import Refused

_RIGHTS: Final = UUID("6c756f74-7369-5000-8000-000000000030")
_READINGS: Final = UUID("6c756f74-7369-5000-8000-000000000031")
_TERMS: Final = UUID("6c756f74-7369-5000-8000-000000000032")


def rights_of(person_id: UUID) -> UUID:
    """The id of what a person asked about their data."""
    return uuid5(_RIGHTS, str(person_id))


def readings_of(object_id: UUID, day: date) -> UUID:
    """The id of who read something confidential on a day."""
    return uuid5(_READINGS, f"{object_id}/{day}")


def term_of(subject_id: UUID, purpose: Purpose) -> UUID:
    """The id of the end of the term of one key."""
    return uuid5(_TERMS, f"{subject_id}/{purpose}")


class NotAsked(Refused):
    """Nobody has asked for this person's data to be erased."""


class SameEyes(Refused):
    """Whoever asked cannot confirm it; another person has to."""

    status = 403


class ErasedAlready(Refused):
    """This person's data has been erased already."""


class Ground(StrEnum):
    """Why data is erased (GDPR 17(1))."""

    ASKED = "asked"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    NOT_NEEDED = "not_needed"
    UNLAWFUL = "unlawful"
    LEFT = "left"


@dataclass(frozen=True)
class KeyName:
    """One key: whose, and what for."""

    subject_id: UUID
    purpose: Purpose


@dataclass(frozen=True)
class Kept:
    """What the law has us keep, and until when (None: not known yet)."""

    purpose: Purpose
    until: date | None
