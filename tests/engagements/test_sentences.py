"""Every event of an engagement has its sentence in three languages, made of public fields."""

from dataclasses import fields
from string import Formatter

from application.engagements.room import ROOM
from domain.events import event_named, events_by_name

SPOKEN = {name: words for name, words in ROOM.sentences.items() if name.startswith("Engagement.")}


def test_every_event_has_its_sentences() -> None:
    named = {name for name in events_by_name() if name.startswith("Engagement.")}
    assert named == set(SPOKEN)


def test_a_sentence_speaks_of_fields_the_event_has() -> None:
    for name, words in SPOKEN.items():
        known = {part.name for part in fields(event_named(name))} | {"by"}
        for text in words:
            assert {field for _, field, _, _ in Formatter().parse(text) if field} <= known, name
