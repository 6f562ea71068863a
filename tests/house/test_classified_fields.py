from dataclasses import dataclass
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest

import application.house
from domain.events import events_by_name
from domain.money import Money
from domain.privacy import RETENTION, Personal, Public, Purpose, classify
from domain.slots import Slot
from infrastructure.store.shapes import shape_of


@pytest.mark.asvs("14.1.1")
@dataclass(frozen=True)
class Told:
    text: str


@dataclass(frozen=True)
class Named:
    text: Annotated[str, Public]


def test_every_field_of_every_event_is_classified() -> None:
    forgotten = {name: shape_of(kind).unclassified for name, kind in events_by_name().items()}
    assert {name: fields for name, fields in forgotten.items() if fields} == {}


def test_whose_a_personal_field_is_stands_in_the_event_itself() -> None:
    for name, kind in events_by_name().items():
        hints = {"originator_id": UUID, **shape_of(kind).hints}
        assert all(hints[mark.subject] is UUID for mark in shape_of(kind).groups), name


@pytest.mark.parametrize("hint", [
    str, str | None, tuple[str, ...], dict[str, int], bytes, float, Told, list[Told], Any,
])  # fmt: skip
def test_text_that_nobody_classified_is_found(hint: Any) -> None:
    assert classify(hint) is None


@pytest.mark.parametrize("hint", [
    UUID, int, bool, Money, Slot, Purpose, Literal["a", "b"], Annotated[str, Public], Named,
    tuple[UUID, ...], int | None,
])  # fmt: skip
def test_ids_figures_choices_and_what_is_marked_are_public(hint: Any) -> None:
    assert classify(hint) is Public


def test_personal_fields_say_for_what_purpose() -> None:
    mark = Personal(Purpose.MENTORING, "engagement_id")
    assert classify(Annotated[str, mark]) == mark


def test_every_purpose_has_its_term() -> None:
    assert set(RETENTION) == set(Purpose)
    assert application.house.HOUSE
