"""The agreement at the door: offered on the desk, accepted by its parties, closed to others."""

import re
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from application.clients.name_contact import NameContact
from application.clients.register_organisation import RegisterOrganisation
from application.engagements.open_engagement import OpenEngagement
from application.firm_details.publish_text import PublishText
from application.intake.measure_needs import MeasureNeeds
from application.mentoring.set_goal import SetGoal
from application.mentors.add_mentor import AddMentor
from application.people.correct_contact import CorrectContact
from application.people.register_person import RegisterPerson
from domain.agreements import agreement_of
from domain.cancelling_policy import Payer
from domain.clients import BillingDetails, Duty
from domain.firm_details import TextKind
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.people import Role
from infrastructure.erasing import plan_of
from infrastructure.person_copy import copy_of
from tests.engagements.scene import COURSE
from tests.intake.applicants import BASELINE
from tests.money.reading import pages_of
from tests.signed_in import House, open_house, person_in
from tests.spec_times import NOON

CASE, OTHER, FIRM, KALLE = (uuid4() for _ in range(4))
MENTEE, MENTOR = person_in(Role.CLIENT), person_in(Role.MENTOR)
DESK, MINE = f"/desk/engagements/{CASE}/agreement", f"/my/agreement/{CASE}"
SPONSOR = f"/my/organisation/agreements/{agreement_of(CASE)}"
TERMS = {
    "purpose": "Uusi tehtävä haltuun", "themes": "leadership", "course.starts_on": "2026-03-02",
    "course.ends_on": "2026-12-31", "course.sessions": "8", "course.every_days": "28",
    "course.minutes": "60", "where": "both", "notes_by": "mentor", "between": "messages",
    "ai_use": "false", "sponsor_contact_id": str(KALLE), "sponsor_gets": "talk_memo",
}  # fmt: skip
THREE = InThreeLanguages("a", "b", "c")
pytestmark = [
    pytest.mark.feature("D1"),
    pytest.mark.feature("D2"),
    pytest.mark.feature("D3"),
    pytest.mark.feature("D4"),
    pytest.mark.feature("S8"),
]

STANDS = "Mistä aktori lähtee"


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(module_database, tmp_path_factory.mktemp("house")) as house:
        house.do(
            PublishText(kind=TextKind.GROUND_RULES, valid_from=NOON.date(), text=THREE),
            AddMentor(person_id=MENTOR, headline=THREE, themes=()),
            RegisterOrganisation(
                organisation_id=FIRM, name="Verso Oy", business_id="2345678-0",
                billing=BillingDetails(email="laskut@verso.example"),
            ),
            NameContact(
                organisation_id=FIRM, person_id=KALLE, name="Kalle Koski",
                email="kalle@verso.example", duties=(Duty.FOLLOWS_UP,),
            ),
            RegisterPerson(person_id=OTHER, name="Olli", email="o@x.example", roles=(Role.CLIENT,)),
            OpenEngagement(
                engagement_id=CASE, mentee_id=MENTEE, lead_id=mentor_of(MENTOR), course=COURSE,
                payer=Payer.ORGANISATION, payer_id=FIRM,
            ),
        )  # fmt: skip
        goals = [SetGoal(engagement_id=CASE, words=words) for words in ("Salasana", "Kuuntelen")]
        house.do(*goals, MeasureNeeds(engagement_id=CASE, answers=BASELINE), by=MENTEE)
        yield house


def accepting(house: House) -> dict[str, Any]:
    page = house.as_(Role.COORDINATOR).get(DESK + "?lang=en").text
    sha256 = re.search(r'name="sha256" value="(\w{64})"', page)
    version = re.search(r'name="version" value="(\d+)"', page)
    assert sha256
    assert version
    boxes = {"agrees": "yes", "keeps_confidence": "yes"}
    return boxes | {"sha256": sha256[1], "version": version[1]}


