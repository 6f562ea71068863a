"""What themes and areas of competence are called, with the areas the firm has defined."""

from __future__ import annotations

from typing import Any

from application.network.network_page import NetworkPage, network_page
from domain.languages import InThreeLanguages
from domain.network import OUR_NETWORK
from domain.themes import THEMES


async def area_names(shelf: Any) -> dict[str, InThreeLanguages]:
    """Every area by its code: the themes first, then what the firm has defined under them."""
    network = await shelf.document(network_page, OUR_NETWORK) or NetworkPage()
    themes = {theme.code: theme.name for theme in THEMES}
    return themes | {area.code: area.name for area in network.areas if area.code not in themes}


async def area_words(shelf: Any, code: str) -> InThreeLanguages:
    """The name of one area; a retired one is called by its code."""
    return (await area_names(shelf)).get(code, InThreeLanguages(code, code, code))
