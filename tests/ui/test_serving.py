"""What is served beside Streamlit's page, and how its page is dressed."""

import asyncio
import json
import re
from dataclasses import dataclass

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import Message

from dashboard.ui import serving
from dashboard.ui.styles import style_sheet
from dashboard.ui.web_files import STATIC

PAGE = "<html><head><title>Streamlit</title></head><body><p>Streamlit</p></body></html>"


def page(_request: Request) -> Response:
    return HTMLResponse(PAGE, headers={"ETag": '"of-streamlit"', "Last-Modified": "yesterday"})


def numbers(_request: Request) -> Response:
    return JSONResponse({"text": "</body>"}, headers={"ETag": '"kept"'})


@dataclass
class Answer:
    """What an application sent for one request."""

    status: int
    headers: Headers
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode()


class Client:
    """Asks an ASGI application, with no network between."""

    def __init__(self, app: Starlette) -> None:
        self.app = app

    def get(self, path: str, **headers: str) -> Answer:
        """Return the application's answer to a GET."""
        return asyncio.run(self._get(path, headers))

    async def _get(self, path: str, headers: dict[str, str]) -> Answer:
        sent: list[Message] = []

        asked = iter([{"type": "http.request", "body": b"", "more_body": False}])

        async def receive() -> Message:
            if (message := next(asked, None)) is None:
                await asyncio.Event().wait()  # nobody hangs up
            return message or {}

        async def send(message: Message) -> None:
            sent.append(message)

        scope = {
            "type": "http",
            "method": "GET",
            "path": path,
            "raw_path": path.encode(),
            "root_path": "",
            "query_string": b"",
            "headers": [
                (name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()
            ],
        }
        await self.app(scope, receive, send)
        body = b"".join(message.get("body", b"") for message in sent[1:])
        return Answer(sent[0]["status"], Headers(raw=sent[0]["headers"]), body)


@pytest.fixture
def client() -> Client:
    """Return a client of our routes and middleware around a page such as Streamlit's."""
    others = [Route("/", page), Route("/sources", page), Route("/numbers", numbers)]
    around = [*serving.middleware(), Middleware(GZipMiddleware, minimum_size=1)]
    return Client(Starlette(routes=[*serving.routes(), *others], middleware=around))


def test_the_page_has_our_title_and_our_style_after_all_others(client: Client) -> None:
    answer = client.get("/")

    assert "<title>Dateline</title>" in answer.text
    assert "<p>Streamlit</p>" in answer.text
    assert re.search(r'<link rel="stylesheet" href="[^"]+/page\.css"></body>', answer.text)
    assert int(answer.headers["Content-Length"]) == len(answer.content)


def test_a_page_opened_by_its_own_address_is_dressed_for_a_browser_that_takes_gzip(
    client: Client,
) -> None:
    answer = client.get("/sources", accept_encoding="gzip")

    assert "/page.css" in answer.text
    assert "Content-Encoding" not in answer.headers


def test_the_dressed_page_does_not_pass_for_the_file_it_was_made_of(client: Client) -> None:
    headers = client.get("/").headers

    assert "ETag" not in headers
    assert "Last-Modified" not in headers


def test_what_is_no_page_is_left_as_it_is(client: Client) -> None:
    answer = client.get("/numbers")

    assert json.loads(answer.text) == {"text": "</body>"}
    assert answer.headers["ETag"] == '"kept"'


def test_the_style_sheet_is_kept_and_has_both_schemes(client: Client) -> None:
    found = re.search(r'href="([^"]+page\.css)"', client.get("/").text)
    assert found is not None

    answer = client.get(found[1])

    assert answer.text == style_sheet()
    assert "immutable" in answer.headers["Cache-Control"]
    assert "light-dark(#1D5BC6,#5AA2FF)" in answer.text
    assert "$" not in answer.text


def test_the_icon_is_ours(client: Client) -> None:
    assert client.get("/favicon.png").content == (STATIC / "favicon.png").read_bytes()


def test_every_answer_names_the_hosts_that_a_page_may_ask(client: Client) -> None:
    for path in ("/", "/numbers", "/favicon.png", "/gone"):
        assert client.get(path).headers["Content-Security-Policy"] == serving.POLICY
