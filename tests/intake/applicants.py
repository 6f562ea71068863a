"""The applicant and the application that specifications of intake speak of."""

from datetime import time
from uuid import UUID

from application.intake.decide_application import AcceptApplication
from application.intake.receive_application import ReceiveApplication
from domain.intake.application import engagement_for
from domain.intake.setting import Need, Wish

MERI, APPLICATION = UUID(int=0x70), UUID(int=0x71)
CASE = engagement_for(APPLICATION)
"""The engagement the application becomes."""
EVENINGS = Wish(needs=(Need.CAPTIONS,), not_before=time(16), not_after=time(20))
APPLIES = ReceiveApplication(
    name="Meri Aho", email="meri@example.fi", of_age=True, themes=("leadership", "innovation"),
    languages=("fi", "sv"), employer="Lumi Design Oy", wish=EVENINGS,
    answers={"change": ["Uskallan johtaa"], "earlier": ["never"]}, person_id=MERI,
    application_id=APPLICATION,
)  # fmt: skip
ACCEPTED = AcceptApplication(application_id=APPLICATION)
BASELINE = {"direction": ["3"], "strengths": ["5"], "confidence": ["4"], "network": ["2"],
            "action": ["6"]}  # fmt: skip
