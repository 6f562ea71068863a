"""The list holds whoever is told now, with the version of their secret."""

import pytest

from application.receivers.receiver_list import rows
from application.receivers.tell_elsewhere import ExchangeSecret, RemoveReceiver
from tests.memory_log import MemoryLog
from tests.receivers.test_tell_elsewhere import ADD, ONE
from tests.spec import NOON, Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("Q3")


def test_a_receiver_shows_its_kinds_and_the_version_of_its_secret() -> None:
    spec = Spec(MemoryLog()).given(ADD, ExchangeSecret(receiver_id=ONE))
    (row,) = kept(rows, "receiver_id", spec)
    assert (row.address, row.kinds) == ("https://crm.example/hooks", "session.held")
    assert (row.secret, row.since) == (2, NOON)


def test_whoever_was_removed_is_gone() -> None:
    spec = Spec(MemoryLog()).given(ADD, RemoveReceiver(receiver_id=ONE))
    assert kept(rows, "receiver_id", spec) == []
