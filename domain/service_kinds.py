"""The forms in which the firm sells a mentor's time, and seats in its trainings."""

from enum import StrEnum


class ServiceKind(StrEnum):
    """What is bought."""

    SINGLE = "single"
    QUICK = "quick"
    CHEMISTRY = "chemistry"
    TRAINING = "training"
