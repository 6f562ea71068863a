"""Every form of every room, sent with what its page did not put into it.

Forms are found on the pages of a firm that has lived a year, as whoever is shown them: what the
page hides or lets one choose is taken away, exchanged for rubbish, and for what is another's.
"""

from __future__ import annotations

import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID, uuid4

import pytest

from api.seeds.step import person_of
from tests.security.test_every_form import TEXT, VALID, Form, Page
from tests.security.year import OFFICES, Year, ids_of

LONG = os.environ.get("LUOTSI_PROOF") == "long"
EVERYBODYS = {"Mentor", "Service", "Tool", "Training"}
"""What stands on pages anybody may see, and may be named by anybody."""
LEAVING = ("/sign-", "/leave", "/enter", "/my/sign-ins", "/my/data", "/language")
ENDING = ("/data/sign-out", "/data/ask", "/data/erase")
"""What would show one out, or leave nothing behind."""
RUBBISH = "\x00' ä\ud7ff{{7*7}}../%00-1"
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
AWAY = 503
"""The payment provider is not there; that is said."""
OUTSIDE = ("client", "mentor", "sponsor")
pytestmark = [
    pytest.mark.proof, pytest.mark.feature("Q1"), pytest.mark.asvs("8.2.2"),
    pytest.mark.asvs("2.2.2"), pytest.mark.asvs("8.3.1"),
]  # fmt: skip


@dataclass
class Sender:
    """Somebody at their pages; what of the year is theirs, and what came of what they sent."""

    year: Year
    who: UUID
    outside: bool
    said: Counter[int] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    forms: set[tuple[str, ...]] = field(default_factory=set)

    @cached_property
    def own(self) -> set[UUID]:
        """Ids of whatever names this person, and of whatever belongs to that."""
        return self.year.near(self.who)

    @cached_property
    def others(self) -> dict[str, UUID]:
        """For each name of a field, an id that is another's."""
        return {
            name: value
            for event in self.year.events
            for name, value in vars(event).items()
            if isinstance(value, UUID) and value not in self.own | self.open
        }

    @cached_property
    def open(self) -> set[UUID]:
        """Ids that everybody may name, and those of mentors as persons."""
        found = set[UUID]()
        for event in self.year.events:
            if type(event).__qualname__.split(".")[0] in EVERYBODYS:
                found |= {event.originator_id, getattr(event, "person_id", event.originator_id)}
        return found

    @cached_property
    def strangers(self) -> UUID:
        """A course that is another's, for what has a name no event knows."""
        return self.others.get("engagement_id", uuid4())

    def walk(self) -> None:
        """Send every form of every page one is shown."""
        client = self.year.house.signed_in(self.who)
        for _, where in self.year.addresses(1, pages=True, of=self.own):
            answer = client.get(where, headers={"accept": "text/html"})
            if answer.status_code == 200 and "text/html" in answer.headers["content-type"]:
                for form in Page(answer.text).forms:
                    self._tamper(where, form)

    def _tamper(self, where: str, form: Form) -> None:
        to = form.action or where
        key = (ID.sub("…", to), *form.fields)
        if key in self.forms or to.startswith(LEAVING) or to.endswith(ENDING):
            return
        self.forms.add(key)
        plain = {name: _plain(kind, value) for name, (kind, value) in form.fields.items()}
        chosen = [n for n, (kind, _) in form.fields.items() if kind not in TEXT | {"textarea"}]
        self._send(to, {name: text for name, text in plain.items() if name not in chosen}, set())
        self._send(to, plain | dict.fromkeys(chosen, RUBBISH), set())
        self._send(to, dict.fromkeys(plain, RUBBISH), set())
        for name in chosen:
            if ID.fullmatch(plain[name]) and name not in {"command_id", "csrf"}:
                other = self.others.get(name, self.strangers)
                self._send(to, plain | {name: str(other)}, {other})
        for found in set(ID.findall(to)):
            kind = next((n for n, v in self._named.items() if UUID(found) in v), "engagement_id")
            other = self.others.get(kind, self.strangers)
            self._send(to.replace(found, str(other)), plain, {other})

    @cached_property
    def _named(self) -> dict[str, set[UUID]]:
        """Under which names each id is known."""
        found = defaultdict(set)
        for event in self.year.events:
            for name, value in vars(event).items():
                if isinstance(value, UUID) and name != "originator_id":
                    found[name].add(value)
        return found

    def _send(self, to: str, wish: dict[str, str], foreign: set[UUID]) -> None:
        log = self.year.house.reception.log
        before = log.head() if foreign else 0
        if "command_id" in wish and foreign:
            wish = wish | {"command_id": str(uuid4())}
        client = self.year.house.signed_in(self.who)
        answer = client.post(to, data=wish, headers={"accept": "text/html"})
        self.said[answer.status_code] += 1
        if answer.status_code >= 500 and answer.status_code != AWAY:
            self.wrong.append(f"{answer.status_code} {to} {wish}")
        if foreign and self.outside and answer.status_code < 400:
            new = log.events(before, 1000)
            if any(foreign & ids_of(event) for event in new):
                self.wrong.append(f"took {foreign}: {to} {wish}: {[type(e) for e in new]}")


def _plain(kind: str, value: str) -> str:
    return value or VALID.get(kind, "Sana" if kind in TEXT | {"textarea"} else "")


def everybody() -> Iterator[tuple[str, UUID]]:
    """Who sends: outside each, the office in all its chairs at once."""
    yield from ((role, person_of(role)) for role in OUTSIDE)
    yield "office", OFFICES
    if LONG:
        office = ("coordinator", "finance", "quality", "administrator")
        yield from ((role, person_of(role)) for role in office)


@pytest.mark.parametrize(("role", "who"), list(everybody()))
def test_a_form_bent_never_breaks_and_never_reaches_what_is_another_s(
    year: Year, role: str, who: UUID
) -> None:
    sender = Sender(year, who, role in OUTSIDE)
    sender.walk()
    print(f"{role}: {len(sender.forms)} forms, answers {dict(sender.said)}")  # noqa: T201
    assert "\n".join(sender.wrong) == ""
    assert len(sender.forms) > (60 if role == "office" else 8)
    assert sender.said.total() > 3 * len(sender.forms)
