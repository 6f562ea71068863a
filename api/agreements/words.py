"""The terms of an agreement in words, for its page and its document alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from api.agreements.seen import AgreementSeen
from api.formats import day
from api.languages import N_, say
from domain.agreements import Form, Means, Role
from domain.agreements.words import Between, SponsorGets, Where, Writes
from domain.themes import theme_name

FORMS: Final = {
    Form.FULL: N_("Mentoring agreement"), Form.SHORT: N_("Ground rules of quick mentoring"),
}  # fmt: skip
ROLES: Final = {
    Role.MENTEE: N_("Mentee"), Role.MENTOR: N_("Mentor"), Role.SPONSOR: N_("The organisation"),
}  # fmt: skip
MEANS: Final = {
    Means.LINK: N_("signed in by a link in a mail"),
    Means.SECOND_FACTOR: N_("signed in with a second factor"),
    Means.PAPER: N_("on paper, noted by the office"),
}
WHERE: Final = {
    Where.VIDEO: N_("By video"), Where.PLACE: N_("Face to face"),
    Where.BOTH: N_("Face to face or by video"),
}  # fmt: skip
WRITES: Final = {
    Writes.MENTOR: N_("The mentor"),
    Writes.MENTEE: N_("The mentee"),
    Writes.BOTH: N_("Both"),
}
BETWEEN: Final = {
    Between.NONE: N_("None"), Between.MESSAGES: N_("Messages in the service"),
    Between.CALLS: N_("Messages and short calls"),
}  # fmt: skip
SPONSOR_GETS: Final = {
    SponsorGets.GOALS_SET: N_("Whether goals are set"),
    SponsorGets.TALK_MEMO: N_("Memos of the talks of three, once the mentee approves each"),
    SponsorGets.CLOSING_SUMMARY: N_("A closing summary written and released by the mentee"),
}


def rows_of(seen: AgreementSeen, lang: str) -> Iterator[tuple[str, str]]:
    """Each thing agreed on and what was agreed."""
    terms = seen.version.terms
    if seen.purpose:
        yield say(lang, N_("Purpose")), seen.purpose
    if terms.themes:
        yield say(lang, N_("Themes")), _themes(terms.themes, lang)
    if terms.left_out:
        yield say(lang, N_("Left out")), _themes(terms.left_out, lang)
    span = [day(one, lang, form="numeric") for one in (terms.starts_on, terms.ends_on)]
    yield say(lang, N_("Duration")), " – ".join(span)  # noqa: RUF001 - a dash, as people write
    meetings = N_("%(sessions)s sessions of %(minutes)s min, about every %(days)s days")
    yield (
        say(lang, N_("Meetings")),
        say(lang, meetings, sessions=terms.sessions, minutes=terms.minutes, days=terms.every_days),
    )
    yield say(lang, N_("Where")), say(lang, WHERE[terms.where])
    yield say(lang, N_("Who writes the shared note")), say(lang, WRITES[terms.notes_by])
    yield say(lang, N_("Contact between sessions")), say(lang, BETWEEN[terms.between])
    if any(party.role is Role.SPONSOR for party in seen.version.parties):
        gets = [say(lang, SPONSOR_GETS[one]) for one in terms.sponsor_gets]
        nothing = say(lang, N_("Only that the mentoring runs, its months and units"))
        yield say(lang, N_("What the organisation gets")), "; ".join(gets) or nothing
    yield say(lang, N_("AI is used")), say(lang, N_("Yes") if terms.ai_use else N_("No"))
    yield say(lang, N_("Rules")), f"{terms.cancelling}, {terms.rules}, {terms.ethics}"


def parties_of(seen: AgreementSeen, lang: str) -> Iterator[tuple[str, str]]:
    """Each party and its name; the firm itself first."""
    yield say(lang, N_("The firm")), seen.firm
    for party in seen.version.parties:
        name, person = seen.name(party.party_id), seen.name(party.person_id)
        named = f"{name} ({person})" if party.role is Role.SPONSOR else name
        yield say(lang, ROLES[party.role]), named


def _themes(codes: tuple[str, ...], lang: str) -> str:
    return ", ".join(theme_name(code, lang) for code in codes)
