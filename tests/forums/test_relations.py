"""Who is a member, and who leads."""

from application.forums.end_seat import LeaveForum
from application.forums.name_facilitator import NameFacilitator
from application.forums.relations import forum_relations
from application.views import Change, Put
from domain.matters import Relation
from tests.forums.scene import FORUM, LEADER, LED, LED_BY_ONE, POOLED, joined, person
from tests.spec import Spec


def ties(spec: Spec) -> list[object]:
    found: list[object] = []
    for event in spec.new:
        for step in forum_relations(event):
            if isinstance(step, Put):
                found.append((step.row.holder_id, step.row.relation))
            elif isinstance(step, Change):
                found.append(("ends", step.where.get("holder_id")))
    return found


def test_a_member_is_one_until_the_seat_ends(spec: Spec) -> None:
    joined(spec, "Aino").by = person("Aino")
    spec.new = spec.log.recorded
    assert ties(spec) == [(person("Aino"), Relation.MEMBER_OF)]
    spec.when(LeaveForum(forum_id=FORUM))
    assert ties(spec) == [("ends", person("Aino"))]


def test_a_facilitator_leads_in_the_place_of_the_earlier_one(spec: Spec) -> None:
    spec.given(LED_BY_ONE, LED, POOLED).when(NameFacilitator(forum_id=FORUM, facilitator_id=LEADER))
    assert ties(spec) == [("ends", None), (LEADER, Relation.FACILITATOR_OF)]
