"""How likely each sense of a name is: a ranker with named features, trained by a script.

A log-linear model over the senses of a name. It runs twice: first on what each name says by
itself, then with what the other names are believed to mean. bench/train_places.py trains it.
"""

import math
from collections.abc import Mapping, Sequence

from dashboard.extract.place_senses import AREAS, Group, Sense, Surroundings
from dashboard.extract.place_words import AMERICAN, BRITISH
from dashboard.geo.world import Feature, folded

ROUNDS = 2
Weights = Mapping[str, float]


def own_features(
    group: Group, sense: Sense, most: int, country: str, style: tuple[float, float] = (0.0, 0.0)
) -> dict[str, float]:
    """Return what speaks for a sense without the rest of the article."""
    entry = sense.entry
    people = entry.prominence
    found = {
        f"is {entry.feature}": 1.0,
        f"people of {entry.feature}": math.log10(people + 1) / 7,
        "people share": people / most if most else 0.0,
        "is primary": float(sense.is_primary),
        "is exact": float(folded(entry.name) == group.folded),
        "is capital": float(entry.is_capital),
        "lies in the area after the comma": float(_lies_in(group, sense)),
        "holds the place before the comma": float(_holds(group, sense)),
        "is where it was published": float(bool(country) and entry.country == country),
    }
    american, british = style
    if entry.country == "US":
        found["american words, in the US"] = american
        found["british words, in the US"] = british
    elif entry.country in ("GB", "IE"):
        found["american words, in Britain"] = american
        found["british words, in Britain"] = british
    elif entry.country == "CA":
        found["american words, in Canada"] = american
        found["british words, in Canada"] = british
    return found


def context_features(
    group: Group, sense: Sense, around: Surroundings, loose: Surroundings
) -> dict[str, float]:
    """Return what the other names of the article say for a sense."""
    entry = sense.entry
    same = [s for s in group.senses if s.entry.country == entry.country]
    own_country = sum(s.belief for s in same) * group.weight
    own_state = (
        sum(s.belief for s in same if s.entry.admin_code == entry.admin_code) * group.weight
        if entry.admin_code
        else 0.0
    )
    others = max(around.total - group.weight, 0.0)
    in_country = max(around.countries.get(entry.country, 0.0) - own_country, 0.0)
    in_state = max(around.states.get(entry.admin_code, 0.0) - own_state, 0.0)
    is_state = entry.feature in AREAS
    state_named = 0.0 if is_state else around.named.get(entry.admin_code, 0.0)
    country_named = (
        0.0 if entry.feature is Feature.COUNTRY else around.named.get(entry.country, 0.0)
    )
    near = around.near(group, sense.entry, 60.0)
    return {
        "country share": in_country / (others + 1),
        "country sum": math.log1p(in_country),
        "state share": in_state / (others + 1),
        "state sum": math.log1p(in_state),
        "state is named": state_named,
        "country is named": country_named,
        "near": math.log1p(near),
        "some near": min(near, 1.0),
        "may be near": math.log1p(loose.near(group, entry, 40.0)),
        "state may hold": math.log1p(loose.near_in(group, entry.admin_code))
        if entry.admin_code
        else 0.0,
    }


def style_of(words: set[str]) -> tuple[float, float]:
    """Return how American and how British the words of an article are, 0 to 1 each."""
    american, british = len(words & AMERICAN), len(words & BRITISH)
    return min(american, 6) / 6, min(british, 6) / 6


def _lies_in(group: Group, sense: Sense) -> bool:
    entry = sense.entry
    return any(
        area.id != entry.id
        and area.country == entry.country
        and (
            area.feature is Feature.COUNTRY
            or (area.admin_code == entry.admin_code and entry.feature not in AREAS)
        )
        for area in group.within
    )


def _holds(group: Group, sense: Sense) -> bool:
    entry = sense.entry
    if entry.feature not in AREAS:
        return False
    return any(any(area.id == entry.id for area in held.within) for held in group.holds)


def features(
    groups: Sequence[Group], country: str, style: tuple[float, float], *, with_context: bool
) -> list[list[dict[str, float]]]:
    """Return the features of each sense of each group.

    Args:
        country: The publisher's, ISO 3166-1 alpha-2, "" if unknown.
        style: How American and how British the article's words are.
    """
    rows = []
    for group in groups:
        most = max((sense.entry.prominence for sense in group.senses), default=0)
        rows.append([own_features(group, sense, most, country, style) for sense in group.senses])
    if with_context:
        around, loose = Surroundings(groups), Surroundings(groups, loose=True)
        for group, own in zip(groups, rows, strict=True):
            for sense, row in zip(group.senses, own, strict=True):
                row.update(context_features(group, sense, around, loose))
    return rows


def rank(
    groups: Sequence[Group],
    country: str,
    style: tuple[float, float],
    weights: tuple[Weights, Weights],
    *,
    rounds: int = ROUNDS,
) -> None:
    """Set the belief in each sense of each group.

    Args:
        weights: What each feature counts: alone, then with the article's other names.
    """
    for number in range(rounds + 1):
        rows = features(groups, country, style, with_context=number > 0)
        for group, own in zip(groups, rows, strict=True):
            believe(group, [_sum(row, weights[min(number, 1)]) for row in own])


def believe(group: Group, scores: Sequence[float]) -> None:
    """Set a group's beliefs from its scores: they sum to one."""
    top = max(scores, default=0.0)
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised)
    for sense, value in zip(group.senses, raised, strict=True):
        sense.belief = value / total


def _sum(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in features.items())
