"""Trains the place finder on a set of marked articles, and writes its weights.

    python -m bench.train_places lgl.xml            print figures by cross-validation
    python -m bench.train_places lgl.xml --write    and write dashboard/extract/place_weights.py

Only every second article is learned from: the first, the third and so on. The others are never
looked at, but for two figures at the end: how it does on what it has not seen.
"""

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.place_fit import Direction, fit_choice, fit_yes_or_no
from bench.place_set import Article, Marked, read_set
from dashboard.extract import place_rank, place_traits
from dashboard.extract.language import Reading, read
from dashboard.extract.place_names import Finder, Name
from dashboard.extract.place_nearby import Surroundings
from dashboard.extract.place_rank import Weights
from dashboard.extract.place_senses import Group, groups_of
from dashboard.extract.place_tokens import Tokens, tokens_of
from dashboard.extract.place_vectors import Meanings, unit_vector
from dashboard.geo.distance import distance_km
from dashboard.geo.points import Point
from dashboard.geo.world import Entry, World
from dashboard.store.gazetteer.opening import open_world

FOLDS = 5
NEAR_KM = 161  # 100 miles: nearer than this a place counts as found
SAME_KM = 10  # senses as near to the mark as the nearest are right as well
NAME_PENALTY, LEAST_ARTICLES = 3.0, 4
PLACE_PENALTY = 0.1
# What LGL, of local news, hardly shows: where weights are drawn to for want of examples.
PRIOR = {"is region": 3.0, "is sea": 2.0, "is river": 1.0, "is where it was published": 1.0}
WEIGHTS = Path(__file__).parent.parent / "dashboard" / "extract" / "place_weights.py"


@dataclass(slots=True)
class Lesson:
    """An article as both models see it, with what is right."""

    reading: Reading
    tokens: Tokens
    names: list[Name]
    traits: list[list[str]]
    vectors: list[list[float]]
    answers: list[bool]
    marked: tuple[Marked, ...]
    domain: str
    country: str = ""


Judge = tuple[dict[str, float], Direction]
Models = tuple[Judge, tuple[Weights, Weights]]


def lesson(reading: Reading, article: Article, world: World) -> Lesson:
    """Return an article ready to be learned from."""
    tokens = tokens_of(reading.doc, reading.sentences)
    names = Finder(reading.text, tokens, world).names()
    seen = place_traits.Article(tokens, names, world)
    traits = [place_traits.traits(seen, number) for number in range(len(names))]
    answers = [any(_meets(name, mark) for mark in article.marked) for name in names]
    words = [tokens.words[name.first : name.last] for name in names]
    vectors = [unit_vector(reading.doc.vocab, each) for each in words]
    return Lesson(reading, tokens, names, traits, vectors, answers, article.marked, article.domain)


def _meets(name: Name, mark: Marked) -> bool:
    return name.start < mark.end and mark.start < name.end


def fit(lessons: Sequence[Lesson], world: World) -> Models:
    """Return both models, learned from some lessons."""
    judge = _judge(lessons)
    # The names' scores that the second model meets must be such as it will meet later on.
    scores = _unseen_scores(lessons)
    groups = [_groups(one, score, world) for one, score in zip(lessons, scores, strict=True)]
    rights = [_right(one, each) for one, each in zip(lessons, groups, strict=True)]
    homes = _homes(lessons, groups, rights)
    first: dict[str, float] = {}
    second: dict[str, float] = {}
    for turn in range(3):
        choices = []
        for number, (one, each, right) in enumerate(zip(lessons, groups, rights, strict=True)):
            # Every other article is told its publisher's country: both cases are learned.
            rows = _features(one, each, homes.get(one.domain, "") if number % 2 else "")
            place_rank.rank(each, rows, (first, second), rounds=1 if turn > 1 else 0)
            around = Surroundings(each)
            for row, group, (good, count) in zip(rows, each, right, strict=True):
                if good and len(group.senses) > 1:
                    context = place_rank.context_features(group, around) if turn else row
                    both = [{**own, **more} for own, more in zip(row, context, strict=True)]
                    choices.append((both, good, count**0.5))
        learned = fit_choice(choices, PRIOR, penalty=PLACE_PENALTY)
        first, second = (first, learned) if turn else (learned, second)
    return judge, (first, second)


