"""Finds the places an article names, and which place of the gazetteer each name means."""

from collections.abc import Iterator, Sequence

from dashboard.extract.language import Reading
from dashboard.extract.place_landmarks import is_landmark, settle
from dashboard.extract.place_names import Finder, Form, Name
from dashboard.extract.place_rank import features, rank, style_of
from dashboard.extract.place_senses import Group, Sense, groups_of
from dashboard.extract.place_tokens import Tokens, tokens_of
from dashboard.extract.place_traits import Article, chance, traits
from dashboard.extract.place_uses import border_role, pairs, role_of, use_of
from dashboard.extract.place_vectors import Meanings
from dashboard.extract.place_weights import DIRECTION, IS_PLACE, SHIFT, VERSION, WHICH_PLACE
from dashboard.extract.suggestion import Candidate, PlaceMention, Span, Use
from dashboard.geo.world import Entry, World

METHOD = "places"
SURE_OF_NAME = 0.48  # below it a stretch of text is not taken for the name of a place
SURE_OF_PLACE = 0.25  # below it a name stays unplaced
SURE_OF_SITE = 0.5  # a pattern finds sites; the set that is learned from marks none
BESIDE = 0.3  # degrees
MOST_CANDIDATES = 10


def find_places(reading: Reading, world: World) -> tuple[PlaceMention, ...]:
    """Return the places that a text names, in order; a border's span holds its two countries'.

    A mention's `score` is how surely it names a place at all, a candidate's how likely it is that
    one. `chosen` is None for what is in no gazetteer and for what the article leaves open.
    """
    tokens = tokens_of(reading.doc, reading.sentences)
    names = Finder(reading.text, tokens, world).names()
    article = Article(tokens, names, world)
    meanings = Meanings(reading.doc.vocab, DIRECTION, SHIFT)
    landmarks = {n for n, name in enumerate(names) if is_landmark(tokens, name, world)}
    scores = [
        SURE_OF_SITE
        if name.form is Form.SITE or number in landmarks
        else chance(
            traits(article, number), IS_PLACE, meanings.score(tokens.words[name.first : name.last])
        )
        for number, name in enumerate(names)
    ]
    groups = groups_of(reading.text, names, scores, world)
    style = style_of({word.lower() for word in tokens.words})
    rank(groups, features(groups, reading.country, style), WHICH_PLACE)
    for group in groups:
        if landmarks.intersection(group.members):
            settle(group)
    owner = {number: group for group in groups for number in group.members}
    mentions = [
        _mention(tokens, name, score, owner[number])
        for number, (name, score) in enumerate(zip(names, scores, strict=True))
        if score >= SURE_OF_NAME
    ]
    mentions += _borders(tokens, names, owner, world)
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _mention(tokens: Tokens, name: Name, score: float, group: Group) -> PlaceMention:
    senses = sorted(group.senses, key=lambda sense: (-sense.belief, sense.entry.id))
    best = senses[0] if senses and _belief_about(senses) >= SURE_OF_PLACE else None
    use = use_of(tokens, name, best)
    return PlaceMention(
        span=Span(name.start, name.end),
        score=score,
        method=METHOD,
        version=VERSION,
        use=use,
        role=role_of(tokens, name, use),
        chosen=_candidate(best) if best else None,
        candidates=tuple(_candidate(sense) for sense in senses[:MOST_CANDIDATES]),
    )


def _belief_about(senses: Sequence[Sense]) -> float:
    """Return the belief in the first sense and those beside it: a town and its district."""
    first = senses[0].entry.point
    return sum(
        sense.belief
        for sense in senses
        if sense is senses[0]
        or (
            first is not None
            and sense.entry.point is not None
            and abs(first.lat - sense.entry.point.lat) < BESIDE
            and abs(first.lon - sense.entry.point.lon) < BESIDE
        )
    )


def _candidate(sense: Sense) -> Candidate:
    return candidate_of(sense.entry, min(sense.belief, 1.0))


def candidate_of(entry: Entry, score: float) -> Candidate:
    """Return an entry of the gazetteer as what a name may mean."""
    return Candidate(
        id=entry.id,
        name=entry.name,
        precision=entry.precision,
        score=score,
        point=entry.point,
        country=entry.country,
        admin=entry.admin,
        population=entry.population,
        line=entry.line,
    )


def _borders(
    tokens: Tokens, names: Sequence[Name], owner: dict[int, Group], world: World
) -> Iterator[PlaceMention]:
    """Yield the borders named by their two countries: lines, never points."""
    for one, two, first, last in pairs(tokens, names):
        codes = [_country(owner[number]) for number in (one, two)]
        border = world.border(*codes) if all(codes) and codes[0] != codes[1] else None
        if border is None:
            continue
        candidate = candidate_of(border, 1.0)
        yield PlaceMention(
            span=Span(tokens.starts[first], tokens.end(last - 1)),
            score=1.0,
            method=METHOD,
            version=VERSION,
            use=Use.PLACE,
            role=border_role(tokens, first),
            chosen=candidate,
            candidates=(candidate,),
        )


def _country(group: Group) -> str:
    """Return the country that a group's best sense is, "" if it is none."""
    best = max(group.senses, key=lambda sense: sense.belief, default=None)
    if best is None or (group.form is not Form.DEMONYM and best.entry.precision != "country"):
        return ""
    return best.entry.country
