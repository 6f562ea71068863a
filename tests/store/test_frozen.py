"""What a release wrote stays as it was written, and no release forgets to say what that was."""

from pathlib import Path

import pytest

from infrastructure.settings import CHECKOUT
from infrastructure.store.frozen import broken, freeze, frozen_in, not_frozen

GOLDEN = CHECKOUT / "tests" / "store" / "golden"


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """A folder with the samples of a first release."""
    for name in ("Person.Registered-1", "Person.RoleGranted-1"):
        (tmp_path / f"{name}.json").write_bytes((GOLDEN / f"{name}.json").read_bytes())
    freeze(tmp_path, "1.0.0")
    return tmp_path


def test_no_released_sample_is_gone_or_changed() -> None:
    assert list(broken(GOLDEN)) == []


def test_every_version_of_the_changelog_has_frozen_its_samples() -> None:
    assert not_frozen(GOLDEN, (CHECKOUT / "CHANGELOG.md").read_text()) == []


def test_a_version_that_froze_nothing_is_found(released: Path, tmp_path: Path) -> None:
    changelog = "## Unreleased\n\n## 1.1.0 (2027-01-04)\n\n## [1.0.0]\n"
    assert not_frozen(released, changelog) == ["1.1.0"]
    freeze(released, "1.1.0")
    assert not_frozen(released, changelog) == []
    assert not_frozen(tmp_path / "nowhere", changelog) == ["1.1.0", "1.0.0"]


def test_a_released_sample_written_anew_is_found(released: Path) -> None:
    sample = released / "Person.Registered-1.json"
    sample.write_text(sample.read_text().replace("language", "tongue"))
    assert list(broken(released)) == ["Person.Registered-1.json"]


def test_a_released_sample_that_is_gone_is_found(released: Path) -> None:
    (released / "Person.RoleGranted-1.json").unlink()
    assert list(broken(released)) == ["Person.RoleGranted-1.json"]


def test_the_next_release_adds_what_is_new_and_covers_up_nothing(released: Path) -> None:
    (released / "Person.Registered-1.json").write_text("{}")
    (released / "Person.Registered-2.json").write_text("{}")
    freeze(released, "1.1.0")
    assert set(frozen_in(released)) == {
        "Person.Registered-1.json", "Person.Registered-2.json", "Person.RoleGranted-1.json",
    }  # fmt: skip
    assert list(broken(released)) == ["Person.Registered-1.json"]


def test_what_is_not_released_may_still_change(released: Path) -> None:
    (released / "Order.Paid-1.json").write_text("{}")
    (released / "Order.Paid-1.json").write_text('{"more": 1}')
    assert list(broken(released)) == []
