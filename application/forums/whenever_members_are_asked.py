"""Whenever members are asked something - to sign, to answer, to talk - they get a letter."""

from __future__ import annotations

from collections.abc import Iterator

from application.forums.propose_member import CallForDecision
from application.policies import Errand, Later, about
from domain.events import Event
from domain.forums import Forum, Meetings


def whenever_members_are_asked(event: Event) -> Iterator[Errand | Later]:
    match event:
        case Forum.CharterDrafted(members=members):
            for person in members:
                yield Errand(
                    "letter",
                    about(letter="charter_to_sign", to=person, forum_id=event.originator_id),
                )
        case Forum.MemberProposed(person_id=person, members=members, until=until, leader_id=leader):
            yield Later(until, CallForDecision(forum_id=event.originator_id, person_id=person))
            told = dict.fromkeys(members, "member_proposed")
            if leader:
                told[leader] = "newcomer_to_decide"
            for person, letter in told.items():
                yield Errand(
                    "letter",
                    about(
                        letter=letter, to=person, forum_id=event.originator_id,
                        until=until.isoformat(),
                    ),
                )  # fmt: skip
        case Forum.DecisionDue(leader_id=leader):
            yield Errand(
                "letter", about(letter="decision_due", to=leader, forum_id=event.originator_id)
            )
        case Forum.Applied(person_id=person):
            yield Errand(
                "letter", about(letter="forum_applied", to=person, forum_id=event.originator_id)
            )
        case Forum.ApplicationDeclined(person_id=person):
            yield Errand(
                "letter",
                about(letter="forum_declined", to=person, forum_id=event.originator_id),
            )
        case Meetings.TalkDue(forum_id=forum, person_id=person):
            yield Errand("letter", about(letter="forum_talk_due", to=person, forum_id=forum))
