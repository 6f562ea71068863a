"""The demo as somebody finds it who just typed `make demo`."""

import asyncio
import json
import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from fastapi.testclient import TestClient
from rich.console import Console

from api.cli.opening import ROLES, Lines, open_demo
from api.main import create_app
from api.route_actions import routes_of
from api.seeds.seeding import NotTheDemo, Seeding
from api.wiring.errands import HANDLERS
from api.wiring.parts import opened
from application.firm import Caller
from application.people.register_person import RegisterPerson
from domain.events import NOBODY, Via
from infrastructure.settings import Mode, Settings
from infrastructure.worker import Worker

LEAVING = ("/language", "/sign-out", "/static", "/demo", "/stripe")
"""Ways out of what one is looking at."""


@dataclass
class Demo:
    """An opened demo: what it said, what it wrote down, its pages."""

    settings: Settings
    dsn: str
    said: str
    told: dict[str, Any]
    client: TestClient

    def count(self, table: str) -> int:
        with psycopg.connect(self.dsn) as link:
            row = link.execute(f'select count(*) from "{table}"').fetchone()  # noqa: S608
        assert row
        return int(row[0])


@dataclass
class Walk:
    """Follows the links of pages, two addresses of a kind; what differs by an id is of a kind."""

    client: TestClient
    seen: Counter[str] = field(default_factory=Counter)
    nowhere: list[str] = field(default_factory=list)

    def from_page(self, first: str) -> None:
        """Follow every link from here on."""
        waiting = deque([(first, first)])
        while waiting:
            page, link = waiting.popleft()
            if self._is_new(link):
                waiting.extend((link, there) for there in self._links(page, link))

    def _is_new(self, link: str) -> bool:
        address = urlsplit(link)
        if address.netloc or not link.startswith("/") or link.startswith(LEAVING):
            return False
        words = sorted(one.partition("=")[0] for one in address.query.split("&"))
        kind = re.sub(r"[0-9a-f-]{36}|\d+", "…", address.path) + "?" + "&".join(words)
        self.seen[kind] += 1
        return self.seen[kind] <= 2

    def _links(self, page: str, link: str) -> list[str]:
        answer = self.client.get(link, headers={"Accept": "text/html"})
        if answer.is_redirect:
            return [answer.headers["location"]]
        if answer.status_code != 200:
            self.nowhere.append(f"{answer.status_code} {link} on {page}")
        return [unescape(one) for one in re.findall(r'href="([^"#]+)', answer.text)]


def opened_once(settings: Settings, dsn: str) -> str:
    said = StringIO()
    asyncio.run(open_demo(settings, dsn, Console(file=said, width=200)))
    return said.getvalue()


