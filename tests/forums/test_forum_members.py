"""Who is or was a member of what."""

from application.forums.end_seat import LeaveForum
from application.forums.forum_members import rows
from application.views import Change, Put
from tests.forums.scene import FORUM, TODAY, joined, person
from tests.spec import Spec


def test_a_membership_is_listed_and_ends(spec: Spec) -> None:
    joined(spec, "Aino").by = person("Aino")
    (put,) = (step for event in spec.log.recorded for step in rows(event))
    assert isinstance(put, Put)
    assert (put.row.person_id, put.row.joined_on, put.row.ended_on) == (
        person("Aino"), TODAY, None,
    )  # fmt: skip
    spec.when(LeaveForum(forum_id=FORUM))
    (change,) = (step for event in spec.new for step in rows(event))
    assert isinstance(change, Change)
    assert change.to == {"ended_on": TODAY}
