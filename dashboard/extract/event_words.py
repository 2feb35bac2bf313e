"""The words that tell events, by PLOVER type: verbs, nouns, and the objects that they need.

The types are those of PLOVER's published definitions (Open Event Data Alliance, "PLOVER", 2018);
the words are of our own choosing. A line holds `lemma`, `lemma>objects`, `lemma+particle` or
`lemma~preposition`; `$NAME` is a list of objects. The first that fits wins, so that "struck a deal"
is none of the strikes.
"""

import re
from dataclasses import dataclass

from dashboard.model import EventType


@dataclass(frozen=True, slots=True)
class Sense:
    """One use of a word: its type, what it must govern, and who does what in it.

    `frame` is "act" (an actor and a recipient), "meet" (all take part), "visit" (the object is the
    place or the host) or "host" (the subject is the host).
    """

    type: EventType
    objects: frozenset[str] = frozenset()
    particle: str = ""
    preposition: str = ""
    frame: str = "act"


_LISTS = {
    "DEAL": "agreement deal accord pact treaty memorandum contract truce protocol ceasefire "
    "cease-fire bargain compromise understanding declaration settlement communique",
    "TALKS": "talk meeting summit negotiation consultation conference dialogue discussion round",
    "TIES": "tie relation link contact cooperation",
    "CURBS": "sanction curfew restriction siege blockade embargo ban tariff closure quarantine",
    "FORCES": "troop force soldier army unit brigade division battalion contingent regiment fleet "
    "warship ship carrier tank jet aircraft missile system marine reservist fighter "
    "helicopter drone police peacekeeper convoy squadron bomber battery weapon",
    "ENVOY": "ambassador envoy diplomat",
    "AID": "aid assistance relief food medicine vaccine shelter rice wheat grain tent blanket loan "
    "grant fund money doctor rescuer supply water equipment donation generator ambulance",
    "ARMS": "weapon arm ammunition missile tank jet artillery shell drone rifle system",
    "SHOTS": "missile rocket shot shell bullet mortar artillery torpedo drone grenade round",
    "GAS": "gas teargas cannon pellet water",
    "DRILLS": "drill exercise manoeuvre maneuver wargame parade test",
    "BODIES": "leader president minister official delegation counterpart ambassador king chief "
    "chancellor envoy head premier lawmaker negotiator diplomat commander",
    "TOWN": "town city village base airport port hill district island bridge area territory "
    "province region settlement outpost building station bank crossing airfield junction road",
    "CAPTIVE": "prisoner hostage detainee captive inmate soldier activist journalist leader man "
    "woman people sailor crew fisherman student",
    "TARGET": "hospital school ship tanker vessel convoy house building depot plant refinery "
    "bridge airport base village town city port position target camp market mosque church train "
    "bus car station warehouse civilian soldier troop people vehicle neighborhood neighbourhood "
    "factory infrastructure headquarters airfield facility",
    "HARM": "attack strike raid assault offensive operation bombardment airstrike war invasion "
    "campaign",
    "LAW": "resolution law bill budget plan proposal motion request offer demand deal truce",
}
# Where "meet" stands for "visit" and "host", the frames differ.
_FRAMES = {
    **dict.fromkeys(["visit", "tour", "attend", "travel"], "visit"),
    **dict.fromkeys(["host", "receive", "welcome"], "host"),
}

