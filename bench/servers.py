"""Servers of the measured pages, each its own process: started, waited for, stopped."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 120


class Server:
    """One app on a free port; `folder` holds the synthetic `seeds/` and `geo/`, None the real."""

    def __init__(self, app: str, folder: Path | None) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = int(free.getsockname()[1])
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        for name, part in (("DATELINE_SEEDS", "seeds"), ("BENCH_GEO", "geo")):
            environment.pop(name, None)
            if folder is not None:
                environment[name] = str(folder / part)
        self.url = f"http://127.0.0.1:{port}"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bench.serve_app", app, str(port)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
        )

    def wait(self) -> None:
        """Return once the server answers.

        Raises:
            RuntimeError: it has ended, or takes longer than two minutes.
        """
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self._process.poll() is None:
            try:
                with urlopen(f"{self.url}/_stcore/health", timeout=5) as answer:
                    if answer.status == 200:
                        return
            except (URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError(f"{self.url}: no answer; see what the server printed above")

    def stop(self) -> None:
        """End the process."""
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
