"""Every event of a mentoring's content has its sentence, and no sentence tells of content."""

from dataclasses import fields
from string import Formatter
from typing import get_type_hints

from application.mentoring.sentences import AGREED, INTRODUCED, WRITTEN
from domain.events import event_named
from domain.privacy import Personal, classify

ALL = WRITTEN | AGREED | INTRODUCED


def test_a_sentence_speaks_of_public_fields_only() -> None:
    for name, words in ALL.items():
        kind = event_named(name)
        hints = get_type_hints(kind, include_extras=True)
        public = {
            part.name
            for part in fields(kind)
            if not isinstance(classify(hints[part.name]), Personal)
        }
        for text in words:
            named = {field for _, field, _, _ in Formatter().parse(text) if field}
            assert named <= public | {"by"}, name
