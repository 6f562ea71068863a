import pytest

from api.bench.figures import Figure, Figures, percentile, timed
from api.bench.run import _table


@pytest.mark.parametrize(("value", "goal", "met"), [
    (4.0, ">= 4", True), (3.99, ">= 4", False), (2.0, "<= 2", True), (2.01, "<= 2", False),
    (1.0, "", None),
])  # fmt: skip
def test_a_goal_is_met_or_missed(
    value: float,
    goal: str,
    met: bool | None,  # noqa: FBT001 - what is expected
) -> None:
    assert Figure("something", value, "x", goal).met is met


def test_a_machine_is_told_the_figure_with_its_goal() -> None:
    assert Figure("saves", 3.14159, "x", ">= 4").told == {
        "what": "saves", "value": 3.142, "unit": "x", "goal": ">= 4", "met": False,
    }  # fmt: skip
    assert Figure("saves", 1234567.0, "1/s").told["value"] == 1235000.0


def test_what_missed_its_goal_is_named_and_red() -> None:
    figures = Figures()
    figures.add("fast", 9, "x", ">= 4")
    figures.add("slow", 1, "x", ">= 4")
    assert [figure.what for figure in figures.missed] == ["slow"]
    cells = list(_table(figures).columns[1].cells)
    assert cells == ["[green]9[/]", "[red]1[/]"]


def test_a_percentile_is_what_so_many_do_not_exceed() -> None:
    values = [float(n) for n in range(100)]
    assert (percentile(values, 0.5), percentile(values, 0.99)) == (50.0, 99.0)
    assert percentile([7.0], 0.99) == 7.0


def test_a_rate_is_so_many_a_second() -> None:
    with timed() as took:
        pass
    took.seconds = 0.5
    assert took.rate(100) == 200
