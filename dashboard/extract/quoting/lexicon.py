"""Verbs and nouns of saying, thinking and wanting, by class: general knowledge of English.

A word that no article in training held still has its class. A verb stands in the class of its
commonest use in news; the classes follow the sense groups of Levin, "English Verb Classes and
Alternations", 1993, chapters 29 to 37, cut coarser.
"""

from dashboard.extract.word_sets import words

_VERBS = {
    "say": """
        say tell add note state explain declare announce remark comment observe respond reply
        answer recall continue recount insist stress emphasize emphasise underline underscore
        reiterate repeat tweet retweet write post blog quip joke retort whisper shout yell scream
        exclaim mutter murmur interject volunteer testify relate narrate confide confess proclaim
        pronounce opine muse reflect chime intone elaborate clarify specify report relay counter
        inform assure notify remind brief deadpan chant interrupt""",
    "claim": """
        claim argue assert contend maintain allege suggest charge affirm avow profess posit
        theorize theorise speculate predict forecast project estimate warn caution imply hint
        signal indicate admit concede acknowledge reveal disclose divulge confirm deny dispute
        refute rebut contradict swear reason hypothesize surmise postulate attest vouch
        insinuate intimate boast brag gloat lie bluff prophesy foresee envision envisage""",
    "think": """
        think believe feel consider suppose reckon guess figure assume presume suspect imagine
        doubt conclude deem judge regard view perceive trust agree disagree concur opine
        conceive contemplate ponder wonder mull speculate gather infer deduce misjudge rate
        interpret misunderstand""",
    "know": """
        know learn hear discover realize realise understand recognize recognise remember forget
        notice see read sense grasp appreciate find foresee""",
    "show": """
        show demonstrate illustrate prove reflect document establish determine calculate
        detail chronicle record tally rank uncover expose unearth""",
    "want": """
        want wish desire hope intend plan aim seek need prefer expect anticipate await mean
        aspire long yearn crave dream pray strive hesitate prepare consider like love hate""",
    "promise": """
        promise vow pledge commit threaten offer propose guarantee volunteer undertake agree
        decide choose opt resolve refuse decline dare""",
    "order": """
        urge order demand request beg implore plead encourage exhort instruct direct command
        require recommend advise invite press persuade convince appeal petition summon push
        lobby pressure coax compel goad prompt counsel beseech enjoin entreat""",
    "ask": "ask question inquire enquire query quiz grill interrogate challenge",
    "blame": """
        criticize criticise blast slam attack condemn denounce mock ridicule deride insult blame
        accuse rebuke chide scold lambaste decry bemoan lament complain deplore rail rip berate
        bash trash hammer taunt disparage vilify chastise reprimand admonish denigrate tease
        lampoon pan savage skewer excoriate fault censure belittle smear malign scoff sneer jeer
        assail pillory castigate lash dismiss reject oppose object protest resist downplay
        minimize discredit undermine debunk needle jab mislead grumble grouse whine gripe fume
        vent balk bristle sue indict convict""",
    "praise": """
        praise laud hail applaud defend endorse back support welcome thank congratulate cheer
        tout extol commend compliment salute honor honour celebrate champion promote embrace
        admire respect favor favour approve advocate espouse credit justify excuse vindicate
        sympathize apologize apologise stump vouch glorify""",
    "name": """
        call describe label dub term characterize characterise portray depict paint frame cast
        brand compare liken equate refer rate hail bill style peg tag pronounce decry""",
    "topic": """
        discuss cite mention reference address highlight outline point talk speak raise invoke
        quote list name touch allude tackle broach lecture preach rant chat debate converse
        gossip discourse expound echo parrot recite paraphrase summarize summarise sum focus
        dwell weigh hint preview""",
    "issue": """
        publish release issue file send deliver introduce unveil present sign submit air
        broadcast print circulate leak pen author draft compose sing record text email fax
        radio telephone phone lay set put""",
    "rule": """
        rule vote approve authorize authorise ban forbid prohibit grant nominate appoint
        overrule overturn uphold repeal veto enact decree mandate order acquit sentence adopt
        rescind investigate probe review recommend""",
    "feel": """
        worry fear regret resent enjoy dislike care marvel rejoice grieve fret panic despair
        wince sigh laugh smile grin nod shrug frown weep sob groan gasp bother alarm
        dread loathe detest despise""",
    "seem": "seem appear look sound",
    "try": "try attempt work fight struggle vie campaign start begin stop",
}  # fmt: skip
_NOUNS = {
    "say": """
        statement announcement comment remark declaration testimony report reply response
        answer admission acknowledgment acknowledgement confirmation revelation disclosure
        explanation tweet letter post message speech note warning quote word""",
    "claim": """
        claim assertion allegation accusation argument contention suggestion implication
        insinuation prediction forecast estimate projection denial speculation rumor rumour
        charge insistence boast lie theory hypothesis""",
    "think": """
        belief view opinion idea notion conclusion assumption suspicion doubt impression
        conviction perception feeling sense thought judgment assessment understanding
        expectation verdict consensus""",
    "want": "wish desire hope intention plan aim goal ambition dream willingness eagerness",
    "promise": """
        promise vow pledge commitment threat offer proposal decision determination refusal
        agreement reluctance unwillingness guarantee readiness resolve""",
    "order": """
        demand request call order advice recommendation appeal plea invitation instruction
        directive urging""",
    "ask": "question query inquiry",
    "blame": """
        criticism complaint condemnation attack disdain opposition objection outrage rebuke
        contempt hostility denunciation scorn mockery rhetoric disagreement""",
    "praise": "praise support endorsement admiration defense defence respect approval adulation",
    "feel": "fear concern worry anger frustration regret anxiety surprise reaction",
    "show": "finding evidence proof study survey poll analysis data",
}


def _classes(groups: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the classes of each word, in the order of the groups."""
    classes: dict[str, tuple[str, ...]] = {}
    for name, members in groups.items():
        for word in members.split():
            classes[word] = (*classes.get(word, ()), name)
    return classes


VERB_CLASSES = _classes(_VERBS)
NOUN_CLASSES = _classes(_NOUNS)
SPEECH = frozenset(("say", "claim"))
# What is told in words of its own, and needs no quotation mark to be told.
TELLERS = frozenset(_VERBS["say"].split() + _VERBS["claim"].split())
# "tell reporters that", "warn us to": the object hears, it is not what is said.
HEARERS = words(
    "tell ask inform assure notify remind brief advise warn promise show convince persuade "
    "teach instruct write text email"
)
PASSED_ON = words("report quote cite describe hear record")  # "quoted X as saying"
DOCUMENTS = words(
    "statement report letter poll survey study document article book ad advertisement memo email "
    "e-mail tweet post editorial headline paper lawsuit complaint ruling order bill law plan "
    "story column newspaper magazine website site blog release filing data figure record "
    "analysis research finding source sources account video clip transcript text caption sign "
    "message note page section chapter series review commission committee campaign"
)
