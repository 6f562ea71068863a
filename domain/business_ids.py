"""Finnish business ids (Y-tunnus): seven digits, a hyphen and a check digit."""

from __future__ import annotations

import re
from typing import Final

from domain.refusals import Refused

_WRITTEN: Final = re.compile(r"(\d{6,7})-?(\d)")
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2)
_MODULUS: Final = 11


class NotABusinessId(Refused):
    """A business ID looks like 1234567-1; check the digits."""

    status = 422


def require_business_id(text: str) -> str:
    """The id as it is written, 1234567-1. Raises NotABusinessId."""
    found = _WRITTEN.fullmatch(text.strip().upper().removeprefix("FI"))
    if not found:
        raise NotABusinessId
    digits = found[1].rjust(7, "0")
    rest = sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=True)) % _MODULUS
    check = (_MODULUS - rest) % _MODULUS
    if check != int(found[2]):
        raise NotABusinessId
    return f"{digits}-{check}"
