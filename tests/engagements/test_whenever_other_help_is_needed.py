"""The mentor hears by when to take it to supervision, at once and on the last day."""

import pytest

from application.engagements.whenever_other_help_is_needed import whenever_other_help_is_needed
from domain.engagements import Engagement
from tests.engagements.scene import RUNNING, SANNA, after
from tests.engagements.test_note_other_help import NOTE
from tests.spec import Spec, commanded


@pytest.mark.feature("S19")
def test_two_letters_to_the_mentor(spec: Spec) -> None:
    spec.given(*RUNNING).when(NOTE)
    now, then = commanded(whenever_other_help_is_needed, spec.event(Engagement.OtherHelpNeeded))
    assert now.about["to"] == then.about["to"] == str(SANNA)
    assert (now.at, then.at) == (None, after(days=5, hours=-3))
