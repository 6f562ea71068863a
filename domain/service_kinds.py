"""The forms in which the firm sells a mentor's time, packages of it, and seats in its trainings."""

from enum import StrEnum


class ServiceKind(StrEnum):
    """What is bought."""

    SINGLE = "single"
    QUICK = "quick"
    CHEMISTRY = "chemistry"
    TRAINING = "training"
    PACKAGE = "package"
