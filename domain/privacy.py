"""Whose a piece of information is, and for what purpose it may be kept.

Every field of every event is classified, in the line that declares it:

    name: Annotated[str, Personal(Purpose.CONTACT)]
    note: Annotated[str, Personal(Purpose.MENTORING, "engagement_id")]
    reason: Annotated[str, Public]

Ids, numbers, dates, choices and the business's own value types are public by their type.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from enum import Enum, StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints


class Purpose(StrEnum):
    """What a key is for; each purpose has its own term in `RETENTION`."""

    CONTACT = "contact"
    MENTORING = "mentoring"
    PRIVATE_NOTE = "private_note"
    SURVEY = "survey"
    FORUM = "forum"
    CASE = "case"
    ACCOUNTING = "accounting"
    SECURITY = "security"
    MARKETING = "marketing"


@dataclass(frozen=True)
class Personal:
    """A field that says something of a person and is encrypted under that person's key.

    `subject` names the event field that holds whose key it is; the purpose says which one.
    """

    purpose: Purpose
    subject: str = "originator_id"


class Public:
    """Marks text that says nothing of a person: codes, languages, the firm's own words."""


@dataclass(frozen=True)
class Term:
    """How long a purpose's key lives, and from when its clock runs."""

    months: int | None
    starts: str
    erased_on_request: bool = True


RETENTION: Final[dict[Purpose, Term]] = {
    Purpose.CONTACT: Term(24, "the end of the last engagement or order"),
    Purpose.MENTORING: Term(24, "the end of the engagement"),
    Purpose.PRIVATE_NOTE: Term(24, "the end of the engagement"),
    Purpose.SURVEY: Term(12, "the end of the survey round"),
    Purpose.FORUM: Term(12, "the closing of the forum"),
    # Kept for legal claims (GDPR 17(3)(e)), so an erasure request does not reach it.
    Purpose.CASE: Term(60, "the closing of the case", erased_on_request=False),
    # Kirjanpitolaki 2:10: vouchers six years from the end of the calendar year
    # in which the financial year ended; an erasure request does not reach them.
    Purpose.ACCOUNTING: Term(
        72, "31 December of the year the financial year ends", erased_on_request=False
    ),
    Purpose.SECURITY: Term(12, "the day of the event"),
    Purpose.MARKETING: Term(None, "the withdrawal of consent"),
}


class ErasedText(str):
    """What a reader gets where a person's text was, once the key is destroyed."""

    __slots__ = ()


ERASED: Final = ErasedText("[erased]")

_PUBLIC_BY_TYPE: Final = {
    "UUID", "datetime", "date", "time", "timedelta", "bool", "int", "Decimal", "NoneType",
    "Money", "Slot"
}  # fmt: skip


def classify(hint: Any) -> Personal | type[Public] | None:
    """Say how a field of this annotation is classified; None when nobody has said."""
    if get_origin(hint) is Annotated:
        for mark in hint.__metadata__:
            if isinstance(mark, Personal) or mark is Public:
                return mark
        return classify(hint.__origin__)
    if get_origin(hint) in (Union, UnionType, tuple, list, frozenset, dict):
        parts = [classify(part) for part in get_args(hint) if part is not Ellipsis]
        return Public if parts and all(part is Public for part in parts) else None
    if isinstance(hint, type):
        if issubclass(hint, Enum) or hint is NoneType or hint.__name__ in _PUBLIC_BY_TYPE:
            return Public
        if is_dataclass(hint):
            inner = get_type_hints(hint, include_extras=True)
            marks = [classify(inner[part.name]) for part in fields(hint)]
            return Public if all(mark is Public for mark in marks) else None
    return Public if str(get_origin(hint)) == "typing.Literal" else None


def erased(hint: Any) -> Any:
    """Build what stands in for an erased value of this type."""
    if get_origin(hint) is Annotated:
        return erased(hint.__origin__)
    if get_origin(hint) in (Union, UnionType):
        return None if NoneType in get_args(hint) else erased(get_args(hint)[0])
    if get_origin(hint) in (tuple, list, frozenset, dict):
        return get_origin(hint)()
    if hint is str:
        return ERASED
    if is_dataclass(hint) and isinstance(hint, type):
        inner = get_type_hints(hint, include_extras=True)
        shell = object.__new__(hint)
        for part in fields(hint):
            object.__setattr__(shell, part.name, erased(inner[part.name]))
        return shell
    return None
