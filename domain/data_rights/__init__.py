"""A person's rights to their data: to be erased, left alone, given a copy."""

from domain.data_rights.rights import DataRights
from domain.data_rights.words import (
    ErasedAlready,
    Ground,
    Kept,
    KeyName,
    NotAsked,
    SameEyes,
    readings_of,
    rights_of,
    term_of,
)

__all__ = [
    "DataRights", "ErasedAlready", "Ground", "Kept", "KeyName", "NotAsked", "SameEyes",
    "readings_of", "rights_of", "term_of",
]  # fmt: skip
