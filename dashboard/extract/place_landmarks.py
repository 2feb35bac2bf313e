"""Whether a name is a landmark where something is: "at the Kremlin", "near the Pentagon".

The set that the weights are learned from marks no buildings, so that they speak against every
one. What the gazetteer knows as a site first of all, with a word of place before it, is one.
"""

from dashboard.extract.place_names import Name
from dashboard.extract.place_senses import Group
from dashboard.extract.place_tokens import Tokens
from dashboard.geo.world import World
from dashboard.model import Precision

SURE = 0.6  # belief in a landmark, whatever else bears its name
_BEFORE = frozenset({"at", "in", "near", "outside", "inside", "from", "to", "around"})


def is_landmark(tokens: Tokens, name: Name, world: World) -> bool:
    """Tell whether a name is first of all a site's, and stands after a word of place."""
    before = tokens.word(name.first - 1).lower() if name.first else ""
    if before == "the" and name.first > 1:
        before = tokens.word(name.first - 2).lower()
    if before not in _BEFORE or not name.sought:
        return False
    known = world.lookup(name.sought)
    return bool(known) and known[0].is_primary and known[0].entry.precision is Precision.SITE


def settle(group: Group) -> None:
    """Let a landmark's name mean the landmark before any town that is called the same.

    "The Kremlin" is no town in Montana: most of the belief is the site's, the rest is shared as
    it was.
    """
    site = next((one for one in group.senses if one.entry.precision is Precision.SITE), None)
    if site is None or site.belief >= SURE:
        return
    others = sum(one.belief for one in group.senses if one is not site)
    for one in group.senses:
        if one is not site and others:
            one.belief *= (1 - SURE) / others
    site.belief = SURE
