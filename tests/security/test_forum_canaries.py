"""Words of a forum found nowhere else: behind no door, in no table, letter, file or trail of ours.

Who sits in it reads them behind the very same doors, so that a door we do not try shows.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID, uuid4
from zipfile import ZipFile

import pytest

from api.route_actions import routes_of
from application.forums.agree_charter import DraftCharter
from application.forums.bring_case import BringCase
from application.forums.plan_meeting import PlanMeeting
from application.forums.share_in_space import OpenTopic, ReplyToTopic, ShareResource
from application.mentors.add_mentor import AddMentor
from application.people.register_person import RegisterPerson
from domain.forums import Facilitation
from domain.languages import InThreeLanguages
from domain.people import OFFICE, Role
from tests.forums.scene import FORUM, FOUNDED, person
from tests.forums.test_forum_doors import let_run
from tests.security.test_canaries import tables
from tests.signed_in import House, open_house, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("H3"), pytest.mark.feature("S1"), pytest.mark.asvs("8.2.3")]
LONG = os.environ.get("LUOTSI_PROOF") == "long"
AINO, BO, FRIDA = person("Aino"), person("Bo"), person("Frida")
OFFICES, OUTSIDER, MEETING, TOPIC = (UUID(int=0x7000 + nth) for nth in range(4))
WORDS = {
    what: f"Kanarek{what}{uuid4().hex[:10]}"
    for what in ("charter", "topic", "text", "reply", "resource", "link", "case")
}
SAID = [word for what, word in WORDS.items() if what != "charter"]
"""What members alone read; whom the office asks to sign what, it has written itself."""
HEADLINE = InThreeLanguages("H", "H", "H")


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A forum in which all there is to say has been said, one in every role, and one in all."""
    folder: Path = tmp_path_factory.mktemp("house")
    with open_house(module_database, folder) as house:
        house.do(
            RegisterPerson(person_id=OFFICES, name="Toimisto", email="all@x.example",
                           roles=tuple(sorted(OFFICE))),
            RegisterPerson(person_id=OUTSIDER, name="Ulla", email="ulla@x.example",
                           roles=(Role.CLIENT, Role.MENTOR, Role.SPONSOR)),
            AddMentor(person_id=OUTSIDER, headline=HEADLINE, themes=(), languages=("fi",)),
            replace(FOUNDED, forum_id=UUID(int=0x6F), facilitation=Facilitation.PROFESSIONAL,
                    facilitator_id=OUTSIDER),
        )  # fmt: skip
        let_run(house, FOUNDED)
        _tell(house)
        yield house


def _tell(house: House) -> None:
    link = f"https://example.org/{WORDS['link']}"
    house.do(
        PlanMeeting(forum_id=FORUM, meeting_id=MEETING, starts_at=NOON + timedelta(days=20)),
        DraftCharter(forum_id=FORUM, text=WORDS["charter"]),
    )
    house.do(
        OpenTopic(forum_id=FORUM, topic_id=TOPIC, title=WORDS["topic"], text=WORDS["text"]),
        ReplyToTopic(forum_id=FORUM, topic_id=TOPIC, text=WORDS["reply"], reply_id=uuid4()),
        ShareResource(forum_id=FORUM, title=WORDS["resource"], link=link, resource_id=uuid4()),
        BringCase(forum_id=FORUM, meeting_id=MEETING, title=WORDS["case"], case_id=uuid4()),
        by=AINO,
    )


def answers(house: House, who: UUID | None) -> Iterator[tuple[str, str]]:
    """What every page and every list answers to somebody, asked for this forum."""
    client = house.signed_in(who) if who else house.stranger
    known = {
        "forum_id": FORUM, "meeting_id": MEETING, "topic_id": TOPIC, "case": FORUM,
        "person_id": AINO, "subject_id": AINO, "mentee_id": AINO,
    }  # fmt: skip
    for route in routes_of(house.app):
        if "GET" not in (route.methods or ()):
            continue
        path = route.path
        for name in route.param_convertors:
            path = path.replace("{" + name + "}", str(known.get(name, FORUM)))
        answer = client.get(path)
        assert answer.status_code < 500, path
        yield route.path, answer.text


