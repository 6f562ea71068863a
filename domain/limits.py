"""How far, how soon and how much may be booked: each level may say less, the nearer one wins."""

from dataclasses import dataclass, fields

from domain.refusals import Refused


class LimitBelowZero(Refused):
    """A limit of booking is zero or more, and starts are at least a minute apart."""

    status = 422


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one level (firm, mentor, service) says of booking; None = it says nothing."""

    earliest_notice_minutes: int | None = None
    """Real minutes between booking and start."""
    furthest_days: int | None = None
    """Civil days ahead, today counted as 0."""
    buffer_before_minutes: int | None = None
    buffer_after_minutes: int | None = None
    grid_minutes: int | None = None
    """Starts are so many minutes apart, counted from the opening hour."""
    sessions_a_day: int | None = None
    minutes_a_day: int | None = None
    sessions_a_week: int | None = None
    minutes_a_week: int | None = None

    def __post_init__(self) -> None:
        said = [v for field in fields(self) if (v := getattr(self, field.name)) is not None]
        if self.grid_minutes == 0 or any(value < 0 for value in said):
            raise LimitBelowZero

    def overridden_by(self, nearer: "Limits") -> "Limits":
        """These limits, save where the nearer level says its own; zero is a saying too."""
        names = [field.name for field in fields(Limits)]
        said = {name: getattr(nearer, name) for name in names}
        return Limits(
            **{n: getattr(self, n) if value is None else value for n, value in said.items()}
        )


FIRM_DEFAULTS = Limits(
    earliest_notice_minutes=24 * 60,
    furthest_days=90,
    buffer_before_minutes=0,
    buffer_after_minutes=15,
    grid_minutes=30,
    minutes_a_day=5 * 60,
)
"""The firm's numbers until its own policy says otherwise; the first level of the chain."""
