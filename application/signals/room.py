"""The room of signals: what it offers, and its events in words that tell of nobody."""

from __future__ import annotations

from typing import Final

from application.policies import Room
from application.signals.give_signal import GiveSignal, TellSignal
from application.signals.signals import signals, signals_told
from application.signals.whenever_a_signal_is_told import whenever_a_signal_is_told

SENTENCES: Final = {
    "Signal.Given": (
        "{by} kertoi havainnon puolivuodelta {half}",
        "{by} berättade om en iakttagelse under {half}",
        "{by} told of something noticed in {half}",
    ),
    "HalfYear.Opened": (
        "{by} laski puolivuoden havainnot",
        "{by} räknade halvårets iakttagelser",
        "{by} counted a half-year's signals",
    ),
    "HalfYear.SignalTold": (
        "{persons} henkilöä havaitsi saman puolivuonna {half}: {theme}, {concern}",
        "{persons} personer märkte detsamma under {half}: {theme}, {concern}",
        "{persons} persons noticed the same in {half}: {theme}, {concern}",
    ),
}

ROOM: Final = Room(
    "signals",
    commands=(GiveSignal, TellSignal),
    tables=(signals, signals_told),
    policies=(whenever_a_signal_is_told,),
    sentences=SENTENCES,
)
