"""Draw the sample of the quarter that ended last, the first night it is over."""

from __future__ import annotations

from typing import Any

from application.quality.draw_sample import NothingToDraw
from application.quality.samples import samples
from domain.events import derived
from domain.quality.sample import quarter_before, sample_of
from infrastructure.by_itself import by_itself
from infrastructure.sampling import SeedOpen, sample_to_draw


async def draw_sample(house: Any, _about: dict[str, str]) -> None:
    """Draw it once; a quarter in which nothing ended, or nothing is sealed, waits."""
    now = house.log.now()
    quarter = quarter_before(now.date())
    if await house.shelf.find(samples, {"sample_id": sample_of(quarter)}):
        return
    key = derived(sample_of(quarter), "drawn", now.date())
    try:
        command = await sample_to_draw(house, quarter)
        await house.firm.do(command, by_itself(key))
    except (NothingToDraw, SeedOpen):
        return
