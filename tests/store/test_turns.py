import asyncio
from uuid import UUID

import pytest

from infrastructure.store.turns import Turns

ONE, TWO = UUID(int=1), UUID(int=2)


def test_whoever_comes_first_has_it_and_the_others_follow_in_their_order() -> None:
    order: list[int] = []

    async def work(turns: Turns, n: int) -> None:
        await turns.wait(ONE)
        order.append(n)
        await asyncio.sleep(0)
        turns.leave([ONE])

    async def all_of_them() -> None:
        turns = Turns()
        await asyncio.gather(*(work(turns, n) for n in range(5)))
        assert not turns.taken(ONE)

    asyncio.run(all_of_them())
    assert order == [0, 1, 2, 3, 4]


def test_what_is_free_is_taken_at_once_and_what_is_not_is_not() -> None:
    turns = Turns()
    assert turns.take(ONE)
    assert not turns.take(ONE)
    assert turns.take(TWO)
    turns.leave([ONE, TWO])
    assert not turns.taken(ONE)


def test_who_gives_up_waiting_is_passed_over() -> None:
    async def inside() -> None:
        turns = Turns()
        assert turns.take(ONE)
        impatient, patient = (asyncio.create_task(turns.wait(ONE)) for _ in range(2))
        await asyncio.sleep(0)
        impatient.cancel()
        await asyncio.sleep(0)
        turns.leave([ONE])
        await patient
        with pytest.raises(asyncio.CancelledError):
            await impatient
        turns.leave([ONE])
        assert not turns.taken(ONE)

    asyncio.run(inside())


def test_who_is_given_the_turn_while_giving_up_hands_it_on() -> None:
    async def inside() -> None:
        turns = Turns()
        assert turns.take(ONE)
        first, second = (asyncio.create_task(turns.wait(ONE)) for _ in range(2))
        await asyncio.sleep(0)
        turns.leave([ONE])
        first.cancel()
        await second
        turns.leave([ONE])
        assert not turns.taken(ONE)

    asyncio.run(inside())
