"""Tell expressions of time from their doubles: "may", "1500 troops", "the fall of Kabul"."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.extract.timex import lexicon as lex
from dashboard.extract.timex.expression import Expression, Kind
from dashboard.extract.timex.grammar import Grammar, word_before
from dashboard.extract.word_sets import words

_TIME_WORDS = words(
    "in by since until till of from during last next this to through throughout early late mid and "
    "between for before after or that around about ( , - \u2013 \u2014 / as into on over past "
    "beginning starting ending effective circa"
)
SO_FAR = frozenset({"so far", "thus far", "until now", "up to now", "to date"})
_IN_TIME = words("in by since until till from last of during")
_MIXED = words("may march mar august april june jan dec sun sat wed")
_ONLY_MONTHS = words("january february july september october november december")
_FOR = words("for in within after of took last lasted by")
_CLOCK_WORDS = words("at by around from until till since about to , (") | {""}
_EARLY = words("in by since until from of around between about ( before after")
_COUNTED = re.compile(
    r"[\s-]{1,3}(?:km|kilomet|miles?|met(?:er|re)s?|feet|ft|kg|tons?|tonnes|men\b|people|troops|"
    r"soldiers|percent|per cent|%|dollars|euros|pounds|acres|hectares|million|billion|thousand|"
    r"hours?|hrs|dead|wounded|killed|casualties|prisoners|civilians|strong|years?\b|days?\b)",
    re.IGNORECASE,
)
_BEFORE_A_COUNT = words(
    "than over nearly almost some least most approximately roughly resolution no number route "
    "highway flight article section page room exceed exceeding totalling chapter"
)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Sen|Rep|Prof)\.?\s\Z")
_OF_NO_DATE = re.compile(
    rf"\s+of\s+(?!\d|the\s\d|that\b|the\s(?:same|next|following)|{lex.MONTH}|{lex.WEEKDAY})",
    re.IGNORECASE,
)
_NAMED_SEASON = re.compile(r"\s(?:Olympi|Games|Palace|War\b|Offensive)|\s[A-Z]")
_OF = re.compile(r"\s+of\s", re.IGNORECASE)
_FALL_OF = re.compile(r"\s+(?:of|from|in|to|into|for|back|apart|by)\b", re.IGNORECASE)
_MARCH_ON = re.compile(r"\s+(?:on|to|for|against|of)\s")
_GLUED = re.compile(r"[-\u2010-\u2015](?!\d|era|style|present)\w")
_FIRST_YEAR, _LAST_YEAR, _OFTEN_FROM = 1000, 2100, 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """An expression where it stands: its words, the word before, the text and its grammar."""

    found: Expression
    words: str
    before: str
    text: str
    grammar: Grammar

    @property
    def after(self) -> str:
        return self.text[self.found.end : self.found.end + 14]

    def follows(self, *tags: str) -> bool:
        """Tell whether the next token is of one of these parts of speech."""
        token = self.grammar.next_token(self.found.end)
        return token is not None and token.pos_ in tags


def is_time(found: Expression, text: str, grammar: Grammar, *, is_narrative: bool) -> bool:
    """Tell whether a found expression is one of time where it stands."""
    place = _Place(
        found=found,
        words=text[found.start : found.end],
        before=word_before(text, found.start),
        text=text,
        grammar=grammar,
    )
    if found.kind is Kind.REF:
        return _is_reference(place, is_narrative=is_narrative)
    if found.kind in (Kind.DURATION, Kind.SET):
        return _is_duration(place)
    if found.kind is Kind.POINT:
        return _is_point(place)
    return found.point.month is None or _is_month(place)


def _is_point(place: _Place) -> bool:
    point, words = place.found.point, place.words
    if point.season:
        return _is_season(place)
    if point.weekday or point.month:
        has_name = bool(re.search(r"[A-Z]", words)) or not re.search("[a-z]", words)
        return _is_month(place) if point.month and not point.weekday else has_name
    if point.part or point.time:
        return _is_clock(place)
    if point.day and not point.month:
        return place.before == "on" and not place.follows("NOUN", "PROPN", "ADJ", "NUM")
    return _is_year(place) if place.found.is_loose and point.year else True


def _is_clock(place: _Place) -> bool:
    words, before = place.words, place.before
    if place.found.point.time:
        return bool(re.search("[a-zA-Z]", words)) or before in _CLOCK_WORDS
    is_figure = re.search(r"(?:dawn|dusk|sunset|sunrise)\Z", words)
    if is_figure and _OF_NO_DATE.match(place.text, place.found.end):
        return False
    if before == "good":
        return False
    return words[0].islower() or before in ("", ".", "at", "on") or words.lower().startswith("the")


def _is_reference(place: _Place, *, is_narrative: bool) -> bool:
    lower = place.words.lower()
    if lower == "former":
        # TIDES marks it and news corpora don't: "the former president", never "the former".
        return is_narrative and place.follows("ADJ", "NOUN", "PROPN", "NUM")
    if lower in SO_FAR:
        return not is_narrative or not lower.endswith("far")
    if lower == "this time":
        return place.before == "at"
    if lower == "current":
        token = place.grammar.token(place.found.start)
        return token is not None and token.tag_ != "NN"
    if lower.endswith("past"):
        return place.after[:1] != "-" and not place.follows("NOUN", "NUM")
    return True


def _is_duration(place: _Place) -> bool:
    lower = place.words.lower()
    if "quarter" in lower:
        return bool(re.search("consecutive|straight|past|last|next|every|each|quarterly", lower))
    if place.found.is_loose:
        return place.before in _FOR
    return not re.fullmatch(r"(?:\d+\W)?(?:second|minutes?)", lower)


def _is_month(place: _Place) -> bool:
    """Tell whether the name of a month is one: capital, no verb, no person."""
    point, before = place.found.point, place.before
    name = next((w for w in re.findall("[A-Za-z]+", place.words) if w.lower() in lex.MONTHS), "")
    if not name:
        return True
    if name[0].islower():
        return name not in _MIXED and (bool(point.day or point.year) or before == "in")
    if not place.found.is_loose:
        return True
    token = place.grammar.token(place.found.start)
    return token is not None and _is_month_alone(place, name, token)


def _is_month_alone(place: _Place, name: str, token: Token) -> bool:
    """Tell whether a name without day and year is a month's, by the parse and the word before."""
    before = place.before
    is_name = _TITLE.search(place.text[max(0, place.found.start - 8) : place.found.start])
    is_verb = token.tag_ == "MD" or (token.pos_ == "VERB" and before not in _TIME_WORDS)
    if is_name or is_verb:
        return False
    if token.ent_type_ == "PERSON":
        return before in ("in", "since", "until", "during")
    if name.lower() == "march" and not _is_no_march(place):
        return False
    if name.lower() in _ONLY_MONTHS:
        return True
    is_short = len(name) <= 4 and name.lower() not in ("may", "june", "july", "sept")
    if is_short:
        return token.ent_type_ == "DATE" and before in _TIME_WORDS
    return before in _TIME_WORDS or token.ent_type_ == "DATE"


