"""Names and addresses as people write them: any script, no signs that hide or break a line."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from domain.refusals import Refused

_JOINERS: Final = "\u200c\u200d"  # part of names in Persian and in Indian scripts
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_ADDRESS: Final = re.compile(r"[^\s@]+@[^\s@.]+(\.[^\s@.]+)+")


class NameUnreadable(Refused):
    """Write the name with letters."""

    status = 422


class AddressUnreadable(Refused):
    """Write the whole e-mail address, for example aino@yritys.fi."""

    status = 422


def tidy_name(text: str) -> str:
    """The name on one line, in composed letters, without hidden signs. Raises NameUnreadable.

    The refusal names the field it stands at in every form that asks for a name.
    """
    composed = unicodedata.normalize("NFC", text)
    seen = ("" if _hides(sign) else sign for sign in composed.replace("\n", " "))
    name = " ".join("".join(seen).split())
    if not any(unicodedata.category(sign)[0] in "LN" for sign in name):
        raise NameUnreadable(field="name")
    return name


def tidy_address(text: str, field: str = "email") -> str:
    """The e-mail address without blanks around it. Raises AddressUnreadable, at its field."""
    address = text.strip()
    if not _ADDRESS.fullmatch(address) or any(_hides(sign) for sign in address):
        raise AddressUnreadable(field=field)
    return address


def _hides(sign: str) -> bool:
    return sign not in _JOINERS and unicodedata.category(sign) in _HIDDEN