def _judge(lessons: Sequence[Lesson]) -> Judge:
    return fit_yes_or_no(
        [one.traits for one in lessons],
        [one.answers for one in lessons],
        [one.vectors for one in lessons],
        penalty=NAME_PENALTY,
        least_articles=LEAST_ARTICLES,
    )


def _chances(one: Lesson, judge: Judge) -> list[float]:
    """Return how surely each name of an article names a place."""
    weights, (direction, shift) = judge
    meanings = Meanings(one.reading.doc.vocab, direction, shift)
    return [
        place_traits.chance(row, weights, meanings.score(one.tokens.words[name.first : name.last]))
        for name, row in zip(one.names, one.traits, strict=True)
    ]


def _unseen_scores(lessons: Sequence[Lesson]) -> list[list[float]]:
    """Return each name's score by a model that has not seen its article."""
    scores: list[list[float]] = [[] for _ in lessons]
    for fold in range(FOLDS):
        judge = _judge([one for number, one in enumerate(lessons) if number % FOLDS != fold])
        for number in range(fold, len(lessons), FOLDS):
            scores[number] = _chances(lessons[number], judge)
    return scores


def _features(one: Lesson, groups: Sequence[Group], country: str) -> list[list[dict[str, float]]]:
    style = place_rank.style_of({word.lower() for word in one.tokens.words})
    return place_rank.features(groups, country, style)


def _groups(one: Lesson, scores: Sequence[float], world: World) -> list[Group]:
    return groups_of(one.reading.text, one.names, scores, world)


def _right(one: Lesson, groups: Sequence[Group]) -> list[tuple[list[int], int]]:
    """Return for each group which senses are right, and how many marks say so."""
    found = []
    for group in groups:
        points: Counter[tuple[float, float]] = Counter(
            mark.point
            for number in group.members
            for mark in one.marked
            if mark.point and _meets(one.names[number], mark)
        )
        good: list[int] = []
        if points and group.senses:
            lat, lon = points.most_common(1)[0][0]
            away = [_km(sense.entry, lat, lon) for sense in group.senses]
            if min(away) <= NEAR_KM:
                good = [index for index, km in enumerate(away) if km <= min(away) + SAME_KM]
        found.append((good, points.total()))
    return found


def _km(entry: Entry, lat: float, lon: float) -> float:
    return distance_km(entry.point, Point(lat=lat, lon=lon)) if entry.point else 20_000.0


