"""The office admits whom no tie keeps out, up to eight."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.clients.merge_organisations import MergeOrganisations
from application.forums.admit_applicant import DeclineApplicant, NoteTie
from domain.cancelling_policy import Payer
from domain.clients.organisation import OrganisationMerged
from domain.forums import Forum, Ground, Plan
from domain.forums.words import (
    ApplicantUnknown,
    Excluded,
    ForumFull,
    NotRecruiting,
)
from domain.refusals import NotFound
from tests.forums.scene import (
    FORUM,
    FOUNDED,
    NAMES,
    NORDPUU,
    REGISTERED,
    TODAY,
    admitted,
    applied,
    forum,
    joined,
    person,
    running,
)
from tests.spec import Spec


@pytest.mark.feature("H1")
def test_an_applicant_becomes_a_member(spec: Spec) -> None:
    spec.given(FOUNDED, applied("Aino")).when(admitted("Aino")).then(Forum.MemberJoined)
    told = spec.event(Forum.MemberJoined)
    assert (told.bill.payer, told.bill.client_id) == (Payer.CONSUMER, person("Aino"))
    assert (told.joined_on, told.running) == (TODAY, False)
    assert not forum(spec).applicants


@pytest.mark.feature("H4")
def test_an_organisation_may_pay(spec: Spec) -> None:
    spec.given(FOUNDED, REGISTERED, applied("Aino"))
    spec.when(admitted("Aino", organisation_id=NORDPUU, plan=Plan.MONTHLY))
    bill = spec.event(Forum.MemberJoined).bill
    assert (bill.payer, bill.client_id, bill.plan) == (Payer.ORGANISATION, NORDPUU, Plan.MONTHLY)


def test_an_organisation_nobody_knows_does_not_pay(spec: Spec) -> None:
    spec.given(FOUNDED, applied("Aino"))
    spec.when(admitted("Aino", organisation_id=NORDPUU)).then_refused(NotFound)


def test_one_that_was_merged_into_another_does_not_pay(spec: Spec) -> None:
    other = replace(REGISTERED, organisation_id=UUID(int=0x62), business_id="")
    merged = MergeOrganisations(kept_id=UUID(int=0x62), merged_id=NORDPUU)
    spec.given(FOUNDED, REGISTERED, other, applied("Aino"), merged)
    spec.when(admitted("Aino", organisation_id=NORDPUU)).then_refused(OrganisationMerged)
    spec.when(admitted("Aino", organisation_id=UUID(int=0x62))).then(Forum.MemberJoined)


@pytest.mark.feature("H3")
@pytest.mark.parametrize(
    "told",
    [{"employer": "aino oy"}, {"competitors": ("Aino Oy",)}, {"partners": ("AINO",)}],
)
def test_a_tie_to_a_member_keeps_an_applicant_out(spec: Spec, told: dict[str, object]) -> None:
    joined(spec, "Aino").given(applied("Bo", **told))
    spec.when(admitted("Bo")).then_refused(Excluded)


@pytest.mark.feature("H3")
def test_a_tie_the_office_knows_of_keeps_out_too(spec: Spec) -> None:
    noted = NoteTie(
        forum_id=FORUM, person_id=person("Bo"), ground=Ground.REPORTING_LINE,
        other_id=person("Aino"),
    )  # fmt: skip
    joined(spec, "Aino").given(applied("Bo")).when(noted).then(Forum.TieNoted)
    spec.when(noted).then()
    spec.when(admitted("Bo")).then_refused(Excluded)
    assert spec.refusal
    assert spec.refusal.facts == {"grounds": ["reporting_line"]}


@pytest.mark.feature("H1")
def test_the_ninth_finds_it_full(spec: Spec) -> None:
    joined(spec, *NAMES[:7]).given(applied("Helmi"), applied("Iiro"), admitted("Helmi"))
    spec.when(admitted("Iiro")).then_refused(ForumFull)


def test_only_who_applied_is_admitted(spec: Spec) -> None:
    spec.given(FOUNDED).when(admitted("Aino")).then_refused(ApplicantUnknown)


def test_a_running_forum_asks_its_members_first(spec: Spec) -> None:
    running(spec).given(applied("Iiro")).when(admitted("Iiro")).then_refused(NotRecruiting)


def test_a_declined_application_is_gone(spec: Spec) -> None:
    declined = DeclineApplicant(forum_id=FORUM, person_id=person("Aino"))
    spec.given(FOUNDED, applied("Aino")).when(declined).then(Forum.ApplicationDeclined)
    spec.when(declined).then_refused(ApplicantUnknown)
