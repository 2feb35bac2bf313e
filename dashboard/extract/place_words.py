"""English words that tell places from other names: roads, landforms, titles, what stands before.

General knowledge of the language; no word is here for one article's sake.
"""

from dashboard.extract.word_sets import words

# Lower-case words that stand inside a place's name, and the marks that do.
PARTICLES = words(
    "of the and de la las los del do da dos du des le les di della al el ul an der den von van "
    "am im upon on under in by sur aan bei y e i à - ' 's ’s ’ & d' l'"
)
ROADS = words(
    "Street St. St Road Rd. Rd Avenue Ave. Ave Boulevard Blvd. Blvd Drive Dr. Lane Ln. Highway "
    "Hwy. Freeway Expressway Parkway Pkwy. Turnpike Trafficway Bypass Terrace Crescent Pike "
    "Circle Trail Alley Mews Streets Roads Avenues Prospekt Causeway"
)
ROAD_FIRST = words("Highway Route Interstate Hwy. Rte. US U.S. CR FM SR Motorway Autobahn")
LANDFORMS = words(
    "River Rivers Creek Lake Lakes Mountain Mountains Valley Bay Gulf Island Islands Peninsula "
    "Desert Ocean Sea Strait Straits Canal Forest Wilderness Reservoir Basin Plateau Glacier Delta "
    "Falls Peak Hills Ridge Canyon Gorge Coast Heights Plains Range Beach Swamp Bayou Pass "
    "Estuary Fjord Harbor Harbour Sound Steppe Highlands Lowlands Lagoon Parish County Township "
    "Province Governorate Oblast Prefecture"
)
FIRST_OF_LANDFORM = words(
    "Lake Mount Mt. Mt River Cape Gulf Strait Straits Isle Bay Camp Fort Port Sea County Loch Wadi "
    "Jebel Jabal"
)
# Last words of sites that news tells of by name and gazetteers do not know.
SITES = words("Base Barracks Palace Airfield Embassy Consulate Garrison Cosmodrome")
AIRFIELDS = ("air base", "airbase", "airport", "airfield", "international airport", "air field")
COMPASS = words(
    "north south east west northern southern eastern western central northeast northwest "
    "southeast southwest northeastern northwestern southeastern southwestern upper lower greater"
)
# Words before a name that are no part of it.
BEFORE_A_NAME = COMPASS | words(
    "city village town borough county state republic province historic downtown suburban a mid "
    "metro metropolitan old s.e. s.w. n.e. n.w. n. s. e. w."
)
ROAD_OFFICES = words("Patrol Department Authority Administration Commission Safety Code Police")
# Words that also are the names of towns, and hardly ever mean them.
STOP_WORDS = words(
    "a about above across after again against all almost also although always am among an and "
    "another any are as at away back be because been before being below between both but by can "
    "could did do does done down during each either else even ever every few first for four from "
    "front full further get give go had has have he her here hers him his how however i if in "
    "indeed into is it its just keep last least less made make many may me meanwhile might mine "
    "more most move much must my name neither never next nine no nobody none nor not nothing now "
    "of off often on once one only onto or other our out over own part per perhaps please put "
    "quite rather really same say says see seem she should show side since six so some still such "
    "take ten than that the their them then there therefore these they third this those though "
    "three through thus to together too toward two under unless until up upon us very via was we "
    "well were what when where whether which while who whole whom whose why will with within "
    "without would yet you your monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november december mr mrs ms dr "
    "president prime minister king queen prince general"
)
# Parts of names that are no name alone.
GENERIC = words(
    "park union university market mill mills abbey college school church hospital center centre "
    "city town village station bridge house hall club league cup team group company news times "
    "post press police court council board committee department office bank store shop new old "
    "great big little red black white green st st. saint san santa fort mount lake river port "
    "army navy air force national international federal state states republic democratic "
    "democrat republican party house senate congress parliament day week year summer winter "
    "spring autumn fall christmas easter god bible internet web facebook twitter google"
)
TITLES = words(
    "mr mrs ms miss dr prof sir lady lord gen col lt maj capt sgt cpl pvt sen rep gov president "
    "judge justice mayor chief sheriff officer deputy detective coach pastor rev father sister "
    "brother king queen prince princess senator governor congressman representative councilman "
    "councilwoman commissioner director chairman chairwoman secretary minister ambassador "
    "spokesman spokeswoman attorney captain general colonel major sergeant lieutenant pope"
)

