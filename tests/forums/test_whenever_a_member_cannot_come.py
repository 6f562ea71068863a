"""Whoever leads a meeting hears that somebody cannot come, unless they said it themselves."""

import pytest

from application.forums.announce_absence import AnnounceAbsence
from application.forums.whenever_a_member_cannot_come import whenever_a_member_cannot_come
from tests.forums.scene import FORUM, meeting, person, planned, running
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("H2")
AWAY = AnnounceAbsence(forum_id=FORUM, meeting_id=meeting(1))


def told(spec: Spec, who: str) -> list[dict[str, str]]:
    running(spec).given(planned(1)).by = person(who)
    spec.when(AWAY)
    return [e.about for event in spec.new for e in commanded(whenever_a_member_cannot_come, event)]


def test_whoever_leads_it_is_told_without_who_it_is(spec: Spec) -> None:
    (letter,) = told(spec, "Bo")
    assert (letter["letter"], letter["to"]) == ("forum_absence", str(person("Aino")))
    assert str(person("Bo")) not in letter.values()


def test_whoever_leads_it_needs_no_letter_from_themselves_but_the_next_does(spec: Spec) -> None:
    (letter,) = told(spec, "Aino")
    assert (letter["letter"], letter["to"]) == ("forum_turn", str(person("Bo")))
    assert str(person("Aino")) not in letter.values()
