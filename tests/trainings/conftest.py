"""What specifications of trainings play on."""

import pytest

from tests.memory_log import MemoryLog
from tests.spec import Spec
from tests.trainings.scene import TAUGHT


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(TAUGHT)
