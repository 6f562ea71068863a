from dataclasses import dataclass
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from application.views import Change, Put, Remove, RowStep, Table
from infrastructure.shelf.steps import Delete, Operation, Update, Upsert, together


@dataclass(frozen=True)
class Cell:
    row: int
    column: int
    colour: str | None
    size: int


TABLE = Table("cells", Cell, ("row", "column"), lambda _: iter(()))
few = st.integers(0, 2)
where = st.one_of(
    st.fixed_dictionaries({"row": few, "column": few}),
    st.fixed_dictionaries({"row": few}),
    st.fixed_dictionaries({"row": few, "column": few, "size": few}),
    st.fixed_dictionaries({"colour": st.sampled_from("ab")}),
)
to = st.dictionaries(st.sampled_from(["colour", "size"]), few, min_size=1).map(
    lambda told: {k: (str(v) if k == "colour" else v) for k, v in told.items()}
)
steps = st.lists(
    st.one_of(
        st.builds(Put, st.builds(Cell, few, few, st.sampled_from([None, "a", "b"]), few)),
        st.builds(Change, where, to),
        st.builds(Remove, where),
    ),
    max_size=30,
)
Rows = dict[tuple[int, int], dict[str, Any]]


@given(steps)
def test_a_batch_put_together_leaves_what_the_single_steps_leave(
    given_steps: list[RowStep],
) -> None:
    one_by_one: Rows = {}
    for step in given_steps:
        _do(one_by_one, step)
    at_once: Rows = {}
    for operation in together(TABLE, given_steps):
        _operate(at_once, operation)
    assert at_once == one_by_one


def test_many_rows_take_one_operation_of_each_kind() -> None:
    story: list[RowStep] = []
    for n in range(100):
        story += [Put(Cell(n, 0, None, 1)), Change({"row": n, "column": 0}, {"size": 2})]
        story += [Change({"row": n, "column": 1}, {"size": 3}), Remove({"row": n, "column": 2})]
    kinds = [type(operation) for operation in together(TABLE, story)]
    assert kinds == [Delete, Upsert, Update]


def test_a_step_about_several_rows_stands_between_what_came_before_and_after() -> None:
    story: list[RowStep] = [
        Put(Cell(1, 1, "a", 1)), Change({"colour": "a"}, {"size": 5}), Put(Cell(1, 2, "a", 1)),
    ]  # fmt: skip
    assert [type(one) for one in together(TABLE, story)] == [Upsert, Change, Upsert]


def _matches(row: dict[str, Any], where: dict[str, Any]) -> bool:
    return all(row[column] == value for column, value in where.items())


def _do(rows: Rows, step: RowStep) -> None:
    match step:
        case Put(row):
            rows[row.row, row.column] = dict(vars(row))
        case Change(where, to):
            for row in rows.values():
                if _matches(row, where):
                    row.update(to)
        case Remove(where):
            for key in [key for key, row in rows.items() if _matches(row, where)]:
                del rows[key]


def _operate(rows: Rows, operation: Operation) -> None:
    match operation:
        case Upsert(some):
            rows.update({(one["row"], one["column"]): dict(one) for one in some})
        case Update(some):
            for one in some:
                if (key := (one["row"], one["column"])) in rows:
                    rows[key].update(one)
        case Delete(some):
            for one in some:
                rows.pop((one["row"], one["column"]), None)
        case Change() | Remove():
            _do(rows, operation)
