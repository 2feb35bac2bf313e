"""Whether a place's name stands for the government there: "Moscow is doing everything".

By grammar alone, for countries, capitals and seats of government: what acts, decides, is spoken to
or allied with is a state; what things are in, near or flown to is a place. The figures are a
person's estimates, not trained: no set with a licence for it tells metonyms apart.
"""

from spacy.tokens import Doc, Span, Token

from dashboard.extract.children import children
from dashboard.extract.language import Reading
from dashboard.extract.states import SEATS, state_of
from dashboard.extract.suggestion import Span as Stretch
from dashboard.extract.word_sets import words

LIKELY = 0.5  # from here on, a name is taken for the state
_CLIMBS = 6  # conjunctions that are followed up to the first of a list
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})


# Verbs whose subject has a will, by lemma.
_WILLED = words(
    "freeze broker hint rule slap abandon accept accuse acknowledge act admit adopt advise "
    "affirm agree aim allege allow announce annex apologise apologize appeal approve argue arm "
    "arrest ask assert assist assure attack authorise authorize back ban bar believe blame block "
    "blockade boycott build call cancel caution cease cede challenge claim close come_under "
    "commit complain concede concern conclude condemn confirm consider continue cooperate "
    "counter criticise criticize cut decide declare declassify decline decry defend demand "
    "denounce deny deploy describe detain develop dismiss dispatch dispute donate doubt draft "
    "drop ease elect enact encourage end endorse engage enter escalate expect expel express "
    "extend extradite face fail favor favour fear feel fight finance fire fund give grant "
    "guarantee halt hand hesitate hit hold hope host ignore impose insist insult intend "
    "intensify intercept interfere intervene invade invest invite join keep know label launch "
    "lead lift lobby lose maintain manage mediate mobilise mobilize mourn name need negotiate "
    "offer open oppose order oust pay plan play pledge position praise prefer prepare press "
    "pressure proceed prohibit promise propose protest prove provide provoke pull purchase "
    "pursue push put ratify react reaffirm recall recognise recognize refuse refute regard "
    "reiterate reject release remind renew reply report repeat request resist respond restate "
    "resume retaliate reveal revoke sanction say scrap see_fit seek seize sell send sever shell "
    "shoot sign signal slam spend sponsor spy stage state stop stress strike struggle submit "
    "suggest summon supply support suspect suspend take talk target tell terminate test think "
    "threaten tighten train transfer treat trust try unveil uphold urge use vote vow wage want "
    "warn weigh welcome wield win wish withdraw withhold worry bomb ally appoint beef batter "
    "deepen hail boost reopen normalise normalize withstand restore aspire"
)
# Verbs whose subject may as well be land: they tell little, or speak for the place.
_UNWILLED = words(
    "be lie sit border stretch span cover contain become remain have see witness experience "
    "share suffer boast hold lie_in feature burn flood erupt wake glow freeze swelter attract "
    "host"
)
_ADDRESSED = words(
    "accuse address aid appease arm ask assist assure attack back ban berate blame boycott "
    "caution challenge condemn confront convince criticise criticize defeat defy denounce deter "
    "embarrass encourage force fund help inform isolate join lobby notify oblige oppose order "
    "persuade praise press pressure prod provoke punish push rebuke recognise recognize remind "
    "sanction sue supply support tell thank threaten urge warn woo allow annoy anger alarm worry "
    "infuriate outrage represent reassure lead rule govern target"
)
# Nouns that a state has, as in "Moscow's decision", "the Kremlin spokesman", "Kabul delegation".
_POLICY = words(
    "accusation action administration agenda aggression aim allegation alliance ally ambassador "
    "ambition announcement appeal approach approval army argument arsenal assault assertion "
    "attack authority backing ban battle bid blockade budget cabinet call campaign chancellor "
    "claim commitment concern consent control counterpart counteroffensive crackdown decision "
    "declaration defence defense delegate delegation demand denial deployment desire diplomat "
    "diplomacy dismissal effort embassy emissary endorsement envoy expectation failure fear foe "
    "force general goal government grip handling head hope hostility influence inability "
    "insistence intelligence intent intention interest intervention invasion invitation "
    "involvement isolation king leader leadership legislature line lobby match message military "
    "minister ministry mission move navy negotiator neighbor neighbour neutrality nod objection "
    "objective offensive offer official operation opposition order parliament participation "
    "partner plan pledge policy policymaker position posture premier presence president "
    "prime_minister pressure priority proposal pullout purchase queen readiness reaction rebuke "
    "refusal rejection relation relationship reluctance representative request resolve response "
    "retaliation retreat rhetoric rival role sanction security share side silence spokesman "
    "spokesperson spokeswoman stance statement strategy strength struggle support tactic tariff "
    "threat tie treatment troop trade turn ultimatum unwillingness veto victory view vote vow "
    "warning war willingness wish withdrawal withdrawl foreign_minister"
)
_PLACELIKE = words(
    "airport area avenue bank beach border building capital cathedral centre center city coast "
    "coastline countryside district downtown embassy_district frontier hospital hotel landscape "
    "mall marathon metro mosque mountain museum neighborhood neighbourhood north outskirt palace "
    "park plain port province quarter railway region resident restaurant river road shore "
    "skyline south square stadium station street suburb subway summit territory time town "
    "university valley village weather west east zoo protocol agreement treaty conference accord"
)
# Nouns between which and a state stand "with", "between", "against", "to", "from", "by".
_RELATIONS = words(
    "drill exercise manoeuvre maneuver accord agreement alliance ally ambassador animosity "
    "argument assistance aid attack battle blow boycott campaign ceasefire clash communication "
    "competition concession confrontation contact conflict cooperation credit deal delegation "
    "demand dependence dialogue difference diplomacy dispute discussion embargo engagement envoy "
    "escalation exchange feud friction friendship gap guarantee hostility letter link loan "
    "mediation meeting message negotiation opposition pact partnership pledge pressure protest "
    "quarrel rapprochement rebuke recognition relation relationship rift rivalry row sale "
    "sanction showdown signal standoff stand-off statement struggle summit support suspicion "
    "talk tension threat tie trade treaty truce understanding visit_by war warning concern "
    "request response reply permission order"
)
_HELD_OF = words(
    "ally army government president leader minister parliament policy recognition support "
    "accusation approval backing blessing consent criticism condemnation enemy foe friend "
    "interest intention representative part_of military force behalf ministry isolation "
    "ambassador opponent critic supporter sovereignty"
)
_LOCATIVE = words(
    "in at near around inside outside through across throughout into within off along over above "
    "via towards beyond toward where"
)
_TELLING = words(
    "say give sell pledge hand offer send supply provide deliver appeal apologise apologize "
    "complain lend owe turn propose speak talk submit transfer export ship promise lose grant "
    "explain respond reply cede surrender donate"
)


