"""Serves one app just as `dateline run` serves the page: `python -m bench.serve_app APP PORT`."""

import sys

from dashboard import serve

if __name__ == "__main__":
    serve.APP = sys.argv[1]
    sys.exit(serve.serve(port=int(sys.argv[2]), open_browser=False))
