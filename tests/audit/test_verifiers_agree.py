"""Both verifiers, one in Python and one in the browser, catch every tampering and agree on it."""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, sync_playwright

from infrastructure.audit_bundle import audit_bundle
from infrastructure.audit_history import SealedHistory
from infrastructure.verifiers.verify import REASONS, verify
from tests.audit.conftest import NOON, Log
from tests.audit.tampering import KINDS, Target

PAGE = Path("infrastructure/verifiers/verify.html")
AT_ONCE = 100

# A tampered bundle travels as what differs from the true one: start, end, and what is between.
IN_THE_BROWSER = """
async ([whole, key, witness, changes]) => {
  const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  const base = bytes(whole), found = [];
  for (const [start, end, middle] of changes) {
    const bundle = joined(base.subarray(0, start), bytes(middle), base.subarray(end));
    found.push(await verify(bundle, key, witness));
  }
  return found;
}"""


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    """The verifier, opened from a file in a browser that is offline."""
    (tmp_path / "verify.html").write_bytes(PAGE.read_bytes())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_context(offline=True, locale="en-GB").new_page()
        page.goto((tmp_path / "verify.html").as_uri())
        yield page
        browser.close()


def target(log: Log) -> Target:
    """A true bundle of one of twelve streams, with checkpoints of six moments."""
    mine, other = log.fill()[:2]
    history = SealedHistory(log.conn, log.key.public)
    key = log.key.public
    evidence, others = (history.evidence(log.conn, s, log.notes()) for s in (mine, other))
    return Target(audit_bundle(log.conn, mine, key, log.notes()), evidence, key, others)


def difference(base: bytes, other: bytes) -> tuple[int, int, str]:
    """Where the two differ: start and end in the first, and what the second has there."""
    start = shared(base, other)
    tail = shared(base[start:][::-1], other[start:][::-1])
    return start, len(base) - tail, b64encode(other[start : len(other) - tail]).decode()


def shared(one: bytes, two: bytes) -> int:
    """How many bytes they have in common at their beginning."""
    low, high = 0, min(len(one), len(two))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == two[:middle] else (low, middle - 1)
    return low


def in_the_browser(
    page: Page, base: bytes, key: str | None, witness: str | None, bundles: list[bytes]
) -> list[dict[str, Any]]:
    changes = [difference(base, bundle) for bundle in bundles]
    whole = b64encode(base).decode()
    found: list[dict[str, Any]] = page.evaluate(IN_THE_BROWSER, [whole, key, witness, changes])
    return found


def tamper_and_compare(page: Page, true: Target, times: int, seed: int) -> Counter[str]:
    """Tamper so many times; what of the true one is still believed fails the test."""
    random = Random(seed)  # noqa: S311  a seed makes it repeatable
    key, caught = str(true.key), Counter[str]()
    for start in range(0, times, AT_ONCE):
        kinds = [list(KINDS)[n % len(KINDS)] for n in range(start, min(start + AT_ONCE, times))]
        bundles = [KINDS[kind](random, true) for kind in kinds]
        browser = in_the_browser(page, true.bundle, key, None, bundles)
        for kind, bundle, seen in zip(kinds, bundles, browser, strict=True):
            assert bundle != true.bundle, f"{kind} changed nothing"
            assert not seen["ok"], f"the browser believed {kind} (seed {seed})"
            assert verify(bundle, key) == seen, f"they differ on {kind} (seed {seed})"
            caught[seen["failed"]] += 1
    return caught


@pytest.mark.feature("N2")
def test_no_tampering_of_300_is_missed_by_either_verifier(log: Log, page: Page) -> None:
    caught = tamper_and_compare(page, target(log), 300, seed=11)
    assert len(KINDS) >= 13
    assert set(REASONS) - set(caught) == {"witness", "witness-unknown"}


@pytest.mark.proof
@pytest.mark.feature("N2")
def test_no_tampering_of_10_000_is_missed_by_either_verifier(log: Log, page: Page) -> None:
    caught = tamper_and_compare(page, target(log), 10_000, seed=12)
    assert caught.total() == 10_000


def test_a_true_bundle_is_believed_by_both_in_the_same_words(log: Log, page: Page) -> None:
    true = target(log)
    for key in (str(true.key), None):
        for witness in (log.notes()[0], None):
            found = in_the_browser(page, true.bundle, key, witness, [true.bundle])
            assert found == [verify(true.bundle, key, witness)]
            assert found[0]["ok"]