def test_it_is_offered_accepted_and_kept_by_those_it_concerns(house: House) -> None:
    office, mentor = house.as_(Role.COORDINATOR), house.as_(Role.MENTOR)
    mentee, sponsor = house.as_(Role.CLIENT), house.signed_in(KALLE)
    assert "The agreement is being written" in mentee.get(MINE + "?lang=en").text
    wrong = office.post(DESK, data=TERMS | {"course.ends_on": "2026-04-30"})
    assert wrong.status_code == 422
    assert "Uusi tehtävä haltuun" in wrong.text
    assert office.post(DESK, data=TERMS).status_code == 303
    house.settle()
    assert "luettavissa" in house.post.to(Role.CLIENT)[-1].subject
    assert sponsor.get(SPONSOR).status_code == 404
    mine = mentee.get(MINE + "?lang=en").text
    for words in ("Uusi tehtävä haltuun", "Leadership and managing people", "Confidentiality",
                  "up to 48 hours before", "Kalle Koski"):  # fmt: skip
        assert words in mine
    assert f'action="{MINE}/accept"' in mine
    assert f'href="{MINE}/document.pdf?version=1"' in mine
    half = mentee.post(MINE + "/accept", data=accepting(house) | {"keeps_confidence": "no"})
    assert half.status_code == 422
    assert mentor.post(DESK + "/accept", data=accepting(house)).status_code == 409
    assert mentee.post(MINE + "/accept", data=accepting(house)).status_code == 303
    house.settle()
    shown = sponsor.get(SPONSOR + "?lang=en").text
    assert "Uusi tehtävä haltuun" in shown
    for words, here in (("Salasana", DESK), (STANDS, f"{DESK}?lang=fi")):
        assert words not in shown + sponsor.get(f"{SPONSOR}?lang=fi").text + office.get(here).text
        assert words in mentor.get(here).text
    assert sponsor.post(SPONSOR + "/accept", data=accepting(house)).status_code == 303
    assert mentor.post(DESK + "/accept", data=accepting(house)).status_code == 303
    house.settle()
    assert "voimassa" in house.post.to(Role.CLIENT)[-1].subject
    told = mentee.get(f"/api/agreements/{CASE}").json()
    assert told["page"]["in_force"] == 1
    assert {one["means"] for one in told["version"]["accepted"]} == {"second_factor"}
    assert [goal["words"] for goal in told["goals"]] == ["Salasana", "Kuuntelen"]
    stands = {one["level"] for one in told["baseline"]}
    assert (len(told["baseline"]), stands) == (
        len(BASELINE),
        {int(v) for (v,) in BASELINE.values()},
    )
    unread = office.get(f"/api/agreements/{CASE}").json()
    assert (unread["goals"], unread["baseline"]) == (None, None)


def test_the_document_is_the_same_every_time_and_without_goals_for_the_sponsor(
    house: House,
) -> None:
    mentee, sponsor = house.as_(Role.CLIENT), house.signed_in(KALLE)
    one, two = (mentee.get(MINE + "/document.pdf?lang=fi") for _ in range(2))
    assert one.headers["content-type"] == "application/pdf"
    assert one.content[:5] == b"%PDF-"
    assert one.content == two.content
    papers = (one.content, sponsor.get(SPONSOR + "/document.pdf?lang=fi").content)
    assert [STANDS in " ".join(pages_of(paper)) for paper in papers] == [True, False]
    api = mentee.get(f"/api/agreements/{CASE}/document.pdf?version=1&lang=fi")
    assert api.content == one.content
    assert mentee.get(f"/api/agreements/{CASE}/document.pdf?version=9").status_code == 404


def test_it_is_changed_by_a_new_version_asked_for_differently_and_noted_from_paper(
    house: House,
) -> None:
    office, mentee = house.as_(Role.COORDINATOR), house.as_(Role.CLIENT)
    offer = {
        "engagement_id": str(CASE), "sponsor_contact_id": str(KALLE), "ai_use": True,
    }  # fmt: skip
    assert office.post("/api/agreements/offer-agreement", json=offer).status_code == 201
    house.settle()
    no = mentee.post(MINE + "/decline", data={"version": "2", "words": "Ei tekoälyä"})
    assert no.status_code == 303
    house.settle()
    assert "toivoo muutosta" in house.post.to(Role.COORDINATOR)[-1].subject
    paper = {**accepting(house), "person_id": str(MENTEE)}
    assert office.post(DESK + "/paper", data=paper).status_code == 303
    house.settle()
    page = office.get(DESK + "?lang=en").text
    assert "on paper, noted by the office" in page
    assert "Version 1" in office.get(DESK + "?version=1&lang=en").text


def test_nobody_else_sees_or_answers_it(house: House) -> None:
    strange = house.signed_in(OTHER)
    for path in (MINE, SPONSOR, f"/api/agreements/{CASE}", DESK):
        assert strange.get(path).status_code in {403, 404}, path
    assert strange.post(MINE + "/accept", data=accepting(house)).status_code == 404
    for role in (Role.FINANCE, Role.SPONSOR):
        assert house.as_(role).get(f"/api/agreements/{CASE}").status_code in {403, 404}


