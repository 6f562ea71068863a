"""The shelf: documents and tables that people read, kept up to date from the log.

May import `application`, `domain` and `infrastructure.store`.
"""

from infrastructure.shelf.columns import from_column, plain_of, to_column
from infrastructure.shelf.questions import conditions_of
from infrastructure.shelf.readers import name_in_shelf
from infrastructure.shelf.shelf import Shelf

__all__ = ["Shelf", "conditions_of", "from_column", "name_in_shelf", "plain_of", "to_column"]
