"""Words that name nothing a public body deals with: "trampolines", "jam jars". A name made of no others is nobody's."""

from __future__ import annotations

import re

from factbox.agencies.context import Context
from factbox.agencies.cues import sentence_around
from factbox.agencies.piece import Piece
from factbox.agencies.places import COVERED, place_of, town_of
from factbox.agencies.words import HEADS, JOINERS, listed, stem
from factbox.pattern import Pattern

# What governments had, or have in some state, that no registered name speaks of.
_HEARD_OF = listed(
    """
    munition reconstruction shipping supply fuel aircraft wartime rationing colony colonial dominion native blockade
    repatriation demobilisation propaganda armament ecology park wildlife forest road highway motor vehicle racing gaming liquor
    aging youth woman culture art tourism sport recreation housing happiness loneliness truth magic love peace
    vice virtue religion hajj waqf martyr privatisation portfolio implementation moderation toy silk tea coffee rubber spice coir jute
    ayurveda ayush unani siddha homoeopathy homeopathy yoga sericulture fiber fibre denial dirty trick
    tobacco sugar cotton wool wheat grain barley milk egg potato apple wine fruit meat pig cattle horse
    """
)
_OF_A_CAMPUS = Pattern(
    r"(?:logy|logies|ics|graphy|istry|nomy|tomy|sophy|iatry|ature|metry|culture|ture|history|studies|science|sciences|medicine|surgery|classics|music|law)\Z"
)
# What a sentence says of a club, a film, a campus or a joke.
_OTHERWISE = Pattern(
    r"\b(?:(?:night)?clubs?|bands?|films?|movies?|novels?|sketch\w*|restaurants?|caf[eé]s?|bars?|pubs?|labels?|albums?|shops?"
    r"|brew\w*|roast\w*|comed\w*|shows?|series|books?|games?|fiction\w*|imagin\w*|satir\w*|spoof\w*|mock\w*|jok\w*|songs?"
    r"|charit\w*|compan\w*|firms?|start-?ups?|brands?|chefs?|menus?|university|college|school|campus|faculty|professors?|lecturers?|students?"
    r"|hospital|clinic|church\w*|parish\w*|gospel|pray\w*|so-called|dubbed|festival|theatre|museum|exhibition|artist\w*)\b",
    re.IGNORECASE,
)


def is_unheard_of(piece: Piece, context: Context) -> bool:
    """Whether none of the words that say what a body deals with is in any registered name, and the sentence speaks of no other
    thing than a public body."""
    topics = [fold for fold in piece.folds if fold not in JOINERS and fold not in HEADS and fold not in _NO_TOPICS]
    if not topics or any(_is_known(topic) for topic in topics):
        return False
    text = piece.page.text
    if _OTHERWISE.search(text, *sentence_around(text, piece.start, piece.end)):
        return False
    indexes = (context.registers.near_index(code) for code in sorted(COVERED & set(context.registers.covered)))
    return not any(index.knows(topic) or topic in index.words for index in indexes for topic in topics)


_NO_TOPICS = listed(
    "national federal royal european irish african south canadian australian british american indian new zealand"
)


def _is_known(topic: str) -> bool:
    return (
        topic in _HEARD_OF
        or stem(topic) in _HEARD_OF
        or not topic.isalpha()
        or place_of(topic) is not None
        or town_of(topic) is not None
        or _OF_A_CAMPUS.search(topic) is not None
    )