def _is_no_march(place: _Place) -> bool:
    """Tell whether "March" is the month and not a march: "the Long March", "March on Rome"."""
    if _MARCH_ON.match(place.after):
        return place.before in _IN_TIME
    if place.before in ("the", "long", "s"):
        return place.follows("NOUN", "ADJ")
    return True


def _is_season(place: _Place) -> bool:
    found, lower = place.found, place.words.lower()
    if not found.is_loose or found.step is not None:
        return True
    token = place.grammar.token(found.end - 1)
    is_name = place.words.split()[-1][0].isupper()
    is_named = is_name and _NAMED_SEASON.match(place.after)
    if token is None or token.pos_ in ("VERB", "AUX") or is_named or _OF.match(place.after):
        return False
    if lower.endswith("fall"):
        is_modifier = place.follows("NOUN") and token.dep_ in ("compound", "nmod")
        in_the = lower.startswith("the") and place.before in _TIME_WORDS - {"of", "to", "and"}
        return not _FALL_OF.match(place.after) and (in_the or is_modifier)
    if lower == "spring" and is_name and place.before not in _TIME_WORDS:
        return place.before in ("", ".")
    return True


def _is_year(place: _Place) -> bool:
    """Tell whether four digits are a year and no count."""
    year, before = place.found.point.year or 0, place.before
    if not place.words[0].isalnum():  # "in '89", "the '73 war"
        return before in ("in", "since", "of", "by", "until", "from", "the")
    if before in _BEFORE_A_COUNT or _COUNTED.match(place.after):
        return False
    if year < _FIRST_YEAR:  # kept only in texts on ancient times
        return before in _EARLY and not _counts_what_follows(place, str(year))
    if year > _LAST_YEAR or (before != "in" and _GLUED.match(place.after)):
        return False
    if _counts_what_follows(place, str(year)):
        return False
    return year >= _OFTEN_FROM or before in _EARLY


def _counts_what_follows(place: _Place, digits: str) -> bool:
    """Tell whether the parse takes digits as the number of the plural noun after them."""
    follows = place.grammar.next_token(place.found.end)
    if follows is None or follows.tag_ != "NNS" or follows.idx > place.found.end + 1:
        return False
    token = place.grammar.token(place.text.find(digits, place.found.start))
    if token is None:
        return False
    return token.dep_ == "nummod" and token.head.i == follows.i and token.ent_type_ != "DATE"
