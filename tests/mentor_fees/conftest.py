"""What specifications of mentor fees play on."""

import pytest

from tests.billing.scene import FIRM_SET
from tests.engagements.scene import mentors
from tests.memory_log import MemoryLog
from tests.mentor_fees.scene import RUNNING_CASE
from tests.spec import Spec


@pytest.fixture
def spec() -> Spec:
    """A firm with three mentors, and a mentoring an organisation pays for."""
    return Spec(MemoryLog()).given(FIRM_SET, *mentors(), *RUNNING_CASE)
