"""A certificate comes out whatever its holder is called, and equal every time."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from infrastructure.pdf.certificates import Certificate, render_certificate
from tests.money.reading import codes_on, pages_of

pytestmark = pytest.mark.feature("I3")
TOLD = Certificate(
    language="fi", code="AB3DE-FG5HI-JK7LM", holder="Aino Korhonen", title="Mentorin perusteet",
    trainer="Sanna Lehtonen", days="1.4.2026", minutes=480, share=80,
    granted_on=date(2026, 4, 3), granted="3.4.2026", firm="Luotsi Mentorointi Oy",
    address="https://luotsi.example/certificates/AB3DE-FG5HI-JK7LM",
)  # fmt: skip


def text(told: Certificate) -> str:
    (page,) = pages_of(render_certificate(told))
    return page


def test_it_says_who_what_when_and_how_to_verify_it() -> None:
    said = text(TOLD)
    for word in ("Osallistumistodistus", "Aino Korhonen", "Mentorin perusteet", "8 tuntia",
                 "läsnä 80 %", "AB3DE-FG5HI-JK7LM", "luotsi.example/certificates"):  # fmt: skip
        assert word in said


@pytest.mark.parametrize(
    ("language", "said"),
    [("sv", ("Deltagarintyg", "har deltagit i utbildningen", "8 timmar, närvaro 80 %",
             "Kontrollkod", "Utbildare")),
     ("en", ("Certificate of participation", "has taken part in the training",
             "8 hours, attended 80 %", "Verification code", "Trainer"))],
)  # fmt: skip
def test_it_speaks_the_language_of_its_holder(language: Any, said: tuple[str, ...]) -> None:
    told = text(replace(TOLD, language=language))
    assert [word for word in said if word not in told] == []
    assert "Osallistumistodistus" not in told


def test_a_phone_finds_the_page_that_verifies_it() -> None:
    assert TOLD.address in codes_on(render_certificate(TOLD)).values()


def test_equal_data_give_equal_bytes() -> None:
    assert render_certificate(TOLD) == render_certificate(TOLD)


@pytest.mark.parametrize(
    "name", ["Nguyễn Thị Ánh", "鈴木 花子", "Bo 👩‍🚀", "#let x = [", "\\ $ _*", "ينما", "A" * 200]
)
def test_it_comes_out_whatever_its_holder_is_called(name: str) -> None:
    assert "AB3DE-FG5HI-JK7LM" in text(Certificate(**{**vars(TOLD), "holder": name}))
