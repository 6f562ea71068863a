"""The doctor: a sound installation is found sound, and each ill has its finding and its remedy."""

import ssl
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socket import create_server
from threading import Thread

import psycopg
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from psycopg.conninfo import make_conninfo

from infrastructure.doctor import Finding, examine
from infrastructure.doctor import database as databases
from infrastructure.doctor.machine import packages, python, space, time_zones
from infrastructure.doctor.outside import address, keys, mail, payments, tls
from infrastructure.settings import Mode, Settings


@pytest.fixture
def sound(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("DATABASE_URL", database_url)
    return Settings(mode=Mode.TEST, data_dir=tmp_path)


def _with(settings: Settings, **changed: object) -> Settings:
    return settings.model_validate({**settings.model_dump(by_alias=True), **changed})


def _only(findings: list[Finding], name: str) -> Finding:
    (finding,) = [finding for finding in findings if finding.name == name]
    return finding


def _ill(findings: list[Finding], name: str) -> str:
    finding = _only(findings, name)
    assert not finding.ok
    assert finding.remedy
    return finding.what


def test_a_sound_installation_is_found_sound(sound: Settings) -> None:
    findings = examine(sound)
    assert [finding for finding in findings if not finding.ok] == []
    assert {
        "python",
        "packages",
        "data folder",
        "keys",
        "database",
        "database role",
        "migrations",
    } <= {finding.name for finding in findings}


def test_with_no_database_given_our_own_is_named_and_not_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    found = _only(databases.the_database(Settings(data_dir=tmp_path)), "database")
    assert (found.ok, found.what) == (True, "our own PostgreSQL 18 starts when needed")
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_does_not_answer_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"postgresql:///nowhere?host={tmp_path}")
    assert "No such file" in _ill(databases.the_database(Settings(data_dir=tmp_path)), "database")


def test_a_database_too_old_is_told(sound: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "OLDEST", 99)
    assert "PostgreSQL" in _ill(databases.the_database(sound), "database")


def test_a_database_that_forgets_in_a_crash_is_told_outside_tests(sound: Settings) -> None:
    demo = _with(sound, mode=Mode.DEMO)
    assert "fsync" in _ill(databases.the_database(demo), "durability")


def test_clocks_that_differ_are_told(sound: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "DRIFT", timedelta(seconds=-1))
    assert "from the database's" in _ill(databases.the_database(sound), "clock")


