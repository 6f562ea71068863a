"""Finnish business ids: seven digits, a dash, a check digit (Yritys- ja yhteisötietolaki 9 §)."""

from __future__ import annotations

import re
from typing import Final

from domain.refusals import Refused

_FORM: Final = re.compile(r"\d{7}-\d")
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2)
_ELEVEN: Final = 11


class BusinessIdWrong(Refused):
    """This business id is mistyped: its check digit does not fit. The form is 1234567-8."""

    status = 422


def checked(text: str) -> str:
    """A business id as it is written, or nothing for none. Raises BusinessIdWrong."""
    digits = text.strip().upper().removeprefix("FI").replace(" ", "").replace("-", "")
    if not digits:
        return ""
    written = f"{digits[:-1].zfill(7)}-{digits[-1]}"
    if not _FORM.fullmatch(written) or not _fits(written):
        raise BusinessIdWrong
    return written


def vat_id_of(business_id: str) -> str:
    """The VAT id that belongs to a Finnish business id."""
    return f"FI{business_id.replace('-', '')}" if business_id else ""


def _fits(written: str) -> bool:
    rest = sum(int(d) * w for d, w in zip(written, _WEIGHTS, strict=False)) % _ELEVEN
    return rest != 1 and int(written[-1]) == (0 if rest == 0 else _ELEVEN - rest)
