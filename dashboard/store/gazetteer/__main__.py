"""`python -m dashboard.store.gazetteer` builds the gazetteer if it is missing or out of date.

With `--anew` it is built in any case, for a file that turns out damaged.
"""

import sys

from dashboard.errors import DataMissingError
from dashboard.store.gazetteer.opening import build_world, open_world, said, world_path


def main(arguments: list[str]) -> int:
    """Return the exit status: 1 if it can't be built."""
    try:
        if "--anew" in arguments:
            build_world(world_path(), said)
        open_world()
    except DataMissingError as missing:
        said(str(missing))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
