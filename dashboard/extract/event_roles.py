"""Who takes part in an event, and as what."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from dashboard.extract.event_cast import Cast
from dashboard.extract.event_grammar import after, objects, subjects
from dashboard.extract.event_words import Sense
from dashboard.extract.suggestion import Participant
from dashboard.model import ActorRole, EventType


def participants(
    cast: Cast, trigger: Token, sense: Sense, light: Token | None
) -> tuple[Participant, ...]:
    """Return the actors of an event, each once, with their roles."""
    pairs = _of_noun(trigger, light) if trigger.pos_ == "NOUN" else _of_verb(trigger, sense)
    found: dict[int, Participant] = {}
    for token, role in pairs:
        for number, span in cast.actors_of(token):
            is_place = role is ActorRole.HOST and token.i in cast.places
            if not is_place:
                found.setdefault(number, Participant(span, role))
    who = list(found.values())
    is_alone = len(who) == 1 and trigger.pos_ == "VERB" and who[0].role is ActorRole.ACTOR
    if sense.frame == "meet" and not is_alone:
        who = [Participant(one.span, ActorRole.PARTICIPANT) for one in who]
    return tuple(sorted(who))


# After which prepositions those stand to whom it is done.
_TOWARDS: Mapping[EventType, tuple[str, ...]] = {
    **dict.fromkeys(EventType, ("with", "against", "to")),
    EventType.ASSAULT: ("at", "on", "against", "with"),
    EventType.REQUEST: ("on", "from", "to"),
    EventType.SANCTION: ("on", "against", "with"),
    EventType.CONSULT: ("with", "between"),
    EventType.MOBILIZE: ("against",),
    EventType.RETREAT: ("to",),
}


def _of_verb(verb: Token, sense: Sense) -> Iterator[tuple[Token, ActorRole]]:
    """Yield who takes part in what a verb says."""
    doer, done_to = ActorRole.ACTOR, ActorRole.RECIPIENT
    if sense.frame == "visit":
        done_to = ActorRole.HOST
    elif sense.frame == "host":
        doer, done_to = ActorRole.HOST, ActorRole.PARTICIPANT
    for token in subjects(verb):
        yield token, doer
    for token in objects(verb):
        yield token, done_to
        for inner in after(token, "against", "on", "with", "to", "between"):
            yield inner, done_to
        if sense.type is EventType.REQUEST:
            for inner in after(token, "from"):
                yield inner, done_to
    for token in after(verb, *_TOWARDS[sense.type]):
        yield token, done_to


# "Kennedy's assassination" was not his doing.
_SUFFERED = frozenset(
    ["assassination", "arrest", "detention", "deportation", "killing", "execution"]
)


def _of_noun(noun: Token, light: Token | None) -> Iterator[tuple[Token, ActorRole]]:
    """Yield who takes part in what a noun says: "Putin's visit", "talks between A and B"."""
    is_suffered = noun.lemma_.lower() in _SUFFERED
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "amod", "nmod"):
            yield child, ActorRole.RECIPIENT if is_suffered else ActorRole.ACTOR
    if light is not None:
        for token in subjects(light):
            yield token, ActorRole.ACTOR
        for token in after(light, "with", "against", "on"):
            yield token, ActorRole.RECIPIENT
    for token in after(noun, "by", "between"):
        yield token, ActorRole.ACTOR
    for token in after(noun, "of", "with", "against", "on", "at"):
        yield token, ActorRole.RECIPIENT
