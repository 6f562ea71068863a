from html import unescape
from typing import get_args
from uuid import UUID

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.answers import problems, refusals
from api.answers.problems import documented
from api.doors import Anyone
from api.main import create_app
from domain.money import Money
from domain.refusals import NotFound, Refused
from infrastructure.settings import Settings


class Shut(Refused):
    """Somebody else has this time already."""


def application() -> FastAPI:
    app = FastAPI()
    refusals.install(app)

    @app.get("/{path:path}")
    async def refuse(path: str) -> None:
        if path.endswith("fault"):
            raise RuntimeError(path)
        raise Shut(nearest=["14.30"], mentor_id=UUID(int=5), price=Money(14800))

    return app


@pytest.fixture
def client() -> TestClient:
    return TestClient(application(), raise_server_exceptions=False)


@pytest.mark.feature("Q2")
def test_a_refusal_is_a_problem_with_code_text_and_facts(client: TestClient) -> None:
    answer = client.get("/api/x")
    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert told["type"] == "/problems/Shut"
    assert told["detail"] == "Somebody else has this time already."
    assert told["facts"] == {
        "nearest": ["14.30"],
        "mentor_id": str(UUID(int=5)),
        "price": "148.00",
    }
    assert told["instance"] == "/api/x"


def test_a_person_reads_the_same_on_a_page(client: TestClient) -> None:
    answer = client.get("/desk?lang=sv", headers={"accept": "text/html"})
    assert answer.status_code == 409
    assert answer.headers["content-type"].startswith("text/html")
    assert "någon annan" in answer.text.lower()


def test_a_machine_gets_json_from_the_api_whatever_it_accepts(client: TestClient) -> None:
    answer = client.get("/api/x", headers={"accept": "text/html"})
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_fault_of_ours_tells_a_reference_and_nothing_else(client: TestClient) -> None:
    told = client.get("/api/secret-fault").json()
    assert told["status"] == 500
    assert len(told["reference"]) == 8
    assert "RuntimeError" not in str(told)
    assert "secret-fault" not in told["detail"]


@pytest.mark.feature("Q2")
def test_every_refusal_has_a_page_at_its_type() -> None:
    known = documented()
    assert known["NotFound"] == (404, (NotFound.__doc__ or "").strip())
    assert all(text for _, text in known.values())
    assert {"Shut", "TimeTaken", "Invalid", "OurFault"} <= set(known)


@pytest.mark.feature("Q2")
def test_the_page_of_a_type_says_its_status_and_what_it_means_and_the_list_has_them_all() -> None:
    app = application_with_pages()
    whole = app.get("/problems?lang=en").text
    assert [code for code in documented() if f">{code}<" not in whole] == []
    for code in ("TimeTaken", "DifferentContents", "ChangedMeanwhile", "Invalid", "OurFault"):
        status, text = documented()[code]
        shown = app.get(f"/problems/{code}?lang=en").text
        assert f">{status}<" in shown
        assert text in unescape(shown)
    assert app.get("/problems/NeverHeardOf").status_code == 404


def application_with_pages() -> TestClient:
    app = FastAPI()
    refusals.install(app)
    app.include_router(problems.router)
    app.dependency_overrides[get_args(Anyone)[1].dependency] = object
    return TestClient(app)


@pytest.mark.feature("Q2")
def test_every_operation_declares_its_problems() -> None:
    told = create_app(Settings(), "").openapi()
    assert "Problem" in told["components"]["schemas"]
    for path, operations in told["paths"].items():
        for operation in operations.values():
            assert {"401", "404", "409", "422", "503"} <= set(operation["responses"]), path
