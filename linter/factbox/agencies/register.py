"""A register file read into bodies; what is wrong with the file is told with its line."""

from __future__ import annotations

from pathlib import Path

from factbox.agencies.body import (
    BODY_KINDS,
    NAME_KINDS,
    Body,
    FormerName,
    Lookalike,
    Name,
    Parent,
    Register,
    WrongName,
)
from factbox.agencies.dates import is_iso
from factbox.document import yaml
from factbox.document.document import repeated_keys
from factbox.document.node import Mapping, Node, Scalar, Sequence
from factbox.record import Record
from factbox.source import Source, Span, Undecodable

_FILE_KEYS = ("jurisdiction", "version", "checked", "bodies", "sources", "lookalikes", "name")
_BODY_KEYS = (
    "id", "name", "jurisdiction", "acronyms", "names", "former", "wrong", "kind", "parent", "founded", "dissolved", "successors",
    "domains", "confusable", "sources", "same_as", "note",
)  # fmt: skip


class Trouble(Record):
    """Something wrong in a register file. Line and column count from 1."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class BadRegister(ValueError):
    """A register file that cannot be used; `troubles` says what is wrong where."""

    def __init__(self, troubles: tuple[Trouble, ...]) -> None:
        self.troubles = tuple(dict.fromkeys(troubles))
        super().__init__("\n".join(map(str, self.troubles)))


class ReadRegister(Record):
    """A file as read: what could be made of it, what is wrong with it, and where each body's parts stand."""

    register: Register
    troubles: tuple[Trouble, ...]
    places: dict[tuple[str, str], tuple[int, int]]  # (body id, text or key) -> line and column


def read_file(path: str | Path) -> ReadRegister:
    """A register file from disk. A file that cannot be opened or decoded has one trouble and no bodies."""
    try:
        return read_register(Source.from_bytes(str(path), Path(path).read_bytes()))
    except OSError as error:
        return _unread(str(path), f"cannot be read: {error.strerror}")
    except Undecodable as error:
        return _unread(str(path), str(error))


def read_register(source: Source) -> ReadRegister:
    """The bodies of one register, every trouble with its place. Entries in trouble are left out, the others stay."""
    return _Reader(source).read()


