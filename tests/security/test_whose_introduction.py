"""A third person agrees to be introduced themselves: nobody forges their answer."""

import re
from uuid import UUID

import pytest

from tests.security.course_of import begin
from tests.signed_in import House

pytestmark = [pytest.mark.feature("Q1"), pytest.mark.asvs("8.2.2")]


def test_nobody_agrees_to_an_introduction_but_who_got_the_letter(house: House) -> None:
    """Not even the mentor who proposed it, who knows every id there is of it."""
    told = begin(house)
    mentor = house.signed_in(told.mentor)
    wish = {"engagement_id": str(told.course), "name": "Kirsi", "email": "kirsi@x.example"}
    proposed = mentor.post("/api/mentoring/propose-introduction", json=wish)
    assert proposed.status_code == 201, proposed.text
    ids, course = proposed.json(), {"engagement_id": str(told.course)}
    introduction = UUID(ids["introduction_id"])
    wanted = course | {"introduction_id": str(introduction)}
    mentee = house.signed_in(told.mentee)
    assert mentee.post("/api/mentoring/want-introduction", json=wanted).status_code == 200
    house.settle()
    yes = {"introduction_id": str(introduction), "agrees": True}
    for made_up in (*map(str, ids.values()), "x", "A" * 38):
        for path in (f"/api/introductions/{made_up}/answer", f"/introductions/{made_up}"):
            assert mentor.post(path, json=yes).status_code in {404, 422}, path
        assert mentor.get(f"/introductions/{made_up}").status_code == 404
    (letter,) = [one for one in house.post.letters if one.to == "kirsi@x.example"]
    link = re.search(r"/introductions/[\w-]+", letter.text)
    assert link
    assert house.browser().get(link[0]).status_code == 200
    agreed = house.browser().post(f"/api{link[0]}/answer", json=yes)
    assert agreed.status_code == 200, agreed.text
    assert agreed.json()["introduction_id"] == str(introduction)
