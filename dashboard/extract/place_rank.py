"""How likely each sense of a name is: a ranker with named features, trained by a script.

A log-linear model over the senses of a name. It runs twice: first on what each name says by
itself, then with what the other names are believed to mean. bench/train_places.py trains it.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from dashboard.extract.place_nearby import Surroundings
from dashboard.extract.place_senses import AREAS, Group, Sense
from dashboard.extract.place_words import AMERICAN, BRITISH
from dashboard.geo.world import Feature, folded

ROUNDS = 2
LEAST_WEIGHT = 0.2  # what is hardly a place's name is not ranked by the others
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


def context_features(group: Group, around: Surroundings) -> list[dict[str, float]]:
    """Return for each sense of a name what the other names of the article say for it."""
    by_country: dict[str, float] = defaultdict(float)
    by_state: dict[str, float] = defaultdict(float)
    for sense in group.senses:
        by_country[sense.entry.country] += sense.belief * group.weight
        by_state[sense.entry.admin_code] += sense.belief * group.weight
    others = max(around.total - group.weight, 0.0) + 1
    found = []
    for sense in group.senses:
        entry, code = sense.entry, sense.entry.admin_code
        in_country = max(around.countries.get(entry.country, 0.0) - by_country[entry.country], 0.0)
        in_state = max(around.states.get(code, 0.0) - by_state[code], 0.0) if code else 0.0
        near, loosely = around.near(group, entry)
        found.append(
            {
                "country share": in_country / others,
                "country sum": math.log1p(in_country),
                "state share": in_state / others,
                "state sum": math.log1p(in_state),
                "near": math.log1p(near),
                "some near": min(near, 1.0),
                "may be near": math.log1p(loosely),
                "state may hold": math.log1p(around.may_lie_in(group, code)) if code else 0.0,
            }
        )
        if entry.feature not in AREAS:
            found[-1]["state is named"] = around.named.get(code, 0.0)
        if entry.feature is not Feature.COUNTRY:
            found[-1]["country is named"] = around.named.get(entry.country, 0.0)
    return found


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
    return any(any(area.id == entry.id for area in held.within) for held in group.holds.values())


def features(
    groups: Sequence[Group], country: str, style: tuple[float, float]
) -> list[list[dict[str, float]]]:
    """Return the features of each sense of each group, without the rest of the article.

    Args:
        country: The publisher's, ISO 3166-1 alpha-2, "" if unknown.
        style: How American and how British the article's words are.
    """
    rows = []
    for group in groups:
        most = max((sense.entry.prominence for sense in group.senses), default=0)
        rows.append([own_features(group, sense, most, country, style) for sense in group.senses])
    return rows


def rank(
    groups: Sequence[Group],
    rows: Sequence[Sequence[Mapping[str, float]]],
    weights: tuple[Weights, Weights],
    *,
    rounds: int = ROUNDS,
) -> None:
    """Set the belief in each sense of each group.

    Args:
        rows: What `features` returned of the groups.
        weights: What each feature counts: alone, then with the article's other names.
    """
    for group, own in zip(groups, rows, strict=True):
        believe(group, [_sum(row, weights[0]) for row in own])
    open_ones = [
        (group, [_sum(row, weights[1]) for row in own])
        for group, own in zip(groups, rows, strict=True)
        if len(group.senses) > 1 and group.weight >= LEAST_WEIGHT
    ]
    for _ in range(rounds):
        around = Surroundings(groups)
        scores = [
            [
                score + _sum(row, weights[1])
                for score, row in zip(own, context_features(group, around), strict=True)
            ]
            for group, own in open_ones
        ]
        for (group, _), score in zip(open_ones, scores, strict=True):
            believe(group, score)


def believe(group: Group, scores: Sequence[float]) -> None:
    """Set a group's beliefs from its scores: they sum to one."""
    top = max(scores, default=0.0)
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised)
    for sense, value in zip(group.senses, raised, strict=True):
        sense.belief = value / total


def _sum(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in features.items())
