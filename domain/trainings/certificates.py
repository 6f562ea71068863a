"""Certificates and evaluations as plain data: the code, the share of time, the marks."""

from __future__ import annotations

import base64
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


def told_by(training_id: UUID, person_id: UUID) -> bytes:
    """What the code of a certificate proves: whose it is, and for which training."""
    return b"certificate|" + training_id.bytes + person_id.bytes


def code_of(proof: bytes) -> str:
    """A proof by our key as letters one can type: told to its holder, and too long to guess.

    Whoever knows the training and the person, but not the key, cannot compute it.
    """
    letters = base64.b32encode(proof)[:LETTERS].decode()
    return "-".join(letters[at : at + 5] for at in range(0, LETTERS, 5))


def share_attended(gatherings: tuple[Slot, ...], present: frozenset[int]) -> int:
    """How much of the time somebody was there, in whole per cent, never rounded up."""
    whole = sum(slot.minutes for slot in gatherings)
    return 100 * sum(gatherings[nth].minutes for nth in present) // whole
