"""What the server answers besides Streamlit's page: Leaflet, geodata, our scripts, the records.

All under /dateline/. The policy is a second wall: it names the only hosts the page may reach,
itself and the online basemap's, which is asked only when a person turns it on.
"""

import gzip
import json
from contextlib import suppress
from functools import lru_cache, partial
from hashlib import sha256
from typing import Any, Final

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from xstatic.pkg import leaflet

from dashboard.archive import Archive
from dashboard.errors import DashboardError
from dashboard.layers.atlas import columns
from dashboard.model import SourceId
from dashboard.store.locations import geo_folder
from dashboard.ui import library
from dashboard.ui.bundle import bundle
from dashboard.ui.styles import style_sheet
from dashboard.ui.web_files import ENTRIES, STATIC, WEB, read_web, web_version

TILE_HOST: Final = "https://tile.openstreetmap.org"
POLICY: Final = "; ".join(
    (
        "default-src 'self'",
        # Streamlit, its component frames and Leaflet need inline code and styles
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        f"img-src 'self' data: blob: {TILE_HOST}",
        "font-src 'self' data:",
        "connect-src 'self' blob:",
        "worker-src 'self' blob:",
        "frame-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    )
)
_FOREVER: Final = "public, max-age=31536000, immutable"
_HASHED: Final = ("/dateline/web/", "/dateline/data/", "/dateline/style/")


def _base() -> str:
    """Return the path that the page is served under, empty or as "/a/b"."""
    return f"/{str(st.get_option('server.baseUrlPath') or '').strip('/')}".rstrip("/")


def web_url(name: str = "") -> str:
    """Return the address of a file of dashboard/web, or of the folder, its version in the path."""
    return f"{_base()}/dateline/web/{web_version()}/{name}"


def data_url(version: str, name: str) -> str:
    """Return the address of a part of the archive."""
    return f"{_base()}/dateline/data/{version}/{name}"


def _dressed(page: bytes) -> bytes:
    """Return Streamlit's page with our title and style sheet."""
    version = sha256(style_sheet().encode()).hexdigest()[:12]
    base = _base()
    style = f'<link rel="stylesheet" href="{base}/dateline/style/{version}/page.css">'
    changes = {
        "<title>Streamlit</title>": "<title>Dateline</title>",
        "</body>": f"{style}</body>",  # after the styles that Streamlit makes: ours overrule them
    }
    for old, new in changes.items():
        page = page.replace(old.encode(), new.encode(), 1)
    return page


def _icon(_request: Request) -> Response:
    return FileResponse(STATIC / "favicon.png")


def _style(_request: Request) -> Response:
    return Response(style_sheet(), media_type="text/css")


def source_spans(archive: Archive, source: SourceId) -> list[list[int]]:
    """Return [record index, start, end] for each excerpt in an article, code points."""
    return [
        [index, excerpt.start, excerpt.end]
        for index, record in enumerate(archive.records)
        if record.source == source
        for excerpt in record.excerpts
    ]


@lru_cache(maxsize=64)
def _packed(archive: Archive, source: str | None) -> bytes | None:
    """Return the atlas, or one article with its spans, as gzipped JSON; None if unknown."""
    content: dict[str, Any]
    if source is None:
        content = columns(archive)
    elif (found := archive.sources.get(SourceId(source))) is not None:
        content = {"id": found.id, "text": found.text, "spans": source_spans(archive, found.id)}
    else:
        return None
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return gzip.compress(text.encode(), compresslevel=6)


@lru_cache(maxsize=32)
def _bundled(entry: str) -> bytes:
    """Return an entry of dashboard/web with all that it imports, gzipped."""
    text = bundle(entry, read_web)
    return gzip.compress(text.encode(), compresslevel=6)


def _entry(_request: Request, entry: str) -> Response:
    headers = {"Content-Encoding": "gzip"}
    return Response(_bundled(entry), media_type="text/javascript", headers=headers)


def _answer(request: Request, source: str | None) -> Response:
    body = None
    with suppress(DashboardError):  # the folder itself may be gone
        archive = library.archive()
        if request.path_params["version"] == archive.version:
            body = _packed(archive, source)
    if body is None:
        return PlainTextResponse("This part of the archive is not here any more.", 404)
    return Response(body, media_type="application/json", headers={"Content-Encoding": "gzip"})


def _atlas(request: Request) -> Response:
    return _answer(request, None)


def _source(request: Request) -> Response:
    return _answer(request, request.path_params["source"])


class Headers:
    """ASGI middleware that adds the policy, and lets addresses with a hash be kept."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, its answer's headers completed."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = str(scope["path"])

        async def complete(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = POLICY
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
                if message["status"] == 200 and any(part in path for part in _HASHED):
                    headers["Cache-Control"] = _FOREVER
            await send(message)

        await self.app(scope, receive, complete)


class Head:
    """ASGI middleware that gives Streamlit's page our title and style sheet.

    Set by each run they lost: they come late, and Streamlit's own are seen before.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; a page's answer is held until its head is whole."""
        if scope["type"] != "http" or scope["method"] != "GET" or "/dateline/" in scope["path"]:
            await self.app(scope, receive, send)
            return
        if "." not in scope["path"].rsplit("/", 1)[-1]:  # a page: plain, so that it can be changed
            others = [header for header in scope["headers"] if header[0] != b"accept-encoding"]
            scope = {**scope, "headers": others}
        begun: Message | None = None
        body = b""

        async def complete(message: Message) -> None:
            nonlocal begun, body
            if message["type"] == "http.response.start" and _is_page(message):
                begun = message
            elif begun is None:
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body", False):
                    body = _dressed(body)
                    headers = MutableHeaders(scope=begun)
                    headers["Content-Length"] = str(len(body))
                    for name in ("ETag", "Last-Modified"):  # they name Streamlit's own file
                        del headers[name]
                    await send(begun)
                    await send({"type": "http.response.body", "body": body})

        await self.app(scope, receive, complete)


def _is_page(start: Message) -> bool:
    headers = MutableHeaders(scope=start)
    is_html = headers.get("Content-Type", "").startswith("text/html")
    return is_html and start["status"] == 200 and "Content-Encoding" not in headers


def routes() -> list[BaseRoute]:
    """Return the routes that app.py serves beside Streamlit's own."""
    return [
        *(
            Route(f"/dateline/web/{{version}}/{entry}", partial(_entry, entry=entry))
            for entry in ENTRIES
        ),
        Mount("/dateline/web/{version}", StaticFiles(directory=WEB)),
        Route("/dateline/style/{version}/page.css", _style),
        Route("/favicon.png", _icon),
        Mount("/dateline/leaflet", StaticFiles(directory=leaflet.BASE_DIR)),
        Mount("/dateline/geo", StaticFiles(directory=geo_folder())),
        Route("/dateline/data/{version}/atlas.json", _atlas),
        Route("/dateline/data/{version}/source/{source}.json", _source),
    ]


def middleware() -> list[Middleware]:
    """Return the middleware that app.py puts around all answers."""
    return [Middleware(Headers), Middleware(Head)]
