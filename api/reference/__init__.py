"""The API's reference, for whoever works here: every operation, who may ask, and what it takes.

Drawn from the same description as `openapi.json`, so it is never older than the service itself.
"""

from api.reference.pages import router

__all__ = ["router"]
