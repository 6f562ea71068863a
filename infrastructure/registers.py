"""The authorities' registers as far as payments need them: a stand-in for trying things out.

In production no adapter is set yet: whoever approves a run looks the payees up and notes what the
register said, with the extract as proof.
"""

from __future__ import annotations

import json
from typing import Final

from application.mentor_fees.registers import RegisterAnswer, RegistersUnreachable

NOT_LIABLE: Final = frozenset({"1234567-1", "7654321-2"})
NOT_ENTERED: Final = frozenset({"2222222-9"})
"""Businesses the stand-in knows without VAT, and outside the prepayment register."""


class ImitatedRegisters:
    """Answers as the registers would, the same every time; says that it is an imitation."""

    async def ask(self, business_id: str) -> RegisterAnswer:
        """Ask about a business: all are entered but those set apart above."""
        prepayment = bool(business_id) and business_id not in NOT_ENTERED
        vat = bool(business_id) and business_id not in NOT_LIABLE
        told = {
            "business_id": business_id, "prepayment_register": prepayment, "vat_register": vat,
            "note": "imitation, not the authority's answer",
        }  # fmt: skip
        evidence = json.dumps(told, sort_keys=True)
        return RegisterAnswer(prepayment, vat, "imitated registers", evidence)


class NoRegisters:
    """Nobody to ask by machine."""

    async def ask(self, business_id: str) -> RegisterAnswer:
        """Raises RegistersUnreachable."""
        raise RegistersUnreachable(business_id)
