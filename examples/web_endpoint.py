"""The library behind one endpoint of a correspondence system, with the standard library's server.

    python examples/web_endpoint.py          serve on http://127.0.0.1:8765/periksa
    python examples/web_endpoint.py --demo   handle one request in this process and print the answer

POST a JSON object: {"teks": "…", "pertanyaan": "…", "kanal": "surat"}. The text is checked and forgotten.
"""

from __future__ import annotations

import json
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import jelas

CHECKER = jelas.Checker()
"""One checker for all requests: it is immutable and may be shared between threads."""
MAXIMUM_BYTES = 1_000_000


def answer(request: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    """Return the HTTP status and the JSON answer for one request."""
    try:
        report = CHECKER.check(
            request["teks"], question=request.get("pertanyaan"), channel=request.get("kanal", "surat")
        )
    except (KeyError, TypeError, ValueError) as error:
        return 400, {"galat": f"permintaan tidak dapat dibaca: {error}"}
    return 200, {"boleh_dikirim": report.ready, "saran": report.fix(), **report.to_dict()}


class Handler(BaseHTTPRequestHandler):
    """Answers POST requests; logs no text."""

    def do_POST(self) -> None:
        """Check the draft in the body of the request."""
        length = min(int(self.headers.get("Content-Length", 0)), MAXIMUM_BYTES)
        try:
            request = json.loads(self.rfile.read(length))
        except ValueError:
            request = {}
        status, data = answer(request if isinstance(request, dict) else {})
        body = json.dumps(data, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Stay silent: a log of requests is the system's own matter."""


def main() -> int:
    """Serve, or handle one request for a demonstration."""
    if "--demo" in sys.argv[1:]:
        status, data = answer({"teks": "Silahkan menunggu, laporan akan segera ditindaklanjuti.", "kanal": "chat"})
        print(status, json.dumps({key: data[key] for key in ("boleh_dikirim", "saran", "verdict")}, ensure_ascii=False))
        return 0
    HTTPServer(("127.0.0.1", 8765), Handler).serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main())
