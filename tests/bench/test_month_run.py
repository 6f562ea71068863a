from pathlib import Path

import pytest

from api.bench import month_run
from api.bench.figures import Figures
from api.bench.place import Place


def test_a_small_month_is_issued_and_written_out(postgres_server: str, tmp_path: Path) -> None:
    figures = Figures()
    month_run.measure(Place(postgres_server, tmp_path), figures, 3)
    told = [figure.what for figure in figures.all]
    assert told[:-2] == [
        "lines put on accounts", "invoices issued with their numbers",
        "invoices written as UBL and Finvoice", "invoices written as PDF, their XML inside",
        "a month of 3 invoices in all, a second", "which takes",
    ]  # fmt: skip
    assert told[-2].startswith("of it, what bounds the run: ")
    assert told[-1] == "most memory of the process"
    assert all(figure.value > 0 for figure in figures.all)


def test_every_invoice_is_printed(
    postgres_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[str] = []
    monkeypatch.setattr(
        month_run, "render_invoice", lambda one, *, xml: printed.append(f"{one.number}{bool(xml)}")
    )
    month_run.measure(Place(postgres_server, tmp_path), Figures(), 3)
    assert sorted(one[-9:] for one in printed) == ["00001True", "00002True", "00003True"]
