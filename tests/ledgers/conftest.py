"""What specifications of ledgers play on."""

import pytest

from tests.billing.scene import COMPANY_SET, FIRM_SET, GERMAN_SET, PERSON_SET
from tests.memory_log import MemoryLog
from tests.spec import Spec


@pytest.fixture
def spec() -> Spec:
    """A firm that knows who it is, and three payers."""
    return Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET, PERSON_SET, GERMAN_SET)
