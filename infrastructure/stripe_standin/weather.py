"""Bad weather on demand: what goes wrong, how often, drawn from a seed."""

from dataclasses import asdict, dataclass, field, fields
from random import Random
from typing import Any


@dataclass
class Weather:
    """Chances between 0 and 1; everything 0 is a calm day. Times are real seconds."""

    drop: float = 0
    duplicate: float = 0
    reorder: float = 0
    delay: float = 0
    delay_seconds: float = 0.2
    wrong_signature: float = 0
    error_before: float = 0
    error_after_effect: float = 0
    hang: float = 0
    hang_seconds: float = 3
    too_many: float = 0
    seed: int = 0
    _dice: Random = field(default_factory=lambda: Random(0), repr=False)  # noqa: S311

    def change(self, wanted: dict[str, Any]) -> None:
        """Change the named chances; raises ValueError for one that does not exist."""
        known = {f.name: f.type for f in fields(self) if f.name[0] != "_"}
        for name, value in wanted.items():
            if name not in known:
                raise ValueError(name)
            setattr(self, name, float(value) if name != "seed" else int(value))
        if "seed" in wanted:
            self._dice = Random(self.seed)  # noqa: S311

    def strikes(self, chance: str) -> bool:
        """Throw the dice for one chance."""
        odds = getattr(self, chance)
        return bool(odds) and self._dice.random() < odds

    def shown(self) -> dict[str, Any]:
        """Tell the weather."""
        return {name: value for name, value in asdict(self).items() if name[0] != "_"}
