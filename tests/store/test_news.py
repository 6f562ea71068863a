import time
from collections.abc import Callable

import psycopg
import pytest

from infrastructure.store.news import KEYS, LOG, News


def test_what_is_said_is_heard_with_who_said_it(database_url: str) -> None:
    news, heard = News(database_url), []
    news.on(LOG, lambda pid, said: heard.append((pid, said)))
    news.start()
    _eventually(lambda: heard == [(0, "")])
    with psycopg.connect(database_url, autocommit=True) as link:
        link.execute("select pg_notify('luotsi_log', '5')")
        link.execute("select pg_notify('luotsi_keys', 'not for us')")
        _eventually(lambda: (link.info.backend_pid, "5") in heard)
    news.close()
    assert len(heard) == 2


def test_after_a_break_it_listens_again_and_says_that_something_may_be_missed(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("infrastructure.store.news.AGAIN", 0.01)
    news, missed, heard = News(database_url), [], []
    news.missed.append(lambda link: missed.append(link.info.backend_pid))
    news.on(KEYS, lambda _, said: heard.append(said))
    news.start()
    _eventually(lambda: len(missed) == 1)
    with psycopg.connect(database_url, autocommit=True) as link:
        link.execute("select pg_terminate_backend(%s)", [missed[0]])
        _eventually(lambda: len(missed) == 2)
        link.execute("select pg_notify('luotsi_keys', 'again')")
        _eventually(lambda: "again" in heard)
    news.close()


def test_who_no_longer_listens_is_told_nothing(database_url: str) -> None:
    news, heard, others = News(database_url), [], []
    stop = news.on(LOG, lambda _, said: heard.append(said))
    news.on(LOG, lambda _, said: others.append(said))
    news.start()
    _eventually(lambda: others == [""])
    stop()
    with psycopg.connect(database_url, autocommit=True) as link:
        link.execute("select pg_notify('luotsi_log', '1')")
    _eventually(lambda: others == ["", "1"])
    news.close()
    assert heard == [""]


def test_ticks_come_whether_or_not_there_is_news(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("infrastructure.store.news.TICK", 0.01)
    news, ticks = News(database_url), []
    news.ticks.append(lambda _: ticks.append(1))
    news.start()
    _eventually(lambda: len(ticks) > 5)
    news.close()


def _eventually(true: Callable[[], bool]) -> None:
    until = time.monotonic() + 5
    while not true():
        assert time.monotonic() < until, "it never came true"
        time.sleep(0.01)
