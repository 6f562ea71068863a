"""What people write is text everywhere: on pages, in queries, in mail, in logs."""

import json
from html.parser import HTMLParser
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest

from application.people.register_person import RegisterPerson
from domain.people import Role
from domain.refusals import NotAllowed
from infrastructure.security_log import note
from tests.security.course_of import begin
from tests.signed_in import House

SCRIPTS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
    '"><script>alert(1)</script>', "'><img src=x onerror=alert(1)>", "javascript:alert(1)",
    "<a href='javascript:alert(1)'>x</a>", "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>", "<iframe src=javascript:alert(1)>",
    "<body onload=alert(1)>", "<details open ontoggle=alert(1)>", "<math href='javascript:1'>x",
    '"onfocus=alert(1) autofocus="', "' onmouseover='alert(1)", "<style>@import '//evil'</style>",
    "<base href='//evil.example/'>", "<form action='//evil.example'><input>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>", "<object data='data:text/html,x'>",
    '<!--<img src="--><img src=x onerror=alert(1)//">', "<<script>alert(1)//<</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "\u2028alert(1)//", "<ScRiPt>alert(1)</sCrIpT>",
    "{{7*7}}", "{% raw %}x{% endraw %}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "{{config}}",
    "{{ ''.__class__.__mro__ }}", "%(name)s %s %n {0} {by}", "{0.__class__}",
]  # fmt: skip
QUERIES = ["'; drop table event; --", "' or 1=1 --", "1); select pg_sleep(5); --", "\\'", "a\x00b"]


class Parts(HTMLParser):
    """The elements and handlers of a page, as a browser would see them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.dangers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and whatever in it would run."""
        self.tags.append(tag)
        for name, value in attrs:
            address = (value or "").strip().lower()
            runs = name.startswith("on") and not name.startswith("on-")
            leads = name in {"href", "src", "action"} and address.startswith(
                ("javascript:", "vbscript:", "data:text")
            )
            if runs or leads or name == "style":
                self.dangers.append(f"{tag} {name}={value}")


def parts(page: str) -> Parts:
    found = Parts()
    found.feed(page)
    return found


@pytest.mark.asvs("1.2.1")
@pytest.mark.asvs("1.2.2")
@pytest.mark.asvs("1.2.3")
@pytest.mark.asvs("1.3.7")
@pytest.mark.asvs("1.3.10")
def test_a_name_is_a_name_on_every_page_it_stands_on(house: House) -> None:
    """The same elements stand on a page whatever the name is, and nothing in them runs."""
    told = begin(house)
    mine, desk = house.signed_in(told.mentee), house.as_(Role.COORDINATOR)
    pages: dict[str, Any] = {
        "/my/data": mine, "/my/sign-ins": mine, f"/desk/people/{told.mentee}/data": desk,
    }  # fmt: skip
    wish = {"person_id": str(told.mentee), "email": told.words["email"]}
    mine.post("/api/people/correct-contact", json={**wish, "name": "Plain Name"})
    plain = {path: parts(who.get(path).text) for path, who in pages.items()}
    for script in SCRIPTS:
        named = mine.post("/api/people/correct-contact", json={**wish, "name": script})
        assert named.status_code == 200, script
        for path, who in pages.items():
            shown = who.get(path)
            assert shown.status_code == 200, (path, script)
            found = parts(shown.text)
            assert sorted(set(found.tags)) == sorted(set(plain[path].tags)), (path, script)
            assert found.dangers == [], (path, script)


@pytest.mark.asvs("1.2.2")
def test_every_link_of_our_pages_leads_where_links_may(house: House) -> None:
    for path in ("/sign-in", "/my/sign-ins", "/my/data", "/desk/breaches", "/desk/privacy"):
        page = house.as_(Role.ADMINISTRATOR).get(path).text
        assert parts(page).dangers == [], path


@pytest.mark.asvs("1.2.4")
@pytest.mark.parametrize("query", QUERIES)
def test_a_query_in_a_field_is_text(house: House, query: str) -> None:
    client = house.as_(Role.COORDINATOR)
    person = {"name": query, "email": f"{uuid4()}@firm.example"}
    made = client.post("/api/people/register-person", json=person)
    assert made.status_code in {201, 422}
    for path in ("/api/people", "/api/trail/events"):
        for asked in ({"cursor": query}, {"limit": query}, {"order": query}, {"q": query}):
            assert client.get(path, params=asked).status_code < 500, (path, asked)
    assert house.browser().post("/sign-in", data={"email": query}).status_code < 500


@pytest.mark.asvs("1.3.3")
@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "a\udfffb"])
def test_what_no_database_takes_is_refused_before_it_is_kept(house: House, text: str) -> None:
    """Kept in the log it would stop every reader for ever."""
    client = house.as_(Role.COORDINATOR)
    email = f"{uuid4()}@firm.example"
    body = json.dumps({"name": text, "email": email})
    sent = client.post(
        "/api/people/register-person", content=body, headers={"content-type": "application/json"}
    )
    assert sent.status_code == 422
    assert house.reception.log.find_subject("email", email) is None
    asked = client.get("/api/people?cursor=a%00b")
    assert asked.status_code == 422
    house.settle()


@pytest.mark.asvs("1.3.11")
@pytest.mark.parametrize("name", ["A\r\nBcc: all@evil.example", "A\nSubject: x", "A\u2028B"])
def test_a_name_adds_no_header_to_a_mail(house: House, name: str) -> None:
    email = f"{uuid4()}@firm.example"
    house.do(RegisterPerson(name=name, email=email))
    house.browser().post("/sign-in", data={"email": email})
    (letter,) = [one for one in house.post.letters if one.to == email]
    assert "\n" not in letter.subject
    message = letter.subject + letter.to
    assert "evil.example" not in message


@pytest.mark.asvs("16.4.1")
def test_nothing_people_send_makes_a_line_of_its_own_in_the_log(
    capsys: pytest.CaptureFixture[str],
) -> None:
    note("sign_in_failed", "1.2.3.4\n2026 [info] signed_in kind=security\x1b[31m", how="link")
    said = capsys.readouterr().out
    assert said.count("\n") == 1
    assert "\x1b[31m2026" not in said


@pytest.mark.asvs("15.3.3")
@pytest.mark.asvs("2.2.1")
def test_a_field_nobody_asked_for_is_refused(house: House) -> None:
    client = house.as_(Role.COORDINATOR)
    wish = {"name": "A", "email": f"{uuid4()}@firm.example", "is_admin": True}
    refused = client.post("/api/people/register-person", json=wish)
    assert refused.status_code == 422
    assert "is_admin" in refused.text


@pytest.mark.asvs("15.3.7")
def test_a_parameter_given_twice_is_no_way_round(house: House) -> None:
    client = house.as_(Role.COORDINATOR)
    twice = client.get("/api/people?limit=1&limit=100")
    assert twice.status_code in {200, 422}
    assert len(twice.json().get("items", [])) <= 100
    assert NotAllowed.status == 403


@pytest.mark.asvs("1.2.4")
@pytest.mark.parametrize("odd", ["a\x00b", "a\ud800b"])
@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/desk/search", "q"),
        ("/sign-in", "email"),
        ("/zone", "zone"),
        ("/desk/settings/texts", "fi"),
    ],
)
def test_what_no_database_takes_breaks_no_form(
    house: House, odd: str, path: str, field: str
) -> None:
    sent = f"{field}={quote(odd, errors='surrogatepass')}"
    kind = {"content-type": "application/x-www-form-urlencoded"}
    answer = house.as_(Role.COORDINATOR).post(path, content=sent, headers=kind)
    assert answer.status_code < 500
