"""Open hours that specifications of the mentor pool speak of."""

from datetime import time

from domain.opening_hours import Hours

MONDAYS = ((1, Hours(time(9), time(16))),)
