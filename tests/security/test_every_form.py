"""What would break out of every context is written into every field of every form, and read again.

Forms are found on the pages themselves, so a new one is in it by itself. Each is sent twice: once
with the text in every field, which most refuse and show again, and once in the text fields alone,
which most keep. Then everybody reads every page: the text stands there as text.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from uuid import UUID

import pytest

from api.route_actions import routes_of
from domain.people import Role
from tests.security.course_of import Told, begin
from tests.security.test_canaries import seen
from tests.signed_in import House, person_in
from tests.spec_times import NOON

LONG = os.environ.get("LUOTSI_PROOF") == "long"
BREAKS_OUT = [
    "\"'></title></textarea><kanarek onx=1>", "javascript:kanarek()//", "' onfocus=kanarek() x='",
    "<svg/onload=kanarek()>", "{{kanarek}}<kanarek>", "--><kanarek>", "\u2028<kanarek>",
][: 7 if LONG else 1]  # fmt: skip
TEXT = {"text", "search", "tel", "url", ""}
KEPT = {"hidden", "checkbox", "radio", "submit", "button", "file", "select"}
PLAIN = re.compile(r"[A-Za-z0-9_.:-]+")
VALID = {"email": "a@firm.example", "number": "1", "date": "2026-04-01", "time": "10:00",
         "datetime-local": "2026-04-01T10:00", "month": "2026-04"}  # fmt: skip
pytestmark = [
    pytest.mark.proof, pytest.mark.asvs("1.2.1"), pytest.mark.asvs("1.2.2"),
    pytest.mark.asvs("1.3.7"), pytest.mark.asvs("1.1.2"),
]  # fmt: skip


@dataclass
class Form:
    """One form of a page: where it goes, and each field's kind and value."""

    action: str
    fields: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def written(self) -> list[str]:
        """The fields somebody writes in."""
        return [name for name, (kind, _) in self.fields.items() if kind in TEXT | {"textarea"}]

    def filled(self, text: str, *, everywhere: bool) -> dict[str, str]:
        """What a browser would send."""
        return {
            name: text if kind in TEXT | {"textarea"} or (everywhere and kind not in KEPT)
            else value or VALID.get(kind, "")
            for name, (kind, value) in self.fields.items()
        }  # fmt: skip


class Page(HTMLParser):
    """A page as a browser would take it: its forms, and whatever of ours broke out."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.broke_out: list[str] = []
        self._open: Form | None = None
        self._select = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag."""
        known = {name: value or "" for name, value in attrs}
        leads = [known.get(name, "").strip().lower() for name in ("href", "src", "action")]
        if (
            tag == "kanarek" or "onx" in known
            or any("kanarek" in value for name, value in known.items() if name.startswith("on"))
            or any(where.startswith("javascript:") for where in leads)
        ):  # fmt: skip
            self.broke_out.append(f"<{tag} {known}>")
        if tag == "form" and known.get("method") == "post":
            self._open = Form(known.get("action", ""))
        elif self._open is not None:
            self._field(self._open, tag, known)

    def _field(self, form: Form, tag: str, known: dict[str, str]) -> None:
        name = known.get("name", "")
        if tag == "select":
            self._select = name
            form.fields[name] = ("select", "")
        elif tag == "option" and self._select:
            if "selected" in known or not form.fields[self._select][1]:
                form.fields[self._select] = ("select", known.get("value", ""))
        elif tag == "textarea" and name:
            form.fields[name] = ("textarea", "")
        elif tag == "input" and name:
            kind = known.get("type", "text")
            if kind in {"checkbox", "radio"} and name in form.fields:
                return
            form.fields[name] = (kind, known.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        """Close a form."""
        if tag == "form" and self._open is not None:
            self.forms.append(self._open)
            self._open = None
        elif tag == "select":
            self._select = ""


@pytest.fixture(scope="module")
def told(house: House) -> Told:
    house.let_it_be(NOON)
    return begin(house)


def pages(house: House, told: Told, person: UUID | None) -> Iterator[tuple[str, str]]:
    """Every page somebody is shown, with its address."""
    client = house.signed_in(person) if person else house.stranger
    for route in routes_of(house.app):
        if "GET" in (route.methods or ()) and not route.path.startswith("/api"):
            where = seen(route, told)
            said = client.get(where, headers={"accept": "text/html"})
            assert said.status_code < 500, where
            if said.status_code == 200 and "text/html" in said.headers["content-type"]:
                yield where, said.text


def sent(house: House, person: UUID | None, where: str, form: Form, wish: dict[str, str]) -> Any:
    client = house.signed_in(person) if person else house.stranger
    return client.post(form.action or where, data=wish, headers={"accept": "text/html"})


def test_what_is_written_into_any_form_is_text_on_every_page(house: House, told: Told) -> None:
    office = [Role.COORDINATOR, Role.ADMINISTRATOR, *((Role.FINANCE, Role.QUALITY) if LONG else ())]
    everybody = [None, told.mentee, told.mentor, *(person_in(role) for role in office)]
    said, done, wrong, fields = Counter[int](), set[tuple[str, ...]](), list[str](), 0
    odd: list[str] = []
    for person in everybody:
        for where, text in pages(house, told, person):
            for form in Page(text).forms:
                key = (form.action or where, *form.fields)
                if key in done or not form.written or "sign-in" in key[0]:
                    continue
                done.add(key)
                odd += [name for name in form.fields if not PLAIN.fullmatch(name)]
                fields += len(form.written)
                for breaks_out in BREAKS_OUT:
                    for everywhere in (True, False):
                        wish = form.filled(breaks_out, everywhere=everywhere)
                        answer = sent(house, person, where, form, wish)
                        said[answer.status_code] += 1
                        wrong += [f"{key[0]}: {one}" for one in Page(answer.text).broke_out]
    house.settle()
    shown = read = 0
    for person in everybody:
        for where, text in pages(house, told, person):
            read += 1
            shown += "kanarek" in text
            wrong += [f"{where}: {one}" for one in Page(text).broke_out]
    print(  # noqa: T201 - a proof says its sizes
        f"{len(done)} forms, {fields} fields, {len(BREAKS_OUT)} texts, answers {dict(said)};"
        f" {read} pages read, {shown} show the text"
    )
    assert wrong == []
    assert odd == []  # a name with marks in it never reaches its command
    assert not [status for status in said if status >= 500]
    assert len(done) > 35
    assert said[303] > 20
    assert said[422] > 40
    assert shown > 20


def test_what_broke_out_would_be_seen() -> None:
    for breaks_out in ("<kanarek>", '<a href="javascript:kanarek()">', "<p onfocus='kanarek()'>"):
        assert Page(breaks_out).broke_out
    assert not Page("&lt;kanarek&gt; javascript:kanarek()").broke_out
