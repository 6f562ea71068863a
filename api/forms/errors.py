"""What is wrong with one field of a form, as a sentence that says how to put it right."""

from __future__ import annotations

from typing import Any, Final

from api.languages import N_, say
from domain.written_names import AddressUnreadable

FILL_IN: Final = N_("Fill this in.")
CHOOSE: Final = N_("Choose one of these.")
AMOUNT: Final = N_("Write an amount such as 148,00.")
ODD: Final = N_("This is not as it should be.")
SENTENCES: Final = {
    "missing": FILL_IN,
    "string_too_short": FILL_IN,
    "too_short": N_("Choose at least one."),
    "string_too_long": N_("Write at most %(limit)s characters."),
    "too_long": N_("Choose at most %(limit)s."),
    "greater_than_equal": N_("Give at least %(limit)s."),
    "greater_than": N_("Give more than %(limit)s."),
    "less_than_equal": N_("Give at most %(limit)s."),
    "less_than": N_("Give less than %(limit)s."),
    "enum": CHOOSE,
    "literal_error": CHOOSE,
    "uuid_parsing": CHOOSE,
    "int_parsing": N_("Write a whole number."),
    "int_from_float": N_("Write a whole number."),
    "decimal_parsing": N_("Write a number."),
    "decimal_max_places": N_("Write fewer decimals."),
    "value_error": AMOUNT,
    "string_pattern_mismatch": ODD,
    "predicate_failed": AddressUnreadable().text,
}
LIMITS: Final = ("max_length", "min_length", "ge", "gt", "le", "lt")


def told_of(error: Any) -> dict[str, str]:
    """The finding for a machine: where, in pydantic's words, or ours where it only names a rule."""
    ours = SENTENCES["predicate_failed"] if error["type"] == "predicate_failed" else None
    pointer = "/" + "/".join(str(part) for part in error["loc"])
    return {"pointer": pointer, "detail": ours or error["msg"]}


def sentence_for(lang: str, error: Any) -> str:
    """The sentence for one of pydantic's findings, in a language."""
    kind: str = error["type"]
    if kind.startswith(("date", "time")):
        return say(lang, N_("Give a date or a time that exists."))
    context: dict[str, Any] = error.get("ctx") or {}
    limit = next((context[name] for name in LIMITS if name in context), "")
    sentence = SENTENCES.get(kind, ODD)
    return say(lang, sentence, limit=limit) if "%(limit)s" in sentence else say(lang, sentence)
