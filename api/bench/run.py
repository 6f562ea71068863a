"""`luotsi bench`: everything measured in one run, as a table or for a machine."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from api.bench import first_page, gets, month_run, over_http, saves, seals, views, visible
from api.bench.figures import Figures
from api.bench.place import Place, place

say = Console(highlight=False)
QUICK = 8
"""With `--quick` everything is so many times smaller."""


def bench(
    as_json: Annotated[bool, typer.Option("--json", help="figures for a machine")] = False,  # noqa: FBT002 - typer's way
    quick: Annotated[bool, typer.Option(help="smaller, for a first look")] = False,  # noqa: FBT002
) -> None:
    """Measure saves, views, gets and bookings against the stock library, and the first page."""
    figures = measured(QUICK if quick else 1, None if as_json else say.print)
    if as_json:
        say.print_json(json.dumps([figure.told for figure in figures.all]))
    else:
        say.print(_table(figures))
    raise typer.Exit(1 if figures.missed else 0)


def measured(smaller: int, tell: Callable[[str], None] | None) -> Figures:
    """Measure everything, so many times smaller than usual."""
    figures, rounds = Figures(), 1 if smaller > 1 else 3
    steps: dict[str, Callable[[Place], None]] = {
        "saves": lambda on: saves.measure(on, figures, 9_600 // smaller, rounds),
        "views": lambda on: views.measure(on, figures, 32_000 // smaller),
        "gets": lambda on: gets.measure(on, figures, 5),
        "visible": lambda on: visible.measure(on, figures, 400 // smaller),
        "bookings over HTTP": lambda on: over_http.measure(on, figures, 12_800 // smaller),
        "a month of invoices": lambda on: month_run.measure(on, figures, 5_000 // smaller),
        "seals": lambda on: seals.measure(on, figures, 16_000 // smaller),
        "first page of the demo": lambda on: first_page.measure(on, figures),
    }
    with place() as on:
        for name, measure in steps.items():
            if tell:
                tell(f"measuring {name} …")
            measure(on)
    return figures


def _table(figures: Figures) -> Table:
    table = Table("measured", "", "", "goal", title="luotsi bench")
    for figure in figures.all:
        value = f"{figure.value:,.0f}" if figure.value >= 100 else f"{figure.value:.3g}"  # noqa: PLR2004
        colour = {True: "green", False: "red", None: "default"}[figure.met]
        table.add_row(figure.what, f"[{colour}]{value}[/]", figure.unit, figure.goal)
    return table