def leaks(house: House, who: UUID | None, words: list[str]) -> list[str]:
    return [path for path, text in answers(house, who) if any(word in text for word in words)]


EACH: list[UUID | None] = [None, *map(person_in, Role)]
"""A stranger and one person in each role, where there is time for all of them."""
TOGETHER: list[UUID | None] = [OFFICES, OUTSIDER]
OUTSIDE = TOGETHER + EACH if LONG else TOGETHER


@pytest.mark.proof
@pytest.mark.parametrize("who", OUTSIDE)
def test_behind_no_door_does_anybody_outside_read_a_word(house: House, who: UUID | None) -> None:
    """The office in all its roles at once, and one who mentors, buys and leads another forum."""
    assert leaks(house, who, SAID) == []
    if who != OFFICES:
        assert leaks(house, who, [WORDS["charter"]]) == []


@pytest.mark.proof
def test_a_member_reads_every_word_behind_the_same_doors(house: House) -> None:
    whole = "".join(text for _, text in answers(house, BO))
    assert [what for what, word in WORDS.items() if word not in whole] == []


def test_in_the_tables_and_the_letters_lies_no_word(house: House) -> None:
    for table, rows in tables(house.reception.log.dsn):
        assert [word for word in WORDS.values() if word in rows] == [], table
    written = [one.subject + one.text + one.html for one in house.post.letters]
    assert len(written) > 10, "members were told of the charter and of the meeting"
    assert not [one for one in written if any(word in one for word in WORDS.values())]


COVERED = {
    "Space.TopicOpened": ("title", "text"), "Space.ReplyPosted": ("text",),
    "Space.ResourceShared": ("title", "link"), "Meetings.CaseBrought": ("title",),
    "Forum.CharterDrafted": ("text",),
}  # fmt: skip


@pytest.mark.parametrize("kind", COVERED)
def test_the_trail_tells_that_something_was_said_and_uncovers_no_word(
    house: House, kind: str
) -> None:
    quality = house.as_(Role.QUALITY)
    told = quality.get(f"/api/trail/events?limit=100&q=type:{kind}")
    assert not [word for word in WORDS.values() if word in told.text]
    position = told.json()["items"][0]["record"]["position"]
    for path in (f"/api/trail/events/{position}", f"/api/trail/events/{position}/chain"):
        assert not [word for word in WORDS.values() if word in quality.get(path).text]
    for field in COVERED[kind]:
        body = {"field": field, "reason": "The members have asked me to look at it"}
        said = quality.post(f"/api/trail/events/{position}/reveal", json=body)
        assert (said.status_code, said.json()["code"]) == (409, "StaysCovered"), field


def test_no_search_finds_what_was_said(house: House) -> None:
    for word in SAID:
        assert house.signed_in(OFFICES).post("/api/search", json={"q": word}).json() == []
        tools = house.signed_in(BO).get("/api/tools", params={"q": word})
        assert (tools.status_code, tools.json()) == (200, [])


def test_what_an_outside_auditor_takes_home_bears_no_word(house: House) -> None:
    until = (NOON + timedelta(days=7)).isoformat()
    wish = {"auditor": "EMCC", "cases": [str(FORUM)], "until": until}
    house.run(house.app.state.worker.seal)
    opened = house.as_(Role.QUALITY).post("/api/trail/open-to-auditor", json=wish)
    assert opened.status_code == 201, opened.text
    house.settle()
    here = "/audit/" + str(opened.json()["link"]).rpartition("/")[2]
    packed = ZipFile(BytesIO(house.browser().get(f"{here}/{FORUM}.zip").content))
    whole = "".join(packed.read(name).decode(errors="replace") for name in packed.namelist())
    assert str(FORUM) in whole
    assert not [word for word in WORDS.values() if word in whole]


def test_a_members_copy_of_their_data_holds_their_own_words_and_nobody_elses(house: House) -> None:
    def copied(who: UUID) -> str:
        return house.signed_in(who).post("/api/privacy/take-copy").text

    assert not [word for word in SAID if word in copied(BO)]
