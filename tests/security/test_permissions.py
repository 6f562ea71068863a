"""One function decides, from rules that are data and relations that are facts."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from domain.events import NOBODY
from domain.matters import CONFIDENTIAL, REACH, Matter, Relation
from domain.people import Role
from domain.permissions import Actor, ReachesTooFar, Tie, can, rule
from tests.spec_times import NOON

ANNA, COURSE = UUID(int=1), UUID(int=2)
DAY = timedelta(days=1)
STAFF = frozenset({Role.COORDINATOR, Role.FINANCE, Role.QUALITY, Role.ADMINISTRATOR})
READ = rule(
    Matter.CONTENT, Relation.MENTEE_OF, Relation.LEAD_OF, Relation.SPECIALIST_OF,
    ever=[Relation.MENTEE_OF],
)  # fmt: skip
pytestmark = [pytest.mark.feature("Q1"), pytest.mark.asvs("8.2.2")]


def actor(*roles: Role) -> Actor:
    return Actor(frozenset({ANNA}), frozenset(roles))


def tie(relation: Relation, *, ended: bool = False, holder: UUID = ANNA) -> Tie:
    return Tie(holder, relation, COURSE, NOON - DAY, NOON if ended else None)


def test_what_no_rule_opens_is_closed() -> None:
    nothing = rule(Matter.WORK)
    for role in Role:
        assert not can(actor(role), nothing, [tie(one) for one in Relation], NOON)


@pytest.mark.parametrize("role", Role)
def test_no_role_opens_the_content_of_mentoring(role: Role) -> None:
    assert not can(actor(role), READ, (), NOON)


def test_a_relation_to_the_very_object_opens_it() -> None:
    assert can(actor(), READ, [tie(Relation.MENTEE_OF)], NOON)
    assert not can(actor(), READ, [tie(Relation.SPONSOR_OF)], NOON)
    assert not can(actor(), READ, [tie(Relation.MENTEE_OF, holder=uuid4())], NOON)


def test_a_mentor_who_left_the_firm_is_out_whatever_the_tie_says() -> None:
    assert can(actor(Role.MENTOR), READ, [tie(Relation.LEAD_OF)], NOON)
    assert not can(actor(Role.CLIENT), READ, [tie(Relation.LEAD_OF)], NOON)


@pytest.mark.feature("H3")
def test_who_leads_a_forum_reads_it_only_as_a_mentor_and_never_from_the_office() -> None:
    read = rule(Matter.FORUM, Relation.MEMBER_OF, Relation.FACILITATOR_OF)
    leads, sits = [tie(Relation.FACILITATOR_OF)], [tie(Relation.MEMBER_OF)]
    assert can(actor(Role.MENTOR), read, leads, NOON)
    assert not can(actor(Role.CLIENT), read, leads, NOON)
    assert can(actor(Role.CLIENT), read, sits, NOON)
    for role in STAFF:
        assert not can(actor(Role.MENTOR, role), read, leads, NOON)
        assert not can(actor(Role.CLIENT, role), read, sits, NOON)


@pytest.mark.asvs("8.3.2")
def test_what_has_ended_is_closed_but_for_the_mentees_own_reading() -> None:
    ended = [tie(relation, ended=True) for relation in (Relation.LEAD_OF, Relation.SPECIALIST_OF)]
    assert not can(actor(Role.MENTOR), READ, ended, NOON)
    assert can(actor(Role.MENTOR), READ, ended, NOON - timedelta(seconds=1))
    assert can(actor(), READ, [tie(Relation.MENTEE_OF, ended=True)], NOON)
    assert not can(actor(), READ, [tie(Relation.MENTEE_OF)], NOON - 2 * DAY)


def test_somebody_unknown_gets_only_what_is_open_to_all() -> None:
    nobody = Actor(frozenset({NOBODY}))
    assert can(nobody, rule(Matter.OPEN), (), NOON)
    assert not can(nobody, rule(Matter.OWN), (), NOON)
    assert can(actor(), rule(Matter.OWN), (), NOON)


def test_a_rule_that_reaches_further_than_the_table_cannot_be_written() -> None:
    for role in STAFF:
        with pytest.raises(ReachesTooFar):
            rule(Matter.CONTENT, role)
    with pytest.raises(ReachesTooFar):
        rule(Matter.CONTENT, ever=[Relation.SPONSOR_OF])


@pytest.mark.feature("S1")
@pytest.mark.parametrize("matter", sorted(CONFIDENTIAL))
def test_what_is_confidential_reaches_no_role_and_no_payer(matter: Matter) -> None:
    reach = REACH[matter]
    assert not reach.roles
    assert not reach.everybody
    assert not reach.signed_in
    assert not reach.relations & {Relation.SPONSOR_OF, Relation.PAYER_OF, Relation.CLIENT_OF}


def test_every_matter_stands_in_the_table() -> None:
    assert set(REACH) == set(Matter)
