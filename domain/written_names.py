"""Names and addresses as people write them: any script, no signs that hide or break a line."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from domain.mail_addresses import can_get_letters
from domain.refusals import Refused

_JOINERS: Final = "\u200c\u200d"  # part of names in Persian and in Indian scripts
_LEADS: Final = re.compile(r"://|\bwww\.|\]\(", re.IGNORECASE)
"""What mail programs make a link of; a letter to somebody else is no place for that."""
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


class NameUnreadable(Refused):
    """Write the name with letters."""

    status = 422


class AddressUnreadable(Refused):
    """Write the whole e-mail address, for example aino@yritys.fi; no ä or ö before the @."""

    status = 422


def tidy_name(text: str) -> str:
    """The name on one line, in composed letters, without hidden signs. Raises NameUnreadable.

    The refusal names the field it stands at in every form that asks for a name.
    """
    composed = unicodedata.normalize("NFC", text)
    seen = ("" if _hides(sign) else sign for sign in composed.replace("\n", " "))
    name = " ".join("".join(seen).split())
    if _LEADS.search(name) or not any(unicodedata.category(sign)[0] in "LN" for sign in name):
        raise NameUnreadable(field="name")
    return name


def tidy_address(text: str, field: str = "email") -> str:
    """The e-mail address without blanks around it. Raises AddressUnreadable, at its field."""
    address = text.strip()
    require_address(address, field)
    return address


def require_address(address: str, field: str = "email") -> None:
    """Raise AddressUnreadable, at its field, where no letter can be sent to it."""
    if not can_get_letters(address) or any(_hides(sign) for sign in address):
        raise AddressUnreadable(field=field)


def _hides(sign: str) -> bool:
    return sign not in _JOINERS and unicodedata.category(sign) in _HIDDEN