# Words of public life that one side of the Atlantic uses and the other hardly does.
AMERICAN = words(
    "sheriff sheriff's deputies gop republican republicans democrat democrats senator congressman "
    "congresswoman interstate freeway sophomore freshman medicaid medicare ncaa nfl nba mlb "
    "gov. rep. sen. county township parish statewide downtown $ fbi dea attorneys district "
    "elementary veterans commissioners alderman superintendent valedictorian touchdown baseball "
    "quarterback homecoming pickup sidewalk subdivision realtor trooper troopers prosecutors "
    "misdemeanor felony arraigned indicted indictment neighborhood center color program mr. mrs. "
    "labor honor defense kindergarten semester campus kids"
)
BRITISH = words(
    "£ councillor councillors mp mps labour tory tories lib dem dems pence constable pc det insp "
    "magistrates nhs borough councils mr mrs whilst towards centre colour programme neighbour "
    "neighbours neighbourhood honour defence organised organisation recognise realise cheque "
    "kerb tyre pensioner pensioners solicitor barrister pub lorry motorway roundabout fortnight "
    "cricket rugby holidaymakers a-level gcse pupils headteacher"
)

# What governs a name: where something is, what it is about, where it goes.
AT = words(
    "in at near on outside inside around across throughout within off along beside above over "
    "through amid between by"
)
ABOUT = words("about regarding concerning against towards toward of for")
TO = words("to into onto towards toward for")
MOVES = words(
    "go come move travel fly flight drive walk run march sail ship send deploy withdraw return "
    "arrive leave depart flee escape cross enter head trip visit journey transfer transport "
    "deliver bring take carry evacuate relocate redeploy advance retreat pull push sweep spread "
    "export import smuggle launch fire airlift convoy voyage migrate deport extradite expel "
    "route road train bus ferry pipeline shipment deployment withdrawal evacuation movement "
    "arrival departure exodus pass divert land reach commute rush"
)
# What a government or a person does, and a town on the map does not.
SOMEBODY_DOES = words(
    "say tell announce declare state claim deny confirm reject accept refuse agree disagree want "
    "seek hope plan intend vow pledge promise threaten warn urge call ask demand insist accuse "
    "blame condemn criticise criticize denounce praise welcome support back oppose fear believe "
    "think know decide do try attempt negotiate sign ratify vote veto recognise recognize expel "
    "summon recall impose lift retaliate respond reply react send deploy withdraw sanction ban "
    "approve offer propose suggest consider view regard argue maintain admit acknowledge "
    "concede apologise apologize provide supply finance fund arm train help aid buy sell test "
    "launch attack invade annex bomb shell strike fight defend mediate broker cooperate "
    "sponsor allow permit prevent pursue prepare push press use continue begin start stop"
)
DEALT_WITH = words(
    "accuse blame condemn criticise criticize urge warn tell ask pressure press sanction persuade "
    "convince help arm support back threaten deter isolate anger alarm infuriate reassure thank "
    "assure notify inform lobby provoke punish appease suspect"
)
ACTS = words(
    "decision demand claim stance policy offer position envoy response reaction refusal plan "
    "proposal pledge promise threat warning view interest ambition intention effort approach "
    "strategy support opposition commitment insistence objection concern aim goal hope fear "
    "agreement willingness denial accusation rejection attempt move bid request announcement "
    "influence ally relation tie foe adversary rival"
)
DEALINGS = words(
    "talk negotiation relation tie deal agreement pact treaty accord alliance war conflict dispute "
    "negotiate cooperate cooperation sanction tension dialogue meet trade work partnership impose "
    "ally summit contact dispute rift friendship pressure embargo"
)
