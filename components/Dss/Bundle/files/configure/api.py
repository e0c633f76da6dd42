"""DSS's public API over HTTP.

DSS's own client is not used: it hides the status, has no timeouts and can wait for ever.
"""

import base64
import html
import http.client
import json
import os
import re
import time
import urllib.parse

from .errors import ApiError
from .text import one_line

BASE = "/public/api"

# Seconds that one call may take; the few that take longer say so.
CALL_SECONDS = 120

# A read is repeated, as it changes nothing; a write never, as nobody knows whether DSS has done it.
READ_PAUSES = (0.1, 0.4, 1.5)


class Api:
    """Calls DSS with an API key. Bodies go as JSON; so do answers, where they are not empty."""

    def __init__(self, url, key):
        parts = urllib.parse.urlsplit(url)
        self._host = parts.hostname
        self._port = parts.port or 80
        # DSS takes the key as the user's name, with an empty password.
        self._authorization = "Basic " + base64.b64encode((key + ":").encode()).decode()

    def get(self, path, **query):
        """Reads; repeats while DSS does not answer, for a moment."""
        for pause in READ_PAUSES:
            try:
                return self._call("GET", path, query=query)
            except ApiError as error:
                if not error.is_outage:
                    raise
            time.sleep(pause)
        return self._call("GET", path, query=query)

    def post(self, path, body=None, seconds=CALL_SECONDS, **query):
        """Writes by POST."""
        return self._call("POST", path, body, seconds, query)

    def put(self, path, body):
        """Replaces a document."""
        return self._call("PUT", path, body)

    def delete(self, path, **query):
        """Deletes."""
        return self._call("DELETE", path, query=query)

    def upload(self, path, name, content):
        """Writes a file by a form with one field, ``file``."""
        boundary = os.urandom(16).hex()
        head = (
            '--%s\r\nContent-Disposition: form-data; name="file"; filename="%s"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n" % (boundary, name)
        )
        data = head.encode() + content + ("\r\n--%s--\r\n" % boundary).encode()
        return self._send("POST", path, data, "multipart/form-data; boundary=" + boundary, CALL_SECONDS)

    def _call(self, method, path, body=None, seconds=CALL_SECONDS, query=None):
        target = path + ("?" + urllib.parse.urlencode(query) if query else "")
        data = None if body is None else json.dumps(body).encode()
        return self._send(method, target, data, "application/json", seconds)

    def _send(self, method, path, data, content_type, seconds):
        headers = {"Authorization": self._authorization, "Accept": "*/*"}
        if data is not None:
            headers["Content-Type"] = content_type
        # One connection per call: an idle one that DSS has closed would look like a lost answer.
        connection = http.client.HTTPConnection(self._host, self._port, timeout=seconds)
        try:
            connection.request(method, BASE + path, body=data, headers=headers)
            response = connection.getresponse()
            status, text = response.status, response.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException) as error:
            raise ApiError(method, path, None, one_line(error) or type(error).__name__) from None
        finally:
            connection.close()
        if status >= 300:
            raise ApiError(method, path, status, _message(text))
        return _parsed(text)


def quoted(name):
    """A name as a part of a path."""
    return urllib.parse.quote(name, safe="")


def _parsed(text):
    """The answer; some calls answer with plain text or nothing."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def _message(text):
    """DSS's own words in one line; before its backend is up, nginx answers with a page of HTML."""
    body = _parsed(text)
    if isinstance(body, dict):
        said = str(body.get("detailedMessage") or body.get("message") or "no message")
    else:
        said = html.unescape(re.sub(r"<[^>]*>", " ", str(body))) or "no message"
    return one_line(said)
