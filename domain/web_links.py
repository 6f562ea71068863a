"""Links people may follow from our pages: to the web and nowhere else."""

from __future__ import annotations

import re
from typing import Final

from domain.refusals import Refused

_LINK: Final = re.compile(r"https?://[^\s/@]+(/\S*)?")


class LinkUnusable(Refused):
    """Give a whole address that begins with https://."""

    status = 422


def tidy_link(text: str) -> str:
    """The link without blanks around it. Raises LinkUnusable."""
    link = text.strip()
    if not _LINK.fullmatch(link):
        raise LinkUnusable(field="link")
    return link
