"""Any OpenAI-compatible endpoint, by URL: asked only when a person gives the URL.

The one file of the extraction that touches the network, as geo/online.py is that of the
geodata. httpx, since it bounds a whole exchange, headers and a dripping body too, under
asyncio's one deadline; the standard library's client has a limit for each read alone. No
redirect is followed, no proxy or password file of the environment is read, and the size of an
answer is bounded.
"""

import asyncio
import json
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from dashboard.errors import DashboardError, printable, shown
from dashboard.extract.tiers.claims import Findings, joined, verified
from dashboard.extract.tiers.prompt import messages, parse_claims

PIECE = 30_000  # code points of an article in one request; a longer one goes in several
MAX_ANSWER = 2_000_000  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An endpoint as a tier. `url` is its base, such as http://127.0.0.1:8000/v1.

    `seconds` bounds each request as a whole. `key` is sent as a bearer token, and nowhere else.

    Raises:
        DashboardError: `url` is no http or https address, or holds a password.
    """

    url: str
    model: str
    key: str = ""
    seconds: float = 60.0

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
            raise DashboardError(
                f"endpoint {shown(parts.scheme + '://' + (parts.hostname or ''))}",
                "an address such as http://127.0.0.1:8000/v1, without a password in it",
            )

    @property
    def name(self) -> str:
        """Return the method that its suggestions carry."""
        return "endpoint"

    @property
    def version(self) -> str:
        """Return the model that was asked."""
        return self.model

    def find(self, text: str) -> Findings:
        """Return what the endpoint says that the text bears out; `failure` if it says nothing."""
        try:
            return joined(
                (offset, verified(piece, parse_claims(self._ask(piece))))
                for offset, piece in _pieces(text)
            )
        except DashboardError as error:
            return Findings(failure=f"endpoint: {printable(str(error))}")

    def _ask(self, piece: str) -> str:
        """Return the answer to a piece of an article.

        Raises:
            DashboardError: there is none: too slow, too long, or not of the shape agreed.
        """
        try:
            body = asyncio.run(asyncio.wait_for(self._exchange(piece), self.seconds))
            told = json.loads(body)
            content = told["choices"][0]["message"]["content"]
        except TimeoutError as cause:
            raise DashboardError(f"no answer within {self.seconds:g} seconds") from cause
        except httpx.HTTPError as cause:
            raise DashboardError(
                f"{type(cause).__name__}: no answer"
            ) from cause  # its words may hold the key
        except (ValueError, RecursionError) as cause:
            raise DashboardError(f"an answer that is no JSON: {str(cause)[:80]}") from cause
        except (KeyError, IndexError, TypeError) as cause:
            raise DashboardError("an answer without choices[0].message.content") from cause
        if not isinstance(content, str):
            raise DashboardError("an answer whose content is no text")
        return content

    async def _exchange(self, piece: str) -> bytes:
        """Return the body of the answer, bounded in size."""
        asked = {
            "model": self.model,
            "messages": messages(piece),
            "temperature": 0,
            "seed": 0,
            "response_format": {"type": "json_object"},
        }
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        url = f"{self.url.rstrip('/')}/chat/completions"
        async with (
            httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=self.seconds) as web,
            web.stream("POST", url, json=asked, headers=headers) as answer,
        ):
            if answer.status_code != httpx.codes.OK:
                raise DashboardError(f"status {answer.status_code}", "200")
            kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind != "application/json":
                raise DashboardError(f"content type {shown(kind)}", "application/json")
            body = bytearray()
            async for part in answer.aiter_bytes():
                body += part
                if len(body) > MAX_ANSWER:
                    raise DashboardError(f"an answer of more than {MAX_ANSWER / 1e6:g} MB")
            return bytes(body)


def _pieces(text: str) -> list[tuple[int, str]]:
    """Return a text in pieces with their offsets, cut after a line where one ends."""
    pieces, start = [], 0
    while start < len(text):
        end = min(len(text), start + PIECE)
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or end
        pieces.append((start, text[start:end]))
        start = end
    return pieces
