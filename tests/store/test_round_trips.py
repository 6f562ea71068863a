"""How often a command asks the database: once, when what it needs is known."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import pytest

from api.bench.ours import FIRST, Reserve
from application.firm import Firm
from infrastructure.store import PostgresLog
from infrastructure.store.batches import APPEND
from infrastructure.store.link import Link
from tests.store.conftest import caller, do


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every question put to the database."""
    questions: list[str] = []
    plain = Link.ask

    async def noted(link: Link, query: str, *told: Any, **named: Any) -> list[Any]:
        questions.append(query)
        return await plain(link, query, *told, **named)

    monkeypatch.setattr(Link, "ask", noted)
    return questions


def reserve(diary: UUID, hour: int = 0) -> Reserve:
    return Reserve(diary_id=diary, promise_id=uuid4(), starts_at=FIRST.replace(hour=hour))


def test_a_command_on_what_is_known_takes_one_round_trip(
    log: PostgresLog, asked: list[str]
) -> None:
    diary = uuid4()
    do(log, reserve(diary))
    asked.clear()
    do(log, reserve(diary, hour=1))
    assert asked == [APPEND]


def test_commands_of_many_who_ask_at_once_share_their_round_trips(
    log: PostgresLog, asked: list[str]
) -> None:
    diaries = [uuid4() for _ in range(64)]

    async def all_at_once() -> None:
        firm = Firm(log)
        await asyncio.gather(*(firm.do(reserve(diary), caller()) for diary in diaries))
        asked.clear()
        await asyncio.gather(*(firm.do(reserve(diary, hour=1), caller()) for diary in diaries))

    asyncio.run(all_at_once())
    assert set(asked) == {APPEND}
    assert len(asked) <= 4
