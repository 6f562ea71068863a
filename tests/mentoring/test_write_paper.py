"""A memo or a summary is the mentee's to release, word for word, and to take back."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.clients.name_contact import NameContact
from application.engagements.close_session import MarkHeld
from application.mentoring.write_paper import (
    ReleasePaper,
    TakeBackRelease,
    WriteClosingSummary,
    WriteMemo,
)
from domain.clients import Duty
from domain.engagements import SessionKind
from domain.engagements.releases import (
    NotAThreePartyTalk,
    NothingToReleaseTo,
    PaperKind,
    PaperUnknown,
    Releases,
)
from tests.agreements.scene import COMPANY, KALLE, PAID_BY_COMPANY, by
from tests.engagements.scene import (
    AGREED,
    AINO,
    BOOKED,
    CASE,
    PACKAGE,
    RUNNING,
    SANNA_HERSELF,
    SESSION,
    after,
    mentors,
)
from tests.spec import Spec

pytestmark = pytest.mark.feature("D7")
TALK = replace(BOOKED, kind=SessionKind.THREE_PARTY)
HELD = MarkHeld(engagement_id=CASE, session_id=SESSION)
MEMO = WriteMemo(engagement_id=CASE, session_id=SESSION, words="Sovittiin kolmesta asiasta")
SUMMARY = WriteClosingSummary(engagement_id=CASE, words="Uskallan nyt", paper_id=UUID(int=0x90))
RELEASE = ReleasePaper(engagement_id=CASE, paper_id=SESSION, person_id=KALLE)
BACK = TakeBackRelease(engagement_id=CASE, paper_id=SESSION)


def talked(spec: Spec) -> Spec:
    """A talk of three was held, and its memo written by the mentor."""
    spec.given(*mentors(), *PAID_BY_COMPANY, AGREED, PACKAGE, TALK)
    spec.at(after(days=7, hours=2)).given(HELD)
    by(spec, SANNA_HERSELF).given(MEMO)
    return by(spec, AINO)


def test_the_mentee_releases_it_to_a_contact_and_takes_it_back(spec: Spec) -> None:
    talked(spec).when(RELEASE).then(Releases.PaperReleased)
    told = spec.event(Releases.PaperReleased)
    assert (told.kind, told.organisation_id, told.person_id) == (
        PaperKind.TALK_MEMO, COMPANY, KALLE,
    )  # fmt: skip
    spec.when(RELEASE).then()
    spec.when(BACK).then(Releases.ReleaseTakenBack)
    spec.when(BACK).then()


def test_who_could_read_it_before_another_no_longer_can(spec: Spec) -> None:
    colleague = NameContact(
        organisation_id=COMPANY, duties=(Duty.FOLLOWS_UP,), name="Elli", email="elli@x.example",
        person_id=UUID(int=0x91),
    )  # fmt: skip
    talked(spec).given(colleague, RELEASE).when(replace(RELEASE, person_id=colleague.person_id))
    spec.then(Releases.ReleaseTakenBack, Releases.PaperReleased)
    assert spec.event(Releases.ReleaseTakenBack).person_id == KALLE


def test_words_written_anew_wait_again(spec: Spec) -> None:
    talked(spec).given(RELEASE)
    by(spec, SANNA_HERSELF).when(replace(MEMO, words="Toisin"))
    assert spec.event(Releases.PaperWritten).taken_from == KALLE
    by(spec, AINO).when(RELEASE).then(Releases.PaperReleased)


def test_a_memo_is_of_a_talk_of_three_that_was_held(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).when(MEMO).then_refused(NotAThreePartyTalk)


def test_a_memo_waits_until_the_talk_was_held(spec: Spec) -> None:
    spec.given(*RUNNING, TALK).when(MEMO).then_refused(NotAThreePartyTalk)


@pytest.mark.feature("D6")
def test_a_closing_summary_is_written_and_released_by_the_mentee(spec: Spec) -> None:
    by(talked(spec), AINO).when(SUMMARY).then(Releases.PaperWritten)
    assert spec.event(Releases.PaperWritten).kind is PaperKind.CLOSING_SUMMARY
    spec.when(replace(RELEASE, paper_id=SUMMARY.paper_id)).then(Releases.PaperReleased)


def test_only_a_contact_of_the_organisation_that_pays_reads(spec: Spec) -> None:
    talked(spec).when(replace(RELEASE, person_id=AINO)).then_refused(NothingToReleaseTo)
    spec.when(replace(RELEASE, paper_id=UUID(int=1))).then_refused(PaperUnknown)


def test_where_nobody_else_pays_there_is_nobody_to_read(spec: Spec) -> None:
    spec.given(*RUNNING, SUMMARY).when(RELEASE).then_refused(NothingToReleaseTo)
