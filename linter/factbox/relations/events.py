"""What happens to things, by one word each: arrested, killed, investigated. Data, and a quick look at a text for it."""

from __future__ import annotations

from factbox.relations.pattern import Pattern

# What is done to things, by one word each; words of one line stand for the same.
_EVENTS = """
arrest: arrest arrests arrested arresting detained detain detentions netted custody apprehended
charge: charged charging
convict: convicted convict convictions found-guilty
sentence: sentenced jailed imprisoned
kill: killed kill died dies dead deaths death fatalities fatality dying perished lives-lost toll
injure: injured injure injuries hurt wounded casualties
investigate: investigated investigate investigating investigations probed
identify: identified identify identifying identification
protect: safeguarded safeguard protected saved rescued saving rescue protecting safeguarding
release: released freed release
involve: involved involving spanned spanning participated participating joined joining covered covering involve span part
seize: seized seize seizures confiscated
displace: displaced homeless evacuated evacuations evacuate evacuees
destroy: destroyed destroy razed levelled gutted
damage: damaged damage
close: closed close shut closure closures
receive: received receive receiving
lay: laid laying
search: searched searches raided raids raid
test: tested tests
vaccinate: vaccinated
miss: missing
build: built build
lose: lost lose
employ: employed employs employ
vote: voted votes
attend: attended attendance attending attend turned-out
sell: sold sales sell
"""
EVENT = {
    word: line.partition(":")[0] for line in _EVENTS.strip().splitlines() for word in line.partition(":")[2].split()
}
# Things that are themselves what happened: 46 arrests are 46 people arrested.
EVENT_THINGS = {
    "arrest": ("person", "arrest"),
    "death": ("person", "kill"),
    "injury": ("person", "injure"),
    "casualty": ("person", "injure"),
}

WORD = Pattern(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ANY = frozenset((*EVENT, *EVENT_THINGS))


def tells_of_event(text: str) -> bool:
    """Whether any word of a text is one of those."""
    return not _ANY.isdisjoint(map(str.casefold, WORD.findall(text)))
