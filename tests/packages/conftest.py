"""What specifications of billing play on."""

import pytest

from tests.billing.scene import FIRM_SET
from tests.memory_log import MemoryLog
from tests.spec import Spec


@pytest.fixture
def spec() -> Spec:
    """A firm that knows who it is, and nothing else."""
    return Spec(MemoryLog()).given(FIRM_SET)
