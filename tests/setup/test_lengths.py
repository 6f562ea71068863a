"""A file is one capability and no longer than that; what stays together longer says why."""

from collections.abc import Iterator

from infrastructure.settings import CHECKOUT
from tests.test_architecture import tracked

LONG = CHECKOUT / "tests" / "setup" / "long_files.txt"
LONGEST, LONGEST_TEST = 150, 250


def too_long(sizes: dict[str, int], excused: dict[str, int]) -> Iterator[str]:
    """Files longer than one capability needs, and excuses nobody needs any more."""
    for path, size in sizes.items():
        limit = LONGEST_TEST if path.startswith("tests/") else LONGEST
        if size > max(limit, excused.get(path, 0)):
            yield f"{path} has {size} lines, more than {limit}: split it, or say why in {LONG.name}"
        if path in excused and size <= limit:
            yield f"{path} is short enough now: take its line out of {LONG.name}"
    yield from (f"{path} is gone: take its line out of {LONG.name}" for path in excused
                if path not in sizes)  # fmt: skip


def excused() -> dict[str, int]:
    """Path and size of each long file, as `long_files.txt` has them with their reasons."""
    lines = [line.split(maxsplit=2) for line in LONG.read_text().splitlines() if line[:1] != "#"]
    return {path: int(size) for path, size, _reason in filter(None, lines)}


def test_a_file_is_one_capability_long() -> None:
    sizes = {path: (CHECKOUT / path).read_text().count("\n") for path in tracked(".py")}
    assert not list(too_long(sizes, excused())), "\n".join(too_long(sizes, excused()))


def test_a_long_file_is_found_and_so_is_an_idle_excuse() -> None:
    assert len(list(too_long({"api/a.py": 151, "tests/b.py": 251}, {}))) == 2
    assert len(list(too_long({"api/a.py": 99}, {"api/a.py": 180, "api/gone.py": 160}))) == 2
    assert not list(too_long({"api/a.py": 175, "tests/b.py": 250}, {"api/a.py": 180}))
