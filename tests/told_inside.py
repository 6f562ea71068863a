"""What is asked inside when specifications are judged at the door, and why.

Most doors take a command as it is sent and answer that it was done: nothing is lost between the
specification and the room. These decide something of the command themselves, or answer something
else; what they do is specified by tests of the door, and their rooms are asked inside.
"""

from __future__ import annotations

from typing import Final

from application.agreements.accept_agreement import AcceptAgreement
from application.booking.give_details import GiveDetails
from application.booking.hold_time import HoldTime
from application.booking.start_payment import StartPayment
from application.booking.wait_for_time import WaitForTime
from application.consults.ask_colleague import AskColleague
from application.firm import Command
from application.forums.apply_to_forum import ApplyToForum
from application.matching.answer_request import AcceptMentee, DeclineMentee
from application.mentors.apply_as_mentor import ApplyAsMentor
from application.packages.order_package import OrderPackage
from application.people.give_first_way import GiveFirstWay
from application.people.recover_sign_in import ConfirmRecovery
from application.trail.open_to_auditor import OpenToAuditor
from application.trail.take_export import TakeExport
from application.trainings.hold_seat import HoldSeat
from application.trainings.join_queue import JoinQueue
from application.trainings.name_participant import NameParticipant
from application.trainings.order_seats import OrderSeats

HOLDS: Final = "it lets go what the same browser held before"
WHO: Final = "it says who the client or applicant is: whoever is signed in, or has the address"
PAYS: Final = "it answers with the address of the page where one pays"
ANSWERS: Final = "it takes who answers from who is signed in: the mentor who was asked"
WAY_IN: Final = "it answers with a link that is shown this once"
FILE: Final = "it answers with what was asked for, a file"

MORE_THAN_ASKED: Final[dict[type[Command], str]] = {
    HoldTime: HOLDS, HoldSeat: HOLDS,
    GiveDetails: WHO, WaitForTime: WHO,
    ApplyAsMentor: WHO, JoinQueue: WHO, NameParticipant: WHO, OrderSeats: WHO,
    StartPayment: PAYS,
    AcceptMentee: ANSWERS, DeclineMentee: ANSWERS,
    GiveFirstWay: WAY_IN, ConfirmRecovery: WAY_IN, OpenToAuditor: WAY_IN,
    TakeExport: FILE,
}  # fmt: skip
"""Why the specifications of a command cannot be told at its door."""

COMPLETED: Final = frozenset({AcceptAgreement, ApplyToForum, AskColleague, OrderPackage})
"""Their doors complete what is asked, and what is specified holds at the door all the same."""
