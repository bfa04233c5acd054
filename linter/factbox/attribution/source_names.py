"""The names that the sources of a box go by, and how a printed name is held against them."""

from __future__ import annotations

from functools import lru_cache

from factbox.lazy import lazy
from factbox.pattern import Pattern

_SMALL = frozenset(("of", "the", "and", "for", "on", "in", "to", "de", "la", "&"))
_NEVER_SPELT = frozenset(("the", "and", "in", "on", "to", "de", "la"))  # Ministry for the Environment: MfE
_IN_BRACKETS = Pattern(r"(.{2,200}?)\s*\(([^()]{2,60})\)")
_LETTERS = Pattern(r"[^\W\d_]+")
WORD = Pattern(r"[^\W_]+(?:[-'’.&][^\W_]+)*")


# What stands where a source is still to come.
_TO_COME = frozenset(
    "tbc|tbd|tk|tktk|tba|xx|xxx|todo|none|nil|n/a|na|unknown|unsourced|to come|to be confirmed|to follow|source needed|"
    "citation needed|needs source|not known|pending".split("|")
)


def is_to_come(name: str) -> bool:
    """Whether what is printed for a source only says that there is none yet."""
    return " ".join(name.casefold().split()).strip(" .:;,*_[]()") in _TO_COME or not any(map(str.isalnum, name))


class SourceNames(dict[str, tuple[str, ...]]):
    """Every folded name of a source (id, publisher, title, link, acronym) to the ids of the sources: several of one publisher."""

    def ids(self, name: str) -> tuple[str, ...]:
        """The sources that go by a printed name; empty when none does."""
        return self.get(fold(name), ())

    def spoken(self, name: str) -> tuple[str, ...]:
        """The same for a name in a sentence: a number there is a figure, not a footnote."""
        return () if name.strip(" .").isdigit() else self.ids(name)

    @lazy
    def endings(self) -> frozenset[str]:
        """A quick look: a name of a source ends with one of these words, as WORD finds words."""
        return frozenset(map(_last_word, self))


@lru_cache(maxsize=4_096)
def _last_word(name: str) -> str:
    last = name.rpartition(" ")[2]  # no word spans a space: the last piece nearly always holds the last word
    return last if last.isalnum() else ((WORD.findall(last) or WORD.findall(name))[-1:] or [""])[0]


@lru_cache(maxsize=4_096)  # the few names of a box are asked for again and again
def fold(name: str) -> str:
    """A source's name for comparison: no case, no leading "the", single spaces; a link without its scheme and last slash."""
    folded = " ".join(name.casefold().split()).strip(" .\"'“”*_<>")
    if folded.startswith(("http://", "https://", "www.")):
        bare = folded.removeprefix("https://" if folded.startswith("https") else "http://").removeprefix("www.")
        return bare.partition("#")[0].rstrip("/")
    return folded.removeprefix("the ")


@lru_cache(maxsize=1_024)
def names_of(publisher: str) -> tuple[str, ...]:
    """The names a publisher goes by: as written, without what stands in brackets after it, that, and its initials,
    those of its small words among them or not."""
    names = [publisher]
    match = _IN_BRACKETS.fullmatch(publisher.strip()) if "(" in publisher else None
    if match is not None:
        names.extend((match[1], match[2]))
        publisher = match[1]
    words = [word for word in _LETTERS.findall(publisher) if word.casefold() not in _SMALL]
    if all(word[0].isupper() for word in words):
        if len(words) > 2:
            names.append("".join(word[0] for word in words))
        spelt = [word for word in _LETTERS.findall(publisher) if word.casefold() not in _NEVER_SPELT]
        if len(spelt) > max(2, len(words)):
            names.append("".join(word[0] for word in spelt))  # MoH, DOC, DfT
    return tuple(names)
