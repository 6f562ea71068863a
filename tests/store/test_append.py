from uuid import uuid4

import pytest

from infrastructure.store.batches import Outcome
from tests.store.rows import batch, key, positions, recording, rows, together, verdicts


def test_a_command_is_kept_with_its_events_and_its_answer(database_url: str) -> None:
    stream, command_id = uuid4(), uuid4()
    (outcome,) = together(database_url, recording(stream, command_id=command_id))
    assert outcome == Outcome("kept", 1, "{}")
    assert rows(database_url, "select position, stream, version from event") == [(1, stream, 1)]
    assert rows(database_url, "select command_id, position from command_log") == [(command_id, 1)]


def test_the_same_command_again_is_answered_as_the_first_time(database_url: str) -> None:
    first = recording(uuid4())
    later = recording(uuid4())
    assert verdicts(database_url, first) == ["kept"]
    assert verdicts(database_url, later) == ["kept"]
    (again,) = together(database_url, first)
    assert again == Outcome("repeated", 1, "{}")
    assert positions(database_url) == [1, 2]


def test_the_same_id_with_other_contents_is_different(database_url: str) -> None:
    command_id = uuid4()
    verdicts(database_url, recording(uuid4(), command_id=command_id, contents=b"one"))
    assert verdicts(database_url, recording(uuid4(), command_id=command_id, contents=b"other")) == [
        "different"
    ]
    assert positions(database_url) == [1]


@pytest.mark.parametrize("version", [1, 2, 4])
def test_who_read_another_version_is_in_conflict(database_url: str, version: int) -> None:
    stream = uuid4()
    verdicts(database_url, recording(stream, 1))
    verdicts(database_url, recording(stream, 2))
    assert verdicts(database_url, recording(stream, version)) == ["conflict"]
    assert positions(database_url) == [1, 2]


def test_what_was_only_read_is_checked_too(database_url: str) -> None:
    read, written = uuid4(), uuid4()
    verdicts(database_url, recording(read))
    outdated = recording(written)
    outdated.reads.append((read, 0))
    assert verdicts(database_url, outdated) == ["conflict"]
    outdated.reads[-1] = (read, 1)
    assert verdicts(database_url, outdated) == ["kept"]


def test_a_claimed_text_is_taken_for_others_and_free_again_when_let_go(database_url: str) -> None:
    anna, bertil = uuid4(), uuid4()
    assert verdicts(database_url, batch(lookups=[("email", b"a@", anna)])) == ["kept"]
    assert verdicts(database_url, batch(lookups=[("email", b"a@", bertil)])) == ["taken"]
    assert verdicts(database_url, batch(lookups=[("phone", b"a@", bertil)])) == ["kept"]
    assert verdicts(database_url, batch(lookups=[("email", None, anna)])) == ["kept"]
    assert verdicts(database_url, batch(lookups=[("email", b"a@", bertil)])) == ["kept"]


def test_a_destroyed_key_refuses_what_would_be_sealed_with_it(database_url: str) -> None:
    subject = uuid4()
    one = key(subject)
    verdicts(database_url, batch(keys=[one]))
    assert verdicts(database_url, recording(uuid4(), used_keys=[(one[0],)])) == ["kept"]
    assert verdicts(database_url, batch(destroyed=[(subject, "contact")])) == ["kept"]
    assert verdicts(database_url, recording(uuid4(), used_keys=[(one[0],)])) == ["erased"]
    assert verdicts(database_url, batch(keys=[key(subject)])) == ["conflict"]
    assert rows(database_url, "select wrapped, destroyed_at is not null from subject_key") == [
        (None, True)
    ]


def test_in_one_group_each_keeps_an_outcome_of_its_own(database_url: str) -> None:
    anna, stream, other, repeated, different = (uuid4() for _ in range(5))
    old = key(uuid4())
    verdicts(database_url, batch(keys=[old], lookups=[("email", b"a@", anna)]))
    verdicts(database_url, batch(destroyed=[(old[1], "contact")]), recording(stream))
    verdicts(database_url, recording(other))
    verdicts(database_url, recording(uuid4(), command_id=repeated))
    verdicts(database_url, recording(uuid4(), command_id=different))
    assert verdicts(
        database_url,
        recording(uuid4()),
        recording(uuid4(), command_id=repeated),
        recording(uuid4(), command_id=different, contents=b"other"),
        recording(stream, 1),
        recording(uuid4(), lookups=[("email", b"a@", uuid4())]),
        recording(uuid4(), used_keys=[(old[0],)]),
        recording(other, 2),
    ) == ["kept", "repeated", "different", "conflict", "taken", "erased", "kept"]
    assert positions(database_url) == [1, 2, 3, 4, 5, 6]
    assert len(rows(database_url, "select from command_log")) == 8


def test_positions_follow_the_order_in_the_group(database_url: str) -> None:
    streams = [uuid4() for _ in range(20)]
    outcomes = together(database_url, *(recording(stream) for stream in streams))
    assert [one.position for one in outcomes if isinstance(one, Outcome)] == list(range(1, 21))
    found = rows(database_url, "select stream from event order by position")
    assert [stream for (stream,) in found] == streams


def test_a_command_without_events_is_answered_at_the_position_before_it(database_url: str) -> None:
    outcomes = together(database_url, recording(uuid4()), batch(), recording(uuid4()), batch())
    assert [one.position for one in outcomes if isinstance(one, Outcome)] == [1, 1, 2, 2]


def test_a_texts_own_signs_survive_the_way(database_url: str) -> None:
    odd = 'quote " back\\slash {brace} , comma \n line ä €'
    kept = batch(lookups=[(odd, b"\x00\xff\\", uuid4())])
    kept.answer = '{"a\\"b": "c\\\\d"}'
    assert together(database_url, kept)[0] == Outcome("kept", 0, '{"a\\"b": "c\\\\d"}')
    assert rows(database_url, "select kind, hash from lookup") == [(odd, b"\x00\xff\\")]
