"""Payment references: the Finnish viitenumero and its international RF form."""

from __future__ import annotations

import re
from itertools import cycle
from typing import Final

from domain.refusals import Refused

_BASE: Final = re.compile("[0-9]{3,19}")
_RF: Final = re.compile("RF[0-9]{6,23}")
_IBAN: Final = re.compile("FI[0-9]{16}")
_ANY_IBAN: Final = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")


class NotAReference(Refused):
    """This is no valid payment reference: its length, characters or check digit are wrong."""

    status = 422


class NotAnIban(Refused):
    """This is no valid IBAN: its length, characters or check digits are wrong."""

    status = 422


def reference_for(base: str) -> str:
    """Add the check digit to ``base``, 3-19 digits (weights 7, 3, 1 from the right).

    Finance Finland's structure of the domestic reference. Raises NotAReference.
    """
    digits = base.lstrip("0")
    if not _BASE.fullmatch(digits):
        raise NotAReference
    return digits + _check_digit(digits)


def checked_reference(text: str) -> str:
    """Give the national reference in ``text`` bare of spaces and leading zeros.

    Raises NotAReference for anything else.
    """
    digits = text.replace(" ", "").lstrip("0")
    if not _BASE.fullmatch(digits[:-1]) or _check_digit(digits[:-1]) != digits[-1]:
        raise NotAReference
    return digits


def printed_reference(reference: str) -> str:
    """Write a national reference in groups of five from the right: "12 34561"."""
    digits = checked_reference(reference)
    first = len(digits) % 5
    groups = [digits[:first], *(digits[at : at + 5] for at in range(first, len(digits), 5))]
    return " ".join(group for group in groups if group)


def rf_reference(reference: str) -> str:
    """Give the RF form (ISO 11649) of a national reference. Raises NotAReference."""
    digits = checked_reference(reference)
    return f"RF{98 - int(digits + '271500') % 97:02}{digits}"


def national_reference(rf: str) -> str:
    """Give the national reference inside an RF one. Raises NotAReference."""
    compact = rf.replace(" ", "").upper()
    check, digits = compact[2:4], compact[4:]
    if not _RF.fullmatch(compact) or int(digits + "2715" + check) % 97 != 1:
        raise NotAReference
    return checked_reference(digits)


def printed_in_fours(code: str) -> str:
    """Write an RF reference or an IBAN in groups of four, as people read them."""
    compact = code.replace(" ", "")
    return " ".join(compact[at : at + 4] for at in range(0, len(compact), 4))


def checked_iban(text: str) -> str:
    """Give a Finnish IBAN bare of spaces (ISO 13616, mod 97). Raises NotAnIban."""
    iban = text.replace(" ", "").upper()
    if not _IBAN.fullmatch(iban) or int(iban[4:] + "1518" + iban[2:4]) % 97 != 1:
        raise NotAnIban
    return iban


def any_iban(text: str) -> str:
    """Give an IBAN of any country bare of spaces (ISO 13616, mod 97). Raises NotAnIban."""
    iban = text.replace(" ", "").upper()
    if not _ANY_IBAN.fullmatch(iban):
        raise NotAnIban
    digits = "".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])
    if int(digits) % 97 != 1:
        raise NotAnIban
    return iban


def _check_digit(digits: str) -> str:
    weighed = zip(reversed(digits), cycle((7, 3, 1)), strict=False)
    return str(-sum(int(digit) * weight for digit, weight in weighed) % 10)
