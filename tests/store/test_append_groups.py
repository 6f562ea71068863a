import asyncio
from uuid import UUID, uuid4

import psycopg
import pytest

from infrastructure.store.grouped import Grouped
from infrastructure.store.recorder import Committer
from tests.store.rows import batch, key, positions, recording, rows, verdicts


def test_the_same_id_twice_in_a_group_has_one_effect(database_url: str) -> None:
    stream, command_id = uuid4(), uuid4()
    twin = recording(stream, command_id=command_id)
    assert verdicts(database_url, twin, twin, twin) == ["kept", "conflict", "conflict"]
    assert verdicts(database_url, twin, twin) == ["repeated", "repeated"]
    assert positions(database_url) == [1]


def test_twins_of_a_refused_command_are_not_kept_in_its_place(database_url: str) -> None:
    stream, command_id = uuid4(), uuid4()
    verdicts(database_url, recording(stream))
    late = recording(stream, 1, command_id=command_id)
    assert verdicts(database_url, late, batch(command_id)) == ["conflict", "conflict"]


def test_of_two_on_one_stream_in_a_group_the_second_does_it_again(database_url: str) -> None:
    stream = uuid4()
    reader = batch(reads=[(stream, 0)])
    assert verdicts(database_url, recording(stream), recording(stream), reader) == [
        "kept", "conflict", "conflict",
    ]  # fmt: skip


def test_a_reader_before_the_writer_in_a_group_is_right(database_url: str) -> None:
    stream = uuid4()
    assert verdicts(database_url, batch(reads=[(stream, 0)]), recording(stream)) == ["kept"] * 2


def test_of_two_who_claim_one_text_in_a_group_the_second_does_it_again(database_url: str) -> None:
    claims = [batch(lookups=[("email", b"a@", uuid4())]) for _ in range(2)]
    assert verdicts(database_url, *claims) == ["kept", "conflict"]
    assert verdicts(database_url, claims[1]) == ["taken"]


def test_of_two_who_bring_one_key_in_a_group_the_second_does_it_again(database_url: str) -> None:
    subject = uuid4()
    brought = [batch(keys=[key(subject)]) for _ in range(2)]
    assert verdicts(database_url, *brought) == ["kept", "conflict"]
    assert len(rows(database_url, "select from subject_key")) == 1


def test_nobody_writes_with_a_key_that_goes_in_the_same_group(database_url: str) -> None:
    subject = uuid4()
    one = key(subject)
    verdicts(database_url, batch(keys=[one]))
    erases = batch(destroyed=[(subject, "contact")])
    assert verdicts(database_url, erases, recording(uuid4(), used_keys=[(one[0],)])) == [
        "kept", "conflict",
    ]  # fmt: skip
    assert verdicts(database_url, batch(keys=[key(subject)])) == ["conflict"]


def test_an_erasure_right_after_the_claim_it_must_undo_does_it_again(database_url: str) -> None:
    subject = uuid4()
    erases = batch(destroyed=[(subject, "contact")])
    claims = batch(keys=[key(subject)], lookups=[("email", b"a@", subject)])
    assert verdicts(database_url, claims, erases) == ["kept", "conflict"]
    assert verdicts(database_url, erases) == ["kept"]
    assert rows(database_url, "select from lookup") == []


def test_an_erasure_before_there_was_a_key_stands(database_url: str) -> None:
    subject = uuid4()
    verdicts(database_url, batch(destroyed=[(subject, "contact")]))
    assert verdicts(database_url, batch(keys=[key(subject)])) == ["conflict"]
    assert rows(database_url, "select subject_id, wrapped from subject_key") == [(subject, None)]


@pytest.mark.asvs("2.3.3")
def test_one_that_the_database_cannot_take_does_not_take_the_others_along(
    database_url: str,
) -> None:
    broken = recording(uuid4())
    broken.answer = "no answer"
    assert verdicts(database_url, recording(uuid4()), broken, recording(uuid4())) == [
        "kept", "InvalidTextRepresentation", "kept",
    ]  # fmt: skip
    assert positions(database_url) == [1, 2]


def test_what_is_asked_meanwhile_makes_up_the_next_group() -> None:
    groups: list[list[int]] = []

    async def answer(group: list[int]) -> list[int | Exception]:
        groups.append(group)
        await asyncio.sleep(0.01)
        return [10 * one for one in group]

    async def ask() -> list[int]:
        grouped = Grouped(answer)
        return await asyncio.gather(*(grouped.ask(n) for n in range(5)), _later(grouped))

    assert asyncio.run(ask()) == [0, 10, 20, 30, 40, 90]
    assert groups == [[0, 1, 2, 3, 4], [9]]


async def _later(grouped: Grouped[int, int]) -> int:
    await asyncio.sleep(0.005)
    return await grouped.ask(9)


def test_who_stops_waiting_disturbs_nobody(database_url: str) -> None:
    stream = uuid4()

    async def ask() -> None:
        committer = Committer(database_url)
        impatient = asyncio.create_task(committer.commit(recording(stream)))
        await asyncio.sleep(0)
        other = asyncio.create_task(committer.commit(recording(uuid4())))
        impatient.cancel()
        assert (await other).verdict == "kept"
        with pytest.raises(asyncio.CancelledError):
            await impatient
        committer.link.close()

    asyncio.run(ask())
    assert positions(database_url) == [1]


def test_a_lock_held_by_others_is_not_waited_for_for_ever(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("infrastructure.store.link.PATIENCE", "100ms")
    with psycopg.connect(database_url) as other:
        other.execute("select pg_advisory_xact_lock(7105503)")
        with pytest.raises(psycopg.OperationalError):
            verdicts(database_url, recording(UUID(int=1)))
    assert verdicts(database_url, recording(UUID(int=1))) == ["kept"]
