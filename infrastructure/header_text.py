"""Text that must stay on its one line, so that nobody can write further lines into a letter."""

import unicodedata

_BREAKING = ("Cc", "Zl", "Zp")


def one_line(text: str) -> str:
    """The text with every control character and line break made a space, and trimmed."""
    clean = (" " if unicodedata.category(c) in _BREAKING else c for c in text)
    return " ".join("".join(clean).split())
