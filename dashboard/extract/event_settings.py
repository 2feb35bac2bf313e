"""Where and when an event is told to be: what hangs on its trigger, by its preposition."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Token

from dashboard.extract.event_cast import Cast
from dashboard.extract.event_grammar import after
from dashboard.extract.event_words import Sense
from dashboard.extract.suggestion import DateMention, EventPlace, PlaceMention, Span
from dashboard.model import EventType, PlaceRole

_CLIMBS = 8
_AT = frozenset(
    [
        *("in", "at", "on", "near", "outside", "inside", "around", "across", "through", "along"),
        *("throughout", "off", "over", "within", "beside", "between", "by", "above"),
    ]
)
_TO = frozenset(["to", "into", "toward", "towards", "onto"])
_MOVES = frozenset([EventType.RETREAT, EventType.MOBILIZE, EventType.AID, EventType.COERCE])


@dataclass(slots=True)
class Setting:
    """Where and when an event is told to be."""

    places: list[EventPlace] = field(default_factory=list)
    date: DateMention | None = None


def settings(
    cast: Cast, triggers: Mapping[Token, Token | None], senses: Mapping[int, Sense]
) -> dict[int, Setting]:
    """Return where and when each trigger's event is told to be, by the index of its token.

    Args:
        triggers: the tokens, each with its light verb, if it has one.
        senses: by the token's index, in which sense it is used.
    """
    governs = {token.i: token.i for token in triggers}
    for token, light in triggers.items():
        if light is not None:
            governs.setdefault(light.i, token.i)
    told: dict[int, Setting] = {token.i: Setting() for token in triggers}
    loose: list[tuple[PlaceMention, Token]] = []
    for place, root in cast.roots(cast.places):
        role = _place_role(root, governs, senses, cast.places)
        if role:
            told[role[0]].places.append(EventPlace(place.span, role[1]))
        elif root.dep_ == "pobj" and root.head.lower_ in _FRONTED:
            loose.append((place, root))
    for date, root in cast.roots(cast.dates):
        governor = _governor(root, governs)
        if governor is not None and told[governor].date is None:
            told[governor].date = date
    _fill(cast, list(triggers), told, loose)
    return told


def _fill(
    cast: Cast,
    triggers: list[Token],
    told: Mapping[int, Setting],
    loose: list[tuple[PlaceMention, Token]],
) -> None:
    """Give the only event of a sentence its only date, and the place it opens with."""
    events: dict[Span | None, list[Token]] = {}
    for token in triggers:
        events.setdefault(cast.sentence_of(token.idx), []).append(token)
    dates: dict[Span | None, dict[Span, DateMention]] = {}
    for date in cast.dates.values():
        dates.setdefault(cast.sentence_of(date.span.start), {})[date.span] = date
    alone = {sentence: inside[0] for sentence, inside in events.items() if len(inside) == 1}
    for sentence, token in alone.items():
        near = dates.get(sentence, {})
        if len(near) == 1 and told[token.i].date is None:
            told[token.i].date = next(iter(near.values()))
    for place, root in loose:
        event = alone.get(cast.sentence_of(root.idx))
        if event is None or event.pos_ != "VERB" or told[event.i].places or root.i > event.i:
            continue
        if not any(between.pos_ == "VERB" for between in root.doc[root.i : event.i]):
            told[event.i].places.append(EventPlace(place.span, PlaceRole.AT))


_FRONTED = frozenset(["in", "at", "near", "outside", "inside"])


def _governor(token: Token, governs: Mapping[int, int]) -> int | None:
    """Return the trigger that a word hangs on, None if another verb or time comes first."""
    for _ in range(_CLIMBS):
        if token.head == token:
            return None
        token = token.head
        if token.i in governs:
            return governs[token.i]
        if token.pos_ == "VERB" or token.lower_ in _OTHER_TIMES:
            return None
        if token.lemma_.lower() in _STARTS:
            begun = next(after(token, "of"), None)
            if begun is not None and begun.i in governs:
                return governs[begun.i]
    return None


_STARTS = frozenset(["start", "beginning", "outbreak", "onset"])
_OTHER_TIMES = frozenset(["after", "before", "since", "until", "following", "despite", "amid"])


def _place_role(
    root: Token,
    governs: Mapping[int, int],
    senses: Mapping[int, Sense],
    places: Mapping[int, PlaceMention],
) -> tuple[int, PlaceRole] | None:
    """Return the trigger that a place belongs to and as what, None if it tells no place of one."""
    trigger = _governor(root, governs)
    inside_another = root.dep_ in ("poss", "compound", "appos", "nmod") and root.head.i in places
    if trigger is None or inside_another:
        return None
    sense, word = senses[trigger], _preposition(root, governs)
    is_attack = sense.type in (EventType.ASSAULT, EventType.COERCE)
    if word in _AT or (word == "of" and is_attack):
        return trigger, PlaceRole.AT
    if word == "object":
        return (trigger, PlaceRole.AT) if is_attack or sense.frame == "visit" else None
    if word == "from":
        return trigger, PlaceRole.FROM
    if word in _TO and sense.type in _MOVES:
        return trigger, PlaceRole.TO
    return (trigger, PlaceRole.AT) if word == "to" and sense.frame != "act" else None


def _preposition(token: Token, governs: Mapping[int, int]) -> str:
    """Return the word that ties a place to its trigger: "in", or "object"; "of" is passed over."""
    word = ""
    for _ in range(_CLIMBS):
        if token.i in governs:
            break
        if token.dep_ == "pobj":
            word = token.head.lower_
            if word != "of":
                return word
        elif token.dep_ in ("dobj", "nsubjpass"):
            return "object"
        elif token.dep_ in ("nsubj", "poss"):
            return ""
        if token.head == token:
            break
        token = token.head
    return word
