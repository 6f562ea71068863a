"""What specifications of signals play on."""

import pytest

from tests.memory_log import MemoryLog
from tests.spec import Spec


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog())
