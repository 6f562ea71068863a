"""What a piece that several commands share answers: asked by a command that records nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from application.firm import Command, Work
from tests.spec import Spec

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Look(Command):
    """Ask something of the work in hand."""

    question: Callable[[Work], Any]
    found: list[Any] = field(default_factory=list)

    def do(self, work: Work) -> None:
        self.found.append(self.question(work))


def looked(spec: Spec, question: Callable[[Work], T]) -> T:
    """What the work in hand answers. Raises what asking raises."""
    look = Look(question=question)
    spec.when(look)
    if spec.refusal:
        raise spec.refusal
    answer: T = look.found[-1]
    return answer
