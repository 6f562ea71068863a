"""The room of trainings: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.policies import Room
from application.trainings.actions import ACTIONS
from application.trainings.add_material import AddMaterial
from application.trainings.bill_seats import BillFee, BillSeats
from application.trainings.cancel_training import CancelTraining
from application.trainings.certificates import certificates
from application.trainings.complete_training import CompleteTraining
from application.trainings.evaluate_training import EvaluateTraining
from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.hold_seat import HoldSeat
from application.trainings.join_queue import JoinQueue, LeaveQueue
from application.trainings.move_in_queue import MoveInQueue
from application.trainings.move_training import MoveTraining
from application.trainings.name_participant import NameParticipant
from application.trainings.open_registration import CloseRegistration, OpenRegistration
from application.trainings.order_seats import OrderSeats
from application.trainings.plan_training import PlanTraining
from application.trainings.relations import training_relations
from application.trainings.remove_material import RemoveMaterial
from application.trainings.revise_training import ReviseTraining
from application.trainings.revoke_certificate import RevokeCertificate
from application.trainings.seats import seats
from application.trainings.sentences import SENTENCES
from application.trainings.set_seats import SetSeats
from application.trainings.settle_seats import SettleSeats
from application.trainings.take_attendance import TakeAttendance
from application.trainings.take_mentor_seat import TakeMentorSeat
from application.trainings.take_seat import TakeSeat
from application.trainings.training_page import training_page
from application.trainings.trainings import trainings
from application.trainings.whenever_a_place_is_offered import whenever_a_place_is_offered
from application.trainings.whenever_a_seat_changes_hands import whenever_a_seat_changes_hands
from application.trainings.whenever_a_seat_is_paid import whenever_a_seat_is_paid
from application.trainings.whenever_a_seat_is_paid_back import whenever_a_seat_is_paid_back
from application.trainings.whenever_a_training_moves_or_ends import (
    whenever_a_training_moves_or_ends,
)
from application.trainings.whenever_seats_are_to_be_billed import (
    whenever_seats_are_to_be_billed,
)

ROOM: Final = Room(
    "trainings",
    commands=(
        PlanTraining, ReviseTraining, OpenRegistration, CloseRegistration, SetSeats, MoveTraining,
        CancelTraining, AddMaterial, JoinQueue, LeaveQueue, MoveInQueue, SettleSeats,
        NameParticipant, GiveUpSeat, TakeMentorSeat, TakeAttendance, CompleteTraining,
        EvaluateTraining, RevokeCertificate, RemoveMaterial, HoldSeat, TakeSeat,
        OrderSeats, BillSeats, BillFee,
    ),
    views=(training_page,),
    tables=(trainings, seats, certificates),
    policies=(
        whenever_a_place_is_offered, whenever_a_seat_changes_hands, whenever_a_seat_is_paid_back,
        whenever_a_training_moves_or_ends, whenever_a_seat_is_paid,
        whenever_seats_are_to_be_billed,
    ),
    sentences=SENTENCES,
    actions=ACTIONS,
    relations=training_relations,
)  # fmt: skip
