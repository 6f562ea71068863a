from pathlib import Path

from api.bench import month_run
from api.bench.figures import Figures
from api.bench.place import Place


def test_a_small_month_is_issued_and_written_out(postgres_server: str, tmp_path: Path) -> None:
    figures = Figures()
    month_run.measure(Place(postgres_server, tmp_path), figures, 3, 1)
    assert [figure.what for figure in figures.all] == [
        "lines put on accounts", "invoices issued with their numbers",
        "invoices written as UBL and Finvoice", "invoices written as PDF, one core",
        "so 3 PDFs take, and bound the run", "most memory of the process",
    ]  # fmt: skip
    assert all(figure.value > 0 for figure in figures.all)