@pytest.fixture(scope="module")
def demo(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    folder = tmp_path_factory.mktemp("demo")
    settings = Settings(mode=Mode.DEMO, data_dir=folder, rates=False)
    said = opened_once(settings, module_database)
    told = json.loads((folder / "demo.json").read_text())
    app = create_app(settings, module_database, worker=False)
    with TestClient(app, follow_redirects=False) as client:
        yield Demo(settings, module_database, said, told, client)


def test_progress_is_told_in_a_few_plain_lines_where_no_terminal_is(demo: Demo) -> None:
    lines = [line for line in demo.said.splitlines() if line.startswith("A year of business")]
    assert 3 <= len(lines) <= 6
    assert "refused" not in demo.said


def test_what_scripts_need_is_written_down(demo: Demo) -> None:
    assert set(demo.told) == {"address", "sign_in", "tokens", "stripe", "mail"}
    assert set(demo.told["sign_in"]) == set(demo.told["tokens"]) == set(ROLES)
    assert demo.told["mail"] == f"{demo.told['address']}/demo/mail"


@pytest.mark.parametrize("role", ROLES)
def test_there_is_a_way_in_for_each_role(demo: Demo, role: str) -> None:
    link = demo.told["sign_in"][role].removeprefix(demo.told["address"])
    assert 'name="secret"' in demo.client.get(link).text
    entered = demo.client.post("/enter", data={"secret": link.rsplit("/", 1)[1]})
    assert (entered.status_code, demo.client.cookies.get("luotsi") is not None) == (303, True)
    demo.client.cookies.clear()
    token = {"Authorization": f"Bearer {demo.told['tokens'][role]}"}
    assert demo.client.get("/sign-in", headers=token).status_code == 200


@pytest.mark.parametrize("role", ROLES)
def test_the_sign_in_page_has_a_button_for_each_role(demo: Demo, role: str) -> None:
    assert f'value="{role}"' in demo.client.get("/sign-in").text
    entered = demo.client.post("/demo/enter", data={"role": role})
    home = demo.client.get(entered.headers["location"])
    demo.client.cookies.clear()
    assert home.status_code not in {401, 403, 500}


@pytest.mark.parametrize("role", ["", *ROLES])
def test_every_link_somebody_is_shown_leads_somewhere(demo: Demo, role: str) -> None:
    first = "/"
    if role:
        first = demo.client.post("/demo/enter", data={"role": role}).headers["location"]
    walk = Walk(demo.client)
    walk.from_page(first)
    demo.client.cookies.clear()
    assert walk.nowhere == []
    assert len(walk.seen) > 10


def test_nobody_enters_in_a_role_the_demo_does_not_have(demo: Demo) -> None:
    assert demo.client.post("/demo/enter", data={"role": "owner"}).status_code == 404


def test_letters_of_the_last_days_can_be_read(demo: Demo) -> None:
    letters = demo.client.get("/api/demo/mail").json()
    assert any(letter["to"].endswith("<client@luotsi.example>") for letter in letters)
    listed = demo.client.get("/demo/mail?lang=en").text
    newest = letters[0]
    assert f'href="/demo/mail/{newest["name"]}"' in listed
    assert newest["subject"] in demo.client.get(f"/demo/mail/{newest['name']}").text
    assert demo.client.get("/demo/mail/none").status_code == 404


def test_a_letter_brings_its_calendar_file(demo: Demo) -> None:
    booked = [one["name"] for one in demo.client.get("/api/demo/mail").json()]
    files = [demo.client.get(f"/demo/mail/{name}/0") for name in booked]
    calendars = [file for file in files if file.headers["content-type"] == "application/ics"]
    assert calendars
    assert calendars[0].text.startswith("BEGIN:VCALENDAR")
    assert demo.client.get(f"/demo/mail/{booked[0]}/9").status_code == 404


def test_opening_it_again_adds_nothing_to_the_log_and_makes_fresh_links(demo: Demo) -> None:
    before = demo.count("event"), demo.count("job")
    assert "A year of business" not in opened_once(demo.settings, demo.dsn)
    assert (demo.count("event"), demo.count("job")) == before
    again = json.loads((demo.settings.data_dir / "demo.json").read_text())
    assert again["sign_in"]["mentor"] != demo.told["sign_in"]["mentor"]


def test_payments_of_the_past_are_known_at_the_stand_in(demo: Demo) -> None:
    kept = json.loads((demo.settings.data_dir / "stripe-standin.json").read_text())
    paid = [one for one in kept["things"].values() if one["object"] == "payment_intent"]
    assert len(paid) >= 20


def test_a_log_that_is_somebodys_own_gets_no_past(database_url: str, tmp_path: Path) -> None:
    async def attempt() -> None:
        settings = Settings(mode=Mode.DEMO, data_dir=tmp_path)
        async with opened(settings, database_url) as reception:
            command = RegisterPerson(name="Ada", email="ada@own.example")
            own = Caller(by=NOBODY, via=Via.CLI, command_id=NOBODY)
            await reception.firm.do(command, own)
            show = Lines(Console(file=StringIO()))
            await Seeding(reception, Worker(reception, HANDLERS), show).run()

    with pytest.raises(NotTheDemo):
        asyncio.run(attempt())


@pytest.mark.parametrize("mode", [Mode.TEST, Mode.DEMO])
def test_its_pages_are_there_in_demo_mode_only(mode: Mode) -> None:
    paths = {route.path for route in routes_of(create_app(Settings(mode=mode), ""))}
    assert ("/demo/enter" in paths) is (mode is Mode.DEMO)
