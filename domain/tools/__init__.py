"""Tools, models and worksheets: the library, what is used where, and sheets filled in.

May import: the standard library, the events of the house and its shared words.
"""

from domain.tools.tool import Tool, require_whole
from domain.tools.toolbox import Toolbox, toolbox_of
from domain.tools.words import (
    Category,
    Edition,
    Place,
    Question,
    ToolKind,
    Use,
)
from domain.tools.worksheet import Worksheet

__all__ = [
    "Category", "Edition", "Place", "Question", "Tool", "ToolKind", "Toolbox", "Use", "Worksheet",
    "require_whole", "toolbox_of",
]  # fmt: skip
