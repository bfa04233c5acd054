"""The native fact box, version 1, as a pydantic model: every field a desk may write, closed to all others.

It holds no positions and reads no files. It is the authority on the shape of a box: its JSON Schema is what
`factbox schema` prints, and its errors are the findings of the form rules.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag, WithJsonSchema

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
_JURISDICTION = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?\Z|INT\Z", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z", re.ASCII)
_ID = re.compile(r"[^\s\[\](){},]+\Z")


def check_date(text: str) -> str:
    """A day, month or year that exists; raises ValueError saying what is wrong."""
    match = _DATE.match(text)
    if match is None:
        raise ValueError("a date is written 2022-03-02, or as short as 2022-03 or 2022")
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        datetime.date(year, month, day)
    except ValueError:
        raise ValueError(f"{text} is not in the calendar") from None
    return text


def _check_jurisdiction(text: str) -> str:
    if not _JURISDICTION.match(text):
        raise ValueError("a jurisdiction is an ISO 3166 code such as NZ or AU-NSW, EU, or INT")
    return text


def _check_language(text: str) -> str:
    if not _LANGUAGE.match(text):
        raise ValueError("a language is a BCP 47 tag such as en-NZ")
    return text


def _check_id(text: str) -> str:
    if not _ID.match(text):
        raise ValueError("an id is one word without spaces, commas or brackets")
    return text


def _printed(value: Any) -> Any:
    return format(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


_SCALAR = WithJsonSchema({"type": ["string", "number"]})
Printed = Annotated[str, BeforeValidator(_printed), _SCALAR]  # as printed: 90,000 and 007 and 12:30 stay what they are
Line = Annotated[str, BeforeValidator(_printed), _SCALAR, Field(min_length=1)]
Day = Annotated[
    str, BeforeValidator(_printed), AfterValidator(check_date), WithJsonSchema({"type": ["string", "integer"]})
]
Jurisdiction = Annotated[str, AfterValidator(_check_jurisdiction)]
Language = Annotated[str, AfterValidator(_check_language)]
Id = Annotated[str, BeforeValidator(_printed), AfterValidator(_check_id), _SCALAR]
Operand = Annotated[
    str, BeforeValidator(_printed), _SCALAR, Field(min_length=1)
]  # the id of a fact, or a literal figure


def _kind(value: Any) -> str:
    return "list" if isinstance(value, list) else "mapping" if isinstance(value, dict) else "line"


class _Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", title=None)


class Agency(_Closed):
    """A public body that the box names."""

    name: Line
    acronym: Line | None = None
    other_names: list[Line] = []
    jurisdiction: Jurisdiction | None = None


class Source(_Closed):
    """Where facts come from."""

    title: Line | None = None
    publisher: Line | None = None
    kind: Literal["primary", "secondary"] | None = None
    url: Line | None = None
    archived: Line | None = None
    published: Day | None = None
    accessed: Day | None = None
    snapshot: Line | None = Field(default=None, description="The saved text of the source, relative to this file.")
    snapshot_hash: Line | None = Field(
        default=None, description="sha256: and the hash of the snapshot as it was checked."
    )
    snapshot_date: Day | None = Field(default=None, description="The day on which the snapshot was saved.")
    note: Line | None = None


class SourceWithId(Source):
    """A source in a list of sources."""

    id: Id


SourceEntry = Annotated[
    Annotated[Source, Tag("mapping")] | Annotated[Line, Tag("line")],
    Discriminator(_kind),
]
SourceItem = Annotated[
    Annotated[SourceWithId, Tag("mapping")] | Annotated[Line, Tag("line")],
    Discriminator(_kind),
]
Sources = Annotated[
    Annotated[dict[Id, SourceEntry], Tag("mapping")]
    | Annotated[list[SourceItem], Tag("list")]
    | Annotated[Line, Tag("line")],
    Discriminator(_kind),
]
Citation = Annotated[
    Annotated[Source, Tag("mapping")] | Annotated[list[SourceEntry], Tag("list")] | Annotated[Line, Tag("line")],
    Discriminator(_kind),
]
Value = Annotated[
    Annotated[list[Printed], Tag("list")] | Annotated[Line, Tag("line")],
    Discriminator(lambda value: "list" if isinstance(value, list) else "line"),
]


class Fact(_Closed):
    """One line of the box: a text, or a label with its value."""

    id: Id | None = None
    text: Line | None = None
    label: Line | None = None
    value: Value | None = Field(default=None, description="As printed: 836, more than 90,000, Forty-six, $1.2m, 2-3%.")
    unit: Line | None = Field(default=None, description="What is counted or measured; of a change: percent rise.")
    scope: Line | None = Field(default=None, description="Where or whom the figure covers.")
    source: Citation | None = None
    quote: Line | None = Field(default=None, description="The words of the source that say it.")
    note: Line | None = None
    as_of: Day | None = None
    measure: Id | None = Field(default=None, description="Figures with the same measure are the same quantity.")
    part_of: Id | None = None
    parts: Literal["complete", "including"] | None = None
    share_of: Id | None = None
    change_from: Id | None = None
    contested: bool | None = None


FactEntry = Annotated[
    Annotated[Fact, Tag("mapping")] | Annotated[Line, Tag("line")],
    Discriminator(lambda value: "mapping" if isinstance(value, dict) else "line"),
]


class Table(_Closed):
    """Rows of figures under named columns."""

    id: Id | None = None
    title: Line | None = None
    columns: list[Printed] | None = None
    rows: list[list[Printed | None]]
    total: list[Printed | None] | None = None
    unit: Line | None = None
    scope: Line | None = None
    source: Citation | None = None
    note: Line | None = None
    as_of: Day | None = None


class Sum(_Closed):
    """Parts reach a total."""

    of: list[Operand]
    is_: Operand = Field(alias="is")
    complete: bool = True
    overlapping: bool = False


class Subset(_Closed):
    """A part is not above the whole."""

    of: Operand
    in_: Operand = Field(alias="in")


class Share(_Closed):
    """`of` out of `in` is the percentage or fraction."""

    of: Operand
    in_: Operand = Field(alias="in")
    is_: Operand = Field(alias="is")


class Shares(_Closed):
    """Percentages of one whole reach 100."""

    of: list[Operand]
    exclusive: bool = True


class Change(_Closed):
    """The rise or fall between two figures."""

    from_: Operand = Field(alias="from")
    to: Operand
    is_: Operand = Field(alias="is")


class Difference(Change):
    """`to` less `from`; of two percentages, in percentage points."""


class Ratio(_Closed):
    """`of` for every `to`, times `per`."""

    of: Operand
    to: Operand
    is_: Operand = Field(alias="is")
    per: Operand = "1"


class Mean(_Closed):
    """The mean of a list, or a total over a number of items."""

    of: (
        Annotated[
            Annotated[list[Operand], Tag("list")] | Annotated[Operand, Tag("line")],
            Discriminator(lambda value: "list" if isinstance(value, list) else "line"),
        ]
        | None
    ) = None
    over: Operand | None = None
    is_: Operand = Field(alias="is")
    whole_items: bool = False


class Duration(_Closed):
    """The time between two dates."""

    from_: Operand = Field(alias="from")
    to: Operand
    is_: Operand = Field(alias="is")
    age: bool = False


class Count(_Closed):
    """The number of members of a list."""

    of: Operand
    is_: Operand = Field(alias="is")
    complete: bool = True


class Range(_Closed):
    """A figure lies between two others."""

    of: Operand
    low: Operand
    high: Operand


class Check(_Closed):
    """Arithmetic that must hold: one relation over facts of the box."""

    sum: Sum | None = None
    subset: Subset | None = None
    share: Share | None = None
    shares: Shares | None = None
    change: Change | None = None
    difference: Difference | None = None
    ratio: Ratio | None = None
    mean: Mean | None = None
    duration: Duration | None = None
    count: Count | None = None
    range: Range | None = None
    formula: Line | None = None


class FactBox(_Closed):
    """The short list of facts beside a story, version 1 of the format. Only `facts` is required."""

    factbox: Annotated[Literal["1"], BeforeValidator(_printed), WithJsonSchema({"const": 1})] | None = Field(
        default=None, description="Format version; also marks this mapping as a fact box."
    )
    title: Line | None = None
    case: Id | None = Field(default=None, description="Boxes of one case are compared with each other.")
    jurisdiction: Jurisdiction | None = Field(default=None, description="Where the story is told from.")
    language: Language | None = Field(default=None, description="BCP 47; also tells how digits are grouped.")
    as_of: Day | None = Field(default=None, description="The day on which the figures hold.")
    story: Line | None = Field(default=None, description="The file with the story's body, relative to this file.")
    note: Line | None = None
    agencies: list[Agency] = []
    sources: Sources = {}
    facts: list[FactEntry]
    tables: list[Table] = []
    checks: list[Check] = []


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a fact box, for editors and other validators."""
    schema = FactBox.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Fact box, version 1", **schema}