def is_metonym(reading: Reading, span: Stretch) -> float:
    """Return how likely the name at a span stands for a state that acts, 0 to 1.

    Nothing but the names of countries, of capitals and of seats of government ("the Kremlin") is
    ever more than 0. `LIKELY` is the bound that the actors' finder takes.
    """
    name = reading.text[span.start : span.end]
    if not state_of(name):
        return 0.0
    tokens = reading.doc.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None or not len(tokens):
        return 0.0
    plain = name.removeprefix("the ").removeprefix("The ")
    bonus = 0.25 if plain in SEATS else 0.0
    return min(0.95, acts(tokens) + bonus)


def acts(tokens: Span) -> float:
    """Return how likely a name's tokens are somebody with a will, by the words around them."""
    root = _first_of_list(tokens.root)
    if _is_address(tokens):
        return 0.05
    dep = root.dep_
    if dep in _SUBJECTS:
        return _as_subject(root)
    if dep in ("poss", "compound", "nmod", "amod"):
        return _before_noun(root)
    if dep == "pobj":
        return _after_preposition(root)
    if dep in ("dobj", "dative", "oprd"):
        return 0.8 if root.head.lemma_.lower() in _ADDRESSED else 0.2
    return 0.1


def _first_of_list(token: Token) -> Token:
    """Return the first of the list of names a token stands in, itself if none."""
    for _ in range(_CLIMBS):
        if token.dep_ != "conj" or token.head.pos_ not in ("PROPN", "NOUN", "PRON"):
            break
        token = token.head
    return token


