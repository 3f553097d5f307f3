"""Call the actions of a CKAN site's API."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, BinaryIO

from requests import Response

from ...intake import strict_json
from ..access import Access
from ..http_client import HttpClient
from ..registry_errors import HttpStatusError, NotFound, RegistryError, Unauthorized
from ..token import FILE_VARIABLE, VARIABLE

Files = Mapping[str, tuple[str, BinaryIO]]
"""The files of a call: the name and the content of each, by its parameter."""

TOO_LARGE = "too large"
NEEDS_OPEN_SITE = "use a site that anybody may read: the token is for publishing only"
NEEDS_TOKEN = f"give the token of an editor of the organisation, in {VARIABLE} or {FILE_VARIABLE}"
NEEDS_SITE = "correct the target: it is the address of the site's first page"
NEEDS_LARGER_FILES = (
    "ask the operators of the site to raise ckan.max_resource_size, 10 MB by default"
)
NEEDS_OTHER_FIELDS = "ask the operators of the site what it demands of a dataset"


class InvalidParameters(HttpStatusError):
    """The site refuses parameters; ``fields`` are the names of the wrong ones."""

    fields: frozenset[str] = frozenset()


class Site:
    """A CKAN site. It is read without a token, and written to with the user's token."""

    def __init__(self, url: str, access: Access) -> None:
        self.url = url
        self._access = access
        self._reader = HttpClient(access, unauthorized_remedy=NEEDS_OPEN_SITE)
        self._writer: HttpClient | None = None

    @property
    def writer(self) -> HttpClient:
        """The client with the user's token. Raises Unauthorized if there is none."""
        if self._writer is None:
            token = self._access.token()
            if token is None:
                raise Unauthorized(expected="a token", found="none", remedy=NEEDS_TOKEN)
            self._writer = HttpClient(self._access, token.reveal(), unauthorized_remedy=NEEDS_TOKEN)
        return self._writer

    def read(self, action: str, parameters: Mapping[str, str] | None = None) -> Any:
        """Return the result of an action that changes nothing, for a reader without a token. It is
        repeated if a failure may pass. Raises what `HttpClient.call` raises."""
        response = self._reader.request("GET", self._address(action), params=parameters)
        return self._result(response, self._reader, NEEDS_OPEN_SITE)

    def write(self, action: str, parameters: Mapping[str, Any], files: Files | None = None) -> Any:
        """Return the result of an action of the user, which is called once.

        Raises InvalidParameters, and what `HttpClient.call` raises.
        """
        texts = None
        if files is not None:
            # With files, parameters are the fields of a form. CKAN reads JSON in them.
            texts = {
                name: value if isinstance(value, str) else json.dumps(value)
                for name, value in parameters.items()
            }
        response = self.writer.request(
            "POST",
            self._address(action),
            json=parameters if files is None else None,
            data=texts,
            files=files,
            allow_redirects=False,
        )
        return self._result(response, self.writer, NEEDS_TOKEN)

    def _address(self, action: str) -> str:
        return f"{self.url}/api/3/action/{action}"

    def _result(self, response: Response, client: HttpClient, access_remedy: str) -> Any:
        content_type = response.headers.get("Content-Type", "").partition(";")[0]
        if content_type != "application/json":
            if response.ok:
                found = f"an answer of the type {content_type!r}"
                raise RegistryError(
                    expected="an answer of CKAN's API", found=found, remedy=NEEDS_SITE
                )
            raise client.status_error(response)
        try:
            answer = strict_json.loads(response.content)
        except ValueError as error:
            answer = f"no JSON that can be read: {error}"
        answer = answer if isinstance(answer, dict) else {"error": answer}
        if answer.get("success") is True and "result" in answer:
            return answer["result"]
        raise self._error(answer.get("error"), response.status_code, access_remedy)

    def _error(self, error: object, status: int, access_remedy: str) -> RegistryError:
        """Return what an answer of the API means that is not a success."""
        fields = error if isinstance(error, dict) else {}
        kind = fields.get("__type")
        found = self._message(error)
        if kind == "Not Found Error":
            remedy = "correct the target, or ask the operators of the site"
            return NotFound(expected="what is asked for", found=found, remedy=remedy)
        if kind == "Authorization Error":
            return Unauthorized(
                expected="permission", found=found, remedy=access_remedy, status=status
            )
        if kind == "Validation Error":
            remedy = NEEDS_LARGER_FILES if TOO_LARGE in found else NEEDS_OTHER_FIELDS
            invalid = InvalidParameters(
                expected="success", found=found, remedy=remedy, status=status
            )
            invalid.fields = frozenset(map(str, fields))
            return invalid
        return HttpStatusError(expected="success of a CKAN action", found=found, status=status)

    def _message(self, error: object) -> str:
        """Return what the site says of an error, for people."""
        if isinstance(error, dict):
            message = error.get("message")
            fields = {name: text for name, text in error.items() if name != "__type"}
            error = message if isinstance(message, str) else fields
        return self.show(f"the site said {error}")

    def show(self, text: str) -> str:
        """Return a text of the site for people."""
        return self._access.show(text)
