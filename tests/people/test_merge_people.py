"""A person entered twice becomes one: nothing is lost, and the other id leads to the kept one."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.clients.client_list import client_list
from application.clients.register_client import GiveAddress, NoteMinor, RegisterClient
from application.mentors.apply_as_mentor import ApplyAsMentor
from application.people.correct_contact import CorrectContact
from application.people.grant_role import GrantRole
from application.people.merge_people import DataBeingSettled, MergePeople
from application.people.people import people
from application.people.people_list import people_list
from application.people.register_person import RegisterPerson
from application.people.role_holders import role_holders
from application.privacy.restrict_processing import LiftRestriction, RestrictProcessing
from domain.clients import PrivateClient, client_of
from domain.data_rights import DataRights
from domain.people import EmailTaken, Person, PersonMerged, Role, SamePerson, WorksHere
from domain.refusals import NotFound
from tests.memory_log import MemoryLog
from tests.spec import Spec, shown
from tests.tables import kept as held

pytestmark = pytest.mark.feature("R9")
AINO, TWICE, THRICE = UUID(int=1), UUID(int=2), UUID(int=3)
MERGE = MergePeople(kept_id=AINO, merged_id=TWICE)


@pytest.fixture
def spec() -> Spec:
    """Aino, and Aino again under the address of her work."""
    return Spec(MemoryLog()).given(
        RegisterPerson(person_id=AINO, name="Aino Ek", email="aino@home.example", language="sv"),
        RegisterPerson(
            person_id=TWICE, name="Aino E", email="aino@work.example", phone="1",
            roles=(Role.SPONSOR,),
        ),
        RegisterPerson(person_id=THRICE, name="A Ek", email="ek@old.example"),
    )  # fmt: skip


def test_the_kept_one_has_the_roles_of_both_and_both_say_the_same(spec: Spec) -> None:
    spec.when(MERGE)
    spec.then(Person.RoleGranted, Person.ContactCorrected, Person.TookOver, Person.MergedInto)
    assert spec.event(Person.TookOver).merged_id == TWICE
    assert spec.event(Person.MergedInto).kept_id == AINO
    kept = shown(people, *(e for e in spec.log.recorded if AINO in people.key(e)))
    other = shown(people, *(e for e in spec.log.recorded if TWICE in people.key(e)))
    assert (kept.roles, kept.also, kept.merged_into) == ((Role.SPONSOR,), (TWICE,), None)
    assert (other.name, other.email, other.language) == ("Aino Ek", "aino@home.example", "sv")
    assert other.merged_into == AINO
    spec.when(MERGE).then()


def test_lists_show_the_person_once(spec: Spec) -> None:
    spec.given(MERGE)
    listed = held(people_list.rows, "person_id", spec)
    assert {row.person_id for row in listed} == {AINO, THRICE}
    acting = held(role_holders.rows, "person_id", spec)
    assert [(one.person_id, one.role) for one in acting] == [(AINO, Role.SPONSOR)]


def test_who_was_entered_three_times_is_one_too(spec: Spec) -> None:
    spec.given(MergePeople(kept_id=TWICE, merged_id=THRICE)).when(MERGE)
    assert spec.event(Person.TookOver).with_it == (THRICE,)
    spec.when(CorrectContact(person_id=AINO, name="Aino Ek", email="new@home.example"))
    spec.then(Person.ContactCorrected, Person.ContactCorrected, Person.ContactCorrected)


def test_the_other_address_still_leads_to_them(spec: Spec) -> None:
    spec.given(MERGE)
    assert spec.log.find_subject("email", "aino@work.example") == TWICE
    new = RegisterPerson(person_id=UUID(int=9), name="X", email="aino@work.example")
    assert spec.when(new).refusal


def test_the_address_of_the_entry_that_went_may_become_theirs(spec: Spec) -> None:
    spec.given(MERGE)
    right = CorrectContact(person_id=AINO, name="Aino Ek", email="Aino@Work.example")
    spec.when(right).then(Person.ContactCorrected, Person.ContactCorrected)
    assert spec.log.find_subject("email", "aino@work.example") == TWICE
    assert spec.log.find_subject("email", "aino@home.example") is None


def test_the_addresses_they_have_no_more_are_anybodys(spec: Spec) -> None:
    spec.given(MERGE)
    spec.given(CorrectContact(person_id=AINO, name="Aino Ek", email="new@home.example"))
    assert spec.log.find_subject("email", "new@home.example") == AINO
    follower = RegisterPerson(person_id=UUID(int=9), name="X", email="aino@work.example")
    assert spec.when(follower).refusal is None
    again = CorrectContact(person_id=AINO, name="Aino Ek", email="aino@work.example")
    spec.when(again).then_refused(EmailTaken)


def test_nothing_more_is_done_under_the_entry_that_went(spec: Spec) -> None:
    spec.given(MERGE)
    wrong = CorrectContact(person_id=TWICE, name="B", email="b@home.example")
    spec.when(wrong).then_refused(PersonMerged)
    spec.when(MergePeople(kept_id=THRICE, merged_id=TWICE)).then_refused(PersonMerged)
    spec.when(MergePeople(kept_id=TWICE, merged_id=THRICE)).then_refused(PersonMerged)
    spec.when(RestrictProcessing(person_id=TWICE)).then_refused(PersonMerged)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.CLIENT, Role.SPONSOR}))
def test_the_entry_of_who_works_here_is_the_one_to_keep(spec: Spec, role: Role) -> None:
    spec.given(GrantRole(person_id=TWICE, role=role)).when(MERGE).then_refused(WorksHere)
    other_way = MergePeople(kept_id=TWICE, merged_id=AINO)
    spec.when(other_way)
    assert spec.refusal is None


def test_who_applied_to_our_pool_is_kept(spec: Spec) -> None:
    applies = ApplyAsMentor(
        name="Aino E", email="aino@work.example", person_id=TWICE, headline="Johtaja",
        motivation="Kokemus", themes=("leadership",),
    )  # fmt: skip
    spec.given(applies).when(MERGE).then_refused(WorksHere)


def test_an_entry_is_not_merged_with_itself_or_nobody(spec: Spec) -> None:
    spec.when(replace(MERGE, merged_id=AINO)).then_refused(SamePerson)
    spec.when(replace(MERGE, merged_id=UUID(int=9))).then_refused(NotFound)


@pytest.mark.parametrize("whose", [AINO, TWICE])
def test_what_was_asked_about_the_data_is_settled_first(spec: Spec, whose: UUID) -> None:
    spec.given(RestrictProcessing(person_id=whose)).when(MERGE).then_refused(DataBeingSettled)
    spec.given(LiftRestriction(person_id=whose)).when(MERGE)
    assert spec.refusal is None


@pytest.mark.feature("P1")
def test_data_left_alone_is_left_alone_under_every_id(spec: Spec) -> None:
    spec.given(MERGE).when(RestrictProcessing(person_id=AINO))
    restricted = [e.person_id for e in spec.new if isinstance(e, DataRights.ProcessingRestricted)]
    assert set(restricted) == {AINO, TWICE}
    spec.when(LiftRestriction(person_id=AINO))
    lifted = [e.person_id for e in spec.new if isinstance(e, DataRights.RestrictionLifted)]
    assert set(lifted) == {AINO, TWICE}


def test_a_private_client_stays_one_with_the_address(spec: Spec) -> None:
    bought = RegisterClient(name="Aino E", email="aino@work.example", of_age=True, person_id=TWICE)
    lives = GiveAddress(person_id=TWICE, street="Katu 1", postcode="00100", town="Helsinki")
    spec.given(bought, lives).when(MERGE)
    assert spec.event(PrivateClient.Registered).originator_id == client_of(AINO)
    assert spec.event(PrivateClient.AddressGiven).street == "Katu 1"
    open_ones = [r for r in held(client_list.rows, "payer_id", spec) if not r.closed]
    assert [row.payer_id for row in open_ones] == [AINO]


def test_who_turned_out_a_minor_stays_closed_after_a_merge(spec: Spec) -> None:
    bought = RegisterClient(name="Aino E", email="aino@work.example", of_age=True, person_id=TWICE)
    spec.given(bought, NoteMinor(person_id=TWICE)).when(MERGE)
    assert [e.originator_id for e in spec.new if isinstance(e, PrivateClient.FoundMinor)] == [
        client_of(AINO)
    ]
