"""Every event of forums has its sentence, with names of its own fields only."""

import re

from application.forums.room import ROOM
from domain.events import events_by_name

OURS = ("Forum.", "Meetings.", "Space.", "Membership.")


def test_every_event_has_a_sentence_in_three_languages() -> None:
    ours = {name for name in events_by_name() if name.startswith(OURS)}
    assert ours == set(ROOM.sentences)
    assert all(all(words) for words in ROOM.sentences.values())


def test_a_sentence_names_only_what_its_event_bears() -> None:
    for name, words in ROOM.sentences.items():
        known = {*events_by_name()[name].__dataclass_fields__, "by"}
        for sentence in words:
            assert set(re.findall(r"{(\w+)}", sentence)) <= known, name
