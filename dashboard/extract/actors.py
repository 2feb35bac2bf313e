"""Who acts, speaks or is spoken of: persons, states, organisations, armed groups, media.

A state is an actor only where its name or its capital's acts ("Moscow said", "the Tajik
government"): a country as a place is the place finder's. Roles join a person too, where the text
itself says whose they are: "Russian President Vladimir Putin", later "the Russian President".
"""

from collections.abc import Sequence

from dashboard.extract.actor_joins import joined
from dashboard.extract.actor_labels import Name
from dashboard.extract.actor_names import names
from dashboard.extract.actor_roles import Roles, roles
from dashboard.extract.language import Reading
from dashboard.extract.states import NAME_OF
from dashboard.extract.suggestion import ActorMention, Span
from dashboard.model import ActorKind

METHOD = "rules over spaCy"
VERSION = "1"
LEAST = 0.5  # an actor's best name has at least this


def find_actors(reading: Reading) -> tuple[ActorMention, ...]:
    """Return the actors of a text, each with all its names, by their first mention."""
    found = names(reading)
    groups = joined(reading.text, found)
    told = roles(reading.text, groups)
    mentions = [
        _mention(group, told, number)
        for number, group in enumerate(groups)
        if max(name.score for name in group) >= LEAST
    ]
    return tuple(sorted(mentions, key=lambda mention: mention.mentions[0]))


def _mention(group: Sequence[Name], told: Roles, number: int) -> ActorMention:
    """Return one actor with what the text says of it."""
    fullest = max(group, key=lambda name: (len(name.form.split()), len(name.form), -name.start))
    role = told.of.get(number)
    if fullest.kind is ActorKind.STATE:
        name = NAME_OF[fullest.key]
        fullest = next((one for one in group if one.form == name), fullest)
    else:
        name = fullest.form
    spans = [Span(one.start, one.end) for one in group]
    phrases = [Span(start, end) for start, end, _ in told.phrases.get(number, ())]
    forms = [one.form for one in group] + [form for _, _, form in told.phrases.get(number, ())]
    return ActorMention(
        span=Span(fullest.start, fullest.end),
        score=_score(group),
        method=METHOD,
        version=VERSION,
        name=name,
        kind=_kind(group),
        mentions=tuple(sorted([*spans, *phrases])),
        aliases=tuple(form for form in dict.fromkeys(forms) if form != name),
        country=(role.country if role else "") or next((n.country for n in group if n.country), ""),
        affiliation=role.affiliation if role else "",
    )


def _kind(group: Sequence[Name]) -> ActorKind:
    """Return the kind that most of an actor's names tell, the surer ones counting more."""
    votes: dict[ActorKind, float] = {}
    for name in group:
        votes[name.kind] = votes.get(name.kind, 0) + name.score
    return max(votes, key=lambda kind: votes[kind])


def _score(group: Sequence[Name]) -> float:
    """Return how sure an actor is: its best name, and a little for each further one."""
    return min(0.98, max(name.score for name in group) + 0.03 * (len(group) - 1))
