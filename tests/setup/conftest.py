"""A data folder that root's server user can reach too, gone after the test."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from infrastructure.local_postgres import stop_left_behind


@pytest.fixture
def folder() -> Iterator[Path]:
    place = Path(tempfile.mkdtemp(prefix="luotsi-test-", dir="/tmp"))
    place.chmod(0o755)
    yield place
    for data in [place, *place.glob("**/deep")]:
        stop_left_behind(data)
    shutil.rmtree(place)
