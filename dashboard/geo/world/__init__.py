"""The world's gazetteer: its entries, how names are compared, and the reader of its file."""

from dashboard.geo.world.entries import Entry, Feature, Match
from dashboard.geo.world.names import folded, plain_words
from dashboard.geo.world.reader import World

__all__ = ["Entry", "Feature", "Match", "World", "folded", "plain_words"]
