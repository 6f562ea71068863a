"""What a body asks for where no command is behind it; unknown fields are refused."""

from __future__ import annotations

from typing import ClassVar


class Wish:
    """The fields of a request's body, and no others."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