def test_in_production_a_role_that_could_rewrite_the_log_is_told_and_one_that_only_adds_is_not(
    sound: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    earnest = _with(sound, mode=Mode.PRODUCTION)
    found = databases.the_database(earnest)
    assert "is a superuser" in _ill(found, "database role")
    assert "owns the log" in _ill(found, "database role")
    assert "role%3Dluotsi_app" in _only(found, "database role").remedy
    assert _only(databases.the_database(sound), "database role").ok
    assert sound.database_url
    as_app = make_conninfo(sound.database_url, options="-c role=luotsi_app")
    monkeypatch.setenv("DATABASE_URL", as_app)
    bounded = Settings(mode=Mode.PRODUCTION, data_dir=sound.data_dir)
    assert _only(databases.the_database(bounded), "database role") == Finding.well(
        "database role", "luotsi_app"
    )


def test_migrations_not_yet_run_and_history_changed_are_told(sound: Settings) -> None:
    assert sound.database_url
    with psycopg.connect(sound.database_url) as link:
        link.execute("UPDATE schema_migrations SET checksum = 'another'")
    assert "not as it ran" in _ill(databases.the_database(sound), "migrations")
    with psycopg.connect(sound.database_url) as link:
        link.execute("DROP TABLE schema_migrations")
    assert "not yet run: 0" in _ill(databases.the_database(sound), "migrations")


def test_an_old_python_is_told(sound: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.version_info", (3, 10, 2))
    assert _ill(python(sound), "python") == "3.10.2"


def test_packages_that_differ_from_the_lock_are_told(sound: Settings, tmp_path: Path) -> None:
    lock = tmp_path / "some.lock"
    lock.write_text("psycopg==0.1 \\\n    --hash=sha256:00\nno-such-thing==1.0\n")
    what = _ill(packages(sound, lock), "packages")
    assert what == "not as locked: psycopg 0.1, no-such-thing 1.0"


def test_a_zone_that_is_not_known_is_told(sound: Settings) -> None:
    assert "Europe/Nowhere" in _ill(time_zones(sound, "Europe/Nowhere"), "time zones")


def test_a_full_disk_and_a_folder_that_cannot_be_made_are_told(
    sound: Settings, tmp_path: Path
) -> None:
    assert "MB free" in _ill(space(sound, needed=10**18), "data folder")
    (tmp_path / "file").touch()
    blocked = _with(sound, data_dir=tmp_path / "file" / "var")
    assert "Not a directory" in _ill(space(blocked), "data folder")


def test_keys_others_may_read_or_beside_the_data_are_told(sound: Settings) -> None:
    sound.keys.mkdir(mode=0o755)
    assert "others may enter" in _ill(keys(sound), "keys")
    assert "backup" in _ill(keys(_with(sound, mode=Mode.PRODUCTION)), "keys")


def test_production_wants_an_https_address(sound: Settings) -> None:
    earnest = _with(sound, mode=Mode.PRODUCTION)
    assert "not https" in _ill(address(earnest), "address")
    assert _only(address(_with(earnest, base_url="https://firm.example")), "address").ok


@contextmanager
def front(folder: Path, oldest: ssl.TLSVersion) -> Iterator[str]:
    """Something that speaks TLS at localhost; gives its address."""
    pem = folder / "front.pem"
    pem.write_bytes(certificate())
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = oldest

    def serve() -> None:
        with suppress(OSError):
            while True:
                came, _ = server.accept()
                with suppress(OSError), came, context.wrap_socket(came, server_side=True):
                    pass

    with create_server(("localhost", 0)) as server:
        Thread(target=serve, daemon=True).start()
        yield f"https://localhost:{server.getsockname()[1]}"


def certificate() -> bytes:
    """A key and a certificate for localhost, signed by itself."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
        .not_valid_before(now - timedelta(1)).not_valid_after(now + timedelta(1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    form, plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    pem = serialization.Encoding.PEM
    return made.public_bytes(pem) + key.private_bytes(pem, form, plain)


@pytest.mark.asvs("12.1.1")
@pytest.mark.asvs("12.2.1")
def test_a_front_that_speaks_what_is_older_than_tls_1_2_is_told(
    sound: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _only(tls(sound), "tls").ok
    with front(tmp_path, ssl.TLSVersion.TLSv1_2) as here:
        earnest = _with(sound, mode=Mode.PRODUCTION, base_url=here)
        assert "certificate" in _ill(tls(earnest), "tls")  # nobody vouches for it
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "front.pem"))
        assert "TLSv1.3" in _only(tls(earnest), "tls").what
        assert _only(tls(earnest), "tls").ok
    assert "refused" in _ill(tls(earnest), "tls")
    with front(tmp_path, ssl.TLSVersion.TLSv1) as here:
        old = tls(_with(sound, mode=Mode.PRODUCTION, base_url=here))
        assert "still speaks TLSv1.1" in _ill(old, "tls")


def test_real_money_moves_in_production_and_nowhere_else(sound: Settings) -> None:
    key = "sk_live_" + "x"
    assert "real money" in _ill(payments(_with(sound, stripe_api_key=key)), "payments")
    earnest = _with(sound, mode=Mode.PRODUCTION, stripe_api_key="sk_test_x")
    assert "live key" in _ill(payments(earnest), "payments")
    earnest = _with(earnest, stripe_api_key=key)
    assert "checked" in _ill(payments(earnest), "payments")
    assert _only(payments(_with(earnest, stripe_webhook_secret="whsec_x")), "payments").ok


def test_mail_nobody_would_get_is_told(sound: Settings) -> None:
    assert "letter" in _ill(mail(_with(sound, mode=Mode.PRODUCTION)), "mail")
    with create_server(("127.0.0.1", 0)) as server:
        url = f"smtp://127.0.0.1:{server.getsockname()[1]}"
        assert _only(mail(_with(sound, smtp_url=url)), "mail").ok
    assert "refused" in _ill(mail(_with(sound, smtp_url=url)), "mail")
