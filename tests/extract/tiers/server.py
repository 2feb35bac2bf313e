"""A real HTTP server on loopback, in a thread, that answers as a test tells it to."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Reply = Callable[[BaseHTTPRequestHandler, str], None]


@dataclass
class Loopback:
    """A server's address, what it was asked, and an event that lets its replies end."""

    url: str = ""
    asked: list[dict[str, object]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)

    def wait(self) -> None:
        """Block a reply until the test is over, ten seconds at most."""
        self.released.wait(10)


@contextmanager
def serving(reply: Callable[[Loopback, BaseHTTPRequestHandler, str], None]) -> Iterator[Loopback]:
    """Run a server whose answer to each request is written by `reply`."""
    loopback = Loopback()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            loopback.asked.append(body)
            loopback.headers.append(dict(self.headers))
            article = json.loads(body["messages"][-1]["content"])["article"]
            try:
                reply(loopback, self, article)
            except OSError:
                return  # the client has had enough

        def log_message(self, *given: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    loopback.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield loopback
    finally:
        loopback.released.set()
        server.shutdown()
        thread.join()
        server.server_close()


def send(
    handler: BaseHTTPRequestHandler,
    body: bytes,
    *,
    status: int = 200,
    kind: str = "application/json",
    **headers: str,
) -> None:
    """Write a whole answer."""
    handler.send_response(status)
    handler.send_header("content-type", kind)
    handler.send_header("content-length", str(len(body)))
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def chat(content: object) -> bytes:
    """Return the body of a chat completion that says this."""
    said = content if isinstance(content, str) else json.dumps(content)
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": said}}]}).encode()
