"""Whatever code stands in a sentence of the trail has words in all three languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, get_args, get_type_hints

import pytest

from api.languages import LANGUAGES
from api.trail.sentences import SENTENCES, said
from api.trail.words import AREAS, CODED, WORDS, coded, in_words
from domain.events import event_named
from domain.languages import InThreeLanguages

pytestmark = pytest.mark.feature("N1")
PLAIN = {
    "name", "number", "reason", "reference", "code", "version", "sha256", "currency", "payout",
    "prefix", "form", "message_id", "note", "credit_number", "agency", "source", "title", "after",
    "before", "what", "seed", "quarter", "half", "field", "address", "business_id", "cost_centre",
    "key", "policy", "how", "done",
}  # fmt: skip
"""Fields that hold names, numbers and what people wrote: they stand as they are."""
CODE = re.compile(r"[a-z]+_[a-z_]+")


def fields_shown() -> Iterator[tuple[str, str, Any]]:
    """Every field that stands in a sentence: its event, its name, its type."""
    for event, texts in SENTENCES.items():
        hints = get_type_hints(event_named(event))
        for field in set(re.findall(r"{(\w+)}", " ".join(texts))) - {"by"}:
            yield event, field, hints[field]


def kinds_in(hint: Any) -> Iterator[Any]:
    """A type and every type in it."""
    yield hint
    for part in get_args(hint):
        yield from kinds_in(part)
    if isinstance(hint, type) and is_dataclass(hint):
        for part in get_type_hints(hint).values():
            yield from kinds_in(part)


def lists_shown() -> set[type[Enum]]:
    """Every closed list of values that stands in a sentence."""
    return {
        kind
        for _, _, hint in fields_shown()
        for kind in kinds_in(hint)
        if isinstance(kind, type) and issubclass(kind, Enum)
    }


def test_every_value_of_every_list_in_a_sentence_has_words_in_three_languages() -> None:
    assert len(lists_shown()) > 40
    for kind in lists_shown():
        for choice in kind:
            if isinstance(choice.value, int):
                continue  # a level is a number in every language
            assert str(choice.value) in WORDS.get(kind, {}), choice
            words = WORDS[kind][str(choice.value)]
            assert len(words) == len(LANGUAGES), choice
            assert all(words), choice
            assert not [one for one in words if CODE.fullmatch(one)], choice
            assert [in_words(choice, lang) for lang in LANGUAGES] == list(words)


def test_no_words_are_kept_for_values_nobody_has() -> None:
    for kind, words in WORDS.items():
        assert set(words) == {str(choice.value) for choice in kind}, kind


def test_a_text_in_a_sentence_is_in_words_or_something_people_wrote() -> None:
    unsaid = {
        f"{event}.{field}"
        for event, field, hint in fields_shown()
        if str in kinds_in(hint)
        and field not in PLAIN
        and f"{event}.{field}" not in {*CODED, *AREAS}
    }
    assert unsaid == set()


def test_a_code_kept_as_text_is_said_in_the_readers_language() -> None:
    told = {"matter": "content", "object_id": "x"}
    assert dict(coded("Readings.ContentRead", told, "fi", {})) == {"matter": "mentoroinnin sisältö"}
    told = {"ground": "wrong amount"}
    assert dict(coded("Payment.RefundAsked", told, "sv", {})) == {"ground": "fel belopp"}
    asked = {"theme": "career_direction"}
    assert dict(coded("Consult.Asked", asked, "fi", {})) == {"theme": "Urasuunta"}


def test_an_area_the_firm_defined_is_called_by_its_name() -> None:
    areas = {"pricing": InThreeLanguages("Hinnoittelu", "Prissättning", "Pricing")}
    confirmed = {"area": "pricing", "level": 3}
    for lang, name in zip(LANGUAGES, ("Hinnoittelu", "Prissättning", "Pricing"), strict=True):
        assert dict(coded("Mentor.CompetenceConfirmed", confirmed, lang, areas)) == {"area": name}
    retired = {"area": "gone"}
    assert dict(coded("Mentor.CompetenceClaimed", retired, "fi", areas)) == {"area": "gone"}


@pytest.mark.parametrize(
    ("value", "words"), [(True, ["kyllä", "ja", "yes"]), (False, ["ei", "nej", "no"])]
)
def test_yes_and_no_are_words_too(value: Any, words: list[str]) -> None:
    assert [said(value, lang) for lang in LANGUAGES] == words
