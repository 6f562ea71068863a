"""What no line of ours does with files, addresses, patterns and parties elsewhere."""

import re
import tomllib
from importlib.metadata import requires
from typing import Final

import pytest

from infrastructure.settings import CHECKOUT
from tests.security.test_source_rules import lines_with
from tests.test_architecture import tracked

SENDERS: Final = {
    "infrastructure/einvoice_transport/operator.py", "infrastructure/oidc.py",
    "infrastructure/outside_address.py", "infrastructure/outside_calendar.py",
    "infrastructure/stripe_standin/courier.py", "infrastructure/doctor/outside.py",
    "api/bench/over_http.py", "api/bench/first_page.py",
}  # fmt: skip
"""The only files that ask anybody elsewhere by http; docs/SECURITY.md says whom."""
SECRET: Final = r"(sk_live_|rk_live_|whsec_|-----BEGIN [A-Z ]*PRIVATE KEY)[A-Za-z0-9/+]{16}"


def files(places: list[str]) -> set[str]:
    return {place.split(":")[0] for place in places}


@pytest.mark.asvs("13.2.4")
def test_nobody_is_asked_by_http_but_from_a_few_files() -> None:
    asking = files(
        lines_with(r"httpx2?\.(Async)?(Client|get|post)\(|urlopen\(|http\.client", ".py")
    )
    assert asking <= SENDERS
    assert asking, "the rule looks at nothing"


@pytest.mark.asvs("1.2.9")
def test_what_is_typed_makes_no_pattern() -> None:
    """A pattern made of a variable is escaped first."""
    made = lines_with(
        r"re\.(compile|search|match|fullmatch|sub|findall|split)\(\s*(f[\"\']|\w+\s*\+)", ".py"
    )
    assert [place for place in made if "escape" not in line_of(place)] == []


def line_of(place: str) -> str:
    path, number = place.rsplit(":", 1)
    return (CHECKOUT / path).read_text().splitlines()[int(number) - 1]


@pytest.mark.asvs("5.3.2")
@pytest.mark.asvs("5.4.1")
def test_no_name_of_a_file_that_was_sent_is_used() -> None:
    assert lines_with(r"\.filename\b", ".py") == []


@pytest.mark.asvs("5.4.2")
def test_files_are_named_by_us_from_numbers_and_words_of_ours() -> None:
    named = lines_with(r"filename=.*\{", ".py")
    assert {re.findall(r"filename=.*?\{(.*?)\}", line_of(place))[0] for place in named} == {
        "ending", "framework", "kind", "name", "named", "review_id", "row.code", "row.number",
        "rows[0].credit_number", "rows[0].number", "run_id.hex[:8]",
        "seen.version.version", "worksheet_id",
    }  # fmt: skip


@pytest.mark.asvs("11.2.1")
@pytest.mark.asvs("11.3.1")
def test_no_weak_way_of_encrypting_is_named() -> None:
    assert lines_with(r"modes\.(ECB|CBC)|PKCS1v15|TripleDES|ARC4|Blowfish", ".py") == []
    assert files(lines_with(r"AESGCM\(", ".py")) <= {"infrastructure/store/crypto.py"}


@pytest.mark.asvs("13.3.1")
def test_no_secret_stands_in_the_code() -> None:
    found = [
        path
        for path in tracked(".py", ".toml", ".yml", ".md", ".html", ".js")
        if not path.startswith("tests/") and re.search(SECRET, (CHECKOUT / path).read_text())
    ]
    assert found == []


@pytest.mark.asvs("14.2.3")
@pytest.mark.asvs("3.7.1")
def test_no_page_fetches_anything_from_elsewhere() -> None:
    fetched = (
        r"<(script|img|link|iframe|object|embed|applet)[^>]*(src|href|data)=[\"\'](https?:)?//"
    )
    assert lines_with(fetched, ".html") == []
    assert lines_with(r"<(applet|object|embed)\b", ".html") == []
    assert lines_with(r"@import|url\([\"\']?(https?:)?//", ".css") == []


@pytest.mark.asvs("15.1.2")
def test_every_part_has_its_version_and_its_hashes() -> None:
    lock = (CHECKOUT / "requirements.lock").read_text()
    parts = re.split(r"\n(?=\S)", lock.strip())
    assert all(re.match(r"[\w.\-\[\],]+==[\w.]+", part) for part in parts if part[:1] != "#")
    assert all("--hash=sha256:" in part for part in parts if part[:1] != "#")
    wished = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]["dependencies"]
    names = {re.split(r"[\[<>=~ ]", one)[0].lower() for one in wished}
    locked = {re.split(r"[\[=]", part)[0].lower() for part in parts}
    assert names <= locked
    assert requires("luotsi")
