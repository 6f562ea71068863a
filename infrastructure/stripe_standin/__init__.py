"""A stand-in for Stripe with a memory: demo, tests and development need no key and no network.

May import the standard library, starlette and httpx; nothing of the firm and never stripe.
"""

from infrastructure.stripe_standin.front import standin

__all__ = ["standin"]
