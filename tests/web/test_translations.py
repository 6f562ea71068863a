import re
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import pytest

from api import languages
from tests.web.sentences import API, bare_words, extracted, refusals, templates

TRANSLATED = ("fi", "sv")
FILES = sorted(languages.FOLDER.glob("*/*.po"))
NAMES_AND_KEYS = {"Luotsi", "Ctrl", "Kieli", "Språk", "Language"}
PLACE = re.compile(r"%\((\w+)\)s")


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_sentence_of_the_pages_is_translated(lang: str) -> None:
    known = languages.merged(lang)
    missing = {text: at for text, at in extracted().items() if not _said(known.get(_key(text)))}
    assert not missing, _list(lang, missing)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_refusal_is_translated(lang: str) -> None:
    known = languages.merged(lang)
    missing = {text: at for text, at in refusals().items() if not _said(known.get(_key(text)))}
    assert not missing, _list(lang, missing)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_translation_is_fuzzy_or_empty(file: Path) -> None:
    doubtful = [
        one.id for one in languages.written(file) if one.id and (one.fuzzy or not _said(one))
    ]
    assert not doubtful


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_translation_has_the_names_of_its_sentence(file: Path) -> None:
    wrong = [
        one.id
        for one in languages.written(file)
        if one.id and _places(one.string) != _places(one.id)
    ]
    assert not wrong


@pytest.mark.parametrize("file", templates(), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_template_has_no_words_outside_translation(file: Path) -> None:
    assert set(bare_words(file.read_text(encoding="utf-8"))) <= NAMES_AND_KEYS


def test_words_outside_translation_are_noticed() -> None:
    assert bare_words('<p class="x">{{ _("Move") }} now</p>') == ["now"]
    assert bare_words('<a aria-label="Open">{% trans %}Move{% endtrans %}</a>') == ["Open"]


def test_no_sentence_is_glued_together() -> None:
    glued = re.compile(r"""\b_\("[^"]*"[^)]*\)\s*[+~]|[+~]\s*_\(""")
    sources = chain(API.rglob("*.py"), API.rglob("*.html"))
    assert not [file for file in sources if glued.search(file.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("lang", TRANSLATED)
def test_no_two_rooms_differ_on_a_sentence(lang: str) -> None:
    _, differing = languages.joined(lang)
    assert [f"{one.sentence}: {one.heard}, {one.unheard}" for one in differing] == []


def test_where_two_rooms_differ_the_first_is_heard_and_both_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fi").mkdir()
    for room, word in (("a", "Siirrä"), ("b", "Muuta"), ("c", "Siirrä")):
        text = f'msgid "Move"\nmsgstr "{word}"\n'
        (tmp_path / "fi" / f"{room}.po").write_text(text, encoding="utf-8")
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    whole, differing = languages.joined("fi")
    assert differing == [languages.SaidTwice("Move", "a.po", "b.po")]
    heard = {one.string for one in (*whole, *languages.merged("fi")) if one.id}
    assert heard == {"Siirrä"}
    said = capsys.readouterr().out
    assert "a.po" in said
    assert "b.po" in said


def _key(text: str | tuple[str, ...]) -> str:
    return text if isinstance(text, str) else text[0]


def _said(message: object) -> bool:
    string = getattr(message, "string", None)
    return bool(string) and all(string if isinstance(string, tuple) else (string,))


def _places(text: str | Iterable[str] | None) -> set[str]:
    return set(PLACE.findall(text if isinstance(text, str) else " ".join(text or ())))


def _list(lang: str, missing: dict[str | tuple[str, ...], str]) -> str:
    return f"{lang} lacks:\n" + "\n".join(f"{at}: {text}" for text, at in missing.items())
