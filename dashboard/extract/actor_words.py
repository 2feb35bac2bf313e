"""Words that tell what an actor is: titles, suffixes, and names known beforehand.

From general knowledge of English news; a name's kind is that of its most usual bearer.
"""

from dashboard.extract.word_sets import words
from dashboard.model import ActorKind

# Nouns that say what a person does, lower-case, and may stand right before or after the name.
ROLES = words(
    "president premier minister chancellor general colonel captain major lieutenant sergeant "
    "corporal private brigadier admiral commander commandant commodore marshal secretary "
    "ambassador envoy spokesman spokeswoman spokesperson king queen prince princess emir sultan "
    "crown emperor empress pope cardinal archbishop bishop patriarch imam ayatollah mullah "
    "sheikh rabbi reverend pastor senator congressman congresswoman representative lawmaker "
    "deputy mp governor mayor judge justice prosecutor attorney lawyer professor director "
    "chairman chairwoman chair chairperson chief head leader ceo cfo founder co-founder owner "
    "editor journalist correspondent reporter columnist anchor analyst economist researcher "
    "scientist historian expert fellow coordinator manager officer official negotiator diplomat "
    "adviser advisor aide speaker dictator warlord militant activist campaigner author coach "
    "warden inspector superintendent sheriff commissioner counterpart strongman politician "
    "candidate chairman-elect president-elect vice-president lord lady baroness dame sir boss "
    "treasurer comptroller czar tsar executive photographer filmmaker singer actor actress "
    "resident farmer teacher doctor nurse victim witness"
)
# Abbreviated and courtesy titles, which always stand before a name.
COURTESY = words(
    "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. Gen Gen. Lt Lt. Col Col. Maj Maj. Capt Capt. Cmdr "
    "Cmdr. Adm Adm. Brig Brig. Sgt Sgt. Sen Sen. Rep Rep. Gov Gov. Rev Rev. Hon Hon. Sir Dame "
    "Lord Lady Sheikh Sheik Mullah Ayatollah Imam Pope King Queen Prince Princess President "
    "Premier Chancellor Senator Governor Mayor General Colonel Captain Major Lieutenant Admiral "
    "Sergeant Marshal Brigadier Commander Minister Ambassador Judge Justice Archbishop Bishop "
    "Cardinal Secretary Professor Doctor Madam Chief Representative Congressman Congresswoman "
    "Rabbi Pastor"
)
# Words between a country or body and the role: "Foreign", "prime", "acting".
MODIFIERS = words(
    "prime foreign defence defense interior finance home trade energy health justice education "
    "agriculture environment transport economy deputy vice former acting interim then ex- chief "
    "first state opposition senior general executive national security permanent special supreme "
    "top military army navy police central bank party rebel transitional caretaker outgoing "
    "incoming veteran long-time longtime late ruling presidential parliamentary government crown "
    "and & - in elect lt gen maj lt. gen. maj. press media political external affairs under "
    "assistant joint regional local commander field intelligence air force coast guard"
)
# What turns a country into its government: "Tajik government", "Israeli forces".
GOVERNMENT = words(
    "government military army forces troops authorities officials navy administration regime "
    "soldiers warplanes leadership policymakers diplomats negotiators commandos paratroopers "
    "militaries marines gunboats warships delegation side servicemen airmen peacekeepers jets "
    "artillery occupiers"
)
BETWEEN_COUNTRY_AND_BODY = words(
    "armed security special ground border naval air defence defense foreign interior federal "
    "occupation occupying regular transitional interim military coalition finance health central "
    "supreme constitutional national government coast riot high justice trade energy education "
    "agriculture transport economy home police intelligence external affairs and of"
)
# What makes a body of its country out of a country's name.
BODIES = words(
    "ministry parliament police embassy senate cabinet court bank guard consulate judiciary "
    "military_police legislature congress foreign_ministry agency"
)
MEDIA_ENDINGS = words(
    "News Times Post Herald Tribune Gazette Journal Radio TV Television Broadcasting Telegraph "
    "Guardian Chronicle Observer Weekly Magazine Newspaper Media Press Mirror Monitor Examiner "
    "Courier Dispatch Inquirer Standard Mail Network Channel Pravda Gazeta Zeitung Daily"
)
ARMED_WORDS = words("Brigade Brigades Militia Militias Insurgents Rebels Jihad Mujahideen Cartel")
ARMED_ENDINGS = (
    "Liberation Front", "Liberation Army", "Resistance Front", "Resistance Army", "Defense Forces",
    "Liberation Movement", "Independence Army", "Support Forces", "Defence Forces",
    "Mobilization Forces", "Mobilisation Forces",
)  # fmt: skip
# The last word of what is a place rather than somebody.
PLACE_ENDINGS = words(
    "Airport Palace Square Park Hotel Street Road Bridge Station Stadium Avenue Island Islands "
    "River Lake Sea Bay Gulf Strait Mountains Mountain Valley Desert Peninsula Province Region "
    "County District City Village Highway Canal Harbour Harbor Field Airfield Boulevard Mall "
    "Museum Cathedral Mosque Church Shoal Reef Atoll Cape Creek Falls Forest Heights Springs "
    "Temple Tower Towers Cemetery Prison Crossing Camp Building"
)
NO_ACTORS = words(
    "Covid COVID COVID-19 Covid-19 Brexit Olympics GDP AIDS HIV Ramadan Eid Christmas Easter "
    "Internet Twitter-like AI GMT UTC BST EST ET CCTV PCR GPS SUV TV NGO NGOs CEO PM MP MPs IPO "
    "ICU F-16 F-35 MiG Bible Koran Quran Constitution Shariah Sharia Holocaust Budget Act "
    "Cabinet Parliament State House Street Ltd Republic English Islam Christianity Photo "
    "Reporting God Allah Monday Tuesday Wednesday Thursday Friday Saturday Sunday UPDATE "
    "BREAKING WATCH"
)
# The last word of a body's name, where the model labels it as a person.
BODY_ENDINGS = words(
    "Police Department Office Council Committee Commission Ministry Agency Association Union "
    "Company Corporation Inc. Inc Ltd Bank Board Court Institute University College Party "
    "Society Federation League Foundation Authority Army Navy Force Forces Brigade Group News "
    "Times Post"
)
# The last word of what is nobody: laws, treaties, prizes, sports.
NO_BODY_ENDINGS = words(
    "Act Accord Accords Treaty Agreement Agreements Gymnasium Challenge Cup Portfolio Year Bill "
    "Plan Amendment Award Awards Prize Constitution Protocol Convention Declaration Resolution "
    "Festival Games Olympics Marathon Championship Championships Tournament Series Day Week War "
    "Revolution Crisis Initiative Scheme Project Road Pact Deal Rules Rule Code Report Index "
    "Telecommunications Affairs Summit Forum Standard"
)
# Capitalised words after which a title is part of a body's name: "General Assembly".
NOT_AFTER_A_TITLE = words(
    "Assembly Motors Staff Council Department Office Election Elections Secretary Minister "
    "General Electric Mills Dynamics Directorate Command Committee Hospital Court Party Square "
    "Street Palace University School Guard Guards House Islands Island Of In On At The And For "
    "Who Said Says Will Was Has Is I He She It They We You But Not Security Intelligence Public "
    "Prosecutor's"
)
# What may be added to an organisation's name without making another of it.
GENERIC = words(
    "Group Inc Inc. Corp Corp. Company Co Ltd Ltd. Movement Party Organization Organisation "
    "Foundation Agency News PLC plc AG SE SA Holdings Forces Network Army Force"
)

