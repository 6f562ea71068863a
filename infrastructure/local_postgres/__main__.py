"""`python -m infrastructure.local_postgres stop FOLDER`: stop a server somebody left behind."""

import sys
from pathlib import Path

from infrastructure.local_postgres.server import stop_left_behind

if __name__ == "__main__":
    match sys.argv[1:]:
        case ["stop", folder]:
            sys.exit(0 if stop_left_behind(Path(folder)) else "nothing was running")
        case _:
            sys.exit(__doc__)
