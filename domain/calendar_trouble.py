"""Why a calendar elsewhere could not be read."""

from enum import StrEnum


class Trouble(StrEnum):
    """What came instead of a calendar."""

    UNREACHED = "unreached"
    REFUSED = "refused"
    UNREADABLE = "unreadable"
