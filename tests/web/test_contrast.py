import re
from pathlib import Path

import pytest

CSS = (Path(__file__).parents[2] / "api/static/ui.css").read_text(encoding="utf-8")
TOKENS = dict(re.findall(r"--([a-z0-9-]+):(#[0-9a-f]{6})", CSS.split(".past{")[0]))
TEXT, EDGE = 4.5, 3.0

PAIRS = [
    ("ink", "paper", 16.30), ("ink-2", "paper", 7.79), ("ink-2", "sea-0", 7.23),
    ("ink-3", "paper", 5.46), ("ink-3", "sea-0", 5.07), ("ink-3", "sea-1", 4.69),
    ("deep", "paper", 9.65), ("deep-on", "deep", 9.65), ("deep-2", "info-0", 11.06),
    ("mark", "paper", 6.44), ("mark", "sea-0", 5.98), ("mark-2", "mark-0", 7.65),
    ("buff-ink", "buff-1", 7.22), ("buff-ink", "buff-0", 7.96), ("ok", "ok-0", 5.73),
    ("warn", "warn-0", 5.72), ("bad", "bad-0", 6.27), ("bad", "paper", 7.28),
    ("info", "info-0", TEXT), ("mark", "mark-0", TEXT),
]  # fmt: skip


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") < TEXT


@pytest.mark.parametrize(("ink", "ground", "promised"), PAIRS)
def test_text_keeps_its_promised_contrast(ink: str, ground: str, promised: float) -> None:
    ratio = contrast(TOKENS[ink], TOKENS[ground])
    assert ratio >= max(TEXT, promised - 0.02)


def test_edges_of_fields_and_the_focus_ring_stand_out() -> None:
    assert contrast(TOKENS["line-2"], TOKENS["paper"]) >= EDGE
    assert contrast(TOKENS["mark"], TOKENS["sea-0"]) >= EDGE


@pytest.mark.parametrize("ink", ["ink", "ink-2", "deep", "mark", "bad", "ok", "warn", "ink-3"])
def test_the_past_is_as_readable_as_now(ink: str) -> None:
    past = dict(re.findall(r"--([a-z0-9-]+):(#[0-9a-f]{6})", CSS.split(".past{")[1].split("}")[0]))
    assert contrast(TOKENS[ink], past["surface"]) >= TEXT
    assert contrast(TOKENS[ink], TOKENS["buff-0"]) >= TEXT
