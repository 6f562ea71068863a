"""Which parameters each request may carry; anything else is refused, as Stripe does.

A shape is a dictionary from name to a reader of the value; `name!` must be given. A dictionary
inside is a nested object, a list of one entry a list of such entries.
"""

import re
from collections.abc import Callable
from typing import Any

from infrastructure.stripe_standin.refusals import ApiRefusal

METADATA_PAIRS = 50
Reader = Callable[[Any, str], Any]


def _bad(param: str, message: str, code: str | None = None) -> ApiRefusal:
    return ApiRefusal(400, message, param=param, code=code, began=False)


def text(value: Any, param: str) -> str:
    """Read plain text."""
    if not isinstance(value, str):
        raise _bad(param, f"Invalid string: {param}")
    return value


def whole(value: Any, param: str) -> int:
    """Read a whole number, as for cents and seconds."""
    if not isinstance(value, str) or not re.fullmatch("-?[0-9]{1,18}", value):
        raise _bad(param, f"Invalid integer: {value}", "parameter_invalid_integer")
    return int(value)


def cents(value: Any, param: str) -> int:
    """Read an amount of at least one cent."""
    if (amount := whole(value, param)) < 1:
        raise _bad(param, "Invalid positive integer", "parameter_invalid_integer")
    return amount


def flag(value: Any, param: str) -> bool:
    """Read true or false."""
    if value not in {"true", "false"}:
        raise _bad(param, f"Invalid boolean: {value}")
    return bool(value == "true")


def texts(value: Any, param: str) -> dict[str, str]:
    """Read metadata: at most 50 pairs of text."""
    if value == "":
        return {}
    if not isinstance(value, dict) or len(value) > METADATA_PAIRS:
        raise _bad(param, f"Invalid metadata: {param}")
    return {name: text(inner, f"{param}[{name}]") for name, inner in value.items()}


def one_of(*choices: str) -> Reader:
    """Read one of these words."""

    def read(value: Any, param: str) -> str:
        if value not in choices:
            raise _bad(param, f"Invalid {param}: must be one of {', '.join(choices)}")
        return str(value)

    return read


def url(value: Any, param: str) -> str:
    """Read an address."""
    if not isinstance(value, str) or not value.startswith(("http://", "https://")):
        raise _bad(param, "Not a valid URL", "url_invalid")
    return value


def read(shape: Any, value: Any, param: str = "") -> Any:
    """Read a value by its shape; raises `ApiRefusal` naming the parameter at fault."""
    if isinstance(shape, dict):
        return _object(shape, value, param)
    if isinstance(shape, list):
        if not isinstance(value, list):
            raise _bad(param, f"Invalid array: {param}")
        return [read(shape[0], inner, f"{param}[{at}]") for at, inner in enumerate(value)]
    return shape(value, param)


def _object(shape: dict[str, Any], value: Any, param: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _bad(param, f"Invalid object: {param}")
    readers = {name.removesuffix("!"): inner for name, inner in shape.items()}
    for name in value.keys() - readers.keys():
        full = f"{param}[{name}]" if param else name
        raise _bad(full, f"Received unknown parameter: {full}", "parameter_unknown")
    found = {
        name: read(readers[name], inner, f"{param}[{name}]" if param else name)
        for name, inner in value.items()
    }
    for name in shape:
        if name.endswith("!") and name[:-1] not in value:
            full = f"{param}[{name[:-1]}]" if param else name[:-1]
            raise _bad(full, f"Missing required param: {full}.", "parameter_missing")
    return found


METHODS = one_of("card", "mobilepay")
PAGE = {
    "limit": whole,
    "starting_after": text,
    "ending_before": text,
    "expand": [text],
    "created": {"gte": whole, "gt": whole, "lt": whole, "lte": whole},
}
EXPAND = {"expand": [text]}
PRICE = {
    "currency!": one_of("eur"),
    "unit_amount!": cents,
    "tax_behavior": one_of("inclusive", "exclusive", "unspecified"),
    "product_data!": {"name!": text, "description": text, "metadata": texts},
}
SESSION = {
    **EXPAND,
    "mode!": one_of("payment"),
    "ui_mode": one_of("hosted_page"),
    "locale": one_of("fi", "sv", "en", "auto"),
    "client_reference_id": text,
    "customer_email": text,
    "success_url!": url,
    "cancel_url": url,
    "expires_at": whole,
    "allowed_payment_method_types": [METHODS],
    "line_items!": [{"quantity!": cents, "price_data!": PRICE}],
    "metadata": texts,
    "payment_intent_data": {
        "metadata": texts,
        "description": text,
        "capture_method": one_of("automatic", "automatic_async", "manual"),
    },
}
INTENT = {
    **EXPAND,
    "amount!": cents,
    "currency!": one_of("eur"),
    "capture_method": one_of("automatic", "automatic_async", "manual"),
    "description": text,
    "allowed_payment_method_types": [METHODS],
    "metadata": texts,
}
CAPTURE = {**EXPAND, "amount_to_capture": cents, "metadata": texts}
CANCEL = {
    **EXPAND,
    "cancellation_reason": one_of("duplicate", "fraudulent", "requested_by_customer", "abandoned"),
}
REFUND = {
    **EXPAND,
    "payment_intent": text,
    "charge": text,
    "amount": cents,
    "reason": one_of("duplicate", "fraudulent", "requested_by_customer"),
    "metadata": texts,
}
EVIDENCE = {
    "service_date": text,
    "service_documentation": text,
    "customer_communication": text,
    "cancellation_policy_disclosure": text,
    "refund_policy_disclosure": text,
    "product_description": text,
    "uncategorized_text": text,
}
DISPUTE = {**EXPAND, "evidence": EVIDENCE, "submit": flag, "metadata": texts}
