"""A checkpoint is read back only as it was signed, by a key that we trust."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from infrastructure.checkpoint_keys import (
    BadCheckpoint,
    PublicKey,
    SigningKey,
    create_key,
    load_key,
)
from infrastructure.checkpoints import Checkpoint, open_checkpoint

KEY = SigningKey("log.example", Ed25519PrivateKey.generate())
OTHER = SigningKey("log.example", Ed25519PrivateKey.generate())
MADE = Checkpoint("log.example", 42, b"r" * 32, datetime(2026, 3, 2, tzinfo=UTC), 3, b"h" * 32)


def test_the_signed_text_is_the_format_others_read() -> None:
    lines = MADE.signed(KEY).split("\n")
    assert lines[:2] == ["log.example", "42"]
    assert lines[3:6] == ["made 2026-03-02T00:00:00Z", f"heads 3 {'aGho' * 10}aGg=", ""]
    assert lines[6].startswith("\u2014 log.example ")
    assert lines[7:] == [""]


def test_a_key_published_with_the_format_is_read_and_written_the_same() -> None:
    published = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    assert str(PublicKey.parse(published)) == published


def test_a_signature_published_with_the_format_is_accepted_on_its_text() -> None:
    key = PublicKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    note = (
        "If you think cryptography is the answer to your problem,\n"
        "then you don't know what your problem is.\n"
        "\n"
        "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfq"
        "dngotpRZb6KE6RyyBwJnAM=\n"
    )
    with pytest.raises(BadCheckpoint, match="lines are not those"):
        open_checkpoint(note, [key])
    with pytest.raises(BadCheckpoint, match="no trusted key"):
        open_checkpoint(note.replace("answer", "Answer"), [key])


@pytest.mark.asvs("11.6.1")
@pytest.mark.asvs("11.4.3")
def test_a_checkpoint_is_read_back_as_it_was_signed() -> None:
    assert open_checkpoint(MADE.signed(KEY), [KEY.public]) == MADE


def test_every_changed_character_is_refused() -> None:
    note = MADE.signed(KEY)
    for place, character in enumerate(note):
        changed = note[:place] + ("A" if character != "A" else "B") + note[place + 1 :]
        with pytest.raises(BadCheckpoint):
            open_checkpoint(changed, [KEY.public])


def test_another_key_of_the_same_name_is_not_trusted() -> None:
    with pytest.raises(BadCheckpoint):
        open_checkpoint(MADE.signed(OTHER), [KEY.public])


def test_while_a_key_is_replaced_either_reader_is_satisfied() -> None:
    note = MADE.signed(KEY, OTHER)
    assert open_checkpoint(note, [KEY.public]) == open_checkpoint(note, [OTHER.public]) == MADE


def test_a_signed_text_that_is_no_checkpoint_is_refused() -> None:
    for text in ("log.example\n", MADE.text.replace("42", "042"), MADE.text + "more\n"):
        with pytest.raises(BadCheckpoint):
            open_checkpoint(f"{text}\n{KEY.signature_line(text)}", [KEY.public])


def test_a_key_file_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    made = create_key(tmp_path / "key", "log.example")
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o400
    assert load_key(tmp_path / "key", "log.example").public == made.public
    with pytest.raises(FileExistsError):
        create_key(tmp_path / "key", "log.example")


def test_a_key_file_that_others_may_read_is_not_used(tmp_path: Path) -> None:
    create_key(tmp_path / "key", "log.example")
    (tmp_path / "key").chmod(0o444)
    with pytest.raises(PermissionError):
        load_key(tmp_path / "key", "log.example")
