"""What happens to things, by one word each: arrested, killed, investigated. Data, and a quick look at a text for it."""

from __future__ import annotations

from factbox.pattern import Pattern

# What is done to things, by one word each; words of one line stand for the same.
_EVENTS = """
arrest: arrest arrests arrested arresting detained detain detentions netted custody apprehended
charge: charged charging charges
convict: convicted convict convicts convictions found-guilty
sentence: sentenced jailed imprisoned jails
kill: killed kill kills killing died die dies dead deaths death fatalities fatality dying perished lives-lost toll
injure: injured injure injures injuring injuries wounds hurt wounded casualties
investigate: investigated investigate investigating investigations probed
identify: identified identify identifies identifying identification
protect: safeguarded safeguard safeguards protected saved saves rescued rescues saving rescue protecting safeguarding
release: released freed frees release releases
involve: involved involving spanned spanning participated participating joined joining covered covering involve span part
seize: seized seize seizes seizures confiscated
displace: displaced displaces homeless evacuated evacuations evacuate evacuees
destroy: destroyed destroy destroys razed razes levelled gutted guts
damage: damaged damage damages
close: closed close closes shut shuts closure closures
receive: received receive receives receiving
lay: laid laying
search: searched searches raided raids raid
test: tested tests
vaccinate: vaccinated
miss: missing
build: built build
lose: lost lose loses losing
steal: stolen stole steal steals
recover: recovered recovers recover
deport: deported deports deportations
cancel: cancelled canceled cancels cancellations cancel
flood: flooded inundated
lack: without
gather: collected gathered handed
cut: cut cuts cutting axe axes axed axing shed sheds shedding
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
_ANY = frozenset(word.encode() for word in (*EVENT, *EVENT_THINGS, "lives"))
# To lower case, with a space for each mark and for all that is not ASCII, in which no such word is written.
_PLAIN = bytes(32 if code in b'.,;:!?()[]"/' else code for code in range(128)).lower() + b" " * 128


def tells_of_event(text: str) -> bool:
    """A quick look, whether any word of a text is one of those. Every text is asked, and bytes are the quickest to split."""
    return not _ANY.isdisjoint(text.encode("utf-8", "ignore").translate(_PLAIN).split())
