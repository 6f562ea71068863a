"""Certificates and evaluations as plain data: the code, the share of time, the marks."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from domain.slots import Slot

LETTERS: Final = 15


@dataclass(frozen=True)
class Evaluation:
    """What a participant thought: marks from 1 to 5."""

    content: int
    trainer: int
    usefulness: int


def code_of(training_id: UUID, person_id: UUID) -> str:
    """The code of a certificate: told to nobody but its holder, and too long to guess."""
    told = hashlib.sha256(b"certificate" + training_id.bytes + person_id.bytes).digest()
    letters = base64.b32encode(told)[:LETTERS].decode()
    return "-".join(letters[at : at + 5] for at in range(0, LETTERS, 5))


def share_attended(gatherings: tuple[Slot, ...], present: frozenset[int]) -> int:
    """How much of the time somebody was there, in whole per cent, never rounded up."""
    whole = sum(slot.minutes for slot in gatherings)
    return 100 * sum(gatherings[nth].minutes for nth in present) // whole
