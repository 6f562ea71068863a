"""A management review as its document takes it: worded, with names in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from api.formats import day, number, per_cent
from api.languages import N_, say

KPIS: Final = {
    "held_as_booked": N_("Sessions held as booked"),
    "mentor_cancelled": N_("Cancelled by the mentor"),
    "surveys_answered": N_("Surveys answered"),
    "first_proposals": N_("First proposals accepted"),
    "first_session": N_("First session within 10 working days"),
    "answered_in_time": N_("Complaints answered in 5 working days"),
    "actions_in_time": N_("Corrective actions effective in 60 days"),
    "supervised": N_("Mentors inside the supervision ratio"),
}
STATES: Final = {
    "proposed": N_("Proposed"), "planned": N_("Planned"), "done": N_("Carried out"),
    "verified": N_("Effect verified"), "dropped": N_("Dropped"),
}  # fmt: skip


def printed(found: Any, language: str, names: Mapping[UUID, str]) -> dict[str, Any]:
    """The review in a language; equal reviews give equal papers."""
    review = found.review
    return {
        "language": language, "as_of": review.as_of, "position": found.position,
        "figures": review.figures, "conclusions": review.conclusions.split("\n"),
        "period": " \N{EN DASH} ".join(
            day(one, language, form="numeric") for one in (review.since, review.until)
        ),
        "held": f"{names.get(review.held_by, '')}, {day(review.held_at, language, form='numeric')}",
        "approved": names.get(review.approved_by, "") if review.approved_by else "",
        "kpis": [
            [say(language, KPIS.get(one.code, one.code)),
             "\N{EN DASH}" if one.share is None else per_cent(one.share / 100, lang=language),
             per_cent(one.target / 100, lang=language)]
            for one in found.kpis
        ],
        "looked_at": [
            [one.words.within(language), number(one.times, lang=language)]
            for one in found.looked_at
        ],
        "decisions": [
            [one.decision.what, names.get(one.decision.owner_id, ""),
             day(one.decision.due, language, form="numeric"),
             say(language, STATES[one.improvement.state.value]) if one.improvement else ""]
            for one in found.decisions
        ],
    }  # fmt: skip
