"""The command line hands out the proof of one story, and the description of the API."""

import json
from pathlib import Path
from uuid import uuid4

import pytest
from typer.testing import CliRunner

from api.cli import main
from infrastructure.checkpoint_keys import create_key
from infrastructure.settings import CHECKOUT
from infrastructure.verifiers.verify import verify
from tests.audit.conftest import Log


@pytest.fixture
def told(log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The command line is told of this log, and its key lies where the service's lies."""
    monkeypatch.setenv("DATABASE_URL", log.dsn)
    monkeypatch.setenv("LUOTSI_KEYS_DIR", str(tmp_path))
    monkeypatch.setenv("LUOTSI_DATA_DIR", str(tmp_path))
    return tmp_path


@pytest.mark.feature("N2")
def test_what_is_exported_proves_its_stream_with_the_key_of_the_house(log: Log, told: Path) -> None:
    log.key = create_key(told / "checkpoint.key", "luotsi")
    log.sealer = log.new_sealer()
    stream = log.fill()[0]
    answer = CliRunner().invoke(main, ["audit", "export", str(stream), str(told / "case.zip")])
    assert answer.exit_code == 0, answer.output
    found = verify((told / "case.zip").read_bytes(), str(log.key.public))
    assert (found["ok"], found["stream"]) == (True, str(stream))


def test_a_stream_that_nobody_sealed_is_not_exported(log: Log, told: Path) -> None:
    log.key = create_key(told / "checkpoint.key", "luotsi")
    log.sealer = log.new_sealer()
    log.fill()
    answer = CliRunner().invoke(main, ["audit", "export", str(uuid4()), str(told / "case.zip")])
    assert answer.exit_code == 1
    assert "No event of this stream is sealed yet" in answer.output
    assert not (told / "case.zip").exists()


def test_the_description_it_prints_is_the_one_that_is_kept() -> None:
    printed = CliRunner().invoke(main, ["openapi"]).output
    assert json.loads(printed) == json.loads((CHECKOUT / "openapi.json").read_text())
