"""How the business's own value types stand in JSON: money as text, "148.00"."""

from __future__ import annotations

from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from domain.money import Money, NotAnAmount


def _read(value: Any) -> Money:
    if isinstance(value, Money):
        return value
    try:
        return Money.parse(value)
    except (NotAnAmount, TypeError) as wrong:
        raise ValueError(NotAnAmount.__doc__) from wrong


def _schema(kind: Any, source: Any, handler: GetCoreSchemaHandler) -> Any:
    text = core_schema.str_schema(pattern=r"^-?\d+\.\d\d$")
    return core_schema.no_info_before_validator_function(
        lambda value: str(_read(value)),
        core_schema.no_info_after_validator_function(_read, text),
        serialization=core_schema.to_string_ser_schema(),
    )


Money.__get_pydantic_core_schema__ = classmethod(_schema)  # type: ignore[attr-defined]
