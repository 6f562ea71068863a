"""The forms in which the firm sells a mentor's time."""

from enum import StrEnum


class ServiceKind(StrEnum):
    """What kind of mentoring is bought."""

    SINGLE = "single"
    QUICK = "quick"
    CHEMISTRY = "chemistry"