_VERBS = {
    EventType.AGREE: "agree sign>$DEAL strike>$DEAL reach>$DEAL conclude>$DEAL ratify initial "
    "seal>$DEAL clinch>$DEAL approve>$DEAL accept>$LAW broker>$DEAL|$TALKS finalise>$DEAL "
    "finalize>$DEAL ink>$DEAL",
    EventType.CONSULT: "meet>*|$BODIES meet~with confer~with discuss negotiate~with negotiate "
    "visit tour>$TOWN host>$TALKS host>$BODIES receive>*|$BODIES welcome>*|$BODIES attend>$TALKS "
    "attend>forum|ceremony|funeral|inauguration travel~to consult~with speak~with talk~with "
    "telephone phone mediate~between",
    EventType.SUPPORT: "endorse praise congratulate thank recognise>independence|state|government "
    "recognize>independence|state|government back>* defend>* side~with commend applaud "
    "hail pledge>support|backing|solidarity express>support|solidarity|condolence reaffirm>support "
    "reiterate>support reassure",
    EventType.CONCEDE: "lift>$CURBS ease>$CURBS release>$CAPTIVE free>$CAPTIVE resign "
    "apologise~for apologize~for pardon amnesty step+down "
    "reopen>border|crossing|embassy|hotline|airspace waive>$CURBS relax>$CURBS drop>charge|demand",
    EventType.COOPERATE: "cooperate~with collaborate~with extradite share>intelligence "
    "exchange>prisoner|intelligence normalise>$TIES normalize>$TIES restore>$TIES team+up",
    EventType.AID: "provide>$AID send>$AID donate deliver>$AID supply>$AID|$ARMS provide>$ARMS "
    "send>$ARMS deliver>$ARMS pledge>$AID fly>$AID airlift evacuate rescue grant>asylum "
    "distribute>$AID allocate>$AID contribute~to lend",
    EventType.RETREAT: "withdraw>$FORCES withdraw~from retreat surrender pull+out pull+back "
    "demobilise demobilize disarm flee evacuate>$FORCES abandon>$TOWN cease>fire|hostility "
    "disengage",
    EventType.ACCUSE: "accuse blame denounce condemn criticise criticize slam sue decry deplore "
    "rebuke lambast charge~with investigate allege indict complain~about",
    EventType.REQUEST: "urge demand request appeal~for appeal~to call~for call~on ask~for petition "
    "beseech plead~for",
    EventType.REJECT: "reject refuse veto decline rebuff dismiss>$LAW|claim|allegation|call|appeal "
    "oppose spurn snub",
    EventType.THREATEN: "threaten warn>*",
    EventType.PROTEST: "protest demonstrate rally riot march picket",
    EventType.SANCTION: "impose>$CURBS sanction expel>$ENVOY recall>$ENVOY sever>$TIES cut>$TIES "
    "suspend>$TIES|aid|$TALKS|$DEAL blacklist embargo boycott break>$TIES summon>$ENVOY "
    "tighten>sanction|embargo withdraw>$ENVOY freeze>asset|account halt>aid|$TALKS close>embassy",
    EventType.MOBILIZE: "mobilise mobilize deploy>$FORCES|* deploy station>$FORCES mass>$FORCES "
    "position>$FORCES dispatch>$FORCES send>$FORCES conscript move>$FORCES build+up hold>$DRILLS "
    "conduct>$DRILLS stage>$DRILLS test-fire reinforce>$FORCES|garrison amass>$FORCES",
    EventType.COERCE: "arrest detain imprison jail deport confiscate censor repress fire>$GAS "
    "seize>* raid expel disperse abduct kidnap impound ban "
    "close>border|crossing|airspace|port block>road|port|highway|bridge|crossing sentence "
    "intercept blockade besiege evict round+up hack",
    EventType.ASSAULT: "attack bomb bombard shell kill wound injure shoot+down shoot assassinate "
    "invade storm ambush torture massacre "
    "execute>*|$CAPTIVE clash~with clash strike>$TARGET hit>$TARGET "
    "fire>$SHOTS launch>$HARM|$SHOTS seize>$TOWN capture occupy>$TOWN overrun repel "
    "raid>village|camp beat stab behead torch destroy>$TARGET open>fire detonate intercept>$SHOTS "
    "fight~with fight~against down>drone|jet|plane|helicopter|aircraft",
}
_NOUNS = {
    EventType.AGREE: "agreement deal accord pact treaty ceasefire truce",
    EventType.CONSULT: "visit meeting talk summit negotiation consultation trip",
    EventType.AID: "airlift rescue",
    EventType.RETREAT: "withdrawal retreat pullout surrender",
    EventType.PROTEST: "protest demonstration march riot sit-in",
    EventType.SANCTION: "sanction embargo boycott",
    EventType.MOBILIZE: "drill exercise manoeuvre maneuver deployment mobilisation mobilization",
    EventType.COERCE: "arrest detention crackdown raid blockade siege coup curfew deportation",
    EventType.ASSAULT: "attack strike airstrike bombing bombardment shelling invasion clash "
    "assault assassination massacre offensive war conflict ambush shooting fighting battle killing "
    "explosion",
    EventType.CONCEDE: "resignation",
    EventType.ACCUSE: "accusation condemnation",
    EventType.THREATEN: "ultimatum",
}
# Verbs that lend an event noun their subject: "held talks", "imposed sanctions".
LIGHT = frozenset(
    [
        *("hold", "launch", "conduct", "carry", "stage", "mount", "impose", "sign", "reach"),
        *("open", "start", "begin", "resume", "plan", "schedule", "lead", "join", "pay", "make"),
        *("wage", "organise", "organize", "strike", "announce", "undertake", "complete", "host"),
        *(
            "want",
            "seek",
            "propose",
            "demand",
            "perform",
            "unleash",
            "order",
            "declare",
            "attend",
            "have",
            "convene",
            "chair",
        ),
    ]
)
# Verbs of planning, of what may be, and of what is not: they colour what hangs on them.
PLANNING = frozenset(
    [
        *("plan", "intend", "expect", "schedule", "prepare", "aim", "set", "due", "vow", "promise"),
        *("pledge", "agree", "decide", "propose", "will", "slate", "ready", "announce", "order"),
    ]
)
SUPPOSING = frozenset(
    [
        *("threaten", "urge", "demand", "call", "want", "hope", "consider", "ask", "warn", "fear"),
        *("request", "try", "seek", "suggest", "wish", "advise", "encourage", "allow", "attempt"),
        *("consider", "offer", "recommend", "accuse", "suspect", "believe", "likely", "able"),
        *(
            "simulate",
            "rehearse",
            "appear",
            "seem",
            "speculate",
            "wonder",
            "imagine",
            "risk",
            "invite",
            "help",
            "permit",
            "need",
            "worry",
        ),
        *("allege", "prevent", "avoid", "charge"),
    ]
)
DENYING = frozenset(
    ["deny", "refute", "refuse", "decline", "fail", "dismiss", "reject", "disprove", "rebut"]
)
PLANNED_MARKS = frozenset(["planned", "upcoming", "scheduled", "forthcoming", "future", "next"])
SUPPOSED_MARKS = frozenset(
    [
        *("possible", "potential", "alleged", "threatened", "proposed", "hypothetical", "feared"),
        *("suspected", "likely", "any", "attempted", "would-be", "no", "without"),
    ]
)

