"""What specifications of management reviews play on."""

from uuid import UUID

import pytest

from tests.memory_log import MemoryLog
from tests.spec import Spec

TUOMAS = UUID(int=0xA0)


@pytest.fixture
def spec() -> Spec:
    made = Spec(MemoryLog())
    made.by = TUOMAS
    return made
