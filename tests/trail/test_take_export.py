import csv
import io
import json
import zipfile
from uuid import uuid4

import pytest

from application.trail.qualifiers import QualifierUnknown
from application.trail.take_export import TakeExport
from domain.trail_exports import ExportForm, TrailExport
from tests.memory_log import MemoryLog
from tests.money.reading import text_of
from tests.spec import Spec
from tests.trail.conftest import MERI, House

pytestmark = pytest.mark.feature("N1")


def take(house: House, form: str, q: str = "") -> bytes:
    answer = house.client.post("/api/trail/take-export", json={"form": form, "looked_for": q})
    assert answer.status_code == 200, answer.text
    house.settle()
    return answer.content


def last_export(house: House) -> int:
    """How many events the log says left by the last export."""
    return next(one.events for one in house.events()[::-1] if isinstance(one, TrailExport.Taken))


def newest(house: House) -> dict[str, str]:
    told = house.client.get("/api/trail/events?limit=1&lang=en").json()
    return {"name": told["items"][0]["record"]["name"], "said": told["items"][0]["sentence"]}


def test_a_table_holds_just_what_was_looked_for(house: House) -> None:
    text = take(house, "csv", f"subject:{MERI}").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["stream"] for row in rows} == {str(MERI)}
    assert all(row["what"] for row in rows)


def test_lines_of_json_hold_one_event_each(house: House) -> None:
    lines = [json.loads(line) for line in take(house, "jsonl").splitlines()]
    assert [one["position"] for one in lines] == sorted(
        (one["position"] for one in lines), reverse=True
    )


def test_a_document_bears_every_sentence(house: House) -> None:
    told = house.client.get("/api/trail/events?lang=fi").json()["items"]
    text = text_of(take(house, "pdf"))
    for one in told:
        assert one["record"]["name"] in text


def test_an_export_of_what_cannot_be_looked_for_is_refused_and_sent_twice_is_one() -> None:
    spec = Spec(MemoryLog())
    odd = TakeExport(form=ExportForm.CSV, looked_for="everything")
    spec.when(odd).then_refused(QualifierUnknown)
    good = TakeExport(form=ExportForm.CSV, looked_for="type:Order*", events=3, export_id=uuid4())
    spec.when(good).then(TrailExport.Taken)
    spec.when(good).then()


def test_an_export_is_itself_an_event(house: House) -> None:
    take(house, "csv")
    assert newest(house)["name"] == "TrailExport.Taken"
    assert "as CSV" in newest(house)["said"]


@pytest.mark.feature("N2")
def test_a_case_comes_with_its_proofs(house: House) -> None:
    with zipfile.ZipFile(io.BytesIO(take(house, "bundle", f"subject:{MERI}"))) as bundle:
        evidence = json.loads(bundle.read("evidence.json"))
        assert {"verify.html", "verify.py", "key.txt"} <= set(bundle.namelist())
    assert evidence["stream"] == str(MERI)
    assert evidence["events"]


def test_a_bundle_is_of_one_case(house: House) -> None:
    answer = house.client.post("/api/trail/take-export", json={"form": "bundle"})
    assert answer.status_code == 422


def test_nothing_is_left_out_of_a_table_or_of_lines_however_long(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.trail.exports.PAGE", 2)
    monkeypatch.setattr("api.trail.exports.MOST", 3)
    for _ in range(4):
        take(house, "jsonl")
    whole = len(house.events())
    assert whole > 6
    lines = [json.loads(line) for line in take(house, "jsonl").splitlines()]
    assert [one["position"] for one in lines] == [one.position for one in house.events()][
        whole - 1 :: -1
    ]
    table = take(house, "csv").decode("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(table)))) > whole
    assert last_export(house) > whole, "what the log says of an export is what left"


def test_a_document_that_holds_a_part_says_of_how_many(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = len(house.events())
    assert "uusimmat" not in text_of(take(house, "pdf"))
    monkeypatch.setattr("api.trail.exports.MOST", 3)
    assert f"uusimmat 3 tapahtumaa kaikkiaan {whole + 1}" in " ".join(
        text_of(take(house, "pdf")).split()
    )
    assert last_export(house) == 3
