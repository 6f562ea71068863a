"""Whenever a note is opened, both whose it is are told; before, those who may answer."""

from application.privacy.whenever_a_note_is_opened import whenever_a_note_is_opened
from domain.openings import Opening
from tests.engagements.scene import AINO, SANNA
from tests.privacy.test_open_note import ALLOW, ASK, OTHER, QUALITY, by, noted
from tests.spec import Spec, commanded

__all__ = ["noted"]


def test_the_mentee_and_the_mentor_are_told(noted: Spec) -> None:
    by(noted, QUALITY).given(ASK)
    by(noted, OTHER).when(ALLOW)
    told = commanded(whenever_a_note_is_opened, noted.event(Opening.Allowed))
    assert {one.about["to"] for one in told} == {str(AINO), str(SANNA)}
    assert {one.about["letter"] for one in told} == {"note_opened"}


def test_those_who_may_answer_are_asked(noted: Spec) -> None:
    by(noted, QUALITY).when(ASK)
    told = commanded(whenever_a_note_is_opened, noted.event(Opening.Asked))
    assert {one.about["to_role"] for one in told} == {"administrator", "quality"}
