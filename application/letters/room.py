"""The room of letters: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.letters.keep_letter import KeepLetter
from application.policies import Room

SENTENCES: Final = {
    "SentLetter.Sent": (
        "{by} lähetti kirjeen mentorointisuhteesta",
        "{by} skickade ett brev om en mentorrelation",
        "{by} sent a letter about a mentoring",
    ),
}

ROOM: Final = Room("letters", commands=(KeepLetter,), sentences=SENTENCES)
