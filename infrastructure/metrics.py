"""Figures for whoever watches the service (Prometheus' text format); no personal data in any label.

Routes are told by their pattern, `/my/tasks/{task_id}`, never by the address that was asked for.
"""

from __future__ import annotations

from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from infrastructure.health import Health

BUCKETS: Final = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
POSITIONS: Final = {
    "head": "The last event of the log",
    "shown": "The last event the slowest view has taken",
    "acted": "The last event the slowest policy has acted on",
    "sealed": "The last event in the audit tree",
}
COUNTS: Final = {
    "stopped": "Readers that stand still before an event they cannot take",
    "aside": "Documents put aside from an event on",
    "late": "Jobs that are overdue",
    "failed": "Jobs that were given up",
}


class Metrics:
    """What one process counts, and what it tells of the whole house."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "luotsi_http_requests", "Requests answered", ("method", "route", "status"),
            registry=self.registry,
        )  # fmt: skip
        self._seconds = Histogram(
            "luotsi_http_seconds", "How long answers took", ("route",),
            buckets=BUCKETS, registry=self.registry,
        )  # fmt: skip
        told = {f"luotsi_position_{name}": words for name, words in POSITIONS.items()}
        told |= {f"luotsi_{name}": words for name, words in COUNTS.items()}
        self._gauges = {
            name: Gauge(name, words, registry=self.registry) for name, words in told.items()
        }

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count an answer."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def told(self, health: Health) -> bytes:
        """Everything as text."""
        for name in POSITIONS:
            self._gauges[f"luotsi_position_{name}"].set(getattr(health, name))
        for name in COUNTS:
            value = getattr(health, name)
            self._gauges[f"luotsi_{name}"].set(value if isinstance(value, int) else len(value))
        return generate_latest(self.registry)
