"""Before a session it is said what it is to be about, in own words or along a frame."""

from dataclasses import replace

import pytest

from application.mentoring.set_agenda import MenteesAgenda, SetAgenda
from domain.engagements import SessionKind, SessionUnknown
from domain.engagements.notebook import AgendaModel, Notebook
from tests.engagements.scene import AINO, BOOKED, CASE, NEXT, RUNNING, SESSION
from tests.spec import Spec

AGENDA = SetAgenda(
    engagement_id=CASE, session_id=SESSION, model=AgendaModel.GROW, words="Goal: a raise."
)
pytestmark = [pytest.mark.feature("E14"), pytest.mark.feature("S1")]


def test_mentee_or_mentor_says_it_and_may_say_it_anew(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED)
    spec.by = AINO
    spec.when(AGENDA).then(Notebook.Opened, Notebook.AgendaSet)
    assert spec.event(Notebook.AgendaSet).author_id == AINO
    spec.when(AGENDA).then()


@pytest.mark.parametrize("model", AgendaModel)
def test_every_frame_may_be_taken_and_none_has_to(spec: Spec, model: AgendaModel) -> None:
    spec.given(*RUNNING, BOOKED)
    spec.by = AINO
    spec.when(replace(AGENDA, model=model))
    assert spec.event(Notebook.AgendaSet).model is model
    plain = SetAgenda(engagement_id=CASE, session_id=SESSION, words="As it comes.")
    spec.when(plain)
    assert (spec.event(Notebook.AgendaSet).model, spec.event(Notebook.AgendaSet).words) == (
        AgendaModel.OWN, "As it comes.",
    )  # fmt: skip


def test_only_for_a_session_there_is(spec: Spec) -> None:
    other = SetAgenda(engagement_id=CASE, session_id=NEXT, words="x")
    spec.given(*RUNNING, BOOKED).when(other).then_refused(SessionUnknown)


@pytest.mark.feature("D7")
def test_of_a_talk_of_three_the_mentee_alone_says_what_it_is_about(spec: Spec) -> None:
    spec.given(*RUNNING, replace(BOOKED, kind=SessionKind.THREE_PARTY))
    spec.when(AGENDA).then_refused(MenteesAgenda)
    spec.by = AINO
    spec.when(AGENDA).then(Notebook.Opened, Notebook.AgendaSet)