def _homes(
    lessons: Sequence[Lesson],
    groups: Sequence[Sequence[Group]],
    rights: Sequence[Sequence[tuple[list[int], int]]],
) -> dict[str, str]:
    """Return the country that each publisher writes of most."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for one, each, right in zip(lessons, groups, rights, strict=True):
        for group, (good, count) in zip(each, right, strict=True):
            if good:
                told[one.domain][group.senses[good[0]].entry.country] += count
    return {domain: countries.most_common(1)[0][0] for domain, countries in told.items()}


def score(lessons: Sequence[Lesson], models: Models, world: World, sure: float) -> Counter[str]:
    """Return the counts that figures are made of, for names at least as sure as that."""
    counts: Counter[str] = Counter()
    judge, weights = models
    for one in lessons:
        chances = _chances(one, judge)
        groups = _groups(one, chances, world)
        place_rank.rank(groups, _features(one, groups, one.country), weights)
        owner = {number: group for group in groups for number in group.members}
        kept = [number for number, chance in enumerate(chances) if chance >= sure]
        counts["found"] += len(kept)
        counts["right"] += sum(one.answers[number] for number in kept)
        counts["marked"] += len(one.marked)
        for mark in one.marked:
            over = [number for number in kept if _meets(one.names[number], mark)]
            counts["met"] += bool(over)
            if mark.point is None:
                continue
            counts["located"] += 1
            best = [max(owner[n].senses, key=lambda s: s.belief) for n in over if owner[n].senses]
            every = [sense for number in over for sense in owner[number].senses]
            counts["reachable"] += any(_km(s.entry, *mark.point) <= NEAR_KM for s in every)
            counts["near"] += any(_km(s.entry, *mark.point) <= NEAR_KM for s in best)
    return counts


def figures(counts: Counter[str]) -> str:
    """Return the figures of some counts in words, as the scorer of the set defines them."""
    precision, recall = counts["right"] / counts["found"], counts["met"] / counts["marked"]
    overlap = 2 * precision * recall / (precision + recall)
    end = 2 * counts["near"] / (counts["found"] + counts["located"])
    best = 2 * counts["reachable"] / (counts["found"] + counts["located"])
    return (
        f"overlap P {precision:.3f} R {recall:.3f} F1 {overlap:.3f}; "
        f"within {NEAR_KM} km F {end:.3f} (the gazetteer allows {best:.3f})"
    )


def _rows(numbers: Sequence[float]) -> str:
    """Return numbers as a JSON list, fifteen in a row."""
    short = [f"{number:.2f}" for number in numbers]
    rows = [", ".join(short[at : at + 15]) for at in range(0, len(short), 15)]
    return "[" + ",\n".join(rows) + "]"


def write(models: Models, note: str) -> None:
    """Write the weights as a module."""
    (judge, (direction, shift)), (first, second) = models

    def block(weights: Weights) -> str:
        lines, line = [], ""
        for name, value in sorted(weights.items()):
            item = f"{json.dumps(name)}: {round(value, 2)}"
            if not round(value, 2):
                continue
            if len(line) + len(item) > 94:
                lines.append(line + ",")
                line = ""
            line += (", " if line else "") + item
        return "{\n" + "\n".join([*lines, line]) + "\n}"

    axis = _rows(direction)
    version = hashlib.sha256(json.dumps([judge, direction, first, second]).encode()).hexdigest()[:8]
    WEIGHTS.write_text(
        f'"""What each trait counts. {note}\n\nWritten by bench/train_places.py: not to be '
        'edited by hand.\n"""\n\nimport json\nfrom collections.abc import Mapping\n\n'
        f'VERSION = "{version}"\n\n'
        f'IS_PLACE: Mapping[str, float] = json.loads(\n    r"""\n{block(judge)}\n"""\n)\n\n'
        f'DIRECTION: tuple[float, ...] = tuple(\n    json.loads(\n        r"""\n{axis}\n'
        f'"""\n    )\n)\nSHIFT = {round(shift, 3)}\n\n'
        "WHICH_PLACE: tuple[Mapping[str, float], Mapping[str, float]] = (\n"
        f'    json.loads(\n        r"""\n{block(first)}\n"""\n    ),\n'
        f'    json.loads(\n        r"""\n{block(second)}\n"""\n    ),\n)\n',
        encoding="utf-8",
    )


def main() -> None:
    """Read the set that is named, learn, and print how good it is."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("path", type=Path)
    ask.add_argument("--write", action="store_true")
    asked = ask.parse_args()
    world = open_world()
    lessons = [lesson(read(one.text), one, world) for one in read_set(asked.path)]
    run(lessons[::2], lessons[1::2], world, asked.path.name if asked.write else "")


def run(seen: list[Lesson], unseen: list[Lesson], world: World, name: str) -> None:
    """Print the figures of both halves, and write the weights if the set has a name."""
    total: dict[float, Counter[str]] = defaultdict(Counter)
    for fold in range(FOLDS):
        rest = [one for number, one in enumerate(seen) if number % FOLDS != fold]
        models = fit(rest, world)
        for sure in (0.35, 0.4, 0.45, 0.5, 0.55):
            total[sure] += score(seen[fold::FOLDS], models, world, sure)
    for sure, counts in total.items():
        print(f"learned from, by cross-validation, sure {sure}: {figures(counts)}")
    models = fit(seen, world)
    print(f"held out, sure 0.45: {figures(score(unseen, models, world, 0.45))}")
    if name:
        write(models, f"Learned from {name}, every second article ({len(seen)}).")


if __name__ == "__main__":
    main()
