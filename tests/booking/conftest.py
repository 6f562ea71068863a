"""What specifications of booking play on."""

import pytest

from tests.booking.scene import THE_FIRM
from tests.memory_log import MemoryLog
from tests.spec import Spec


@pytest.fixture
def spec() -> Spec:
    """A firm that sells one hour of one mentor's time, open on working days from nine to five."""
    return Spec(MemoryLog()).given(*THE_FIRM)
