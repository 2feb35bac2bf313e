"""What happens in a text, by PLOVER type: who, to whom, where, when, and whether it is done.

Left out is what stands in quotation marks: a quote is a suggestion of its own, with its speaker,
and an event in it would be shown twice, once without saying who says so. What somebody is
reported to say keeps its place, at a lower score.
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from dashboard.dates import UNDATED
from dashboard.extract.boilerplate import boilerplate, is_inside
from dashboard.extract.children import parsed
from dashboard.extract.event_cast import Cast
from dashboard.extract.event_grammar import (
    fits,
    is_under_a_trigger,
    light_verb,
    objects,
    reality,
    subjects,
)
from dashboard.extract.event_roles import participants
from dashboard.extract.event_settings import Setting, settings
from dashboard.extract.event_words import NOUNS, VERBS, Sense
from dashboard.extract.language import Reading
from dashboard.extract.suggestion import (
    ActorMention,
    DateMention,
    EventMention,
    Participant,
    PlaceMention,
    Reality,
    Span,
)
from dashboard.model import ActorRole

METHOD = "rules over spaCy"
VERSION = "1"
LEAST = 0.5  # below it a suggestion is more often wrong than right

# "The war in Ukraine" is a background; its start is an event.
_NEEDS_A_START = frozenset(["war", "conflict"])
_STARTS = frozenset(["start", "beginning", "outbreak", "begin", "erupt", "onset", "break"])
_FIGHTS = frozenset(["attack", "beat", "hit", "strike", "battle", "assault", "clash", "fight"])
_DEALS = frozenset(["deal", "agreement", "accord", "pact", "treaty"])
_NAMES = frozenset(["ORG", "PRODUCT", "WORK_OF_ART", "FAC", "LAW", "PERSON", "GPE"])
_PEOPLE = frozenset(
    [
        *("police", "soldier", "troop", "rebel", "gunman", "gunmen", "protester", "demonstrator"),
        *("worker", "student", "farmer", "militant", "insurgent", "authority", "official", "court"),
        *("villager", "resident", "crowd", "people", "man", "woman", "attacker", "bomber", "army"),
        *("thousand", "hundred", "dozen", "scores", "force", "government", "they", "union", "ten"),
        *("teacher", "activist", "supporter", "opposition", "prosecutor", "judge", "lawmaker"),
        *("president", "minister", "leader", "delegation", "guard", "officer", "enemy", "fighter"),
    ]
)
_TELLING = frozenset(["say", "claim", "report", "allege", "tell", "state", "announce", "insist"])


def find_events(
    reading: Reading,
    places: tuple[PlaceMention, ...],
    dates: tuple[DateMention, ...],
    actors: tuple[ActorMention, ...],
) -> tuple[EventMention, ...]:
    """Return the events of a text in the order of their triggers."""
    cast = Cast(reading, places, dates, actors)
    skipped = tuple(sorted([*boilerplate(reading.text), *_quoted(reading.text)]))
    triggers = {
        token.i: (token, sense)
        for token, sense in _triggers(reading, cast)
        if not is_inside((token.idx, token.idx + len(token)), skipped)
    }
    triggers = {
        i: (token, sense)
        for i, (token, sense) in triggers.items()
        if token.pos_ == "VERB" or not _is_lent(token, triggers)
    }
    told = settings(
        cast,
        {token: light_verb(token) for token, _ in triggers.values()},
        {i: sense for i, (_, sense) in triggers.items()},
    )
    found = (_event(reading, cast, token, sense, told[i]) for i, (token, sense) in triggers.items())
    return tuple(event for event in found if event and event.score >= LEAST)


def _triggers(reading: Reading, cast: Cast) -> Iterator[tuple[Token, Sense]]:
    """Yield the words that tell an event, each with the sense it is used in."""
    for token in (token for sentence in parsed(reading.doc) for token in sentence):
        if token.pos_ == "VERB" and token.dep_ not in ("amod", "compound", "nmod"):
            senses = VERBS.get(token.lemma_.lower())
            sense = _sense(token, senses, cast) if senses else None
            if sense and not _is_under(token):
                yield token, sense
        elif token.pos_ == "NOUN" and token.lemma_.lower() in NOUNS and _is_an_event(token):
            yield token, NOUNS[token.lemma_.lower()]


def _is_lent(noun: Token, triggers: Mapping[int, object]) -> bool:
    """Tell whether a noun's verb tells the same event: "signed an agreement"."""
    light = light_verb(noun)
    return light is not None and light.i in triggers


def _sense(verb: Token, senses: Sequence[Sense], cast: Cast) -> Sense | None:
    """Return the first sense that a verb's objects and prepositions fit."""
    affected = objects(verb)
    has_actor = any(cast.actors_of(one) for one in affected)
    has_place = any(one.i in cast.places for one in affected)
    return next(
        (s for s in senses if fits(verb, s, has_actor=has_actor, has_place=has_place)), None
    )


