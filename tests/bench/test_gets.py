"""What a get is measured on is what the figure says: so many events, all of them in the state."""

import asyncio
from pathlib import Path
from uuid import uuid4

from api.bench.figures import Figures
from api.bench.gets import LONG, SHORT, Fetch, Fill, measure
from api.bench.ours import a_caller
from api.bench.place import Place
from application.firm import Firm
from domain.diaries import Diary
from tests.memory_log import MemoryLog


def test_a_filled_diary_has_as_many_events_as_it_says() -> None:
    firm, diary = Firm(log := MemoryLog()), uuid4()
    asyncio.run(firm.do(Fill(diary_id=diary, events=SHORT), a_caller()))
    work = asyncio.run(firm.rehearse(Fetch(diary_id=diary), a_caller()))
    (found,) = work.aggregates
    assert isinstance(found, Diary)
    assert (found.version, len(found.promised), len(log.recorded)) == (SHORT, SHORT - 1, SHORT)


def test_warm_and_cold_are_measured_and_compared_with_the_plain_read(
    postgres_server: str, tmp_path: Path
) -> None:
    figures = Figures()
    measure(Place(postgres_server, tmp_path), figures, 1)
    told = {figure.what: figure for figure in figures.all}
    assert told[f"warm get, {LONG} : {SHORT} events"].goal == "<= 2"
    assert told["cold get : plain read"].value > 1
