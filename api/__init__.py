"""Where people and machines come in: pages, JSON routes, the command line.

May import every other room; only `api.main`, `api.wiring` and `api.cli` wire them together.
"""

from api import json_types as json_types
