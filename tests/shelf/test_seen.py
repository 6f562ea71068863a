"""What a person did they see at once, whichever process brings the shelf on."""

import asyncio
import time

from infrastructure.shelf import Shelf
from infrastructure.store.news import News
from tests.shelf.stories import CARDS, Story, read_all, run


def test_another_process_brings_it_on_and_it_is_seen_by_its_news(database_url: str) -> None:
    story = Story()
    news = News(database_url)

    async def act(worker: Shelf, web: Shelf) -> None:
        web.listen(news)
        news.start()
        await asyncio.sleep(0.2)
        asked = story.asked
        story.register("anna")
        waiting = asyncio.create_task(web.seen(1))
        await asyncio.sleep(0.01)
        assert not waiting.done()
        await worker.read_on()
        began = time.monotonic()
        assert await waiting
        assert time.monotonic() - began < 0.2
        assert story.asked == asked + 1

    run(database_url, act, (story, [CARDS]), (story, [CARDS]))
    news.close()


def test_where_nobody_else_brings_it_on_who_waits_does(database_url: str) -> None:
    story = Story()
    anna = story.register("anna")

    async def act(web: Shelf) -> None:
        assert await web.seen(1)
        assert await web.document(CARDS, anna) is not None

    run(database_url, act, (story, [CARDS]))


def test_what_never_comes_is_not_waited_for_long(database_url: str) -> None:
    async def act(web: Shelf) -> None:
        began = time.monotonic()
        assert not await web.seen(5)
        assert 1.5 < time.monotonic() - began < 4

    run(database_url, act, (Story(), [CARDS]))


def test_what_is_there_already_is_not_waited_for(database_url: str) -> None:
    story = Story()
    story.register("anna")

    async def act(web: Shelf) -> None:
        await read_all(web)
        began = time.monotonic()
        assert await web.seen(1)
        assert time.monotonic() - began < 0.05

    run(database_url, act, (story, [CARDS]))