def _is_under(verb: Token) -> bool:
    """Tell whether a verb only says what another trigger is about."""
    return verb.dep_ in ("xcomp", "pcomp", "ccomp", "acl") and is_under_a_trigger(verb)


def _is_an_event(noun: Token) -> bool:
    """Tell whether an event noun tells an event here, not a name or a kind of thing."""
    if noun.dep_ in ("compound", "nmod", "amod", "npadvmod") or noun.ent_type_ in _NAMES:
        return False
    lemma = noun.lemma_.lower()
    if lemma == "talk" and noun.tag_ != "NNS":
        return False
    if lemma in _NEEDS_A_START:
        heads = (noun.head.lemma_.lower(), noun.head.head.lemma_.lower())
        return any(head in _STARTS for head in heads)
    return not is_under_a_trigger(noun)


def _quoted(text: str) -> Iterator[Span]:
    """Yield what stands in double quotation marks, each within its line."""
    offset = 0
    for line in text.split("\n"):
        opened = -1
        for index, letter in enumerate(line):
            if letter in "“«" or (letter == '"' and opened < 0):
                opened = index
            elif letter in '”»"' and opened >= 0:
                yield Span(offset + opened, offset + index + 1)
                opened = -1
        offset += len(line) + 1


def _event(
    reading: Reading, cast: Cast, token: Token, sense: Sense, setting: Setting
) -> EventMention | None:
    """Return the event that a trigger tells, None if nobody and nothing is told of it."""
    light = light_verb(token) if token.pos_ == "NOUN" else None
    who = participants(cast, token, sense, light)
    if _is_of_words(cast, token, who):
        return None
    if not who and not (setting.places or (setting.date and token.pos_ == "VERB")):
        return None
    if not who and token.pos_ == "VERB" and (token.dep_ == "acl" or not _is_by_people(token)):
        return None
    told = reality(token, light)
    return EventMention(
        span=_clause(reading, cast, light if light is not None else token, who),
        score=_score(token, who, setting, told),
        method=METHOD,
        version=VERSION,
        trigger=Span(token.idx, token.idx + len(token)),
        type=sense.type,
        reality=told,
        actors=who,
        places=tuple(setting.places),
        date=setting.date.span if setting.date else None,
        when=setting.date.when if setting.date else UNDATED,
    )


def _is_of_words(cast: Cast, token: Token, who: Sequence[Participant]) -> bool:
    """Tell whether a fight may be one of words: "Trump attacked Clinton", "Clinton beats Trump".

    A talk of one is none either: "she discussed her plan".
    """
    lemma = token.lemma_.lower()
    if lemma == "discuss":
        return len(who) < 2
    is_of_persons = bool(who) and all(one.span in cast.persons for one in who)
    is_suffered = any(child.dep_ == "nsubjpass" for child in token.children)
    return lemma in _FIGHTS and is_of_persons and not is_suffered


def _is_by_people(verb: Token) -> bool:
    """Tell whether an act without a named actor is somebody's: "police arrested", "they hit"."""
    return any(
        one.lemma_.lower() in _PEOPLE or one.ent_type_ in ("NORP", "CARDINAL")
        for one in subjects(verb)
    )


def _score(token: Token, who: Sequence[Participant], setting: Setting, told: Reality) -> float:
    """Return how sure an event is: the more is told of it, the surer."""
    roles = {one.role for one in who}
    is_told_who = bool(roles - {ActorRole.RECIPIENT})
    score = 0.45 + (0.15 if is_told_who else 0.1 * bool(who)) + 0.1 * (len(who) > 1)
    score += 0.1 * bool(setting.places) + 0.1 * (setting.date is not None)
    score += 0.05 * (token.pos_ == "VERB") - 0.1 * (told is not Reality.DONE)
    is_bare_deal = token.lemma_.lower() in _DEALS and len(who) < 2 and token.pos_ == "NOUN"
    return round(min(0.95, score - 0.1 * _is_said(token) - 0.15 * is_bare_deal), 2)


def _is_said(token: Token) -> bool:
    """Tell whether an event stands in what somebody is reported to say."""
    for _ in range(4):
        if token.head == token:
            return False
        is_content = token.dep_ == "ccomp"
        token = token.head
        if is_content and token.lemma_.lower() in _TELLING:
            return True
    return False


def _clause(reading: Reading, cast: Cast, head: Token, who: Sequence[Participant]) -> Span:
    """Return the clause of a trigger: its words, and its actors in the same sentence."""
    start = head.left_edge.idx
    end = head.right_edge.idx + len(head.right_edge)
    sentence = cast.sentence_of(head.idx) or Span(start, end)
    for one in who:
        if sentence.start <= one.span.start and one.span.end <= sentence.end:
            start, end = min(start, one.span.start), max(end, one.span.end)
    start, end = max(start, sentence.start), min(end, sentence.end)
    while end > start + 1 and reading.text[end - 1] in " \t,.;:":
        end -= 1
    return Span(start, max(end, start + 1))
