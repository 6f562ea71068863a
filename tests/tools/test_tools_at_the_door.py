"""Tools through the front door: found in any form of a word, and each for those it is for."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from psycopg import sql
from pydantic import TypeAdapter

from api.tools.examples import A_MODEL, A_SHEET, ANSWERS, TO_SESSION
from api.tools.shipped_library import shipped, tool_of
from application.tools.attach_tool import AttachTool
from application.tools.fill_worksheet import BeginWorksheet, FillWorksheet
from application.tools.keep_library import AddTool
from domain.people import Role
from infrastructure.store.mapper import encode_plain
from tests.money.reading import text_of
from tests.security.course_of import Told, begin
from tests.signed_in import House, open_house, person_in

pytestmark = pytest.mark.feature("J1")
EVERY = "select relname from pg_class where relnamespace = 'shelf'::regnamespace and relkind = 'r'"
TITLES = {tool.tool_id: tool.title.en for tool in shipped()}


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(module_database, tmp_path_factory.mktemp("tools")) as house:
        house.do(*shipped())
        yield house


@pytest.fixture(scope="module")
def told(house: House) -> Told:
    return begin(house)


def found(house: House, role: Role | None, lang: str, **wanted: str) -> list[str]:
    client = house.as_(role) if role else house.stranger
    said = client.get("/api/tools", params=wanted, headers={"Accept-Language": lang})
    assert said.status_code == 200, said.text
    return [row["title"]["en"] for row in said.json()]


@pytest.mark.parametrize(
    ("lang", "word", "title"),
    [
        ("fi", "tavoitteiden", "Goal card"), ("fi", "palautteella", "Four steps of feedback"),
        ("fi", "verkostot", "Map of a network"), ("fi", "jälki", "Five minutes of looking back"),
        ("sv", "målen", "Goal card"), ("sv", "styrkor", "Map of strengths"),
        ("en", "decisions", "Four windows on a decision"), ("en", "goals", "Goal card"),
        ("en", "Kiresuk", "Goal card"),
    ],
)  # fmt: skip
def test_a_word_is_found_in_other_forms_in_each_language(
    house: House, lang: str, word: str, title: str
) -> None:
    assert title in found(house, Role.MENTOR, lang, q=word)


def test_what_nobody_wrote_is_not_found_and_odd_signs_do_no_harm(house: House) -> None:
    assert found(house, Role.MENTOR, "fi", q="kvanttipainovoima") == []
    for odd in ("'", "a:*", "\\", "& | !", "((", '"', "ja", "%", "😀"):
        found(house, Role.MENTOR, "fi", q=odd)


def test_the_title_counts_more_than_the_text(house: House) -> None:
    assert found(house, Role.MENTOR, "en", q="GROW")[0] == "The GROW model"


@pytest.mark.feature("J3")
def test_kinds_and_categories_narrow_the_list(house: House) -> None:
    assert len(found(house, Role.MENTOR, "fi", kind="reading")) == 3
    assert set(found(house, Role.MENTOR, "fi", category="talking")) == {
        "Three steps of listening", "Twenty questions to a mentor",
    }  # fmt: skip


def test_each_is_for_those_it_is_for(house: House) -> None:
    visitor, client, mentor = (
        set(found(house, role, "fi")) for role in (None, Role.CLIENT, Role.MENTOR)
    )
    assert visitor < client < mentor == set(TITLES.values())
    hidden = f"/api/tools/{tool_of('listening')}"
    assert house.as_(Role.CLIENT).get(hidden).status_code == 404
    assert house.as_(Role.MENTOR).get(hidden).json()["versions"][0]["edition"]["licence"]


def test_the_shipped_library_comes_by_one_request_and_twice_changes_nothing(house: House) -> None:
    before = len(house.as_(Role.MENTOR).get("/api/tools").json())
    assert house.as_(Role.MENTOR).post("/api/tools/take-in-shipped-library").status_code == 403
    desk = house.as_(Role.COORDINATOR)
    for _ in range(2):
        assert desk.post("/api/tools/take-in-shipped-library").status_code == 201
    house.settle()
    assert len(house.as_(Role.MENTOR).get("/api/tools").json()) == before == len(shipped())
    assert "/desk/tools/shipped" not in desk.get("/desk/tools").text


def test_only_those_who_keep_the_library_change_it(house: House) -> None:
    body = {"tool_id": str(tool_of("grow")), "reason": "Old"}
    for role in (Role.MENTOR, Role.CLIENT, Role.QUALITY, Role.FINANCE):
        said = house.as_(role).post("/api/tools/withdraw-tool", json=body)
        assert said.status_code == 403, role


@pytest.mark.feature("J2")
def test_both_write_in_turn_and_at_once_and_only_they_read(house: House, told: Told) -> None:
    mentee, mentor = house.signed_in(told.mentee), house.signed_in(told.mentor)
    course = {"engagement_id": str(told.course)}
    sheet = mentee.post(
        "/api/tools/begin-worksheet", json={**course, "tool_id": str(tool_of("network"))}
    ).json()["worksheet_id"]

    def write(client: Any, words: str, seen: int) -> int:
        answers = [{"question": "help", "words": words, "seen": seen}]
        body = {**course, "worksheet_id": sheet, "answers": answers}
        status: int = client.post("/api/tools/fill-worksheet", json=body).status_code
        return status

    assert write(mentee, "Salainen apu", 0) == write(mentor, "Toinen apu", 0) == 200
    address = f"/api/tools/worksheets/{told.course}/{sheet}"
    answer = mentor.get(address).json()["answers"][1]
    assert (answer["words"], answer["merged"]) == ("Salainen apu\nToinen apu", True)
    for role in Role:
        for path in (address, f"{address}/pdf", f"/api/tools/worksheets/{told.course}"):
            assert house.as_(role).get(path).status_code == 404, (role, path)
    assert house.stranger.get(address).status_code == 401
    text = text_of(mentee.get(f"{address}/pdf").content)
    assert "Salainen apu" in text
    assert "CC BY 4.0" in text


@pytest.mark.feature("J2")
def test_the_worksheets_words_lie_nowhere_in_clear(house: House, told: Told) -> None:
    shelf = house.run(lambda: _whole_shelf(house))
    assert str(tool_of("network")) in shelf
    assert "Salainen" not in shelf


@pytest.mark.feature("J2")
def test_use_is_told_of_five_engagements_or_more_without_a_word(house: House, told: Told) -> None:
    def counted() -> Any:
        said = house.as_(Role.QUALITY).get("/api/tools/usage").json()
        return next(one for one in said if one["tool_id"] == str(tool_of("grow")))["sessions"]

    courses = [told, *(begin(house) for _ in range(5))]
    for nth, one in enumerate(courses):
        attached = AttachTool(
            engagement_id=one.course, place="session", place_id=one.session,
            tool_id=tool_of("grow"), use_id=uuid4(),
        )  # fmt: skip
        house.do(attached, by=one.mentor)
        assert counted() == (5 if nth >= 4 else None), "the sixth is not told apart"


@pytest.mark.feature("J2")
def test_what_is_for_mentors_is_not_begun_and_bad_input_is_told(house: House, told: Told) -> None:
    mentor = house.signed_in(told.mentor)
    wrong = BeginWorksheet(engagement_id=told.course, tool_id=tool_of("grow"))
    said = mentor.post("/api/tools/begin-worksheet", json=_json(wrong))
    assert (said.status_code, said.json()["code"]) == (409, "NoWorksheet")
    gone = replace(wrong, tool_id=uuid4())
    assert mentor.post("/api/tools/begin-worksheet", json=_json(gone)).status_code == 404
    assert person_in(Role.MENTOR) != told.mentor


async def _whole_shelf(house: House) -> str:
    texts = []
    async with house.reception.shelf.pool.connection() as link:
        names = await (await link.execute(EVERY)).fetchall()
        for (name,) in names:
            table = sql.SQL("select t::text from {} t").format(sql.Identifier("shelf", name))
            texts += [row[0] for row in await (await link.execute(table)).fetchall()]
    return "".join(texts)


def _json(command: object) -> Any:
    return json.loads(encode_plain(command))


def test_the_examples_of_the_api_are_bodies_it_takes() -> None:
    for kind, example in (
        (AddTool, A_MODEL), (AttachTool, TO_SESSION), (BeginWorksheet, A_SHEET),
        (FillWorksheet, ANSWERS),
    ):  # fmt: skip
        assert isinstance(TypeAdapter(kind).validate_python(example), kind)
