"""The senses of each name in an article.

Names that are written alike mean one place throughout an article, unless a comma and a state or
country follow: "Paris" and "Paris, Texas" may be two.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dashboard.extract.place_names import Form, Name
from dashboard.geo.world import Entry, Feature, World, folded

MOST_SENSES = 50
AREAS = (Feature.COUNTRY, Feature.ADMIN1)


@dataclass(slots=True)
class Sense:
    """A place that a name may mean. `belief` is how likely it is, as far as is known."""

    entry: Entry
    is_primary: bool
    belief: float = 0.0


@dataclass(slots=True)
class Group:
    """The mentions of one name in one sense. `weight` is how surely it names a place at all.

    `within` are the areas that follow a comma after it, `holds` the groups before the comma.
    """

    sought: str
    folded: str
    form: Form
    senses: list[Sense]
    members: list[int] = field(default_factory=list)
    weight: float = 0.0
    within: tuple[Entry, ...] = ()
    holds: dict[int, "Group"] = field(default_factory=dict)


def groups_of(
    text: str, names: Sequence[Name], weights: Sequence[float], world: World
) -> list[Group]:
    """Return the groups of an article's names, in order of first mention.

    Args:
        weights: For each name how surely it names a place, 0 to 1.
    """
    groups: dict[tuple[str, str], Group] = {}
    known: dict[tuple[str, Form], list[Sense]] = {}
    follower: Group | None = None
    for number in range(len(names) - 1, -1, -1):
        name = names[number]
        key = (name.sought, name.form)
        if key not in known:
            known[key] = _senses(name, world)
        areas: tuple[Entry, ...] = ()
        if follower is not None and text[name.end : names[number + 1].start].strip() in (",", "("):
            areas = tuple(s.entry for s in follower.senses if s.entry.feature in AREAS)
        fits = [sense for sense in known[key] if _is_within(sense.entry, areas)]
        tag = folded(names[number + 1].sought) if fits else ""
        same = folded(name.sought)
        group = groups.get((same, tag))
        if group is None:
            senses = [Sense(sense.entry, sense.is_primary) for sense in known[key]]
            group = Group(name.sought, same, name.form, senses, within=areas if fits else ())
            groups[same, tag] = group
        group.members.append(number)
        group.weight = max(group.weight, weights[number])
        if fits and follower is not None:
            follower.holds[id(group)] = group
        follower = group
    return list(reversed(groups.values()))


def _senses(name: Name, world: World) -> list[Sense]:
    """Return the places that a name may mean, the best known if there are many."""
    if name.form is Form.DEMONYM:
        entry = world.demonym(name.sought)
        return [Sense(entry, True)] if entry else []
    if name.form is Form.SHORT:
        return [Sense(entry, True) for entry in world.abbreviation(name.sought)]
    matches = dict.fromkeys(world.lookup(name.sought))
    bare = _bare(name.sought)
    if bare != name.sought:
        matches.update(dict.fromkeys(world.lookup(bare)))
    senses = [Sense(match.entry, match.is_primary) for match in matches]
    senses.sort(key=lambda sense: (-sense.entry.prominence, sense.entry.id))
    return senses[:MOST_SENSES]


def _bare(name: str) -> str:
    """Return a name without the word that says it is a town's: "City of Dublin", "Dublin City"."""
    for first in ("City of ", "Town of ", "Village of "):
        name = name.removeprefix(first)
    return name.removesuffix(" City")


def _is_within(entry: Entry, areas: Sequence[Entry]) -> bool:
    """Tell whether an entry lies in one of some states and countries, and is none of them."""
    for area in areas:
        if area.id == entry.id or area.country != entry.country:
            continue
        if area.feature is Feature.COUNTRY and entry.feature is not Feature.COUNTRY:
            return True
        if area.admin_code == entry.admin_code and entry.feature not in AREAS:
            return True
    return False
