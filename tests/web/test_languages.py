import pytest
from starlette.requests import Request

from api.languages import say, spoken


def asking(query: str = "", cookie: str = "", accept: str = "", path: str = "/") -> Request:
    headers = [(b"cookie", cookie.encode()), (b"accept-language", accept.encode())]
    return Request(
        {"type": "http", "path": path, "query_string": query.encode(), "headers": headers}
    )


@pytest.mark.parametrize(
    ("request_", "lang"),
    [
        (asking(), "fi"),
        (asking(accept="sv-FI,sv;q=0.9,en;q=0.8"), "sv"),
        (asking(accept="de,en;q=0.3,sv;q=0.7"), "sv"),
        (asking(accept="de-DE,fr"), "fi"),
        (asking(accept="en;q=0,sv;q=nonsense"), "fi"),
        (asking(cookie="luotsi_lang=en", accept="sv"), "en"),
        (asking(query="lang=sv", cookie="luotsi_lang=en"), "sv"),
        (asking(query="lang=xx", cookie="luotsi_lang=yy", accept="en"), "en"),
        (asking(accept="sv", path="/en/anything"), "sv"),
    ],
)
def test_the_address_then_the_choice_then_the_browser_then_finnish(
    request_: Request, lang: str
) -> None:
    assert spoken(request_) == lang


def test_a_sentence_is_said_outside_pages_too() -> None:
    assert say("sv", "Help: %(phone)s", phone="09 4245") == "Hjälp: 09 4245"
    assert say("en", "Help: %(phone)s", phone="09 4245") == "Help: 09 4245"
