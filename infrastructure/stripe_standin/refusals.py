"""Refusals in the shape Stripe sends them."""

from typing import Any


class ApiRefusal(Exception):
    """A request that is answered with Stripe's error object."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        code: str | None = None,
        param: str | None = None,
        type_: str = "invalid_request_error",
        began: bool = True,
    ) -> None:
        """Keep what the answer shows; `began` is false when nothing was started yet.

        Only requests that began are remembered under their idempotency key.
        """
        super().__init__(message)
        self.status = status
        self.began = began
        self.error = {"type": type_, "message": message, "code": code, "param": param}

    def body(self) -> dict[str, Any]:
        """Word the answer; empty entries are left out as Stripe does."""
        return {"error": {name: value for name, value in self.error.items() if value}}


def missing(kind: str, id_: str, param: str = "id") -> ApiRefusal:
    """Say that there is no such thing."""
    return ApiRefusal(404, f"No such {kind}: '{id_}'", code="resource_missing", param=param)