def _unread(path: str, message: str) -> ReadRegister:
    return ReadRegister(Register(path, "", None, None, ()), (Trouble(path, 1, 1, message),), {})


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.troubles: list[Trouble] = []
        self.places: dict[tuple[str, str], tuple[int, int]] = {}
        self.jurisdiction = ""
        self.checked: str | None = None

    def read(self) -> ReadRegister:
        documents = yaml.read(self.source)
        for document in documents:
            for trouble in document.troubles:
                self.say(trouble.span, trouble.message + (f" ({trouble.tip})" if trouble.tip else ""))
        root = documents[0].root if documents else None
        if not isinstance(root, Mapping):
            if not self.troubles:
                self.say(Span(0, 0), "a register is a mapping with `jurisdiction` and `bodies`")
            return self.result(())
        for repeated in repeated_keys(root):
            self.say(repeated.key.span, f"`{repeated.key.value}` stands twice")
        self.keys(root, _FILE_KEYS, "a register")
        self.jurisdiction = self.text(root, "jurisdiction")
        self.checked = self.date(root, "checked")
        listed = self.items(root, "bodies")
        if "jurisdiction" not in root.index and not all(
            isinstance(node, Mapping) and node.get("jurisdiction") for node in listed
        ):
            self.say(root.span, "`jurisdiction` is missing: a country code such as NZ, EU or INT")
        if "bodies" not in root.index and "lookalikes" not in root.index:
            self.say(root.span, "`bodies` is missing")
        bodies: list[Body] = []
        given: list[tuple[str, ...]] = []
        for node in listed:
            body = self.body(node)
            if body is not None and isinstance(node, Mapping):
                bodies.append(body)
                given.append(tuple(node.index))
        return self.result(tuple(bodies), root, tuple(given))

    def result(
        self, bodies: tuple[Body, ...], root: Mapping | None = None, given: tuple[tuple[str, ...], ...] = ()
    ) -> ReadRegister:
        version = self.text(root, "version") or None if root else None
        sources = root.get("sources") if root else None
        register = Register(
            self.source.path,
            self.jurisdiction,
            version,
            self.checked,
            bodies,
            tuple(filter(None, map(self.lookalike, self.items(root, "lookalikes") if root else []))),
            tuple(sources.index) if isinstance(sources, Mapping) else (),
            given,
        )
        return ReadRegister(register, tuple(sorted(self.troubles, key=lambda trouble: trouble[1:3])), self.places)

    # one body

    def body(self, node: Node) -> Body | None:
        if not isinstance(node, Mapping):
            self.say(node.span, "a body is a mapping with `id` and `name`")
            return None
        before = len(self.troubles)
        self.keys(node, _BODY_KEYS, "a body")
        identifier, name = self.text(node, "id"), self.text(node, "name")
        for key, value in (("id", identifier), ("name", name)):
            if not value and key not in node.index:
                self.say(Span(node.start, node.start + 1), f"`{key}` is missing")
        self.place(identifier, "", node)
        self.place(identifier, name, node.get("name") or node)
        kind = self.text(node, "kind") or "other"
        if kind not in BODY_KINDS:
            self.say_at(node, "kind", f"`{kind}` is no kind of body{_nearest(kind, BODY_KINDS)}")
        body = Body(
            identifier,
            name,
            self.text(node, "jurisdiction") or self.jurisdiction,
            kind,
            self.texts(node, "acronyms", identifier),
            tuple(filter(None, (self.name(item, identifier) for item in self.items(node, "names")))),
            tuple(filter(None, (self.former(item, identifier) for item in self.items(node, "former")))),
            tuple(filter(None, (self.wrong(item, identifier) for item in self.items(node, "wrong")))),
            tuple(filter(None, (self.parent(item, identifier) for item in self.items(node, "parent")))),
            self.date(node, "founded"),
            self.date(node, "dissolved"),
            self.texts(node, "successors", identifier),
            tuple(domain.lower() for domain in self.texts(node, "domains", identifier)),
            self.texts(node, "confusable", identifier),
            self.texts(node, "sources", identifier),
            self.pairs(node, "same_as"),
            self.checked,
            self.source.path,
        )
        return body if identifier and name and len(self.troubles) == before else None

    def name(self, node: Node, identifier: str) -> Name | None:
        if isinstance(node, Scalar):
            self.place(identifier, node.value, node)
            return Name(node.value)
        text = self.entry(node, ("text", "lang", "kind"), identifier)
        if text is None or not isinstance(node, Mapping):
            return None
        kind = self.text(node, "kind") or "official"
        if kind not in NAME_KINDS:
            self.say_at(node, "kind", f"`{kind}` is no kind of name{_nearest(kind, NAME_KINDS)}")
        return Name(text, self.text(node, "lang") or "en", kind)

    def former(self, node: Node, identifier: str) -> FormerName | None:
        if isinstance(node, Scalar):
            self.place(identifier, node.value, node)
            return FormerName(node.value)
        text = self.entry(node, ("text", "acronyms", "lang", "from", "until", "absorbed", "note"), identifier)
        if text is None or not isinstance(node, Mapping):
            return None
        start, until = self.date(node, "from"), self.date(node, "until")
        if start and until and until < start:
            self.say_at(node, "until", f"until {until} comes before from {start}")
        absorbed = node.get("absorbed")
        said = absorbed.boolean if isinstance(absorbed, Scalar) else None
        if absorbed is not None and said is None:
            self.say_at(node, "absorbed", "`absorbed` is true or false")
        return FormerName(
            text, self.texts(node, "acronyms", identifier), self.text(node, "lang") or "en", start, until, said
        )

    def wrong(self, node: Node, identifier: str) -> WrongName | None:
        if isinstance(node, Scalar):
            self.place(identifier, node.value, node)
            return WrongName(node.value)
        text = self.entry(node, ("text", "why", "lang"), identifier)
        return (
            WrongName(text, self.text(node, "why") or None) if text is not None and isinstance(node, Mapping) else None
        )

    def parent(self, node: Node, identifier: str) -> Parent | None:
        if isinstance(node, Scalar):
            self.place(identifier, node.value, node)
            return Parent(node.value) if node.value and not node.is_null else None
        if not isinstance(node, Mapping):
            self.say(node.span, "a parent is an id, or a mapping with `id`, `from` and `until`")
            return None
        self.keys(node, ("id", "from", "until"), "a parent")
        parent = self.text(node, "id")
        self.place(identifier, parent, node)
        start, until = self.date(node, "from"), self.date(node, "until")
        if start and until and until < start:
            self.say_at(node, "until", f"until {until} comes before from {start}")
        return Parent(parent, start, until)

    def lookalike(self, node: Node) -> Lookalike | None:
        text = self.entry(node, ("text", "is", "near", "jurisdiction", "lang"), "")
        if text is None or not isinstance(node, Mapping):
            return None
        where = self.text(node, "jurisdiction") or self.jurisdiction
        return Lookalike(text, self.text(node, "is"), self.text(node, "near") or None, where)

    # the values

    def entry(self, node: Node, keys: tuple[str, ...], identifier: str) -> str | None:
        """The `text` of an entry, its keys looked over; None when there is none."""
        if not isinstance(node, Mapping):
            self.say(node.span, "expected a mapping with `text`")
            return None
        self.keys(node, keys, "this entry")
        text = self.text(node, "text")
        if not text:
            if "text" not in node.index:
                self.say(Span(node.start, node.start + 1), "`text` is missing")
            return None
        self.place(identifier, text, node)
        return text

    def keys(self, node: Mapping, known: tuple[str, ...], what: str) -> None:
        for entry in node.entries:
            if entry.key.value not in known and entry.key.value != "<<":
                self.say(entry.key.span, f"{what} has no key `{entry.key.value}`{_nearest(entry.key.value, known)}")

    def text(self, node: Mapping | None, key: str) -> str:
        value = node.get(key) if node else None
        if value is None:
            return ""
        if not isinstance(value, Scalar):
            self.say(value.span, f"`{key}` must be text")
            return ""
        if value.is_null:
            return ""
        if key in ("jurisdiction", "text", "name") and value.boolean is not None:
            self.say(value.span, f"`{key}: {value.value}` needs quotes")
        text = " ".join(value.value.split())
        if not text:
            self.say(value.span, f"`{key}` is empty")
        return text

    def date(self, node: Mapping | None, key: str) -> str | None:
        text = self.text(node, key)
        if not text:
            return None
        if not is_iso(text):
            self.say_at(node, key, f"`{key}: {text}` is no date: write 2024, 2024-07 or 2024-07-01")
            return None
        return text

    def items(self, node: Mapping | None, key: str) -> list[Node]:
        value = node.get(key) if node else None
        if isinstance(value, Sequence):
            return value.items
        if value is None or (isinstance(value, Scalar) and value.is_null):
            return []
        if key == "parent":
            return [value]
        self.say(value.span, f"`{key}` must be a list")
        return []

    def texts(self, node: Mapping, key: str, identifier: str) -> tuple[str, ...]:
        found: list[str] = []
        for item in self.items(node, key):
            if isinstance(item, Scalar) and item.value.strip():
                found.append(" ".join(item.value.split()))
                self.place(identifier, found[-1], item)
            else:
                self.say(item.span, f"`{key}` must hold texts")
        return tuple(found)

    def pairs(self, node: Mapping, key: str) -> tuple[tuple[str, str], ...]:
        value = node.get(key)
        if not isinstance(value, Mapping):
            return ()
        return tuple(
            (entry.key.value, entry.value.value)
            for entry in value.entries
            if isinstance(entry.value, Scalar) and not entry.value.is_null
        )

    # the places

    def place(self, identifier: str, text: str, node: Node) -> None:
        position = self.source.position(node.start)
        self.places.setdefault((identifier, text), (position.line, position.column))

    def say(self, span: Span, message: str) -> None:
        position = self.source.position(span.start)
        self.troubles.append(Trouble(self.source.path, position.line, position.column, message))

    def say_at(self, node: Mapping | None, key: str, message: str) -> None:
        value = node.get(key) if node else None
        self.say(value.span if value is not None else Span(0, 0), message)


def _nearest(word: str, known: tuple[str, ...]) -> str:
    """ ", did you mean `kind`?" where a known word is near."""
    from difflib import get_close_matches  # only a faulty file needs it

    near = get_close_matches(word, known, 1, 0.6)
    return f"; did you mean `{near[0]}`?" if near else ""
