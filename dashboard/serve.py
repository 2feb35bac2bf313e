"""Serves the page: one process, one line on the terminal, no request to another host.

Streamlit is run as the ASGI application that `dashboard/app.py` holds, as its own `streamlit run`
does it, on a socket bound here. Calling `streamlit run` lost: it prints three addresses, asks for
the machine's outer one, and picks a port without telling.
"""

import errno
import os
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from ipaddress import ip_address
from pathlib import Path

import click
import uvicorn
from streamlit import net_util
from streamlit.web import bootstrap

from dashboard.store.locations import SEEDS_VARIABLE, seeds_folder, streamlit_home

APP = "dashboard.app:app"
DEFAULT_HOST = "127.0.0.1"
FIRST_PORT = 8501  # Streamlit's own, which people have in their bookmarks
PORTS_TRIED = 20
LAST_PORT = 65535
LOOPBACK_NAMES = ("localhost", "127.0.0.1", "::1")
MESSAGE_BYTES = 32 * 1024 * 1024  # from the browser; a selection is under 1 KB
FAREWELL_SECONDS = 2  # open pages get this long before they are cut off
EXIT_USAGE = 2


class AddressError(ValueError):
    """The page can't be served at the host and port that were asked for."""


class _Server(uvicorn.Server):
    """A uvicorn server that says when it is ready."""

    def __init__(self, config: uvicorn.Config, when_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._when_ready = when_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            self._when_ready()


def serve(
    port: int | None = None,
    host: str = DEFAULT_HOST,
    open_browser: bool = True,
    seeds: Path | None = None,
) -> int:
    """Serve the page until Ctrl+C; return the exit status.

    0 after Ctrl+C, 2 if the host or port can't be had, 1 if the page itself fails to start.

    Args:
        port: None takes 8501, or the next free one.
        seeds: Another folder of dossiers, instead of Dateline's own.

    Raises:
        DataMissingError: The seeds, or Dateline's own data, are not there.
    """
    if seeds is not None:
        os.environ[SEEDS_VARIABLE] = str(seeds.resolve())
    seeds_folder()
    try:
        listener = listen(host, port)
    except AddressError as error:
        click.echo(f"dateline run: {error}", err=True)
        return EXIT_USAGE
    os.chdir(streamlit_home())
    taken = int(listener.getsockname()[1])
    _settle(host, taken)
    url = address(host, taken)

    def when_ready() -> None:
        click.echo(f"Dateline runs at {url} · press Ctrl+C to stop")
        if open_browser and has_display():
            threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()

    server = _Server(_config(), when_ready)
    try:
        with listener:
            server.run(sockets=[listener])
    except KeyboardInterrupt:  # uvicorn has shut down in order and hands the signal on
        return 0
    return 0 if server.started else 1


def listen(host: str, port: int | None) -> socket.socket:
    """Return a listening socket at the host, on the port or the first free one.

    Raises:
        AddressError: The host is not one of this machine, or the port is taken or closed to us.
    """
    if port is not None:
        return _bind(host, port)
    for candidate in range(FIRST_PORT, FIRST_PORT + PORTS_TRIED):
        try:
            return _bind(host, candidate)
        except _PortTakenError:
            continue
    return _bind(host, 0)  # 0 lets the system choose


def address(host: str, port: int) -> str:
    """Return the URL to open; for "every address" that of this machine."""
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "": "127.0.0.1"}.get(host)  # noqa: S104
    if shown is None:
        shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}"


def has_display() -> bool:
    """Tell whether a browser window could open here."""
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class _PortTakenError(AddressError):
    """Something else listens there."""


def _bind(host: str, port: int) -> socket.socket:
    if not 0 <= port <= LAST_PORT:  # getaddrinfo would count it round
        raise AddressError(f"port {port}: there is none; expected a number from 1 to {LAST_PORT}")
    try:
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise AddressError(
            f'host "{host}" has no address; expected one of this machine, as 127.0.0.1'
        ) from error
    family, kind, protocol, _, target = found[0]
    listener = socket.socket(family, kind, protocol)
    try:
        if os.name == "posix":  # elsewhere this would let two programs share one port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(target)
        listener.listen()
    except OSError as error:
        listener.close()
        raise _explained(host, port, error) from error
    return listener


def _explained(host: str, port: int, error: OSError) -> AddressError:
    number = error.errno
    if number == errno.EADDRINUSE:
        return _PortTakenError(
            f"port {port} is taken; expected a free one: stop what runs there, "
            "name another with --port, or leave --port away"
        )
    if number == errno.EACCES:
        return AddressError(f"port {port} is not open to you; expected one above 1023")
    if number == errno.EADDRNOTAVAIL:
        return AddressError(
            f'host "{host}" is not this machine; expected 127.0.0.1, or 0.0.0.0 for every network'
        )
    return AddressError(
        f'host "{host}", port {port}: {error}; expected a free port of this machine'
    )


def _settle(host: str, port: int) -> None:
    """Give Streamlit its settings: those of the file, and what must hold whatever a file says."""
    settings: dict[str, object] = {
        "server_address": host,
        "server_port": port,
        "server_headless": True,
        "browser_gatherUsageStats": False,
    }
    if _is_loopback(host):
        # Another site's page can then not reach this one by a name that it points here.
        settings["server_allowedHosts"] = list(LOOPBACK_NAMES)
    bootstrap.load_config_options(settings)
    # Streamlit asks an outside host for the machine's address when a foreign page knocks.
    net_util.get_external_ip = lambda: None


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _config() -> uvicorn.Config:
    return uvicorn.Config(
        APP,
        log_level="warning",
        access_log=False,
        ws="websockets-sansio",
        ws_max_size=MESSAGE_BYTES,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=FAREWELL_SECONDS,
    )