def test_logs_of_many_shapes_are_believed_by_both(log: Log, page: Page) -> None:
    for size in (1, 2, 3, 5):
        for stream in log.fill(streams=size, events=2, seed=size):
            bundle = audit_bundle(log.conn, stream, log.key.public)
            assert in_the_browser(page, bundle, None, None, [bundle]) == [verify(bundle)]
            assert verify(bundle)["ok"]


def test_both_catch_a_rewritten_history_by_its_witness(log: Log, page: Page) -> None:
    stream = log.fill(streams=3, events=2)[0]
    held, unknown = log.notes()[-1], log.notes()[-1].replace("6", "5", 1)
    log.as_administrator("update event set state = 'other' where position = 2")
    log.as_administrator("truncate audit_leaf, audit_checkpoint")
    log.new_sealer().seal_once(log.conn, NOON)
    bundle = audit_bundle(log.conn, stream, log.key.public)
    for witness in (held, unknown):
        found = in_the_browser(page, bundle, None, witness, [bundle])
        assert found == [verify(bundle, None, witness)] == [{"ok": False, "failed": "witness"}]


def test_both_say_when_they_cannot_compare(log: Log, page: Page) -> None:
    true = target(log)
    stream = log.fill(streams=1, events=1, seed=99)[0]
    bundle = audit_bundle(log.conn, stream, true.key)
    held = log.notes()[0]
    found = in_the_browser(page, bundle, None, held, [bundle])
    assert found == [verify(bundle, None, held)]
    assert found[0]["failed"] == "witness-unknown"


LANGUAGES = {
    "fi": ("Todistettu", "ei lähetä"),
    "sv": ("Bevisat", "skickar och hämtar ingenting"),
    "en": ("Proved", "sends and fetches nothing"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_gets_the_answer_on_the_page(
    log: Log, page: Page, tmp_path: Path, language: str
) -> None:
    true, (proved, lead) = target(log), LANGUAGES[language]
    (tmp_path / "bundle.zip").write_bytes(true.bundle)
    page.click(f"button[value={language}]")
    page.set_input_files("#bundle", tmp_path / "bundle.zip")
    page.fill("#key", str(true.key))
    page.fill("#witness", log.notes()[0])
    page.click("#go")
    page.wait_for_selector("#answer.good")
    assert page.inner_text("#answer h2") == proved
    assert lead in page.inner_text("main")
    assert page.evaluate("document.documentElement.lang") == language


def test_a_reader_sees_what_is_wrong(log: Log, page: Page, tmp_path: Path) -> None:
    true = target(log)
    changed = KINDS["a_bit_of_a_state"](Random(1), true)  # noqa: S311  repeatable
    (tmp_path / "bundle.zip").write_bytes(changed)
    page.set_input_files("#bundle", tmp_path / "bundle.zip")
    page.click("#go")
    page.wait_for_selector("#answer.bad")
    assert "An event is not the one that was sealed." in page.inner_text("#answer")


def test_every_reason_has_its_sentence_in_every_language(page: Page) -> None:
    asked = "name => Object.values(SAY).map(say => say[name] ?? say[name + '-bad'])"
    for reason in REASONS:
        assert len(set(page.evaluate(asked, reason)) - {None}) == 3, reason


def test_the_page_can_reach_nothing_and_runs_only_its_own_script(page: Page) -> None:
    html = PAGE.read_text()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    script, style = (
        b64encode(sha256(found[1].encode()).digest()).decode()
        for tag in ("script", "style")
        if (found := re.search(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL))
    )
    assert policy
    assert policy[1] == (
        f"default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; "
        "base-uri 'none'; form-action 'none'"
    )
    refused = "fetch('https://example.org').then(() => 'reached', problem => problem.name)"
    assert page.evaluate(refused) == "TypeError"
    assert not re.search(r"https?:|src=|@import|url\(", html)


def test_the_verifier_in_the_bundle_is_the_one_that_is_tested_here(log: Log) -> None:
    with ZipFile(BytesIO(target(log).bundle)) as bundle:
        assert bundle.read("verify.html") == PAGE.read_bytes()