def _is_address(tokens: Span) -> bool:
    """Tell whether a name is the outer half of "Dushanbe, Tajikistan"."""
    doc: Doc = tokens.doc
    before = tokens.start - 2
    if before < 0 or doc[tokens.start - 1].text != "," or tokens.root.dep_ != "appos":
        return False
    return bool(doc[before].pos_ == "PROPN")


def _as_subject(token: Token) -> float:
    """Return the likelihood of the subject of a verb."""
    verb = token.head
    if token.dep_ == "agent":
        return 0.85
    lemma = verb.lemma_.lower()
    if token.dep_ == "nsubjpass":
        return 0.8 if lemma in _ADDRESSED or lemma in _WILLED else 0.3
    # "Moscow is ready to", "Kabul has been reluctant", "Dushanbe could feel insecure".
    if lemma in _WILLED:
        return 0.9
    if lemma in _UNWILLED:
        is_ready = any(
            (child.dep_ in ("acomp", "xcomp") and child.lemma_.lower() in _MINDS)
            or (child.dep_ == "attr" and child.lemma_.lower() in _PARTIES)
            for child in children(verb)
        )
        return 0.85 if is_ready else 0.35
    return 0.6 if verb.pos_ in ("VERB", "AUX") else 0.2


# What a state is, and no land: "Russia remains an important partner".
_PARTIES = words(
    "ally partner rival enemy foe friend adversary member signatory mediator broker supplier "
    "guarantor opponent supporter critic backer donor buyer seller aggressor"
)
_MINDS = words(
    "able afraid angry aware cautious certain committed concerned confident convinced determined "
    "eager furious happy hesitant hopeful hostile keen open opposed pleased prepared ready "
    "reluctant responsible sceptical skeptical sure suspicious unable unhappy unwilling wary "
    "willing worried grateful set insecure"
)


def _before_noun(token: Token) -> float:
    """Return the likelihood of a name before a noun: "Moscow's decision", "Moscow's streets"."""
    lemma = token.head.lemma_.lower()
    if lemma in _PLACELIKE:
        return 0.05
    if lemma in _POLICY:
        return 0.8 if token.dep_ == "poss" else 0.65
    return 0.25 if token.dep_ == "poss" else 0.1


def _after_preposition(token: Token) -> float:
    """Return the likelihood of a name after a preposition, by it and by what it hangs on."""
    preposition = token.head
    word, head = preposition.lower_, preposition.head
    lemma, is_verb = head.lemma_.lower(), head.pos_ == "VERB"
    if preposition.dep_ == "agent" or (word == "by" and head.pos_ in ("VERB", "NOUN")):
        return 0.85
    if word in _LOCATIVE:
        return 0.03
    related, unrelated = _AFTER.get(word, (0.2, 0.2))
    if word == "of":
        return related if lemma in _HELD_OF else unrelated
    if (word == "with" and is_verb) or (word == "to" and is_verb and lemma in _TELLING):
        return related
    return related if lemma in _RELATIONS else unrelated


# The likelihood after a preposition: hanging on a noun of relations (or of rule: "of"), or not.
_AFTER = {
    "between": (0.85, 0.3),
    "with": (0.8, 0.3),
    "against": (0.8, 0.8),
    "to": (0.7, 0.05),
    "from": (0.55, 0.05),
    "of": (0.6, 0.05),
    "for": (0.55, 0.2),
    "on": (0.55, 0.2),
    "unlike": (0.5, 0.5),
    "like": (0.5, 0.5),
    "including": (0.5, 0.5),
}