def test_the_administrator_words_a_clause_anew(house: House) -> None:
    chief, office = house.as_(Role.ADMINISTRATOR), house.as_(Role.COORDINATOR)
    assert "Inclusion of others" in office.get("/desk/agreements/full?lang=en").text
    here = "/desk/agreements/full/ai"
    assert office.get(here).status_code in {403, 404}
    form = {f"{part}.{lang}": f"{part} {lang}" for part in ("title", "words")
            for lang in ("fi", "sv", "en")}  # fmt: skip
    wrong = chief.post(here, data=form | {"words.sv": "{pris}"})
    assert wrong.status_code == 422
    assert "{pris}" in wrong.text
    assert chief.post(here, data=form).status_code == 303
    told = office.get("/api/agreements/templates/full").json()
    assert len(told["versions"]) == 2
    assert told["versions"][1][-1]["words"]["sv"] == "words sv"
    assert chief.get("/desk/agreements/full/none").status_code == 404


@pytest.mark.feature("R9")
def test_a_mentee_entered_twice_is_one_and_goes_on_where_they_were(house: House) -> None:
    office, kept, before = house.as_(Role.COORDINATOR), house.signed_in(OTHER), MENTEE
    offer = {"engagement_id": str(CASE), "sponsor_contact_id": str(KALLE), "ai_use": False}
    assert office.post("/api/agreements/offer-agreement", json=offer).status_code == 201
    house.do(CorrectContact(person_id=OTHER, name="Client Olli Mentor", email="o@x.example"))
    old = house.as_(Role.CLIENT)
    assert kept.get(MINE).status_code == 404
    page = office.get(f"/desk/people/{OTHER}/merge").text
    assert (f'value="{before}"' in page, str(MENTOR) in page) == (True, False)
    for wrong in (str(OTHER), ""):
        own = office.post(f"/desk/people/{OTHER}/merge", data={"merged_id": wrong})
        assert own.status_code == 422
    ours = {"kept_id": str(OTHER), "merged_id": str(person_in(Role.QUALITY))}
    assert office.post("/api/people/merge-people", json=ours).status_code == 409
    assert kept.get(f"/desk/people/{OTHER}/merge").status_code == 403
    done = office.post(f"/desk/people/{OTHER}/merge", data={"merged_id": str(before)})
    assert done.headers["location"] == f"/desk/people/{OTHER}"
    house.settle()
    assert old.get(MINE).status_code == 401
    assert kept.post(MINE + "/accept", data=accepting(house)).status_code == 303
    house.settle()
    assert "Salasana" in kept.get(MINE).text
    told = kept.get(f"/api/agreements/{CASE}").json()
    assert str(before) in {one["person_id"] for one in told["version"]["accepted"]}
    listed = kept.get("/my/mentoring")
    assert str(CASE) in listed.headers.get("location", "") + listed.text
    assert "Client Olli" in house.as_(Role.MENTOR).get(DESK).text
    gone = office.get(f"/desk/people/{before}")
    assert (gone.status_code, gone.headers["location"]) == (303, f"/desk/people/{OTHER}")
    assert "Two entries of this person" in office.get(f"/desk/people/{OTHER}?lang=en").text
    found = office.post("/api/search", json={"q": "client"}).json()
    assert [hit["id"] for hit in found if hit["kind"] == "person"] == [str(OTHER)]
    letters = house.post.letters
    assert [one.to for one in letters if "yhdessä paikassa" in one.subject] == ["o@x.example"]
    trail = house.as_(Role.QUALITY).get(f"/desk/trail?q=subject:{before}&lang=en").text
    assert "made one of two entries of a person" in trail


@pytest.mark.feature("R9")
def test_the_address_of_the_entry_that_went_writes_to_the_one_that_stays(house: House) -> None:
    house.browser().post("/sign-in", data={"email": "client@firm.example"})
    house.settle()
    letter = house.post.letters[-1]
    assert letter.to == "o@x.example"


@pytest.mark.feature("P1")
def test_a_copy_and_an_erasure_reach_what_is_kept_under_every_id(house: House) -> None:
    copy = house.run(lambda: copy_of(house.reception, OTHER))
    assert {entry.plain.get("mentee_id") for entry in copy.entries} >= {MENTEE}
    plan = house.run(lambda: plan_of(house.reception, OTHER))
    assert {one.subject_id for one in plan.destroyed} >= {MENTEE, OTHER}
