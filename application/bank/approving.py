"""How many people could agree to money going out."""

from __future__ import annotations

from application.firm import Work
from domain.approvers import APPROVERS, Approvers


def entitled(work: Work) -> int:
    """How many people are entitled now."""
    known = work.see(Approvers, APPROVERS)
    return known.count if known else 0
