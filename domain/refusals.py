"""The one way in which the business says no."""

from __future__ import annotations

from typing import Any, ClassVar


class Refused(Exception):
    """The business does not allow this."""

    # The class name is the code, the docstring the text; an instance may carry facts
    # that help the asker onward, such as the nearest free times.
    status: ClassVar[int] = 409

    def __init__(self, **facts: Any) -> None:
        super().__init__(type(self).__name__)
        self.facts = facts

    @property
    def code(self) -> str:
        return type(self).__name__

    @property
    def text(self) -> str:
        return (type(self).__doc__ or "").strip()


class NotFound(Refused):
    """There is nothing here under this name, or it is not yours to see."""

    status = 404


class NotAllowed(Refused):
    """Your role does not allow this."""

    status = 403


class DifferentContents(Refused):
    """This key was used before for a request with other contents."""

    status = 422


class Erased(Refused):
    """The person this concerns has been erased."""
