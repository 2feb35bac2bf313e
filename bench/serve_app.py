"""Serves one app just as `dateline run` serves the page: `python -m bench.serve_app APP PORT`.

APP `dashboard.app:app` is Dateline's own page, with its own settings; BENCH_GEO may name another
folder of geodata for it. A peer is served with Streamlit's own look and no more than it needs.
"""

import os
import sys
from pathlib import Path

from dashboard import serve
from dashboard.store import locations

OURS = "dashboard.app:app"
PEER_HOME = Path(__file__).parent / "peer_home"


def main(app: str, port: int) -> int:
    """Serve an app until the process is told to stop; return the exit status."""
    if geo := os.environ.get("BENCH_GEO"):
        locations.geo_folder = lambda: Path(geo)
    if app != OURS:
        serve.streamlit_home = lambda: PEER_HOME
    serve.APP = app
    return serve.serve(port=port, open_browser=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
