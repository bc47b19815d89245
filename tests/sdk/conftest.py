"""Portkey's SDK for the tests of its management methods: both of its clients, and a note of every method called."""

import asyncio
import inspect
import os
from types import SimpleNamespace

import pytest
from portkey_ai import AsyncPortkey, Portkey
from portkey_ai.api_resources.apis.api_resource import APIResource, AsyncAPIResource
from portkey_ai.api_resources.exceptions import APIStatusError
from portkey_ai.api_resources.utils import GenericResponse

# The codes of Portkey's errors.
CODES = {400: "AB01", 401: "AB05", 403: "AB03", 409: "AB07"}
LOOP = asyncio.new_event_loop()


class Client:
    """A client of the SDK, or a noun of it. Asynchronous methods are awaited on the spot."""

    def __init__(self, kind, target, path="", called=None):
        self.kind, self._target, self._path = kind, target, path
        self._called = set() if called is None else called

    def __getattr__(self, name):
        value = getattr(self._target, name)
        path = f"{self._path}.{name}".strip(".")
        if isinstance(value, (APIResource, AsyncAPIResource)):
            return Client(self.kind, value, path, self._called)

        def call(*positional, **named):
            self._called.add(path)
            result = value(*positional, **named)
            return LOOP.run_until_complete(result) if inspect.isawaitable(result) else result

        return call

    @classmethod
    def with_key(cls, kind, key):
        """The client of this kind, `sync` or `async`."""
        return cls(kind, (Portkey if kind == "sync" else AsyncPortkey)(api_key=key))

    def read(self, path):
        """A GET whose answer the SDK's own type cannot take."""
        return self.get(path=path, cast_to=GenericResponse)

    def methods(self, nouns):
        """All methods that the SDK has of these nouns and of those below them."""
        roots = sorted({noun.split(".")[0] for noun in nouns})
        return {path for root in roots for path in methods(getattr(self._target, root), root)}

    def called(self, nouns):
        """The methods of these nouns that have been called."""
        roots = {noun.split(".")[0] for noun in nouns}
        return {path for path in self._called if path.split(".")[0] in roots}


def methods(resource, path):
    """The methods of a noun of the SDK and of those below it."""
    for name, _ in inspect.getmembers(type(resource), inspect.isfunction):
        if not name.startswith("_"):
            yield f"{path}.{name}"
    for name, value in vars(resource).items():
        if isinstance(value, (APIResource, AsyncAPIResource)):
            yield from methods(value, f"{path}.{name}")


@pytest.fixture(scope="module", params=["sync", "async"])
def sdk(request):
    return Client.with_key(request.param, os.environ["PORTKEY_ADMIN_API_KEY"])


@pytest.fixture
def with_key(sdk):
    """Makes a client like `sdk` for another key."""
    return lambda key: Client.with_key(sdk.kind, key)


@pytest.fixture(scope="module")
def workspace(sdk):
    """A workspace for the tests of one client."""
    made = sdk.admin.workspaces.create(name=f"lab {sdk.kind}")
    return SimpleNamespace(id=made.id, slug=made.slug, name=made.name)


@pytest.fixture(scope="module")
def person(sdk):
    """A person of the organisation who is in no workspace of the tests."""
    return sdk.admin.users.list(role="member").data[0]


@pytest.fixture
def refused():
    """Calls what is to be refused with this status and the envelope that Portkey documents, and gives the text."""

    def refused(status, call, **named):
        with pytest.raises(APIStatusError) as error:
            call(**named)
        answer = error.value.response.json()
        assert error.value.status_code == status, answer
        assert answer["success"] is False
        assert answer["data"]["errorCode"] == CODES[status]
        return answer["data"]["message"]

    return refused


@pytest.fixture
def is_gone():
    """Reads what is not there: the live service says 403 where Portkey's documentation says 404."""

    def is_gone(call, **named):
        with pytest.raises(APIStatusError) as error:
            call(**named)
        assert error.value.status_code in (403, 404)

    return is_gone
