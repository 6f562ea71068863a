"""Trainings: a programme with its dates, the seats people compete for, and what came of it.

`training.py` is the programme, `seating.py` alone decides who gets a seat and in which order,
`completion.py` holds attendance, certificates and evaluations. All three bear ids derived from
the training's own.
"""

from domain.trainings.completion import Completion, completion_of
from domain.trainings.programme import Programme, Venue
from domain.trainings.seating import Seating, seating_of
from domain.trainings.seats import Deal, Group, PaidBy, Quota
from domain.trainings.training import Training, TrainingState

__all__ = [
    "Completion", "Deal", "Group", "PaidBy", "Programme", "Quota", "Seating", "Training",
    "TrainingState", "Venue", "completion_of", "seating_of",
]  # fmt: skip
