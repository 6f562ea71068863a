"""The payment service's errors in our words: unclear ones may be tried again, refusals not."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import stripe

from application.payments.gateway import GatewayRefused, GatewayUnreachable

SERVER_ERROR: Final = 500
CONFLICT: Final = 409
# a key that is refused says nothing about the payment: once it is mended the same may be asked
UNCLEAR: Final = (
    stripe.APIConnectionError,
    stripe.RateLimitError,
    stripe.AuthenticationError,
    stripe.PermissionError,
)


@contextmanager
def our_words() -> Iterator[None]:
    """Turn the service's errors into ours: unclear ones may be tried again, refusals not."""
    try:
        yield
    except UNCLEAR as unclear:
        raise GatewayUnreachable(type(unclear).__name__) from unclear
    except stripe.StripeError as error:
        status = error.http_status or SERVER_ERROR
        if status >= SERVER_ERROR or status == CONFLICT:
            raise GatewayUnreachable(str(status)) from error
        raise GatewayRefused(error.code or type(error).__name__, str(error)) from error
