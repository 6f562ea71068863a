import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import jinja2
import pytest

from api import pages, plain_letters
from api.pages import environment
from api.plain_letters import facts, letter_words
from application.firm_details.firm_page import FirmPage
from application.people.people import PersonCard

TEXT = """{{ _("Sign in") }}, {{ to.name }}

{{ minutes }} < 60

[{{ _("Sign in") }}](/my/tasks)
"""


class Shelf:
    """A shelf with nothing on it but the firm."""

    async def document(self, view: Any, key: Any) -> FirmPage:
        return FirmPage()


HOUSE = SimpleNamespace(shelf=Shelf(), settings=SimpleNamespace(address="https://luotsi.example"))
READER = PersonCard(uuid4(), "Meri O'Hara", "meri@luotsi.example", "", "sv")


@pytest.fixture(autouse=True)
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "come_back.txt").write_text(TEXT, encoding="utf-8")
    ours = jinja2.FileSystemLoader([pages.TEMPLATES, tmp_path])
    monkeypatch.setattr(pages, "FileSystemLoader", lambda _folder: ours)
    monkeypatch.setattr(plain_letters, "_facts", {})
    _clear()
    yield
    _clear()


def _clear() -> None:
    environment.cache_clear()
    plain_letters._written.cache_clear()


def test_a_letter_is_a_subject_a_text_and_a_page_in_the_readers_language() -> None:
    @facts("come_back")
    async def known(house: Any, about: Any) -> dict[str, object]:
        return {"minutes": about["minutes"]}

    about = {"letter": "come_back", "minutes": "30"}
    subject, text, html = asyncio.run(letter_words(HOUSE, about, READER))
    assert subject == "Logga in, Meri O'Hara"
    assert "30 < 60" in text
    assert "Logga in: https://luotsi.example/my/tasks" in text
    assert "30 &lt; 60" in html
    assert '<a href="https://luotsi.example/my/tasks">Logga in</a>' in html


@pytest.mark.parametrize("name", ["../shells/page", "nobody_wrote_this"])
def test_only_letters_somebody_wrote_can_be_sent(name: str) -> None:
    with pytest.raises(jinja2.TemplateNotFound):
        asyncio.run(letter_words(HOUSE, {"letter": name}, READER))


@pytest.mark.asvs("1.3.3")
def test_no_text_that_people_wrote_becomes_a_link_of_ours() -> None:
    @facts("come_back")
    async def known(house: Any, about: Any) -> dict[str, object]:
        return {"minutes": "[Pay now](/leave)\n\n[Pay](//evil.example)"}

    reader = PersonCard(uuid4(), "[Win](/my/data)", "meri@luotsi.example", "", "en")
    subject, text, html = asyncio.run(letter_words(HOUSE, {"letter": "come_back"}, reader))
    assert html.count("<a ") == 1
    assert text.count("https://") == 1
    assert "[Pay now] (/leave)" in text
    assert subject == "Sign in, [Win] (/my/data)"
