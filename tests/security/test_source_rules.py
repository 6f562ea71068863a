"""What no line of ours does, for safety's sake; each rule with the bad line that proves it."""

import re
from pathlib import Path

import pytest

from api.pages import TEMPLATES, environment
from domain.events import event_named
from infrastructure.settings import CHECKOUT
from tests.house.line_rules import LineRule, calls, imports
from tests.test_architecture import tracked

ALL = ("domain", "application", "infrastructure", "api")
CRYPTOGRAPHY = (
    "infrastructure/store/crypto.py", "infrastructure/checkpoint_keys.py",
    "infrastructure/verifiers/",
)  # fmt: skip
RULES: list[tuple[str, LineRule]] = [
    ("1.2.5", LineRule(
        "no command of the system is put together from text",
        "import os\nos.system('ls')\n", ("os.", "popen", "commands"),
        calls("os.system", "os.popen", "os.execv", "commands.getoutput"), folders=ALL,
    )),
    ("1.3.2", LineRule(
        "nothing that was read is run",
        "eval('1')\n", ("eval", "exec", "compile"), calls("eval", "exec", "compile"), folders=ALL,
    )),
    ("5.2.3", LineRule(
        "nothing that came packed is unpacked",
        "import gzip\ngzip.decompress(b'')\n", ("decompress", "unpack_archive", "ZipFile"),
        calls("gzip.decompress", "zlib.decompress", "zlib.decompressobj", "gzip.open",
              "shutil.unpack_archive", ".extractall", "tarfile.open", "lzma.open", "bz2.open",
              "ZipFile"),
        rooms=("infrastructure/audit_bundle.py",), folders=ALL,
    )),
    ("1.5.2", LineRule(
        "objects are never made from bytes by what the bytes say",
        "import pickle\n", ("pickle", "marshal", "shelve", "yaml", "dill"),
        imports("pickle", "marshal", "shelve", "yaml", "dill", "jsonpickle"), folders=ALL,
    )),
    ("1.3.7", LineRule(
        "no template is made of data",
        "environment.from_string(text)\n", ("from_string", "Template("),
        calls(".from_string", "Template"), folders=ALL,
    )),
    ("11.4.1", LineRule(
        "only hashes that hold",
        "import hashlib\nhashlib.md5(b'')\n", ("md5", "sha1"),
        calls("hashlib.md5", "hashlib.sha1", "md5", "sha1"), folders=ALL,
    )),
    ("12.3.2", LineRule(
        "nobody's certificate is taken unchecked",
        "ssl._create_unverified_context()\n", ("unverified", "CERT_NONE"),
        calls("ssl._create_unverified_context", "ssl.CERT_NONE"), folders=ALL,
    )),
    ("11.3.3", LineRule(
        "cryptography is done in the crypto modules",
        "from cryptography.fernet import Fernet\n", ("cryptography",),
        imports("cryptography"), rooms=CRYPTOGRAPHY, folders=ALL,
    )),
]  # fmt: skip


@pytest.fixture(scope="module")
def sources() -> dict[str, str]:
    """Our own lines, by file."""
    return {path: (CHECKOUT / path).read_text() for path in tracked(".py")}


@pytest.mark.asvs("1.2.5")
@pytest.mark.asvs("1.3.2")
@pytest.mark.asvs("1.3.7")
@pytest.mark.asvs("1.5.2")
@pytest.mark.asvs("5.2.3")
@pytest.mark.asvs("11.3.3")
@pytest.mark.asvs("11.4.1")
@pytest.mark.asvs("12.3.2")
@pytest.mark.parametrize(("id", "rule"), RULES, ids=lambda one: getattr(one, "says", one)[:30])
def test_no_line_of_ours_breaks_it(id: str, rule: LineRule, sources: dict[str, str]) -> None:
    broken = [line for path, text in sources.items() for line in rule.broken_in(path, text)]
    assert not broken, "\n".join(broken)
    assert list(rule.broken_in(rule.at, rule.bad)), "the rule does not bite"


def lines_with(pattern: str, *endings: str) -> list[str]:
    """Places of our own lines that match."""
    return [
        f"{path}:{number}"
        for path in tracked(*endings)
        if not path.startswith("tests/")
        for number, line in enumerate((CHECKOUT / path).read_text().splitlines(), 1)
        if re.search(pattern, line)
    ]


@pytest.mark.asvs("6.5.3")
@pytest.mark.asvs("11.5.1")
def test_whatever_must_not_be_guessed_comes_from_secrets() -> None:
    """`random` is for the waits between two tries only."""
    assert {place.split(":")[0] for place in lines_with(r"\brandom\.", ".py")} <= {
        "application/firm.py", "infrastructure/stripe_payments.py",
    }  # fmt: skip


@pytest.mark.asvs("15.3.2")
def test_no_client_of_ours_follows_where_it_is_sent() -> None:
    assert lines_with(r"follow_redirects=True|allow_redirects=True", ".py") == []
    clients = lines_with(r"httpx2?\.(Async)?Client\(|urlopen\(|requests\.", ".py")
    assert clients, "the rule looks at nothing"


@pytest.mark.asvs("12.3.2")
def test_certificates_are_always_checked() -> None:
    assert lines_with(r"verify=False|verify_certs=False|check_hostname = False", ".py") == []


@pytest.mark.asvs("3.2.2")
@pytest.mark.asvs("14.3.3")
@pytest.mark.asvs("3.5.5")
@pytest.mark.asvs("15.3.6")
def test_scripts_write_text_only_and_keep_nothing() -> None:
    wrong = r"innerHTML|outerHTML\s*=|document\.write|\beval\(|new Function|postMessage|__proto__"
    assert lines_with(wrong, ".js") == []
    assert lines_with(r"sessionStorage|document\.cookie", ".js") == []


@pytest.mark.asvs("1.1.2")
@pytest.mark.asvs("1.2.1")
@pytest.mark.asvs("1.3.5")
def test_every_page_is_escaped_where_it_is_written() -> None:
    made = environment("fi")
    for file in TEMPLATES.rglob("*.html"):
        name = str(file.relative_to(TEMPLATES))
        assert made.autoescape(name), name  # type: ignore[operator]


@pytest.mark.asvs("1.5.2")
@pytest.mark.parametrize(
    "name", ["os:system", "builtins.eval", "Person.__init__", "Person", "", "domain.people:Person"]
)
def test_a_row_of_the_log_makes_only_events_of_ours(name: str) -> None:
    with pytest.raises(KeyError):
        event_named(name)


@pytest.mark.asvs("15.2.1")
@pytest.mark.parametrize(
    ("package", "floor"),
    [("starlette", (1, 5, 1)), ("python-multipart", (0, 0, 27)), ("webauthn", (3, 0, 0)),
     ("cryptography", (49, 0, 0)), ("joserfc", (1, 0, 0)), ("jinja2", (3, 1, 6))],
)  # fmt: skip
def test_known_holes_are_below_our_floors(package: str, floor: tuple[int, ...]) -> None:
    """Floors of GHSA and PYSEC advisories this design read; the lock is never below them."""
    lock = Path(CHECKOUT / "requirements.lock").read_text()
    found = re.search(rf"^{package}==([0-9.]+)", lock, re.MULTILINE)
    assert found, package
    assert tuple(int(part) for part in found[1].split(".")) >= floor


@pytest.mark.asvs("13.4.2")
def test_no_debugging_is_left_on() -> None:
    assert lines_with(r"debug=True|breakpoint\(\)|pdb\.set_trace", ".py") == []