_KNOWN = {
    ActorKind.MEDIA: """
Reuters; Associated Press = AP; Agence France-Presse = AFP, Agence France Presse; BBC = BBC News,
British Broadcasting Corporation; CNN; Al Jazeera = Al-Jazeera, Aljazeera; TASS = Tass; Xinhua =
Xinhua News Agency; RIA Novosti = RIA; Interfax; Bloomberg = Bloomberg News; New York Times = The
New York Times, NYT; Washington Post = The Washington Post; Wall Street Journal = The Wall Street
Journal, WSJ; Guardian = The Guardian; Financial Times = The Financial Times; Le Monde; Der
Spiegel; El País = El Pais; Haaretz; Times of Israel; Kyodo = Kyodo News; Yonhap = Yonhap News
Agency; IRNA; SANA; WAFA; Anadolu = Anadolu Agency; Deutsche Welle = DW; Sky News; Fox News; NBC
News = NBC; ABC News; CBS News = CBS; NPR; Radio Free Europe/Radio Liberty = RFE/RL; Radio Free
Europe; Voice of America = VOA; Al Arabiya; TOLOnews; Press Trust of India = PTI; Global Times;
People's Daily; Nikkei; Kyiv Independent = The Kyiv Independent; Meduza; Novaya Gazeta; Politico;
Axios; Daily Mail; Daily Telegraph; ITV; KCNA; Korean Central News Agency; Ukrinform
""",
    ActorKind.ARMED_GROUP: """
Taliban = Talibans; Hamas; Hezbollah = Hizbollah, Hizbullah; Houthis = Houthi, Ansar Allah;
Islamic State = ISIS, ISIL, Daesh, IS group, Islamic State group; ISIS-K = ISKP, Islamic State
Khorasan, IS-K; Al-Qaeda = al-Qaeda, Al Qaeda, al Qaeda, al-Qaida; Al-Shabab = al-Shabab,
al-Shabaab, Al-Shabaab, al Shabaab, al Shabab; Boko Haram; ISWAP; M23 = M23 rebels; FARC =
Revolutionary Armed Forces of Colombia; ELN = National Liberation Army; PKK = Kurdistan Workers'
Party, Kurdistan Workers’ Party; YPG; Syrian Democratic Forces = SDF; Wagner Group = Wagner; Rapid
Support Forces = RSF; Islamic Jihad = Palestinian Islamic Jihad; Hayat Tahrir al-Sham = HTS; JNIM;
Tigray People's Liberation Front = TPLF, Tigray People’s Liberation Front; Arakan Army; Shining
Path; Sinaloa Cartel; Lashkar-e-Taiba = LeT; Jaish-e-Mohammed; Tehreek-e-Taliban Pakistan = TTP,
Pakistani Taliban; Haqqani network = Haqqani Network; Polisario Front = Polisario; Abu Sayyaf;
Allied Democratic Forces = ADF; Lord's Resistance Army = LRA; Fano; Azov Battalion
""",
    ActorKind.ORGANISATION: """
United Nations = UN, U.N.; European Union = EU, E.U.; NATO = Nato, North Atlantic Treaty
Organization; African Union = AU; Arab League; ASEAN = Asean, Association of Southeast Asian
Nations; ECOWAS = Ecowas, Economic Community of West African States; OPEC = Opec; OPEC+; World
Bank; International Monetary Fund = IMF; World Health Organization = WHO, World Health
Organisation; World Trade Organization = WTO; International Atomic Energy Agency = IAEA;
International Criminal Court = ICC; International Court of Justice = ICJ; Red Cross; International
Committee of the Red Cross = ICRC; Amnesty International; Human Rights Watch = HRW; UNICEF =
Unicef; UNHCR; World Food Programme = WFP; OSCE; CSTO = Collective Security Treaty Organization;
Shanghai Cooperation Organisation = SCO, Shanghai Cooperation Organization; BRICS = Brics; G7 =
Group of Seven; G20; Security Council = UN Security Council, U.N. Security Council; European
Commission; European Parliament; European Central Bank = ECB; Federal Reserve; Gulf Cooperation
Council = GCC; Doctors Without Borders = MSF, Médecins Sans Frontières; Israel Defense Forces =
IDF; Revolutionary Guards = IRGC, Islamic Revolutionary Guard Corps, Revolutionary Guard; CIA;
FBI; FSB; Mossad; ISI; MI6; MI5; Congress; Fatah; Frontex; Interpol; Europol; Gazprom; Google;
Boeing; Airbus; Greenpeace; Oxfam; Save the Children; Mercosur; Quad; USAID; IGAD
""",
}


def _known() -> dict[str, tuple[str, ActorKind]]:
    """Return each known form of a name with the usual one and its kind."""
    known = {}
    for kind, listed in _KNOWN.items():
        for entry in " ".join(listed.split()).split(";"):
            name, _, others = (part.strip() for part in entry.partition("="))
            for form in (name, *(other.strip() for other in others.split(",") if other)):
                known[form] = (name, kind)
    return known


KNOWN = _known()
