"""What the steps of choosing a mentor are called on pages."""

from __future__ import annotations

from typing import Final

from api.languages import N_
from domain.matching import Fit, MatchState

STATES: Final = {
    MatchState.LOOKING: (N_("To be ranked"), "mark", "search"),
    MatchState.RANKED: (N_("To be proposed"), "mark", "list-checks"),
    MatchState.PROPOSED: (N_("The mentee chooses"), "info", "user"),
    MatchState.ASKED: (N_("The mentor answers"), "info", "hourglass"),
    MatchState.EXHAUSTED: (N_("To be looked for again"), "warn", "rotate-ccw"),
    MatchState.SETTLED: (N_("Settled"), "ok", "circle-check"),
    MatchState.UNWOUND: (N_("Undone"), "", "undo-2"),
}
FITS: Final = {
    Fit.GOOD: N_("We suit each other well"),
    Fit.UNDECIDED: N_("I am not sure yet"),
    Fit.POOR: N_("We do not suit each other"),
}
