"""Rank the mentors for one mentee: everything the ranking was made of is recorded with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from application.followed_setting import wish_of
from application.team.taking_on import parties_of
from domain.engagements import Engagement
from domain.intake import Application, Need
from domain.matching import Facts, Input, Matching, Wanted, matching_of, matching_policy_on
from domain.mentors import Format, Mentor, PoolPolicy, PoolState, pool_policy_on
from domain.network import OUR_NETWORK, Network
from domain.refusals import Refused
from domain.themes import THEME_CODES, require_themes


class NothingWanted(Refused):
    """Say which themes the mentee comes with."""

    status = 422


@dataclass(frozen=True, kw_only=True)
class RankMentors(Command):
    """Rank these mentors by what the application says, or by what the coordinator says instead."""

    engagement_id: UUID
    mentor_ids: Annotated[tuple[UUID, ...], MinLen(1), MaxLen(500)]
    wanted: Wanted | None = None

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        matching = work.get(Matching, matching_of(engagement.id))
        application = (
            work.see(Application, matching.application_id) if matching.application_id else None
        )
        wanted = self.wanted or (wanted_in(application) if application else None)
        if wanted is None or not wanted.themes:
            raise NothingWanted
        require_themes(wanted.themes)
        wanted = _as_they_can_meet(work, engagement, wanted)
        policy = matching_policy_on(work.today)
        work.under(policy.version)
        parties = parties_of(work, engagement, application)
        candidates = tuple(
            _facts(work, one, wanted, parties, left_out=one in matching.tried)
            for one in dict.fromkeys(self.mentor_ids)
        )
        matching.rank(Input(wanted, candidates, matching.id), policy)


def wanted_in(application: Application) -> Wanted:
    """What an application asks for."""
    return Wanted(
        application.themes, application.languages, application.formats, application.places,
        application.industries,
    )  # fmt: skip


def _as_they_can_meet(work: Work, engagement: Engagement, wanted: Wanted) -> Wanted:
    """Whoever cannot meet by video is ranked only mentors whom one can meet in another way."""
    if Need.NO_VIDEO not in wish_of(work, engagement.mentee_id).needs:
        return wanted
    asked = [one for one in wanted.formats if one != Format.VIDEO]
    others = [one.value for one in (Format.FACE_TO_FACE, Format.PHONE)]
    return replace(wanted, formats=tuple(asked or others))


def _facts(
    work: Work, mentor_id: UUID, wanted: Wanted, parties: frozenset[str], *, left_out: bool
) -> Facts:
    mentor = work.see(Mentor, mentor_id)
    if not isinstance(mentor, Mentor):
        return Facts(mentor_id, active=False, valid=False, fullness="full")
    today = work.today
    policy = pool_policy_on(today)
    return Facts(
        mentor_id, active=mentor.state is PoolState.ACTIVE, valid=_valid(mentor, today),
        fullness=_fullness(mentor, wanted.minutes_a_month, policy),
        levels=_levels(work, mentor, today), languages=mentor.languages,
        formats=tuple(one.value for one in mentor.formats), places=mentor.places,
        industries=mentor.industries,
        ties=tuple(kind.value for kind in mentor.conflicts_with(parties, today)),
        left_out=left_out,
    )  # fmt: skip


def _valid(mentor: Mentor, today: date) -> bool:
    try:
        mentor.require_valid(today)
    except Refused:
        return False
    return True


def _fullness(mentor: Mentor, more: int, policy: PoolPolicy) -> str:
    limits = mentor.capacity(policy)
    if mentor.planned_minutes + more > limits.stop_minutes:
        return "full"
    return limits.fullness(mentor.planned_minutes, len(mentor.taken))


def _levels(work: Work, mentor: Mentor, today: date) -> tuple[tuple[str, int], ...]:
    """The best valid level in each theme; an area counts for the theme it stands under."""
    network = work.see(Network, OUR_NETWORK)
    areas = {code: area.theme for code, area in network.areas.items()} if network else {}
    best: dict[str, int] = {}
    for one in mentor.competences.values():
        theme = one.area if one.area in THEME_CODES else areas.get(one.area)
        if theme and one.holds_on(today):
            best[theme] = max(best.get(theme, 0), int(one.level))
    return tuple(sorted(best.items()))
