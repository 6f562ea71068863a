from dataclasses import replace
from uuid import UUID

import pytest

from application.trail.reveal_field import RevealField, purpose_of
from domain.privacy import Purpose
from domain.reveals import FieldReveal, StaysCovered
from tests.memory_log import MemoryLog
from tests.spec import Spec
from tests.trail.conftest import MERI, House

REVEAL = RevealField(
    stream=UUID(int=1), event_version=1, name="Person.Registered", field="name",
    reason="The caller wants to know what was written", subject_id=UUID(int=1),
)  # fmt: skip


@pytest.mark.feature("N4")
def test_a_field_is_uncovered_for_a_reason_and_that_is_recorded() -> None:
    spec = Spec(MemoryLog()).when(REVEAL).then(FieldReveal.Revealed)
    told = spec.event(FieldReveal.Revealed)
    assert (told.field, told.purpose, told.reader_id) == ("name", Purpose.CONTACT, spec.by)


@pytest.mark.feature("N4")
@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Goals.GoalSet", "words"), ("Notebook.NoteWritten", "text"), ("Survey.Answered", "words"),
        ("Person.Registered", "roles"), ("Person.Registered", "nothing"), ("No.Such", "name"),
    ],
)  # fmt: skip
def test_what_is_confidential_or_not_there_stays_covered(name: str, field: str) -> None:
    spec = Spec(MemoryLog()).when(replace(REVEAL, name=name, field=field))
    spec.then_refused(StaysCovered)


@pytest.mark.feature("N4")
def test_the_words_of_mentoring_notes_and_surveys_have_purposes_that_stay_closed() -> None:
    assert purpose_of("Goals.GoalSet", "words") is Purpose.MENTORING
    assert purpose_of("Survey.Answered", "words") is Purpose.SURVEY


@pytest.mark.feature("N4")
def test_a_field_is_covered_in_the_trail_until_quality_uncovers_it(house: House) -> None:
    (first,) = house.client.get(f"/api/trail/events?q=subject:{MERI}%20type:Registered").json()[
        "items"
    ]
    position = first["record"]["position"]
    at, page = f"/events/{position}/reveal", f"/desk/trail/cases/{MERI}?event={position}&lang=en"
    assert "Meri Aho</ins>" not in house.client.get(page).text
    short = house.client.post(f"/desk/trail{at}?lang=en", data={"field": "name", "reason": "why"})
    assert short.status_code == 422
    assert 'value="why"' in short.text, "what was written is kept"
    body = {"field": "name", "reason": "She asked what was written of her"}
    sent = house.client.post(f"/api/trail{at}", json=body)
    assert sent.json() == {"field": "name", "value": "Meri Aho"}
    house.settle()
    assert "Meri Aho</ins>" in house.client.get(page).text
    newest = house.client.get(f"/api/trail/events?limit=1&lang=en&q=subject:{MERI}").json()
    assert newest["items"][0]["record"]["name"] == "FieldReveal.Revealed"
    house.forget_token()
    assert house.client.post(f"/api/trail{at}", json=body).status_code in {401, 403}
