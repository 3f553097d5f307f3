"""Calls of the API of a CKAN site, by ckanapi: within limits, and with errors that say what the
site said."""

from __future__ import annotations

import json
from typing import Any, BinaryIO, NoReturn

from ckanapi import RemoteCKAN  # type: ignore[import-untyped]
from ckanapi.errors import (  # type: ignore[import-untyped]
    CKANAPIError,
    NotAuthorized,
    ServerIncompatibleError,
    ValidationError,
)
from ckanapi.errors import NotFound as CkanNotFound
from requests import Response

from ..access import Access
from ..http_client import HttpClient
from ..http_messages import LONGEST_MESSAGE
from ..registry_errors import HttpStatusError, NotFound, RegistryError, Unauthorized
from ..token import FILE_VARIABLE, VARIABLE

Files = dict[str, tuple[str, BinaryIO]]
"""What is sent with a call: the name of each file and its content, by the key that it is under."""

TOO_LARGE = "too large"
OPEN = "take a site that anybody may read: the token is for publishing alone"
GIVE_TOKEN = f"give the token of an editor of the organisation, in {VARIABLE} or {FILE_VARIABLE}"


class Invalid(HttpStatusError):
    """A site finds what it is given not valid; ``fields`` are the names of what it minds."""

    fields: frozenset[str] = frozenset()


class Site:
    """A CKAN site. It is read as anybody reads it, and written to with the user's token."""

    def __init__(self, url: str, access: Access) -> None:
        self.url = url
        self.limits = access.limits
        self._access = access
        self._anybody = HttpClient(access)
        self._user: HttpClient | None = None

    def read(self, action: str, **words: str) -> Any:
        """Return the result of an action that changes nothing, for a reader without a token. It is
        repeated if a failure may pass. Raises what `HttpClient.call` raises."""
        return self._call(self._anybody, action, words, get=True)

    def write(self, action: str, files: Files | None = None, **words: Any) -> Any:
        """The result of an action by the user, done once. Where files are sent, words that are not
        texts are sent as JSON. Raises what `read` does, and Invalid."""
        if self._user is None:
            self._user = HttpClient(self._access, self.token())
        if files:
            words = {k: v if isinstance(v, str) else json.dumps(v) for k, v in words.items()}
        return self._call(self._user, action, words, files)

    def token(self) -> str:
        """The user's token. Raises Unauthorized where there is none."""
        token = self._access.token()
        if token is None:
            raise Unauthorized(expected="a token", found="none", remedy=GIVE_TOKEN)
        return token.reveal()

    def _call(
        self,
        caller: HttpClient,
        action: str,
        words: dict[str, Any],
        files: Files | None = None,
        get: bool = False,
    ) -> Any:
        client = _Client(self, caller, get)
        try:
            return client.call_action(action, words, files=files)
        except CkanNotFound as error:
            remedy = "correct the target, or ask those who keep the site"
            raise NotFound(expected="what is asked for", found=str(error), remedy=remedy) from None
        except NotAuthorized as error:
            found = self._said(error.args[0] if error.args else error)
            remedy = GIVE_TOKEN if caller is self._user else OPEN
            raise Unauthorized(expected="leave to do so", found=found, remedy=remedy) from None
        except ValidationError as error:
            raise self._invalid(error) from None
        except (CKANAPIError, ServerIncompatibleError) as error:
            raise self._refused(client.status, "success", self._said(error)) from None
        except (LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
            expected, found = "an answer of CKAN's API", type(error).__name__
            raise self._refused(client.status, expected, found) from None

    def _refused(self, status: int, expected: str, found: str) -> HttpStatusError:
        return HttpStatusError(expected=expected, found=found, status=status)

    def _invalid(self, error: Any) -> Invalid:
        fields = error.error_dict if isinstance(error.error_dict, dict) else {}
        found = self._said({name: said for name, said in fields.items() if name != "__type"})
        remedy = "ask those who keep the site what it demands of a dataset"
        if TOO_LARGE in found:
            remedy = "ask those who keep the site to raise ckan.max_resource_size, 10 MB by default"
        invalid = Invalid(expected="success", found=found, remedy=remedy)
        invalid.fields = frozenset(map(str, fields))
        return invalid

    def _said(self, words: object) -> str:
        """What a site said, for people."""
        if isinstance(words, dict) and isinstance(words.get("message"), str):
            words = words["message"]
        text = self._access.hide(str(words))
        printable = "".join(sign for sign in text if sign.isprintable())
        return f"the site said {printable}"[:LONGEST_MESSAGE]


class _Client(RemoteCKAN):  # type: ignore[misc]
    """The client of ckanapi, with answers of a limited size and time."""

    def __init__(self, site: Site, caller: HttpClient, get: bool) -> None:
        super().__init__(site.url, session=caller.session, get_only=get)
        self._site = site
        self._caller = caller
        self.status = 0

    def _request_fn(
        self, url: str, data: Any, headers: Any, files: Any, requests_kwargs: Any
    ) -> tuple[int, str]:
        return self._read(
            self._caller.request(
                "POST", url, data=data, headers=headers, files=files,
                allow_redirects=False,
            )
        )  # fmt: skip

    def _request_fn_get(
        self, url: str, data_dict: Any, headers: Any, requests_kwargs: Any
    ) -> tuple[int, str]:
        return self._read(self._caller.request("GET", url, params=data_dict, headers=headers))

    def _read(self, answer: Response) -> tuple[int, str]:
        """The status and the text of an answer of the API, which is JSON."""
        self.status = answer.status_code
        kind = answer.headers.get("Content-Type", "").partition(";")[0]
        if kind != "application/json":
            if answer.ok:
                self._refuse("an answer of CKAN's API", f"an answer of the type {kind!r}")
            raise self._caller.status_error(answer)
        return answer.status_code, answer.content.decode("utf-8", "replace")

    def _refuse(self, expected: str, found: str) -> NoReturn:
        remedy = "correct the target: it is the address of the site's first page"
        raise RegistryError(expected=expected, found=found, remedy=remedy)