_ENTRY = re.compile(r"(?P<lemma>[\w-]+?)(?:>(?P<objects>\S+)|\+(?P<particle>\w+)|~(?P<prep>\w+))?")


def _objects(text: str | None) -> frozenset[str]:
    """Return the objects that an entry names, "*" for an actor of any kind."""
    found: list[str] = []
    for part in (text or "").split("|"):
        found.extend(_LISTS[part[1:]].split() if part.startswith("$") else [part] if part else [])
    return frozenset(found)


def _senses(listed: dict[EventType, str]) -> dict[str, tuple[Sense, ...]]:
    """Return the senses of each lemma, the narrower first."""
    senses: dict[str, list[Sense]] = {}
    for kind, text in listed.items():
        for entry in text.split():
            match = _ENTRY.fullmatch(entry)
            if not match:
                raise ValueError(f"{entry}: not an entry of the lexicon")
            lemma = match["lemma"]
            default = "meet" if kind in (EventType.CONSULT, EventType.AGREE) else "act"
            frame = _FRAMES.get(lemma, default)
            objects = _objects(match["objects"])
            senses.setdefault(lemma, []).append(
                Sense(kind, objects, match["particle"] or "", match["prep"] or "", frame)
            )
    return {lemma: tuple(sorted(listed, key=_width)) for lemma, listed in senses.items()}


def _width(sense: Sense) -> int:
    """Return how much a sense lets through: a particle or object least, anything most."""
    if sense.particle or (sense.objects and "*" not in sense.objects):
        return 0
    return 1 if sense.preposition or sense.objects else 2


VERBS = _senses(_VERBS)
NOUNS = {lemma: senses[0] for lemma, senses in _senses(_NOUNS).items()}
