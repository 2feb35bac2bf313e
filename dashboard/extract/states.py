"""The states as English names them: country names, capitals, demonyms, seats of government.

Written by hand from general knowledge of English usage; codes are ISO 3166-1 alpha-2, Kosovo's the
user-assigned XK. A name listed is no statement on a state's status.
"""

from collections.abc import Iterator

# code; names, the usual one first; capitals; adjectives and peoples (a plural if it ends so)
_TABLE = """
AD; Andorra; Andorra la Vella; Andorran, Andorrans
AE; United Arab Emirates, UAE, U.A.E., Emirates; Abu Dhabi; Emirati, Emiratis
AF; Afghanistan; Kabul; Afghan, Afghans
AG; Antigua and Barbuda; St. John's; Antiguan, Antiguans
AL; Albania; Tirana; Albanian, Albanians
AM; Armenia; Yerevan; Armenian, Armenians
AO; Angola; Luanda; Angolan, Angolans
AR; Argentina; Buenos Aires; Argentine, Argentinian, Argentines, Argentinians
AT; Austria; Vienna; Austrian, Austrians
AU; Australia; Canberra; Australian, Australians
AZ; Azerbaijan; Baku; Azerbaijani, Azeri, Azerbaijanis, Azeris
BA; Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina; Sarajevo; Bosnian, Bosnians
BB; Barbados; Bridgetown; Barbadian, Barbadians
BD; Bangladesh; Dhaka; Bangladeshi, Bangladeshis
BE; Belgium; Brussels; Belgian, Belgians
BF; Burkina Faso; Ouagadougou; Burkinabe, Burkinabé
BG; Bulgaria; Sofia; Bulgarian, Bulgarians
BH; Bahrain; Manama; Bahraini, Bahrainis
BI; Burundi; Gitega, Bujumbura; Burundian, Burundians
BJ; Benin; Porto-Novo, Cotonou; Beninese
BN; Brunei; Bandar Seri Begawan; Bruneian, Bruneians
BO; Bolivia; La Paz, Sucre; Bolivian, Bolivians
BR; Brazil; Brasilia, Brasília; Brazilian, Brazilians
BS; Bahamas, The Bahamas; Nassau; Bahamian, Bahamians
BT; Bhutan; Thimphu; Bhutanese
BW; Botswana; Gaborone; Botswanan, Botswanans
BY; Belarus; Minsk; Belarusian, Belarussian, Belarusians
BZ; Belize; Belmopan; Belizean, Belizeans
CA; Canada; Ottawa; Canadian, Canadians
CD; Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, Congo; Kinshasa; Congolese
CF; Central African Republic; Bangui; Central African, Central Africans
CG; Republic of the Congo, Republic of Congo, Congo-Brazzaville; Brazzaville; -
CH; Switzerland; Bern, Berne; Swiss
CI; Ivory Coast, Cote d'Ivoire, Côte d'Ivoire; Yamoussoukro, Abidjan; Ivorian, Ivorians
CL; Chile; Santiago; Chilean, Chileans
CM; Cameroon; Yaounde, Yaoundé; Cameroonian, Cameroonians
CN; China, People's Republic of China, PRC; Beijing; Chinese
CO; Colombia; Bogota, Bogotá; Colombian, Colombians
CR; Costa Rica; San José, San Jose; Costa Rican, Costa Ricans
CU; Cuba; Havana; Cuban, Cubans
CV; Cape Verde, Cabo Verde; Praia; Cape Verdean, Cape Verdeans
CY; Cyprus; Nicosia; Cypriot, Greek Cypriot, Cypriots
CZ; Czech Republic, Czechia; Prague; Czech, Czechs
DE; Germany, Federal Republic of Germany; Berlin; German, Germans
DJ; Djibouti; Djibouti City; Djiboutian, Djiboutians
DK; Denmark; Copenhagen; Danish, Danes
DM; Dominica; Roseau; -
DO; Dominican Republic; Santo Domingo; Dominican, Dominicans
DZ; Algeria; Algiers; Algerian, Algerians
EC; Ecuador; Quito; Ecuadorian, Ecuadorean, Ecuadorians, Ecuadoreans
EE; Estonia; Tallinn; Estonian, Estonians
EG; Egypt; Cairo; Egyptian, Egyptians
ER; Eritrea; Asmara; Eritrean, Eritreans
ES; Spain; Madrid; Spanish, Spaniards
ET; Ethiopia; Addis Ababa; Ethiopian, Ethiopians
FI; Finland; Helsinki; Finnish, Finns
FJ; Fiji; Suva; Fijian, Fijians
FM; Micronesia; Palikir; Micronesian, Micronesians
FR; France, French Republic; Paris; French
GA; Gabon; Libreville; Gabonese
GB; United Kingdom, UK, U.K., Britain, Great Britain; London; British, Britons
GD; Grenada; -; Grenadian, Grenadians
GE; Georgia; Tbilisi; Georgian, Georgians
GH; Ghana; Accra; Ghanaian, Ghanaians
GM; Gambia, The Gambia; Banjul; Gambian, Gambians
GN; Guinea; Conakry; Guinean, Guineans
GQ; Equatorial Guinea; Malabo; Equatorial Guinean, Equatorial Guineans
GR; Greece; Athens; Greek, Greeks
GT; Guatemala; Guatemala City; Guatemalan, Guatemalans
GW; Guinea-Bissau; Bissau; Bissau-Guinean
GY; Guyana; Georgetown; Guyanese
HN; Honduras; Tegucigalpa; Honduran, Hondurans
HR; Croatia; Zagreb; Croatian, Croat, Croatians, Croats
HT; Haiti; Port-au-Prince; Haitian, Haitians
HU; Hungary; Budapest; Hungarian, Hungarians
ID; Indonesia; Jakarta; Indonesian, Indonesians
IE; Ireland, Republic of Ireland; Dublin; Irish
IL; Israel; Jerusalem, Tel Aviv; Israeli, Israelis
IN; India, Republic of India; New Delhi, Delhi; Indian, Indians
IQ; Iraq; Baghdad; Iraqi, Iraqis
IR; Iran, Islamic Republic of Iran; Tehran, Teheran; Iranian, Iranians
IS; Iceland; Reykjavik, Reykjavík; Icelandic, Icelanders
IT; Italy; Rome; Italian, Italians
JM; Jamaica; -; Jamaican, Jamaicans
JO; Jordan; Amman; Jordanian, Jordanians
JP; Japan; Tokyo; Japanese
KE; Kenya; Nairobi; Kenyan, Kenyans
KG; Kyrgyzstan, Kyrgyz Republic; Bishkek; Kyrgyz, Kyrgyzstani
KH; Cambodia; Phnom Penh; Cambodian, Cambodians
KI; Kiribati; Tarawa; -
KM; Comoros; Moroni; Comorian, Comorians
KN; Saint Kitts and Nevis, St. Kitts and Nevis; Basseterre; -
KP; North Korea, DPRK; Pyongyang; North Korean, North Koreans
KR; South Korea, Republic of Korea; Seoul; South Korean, South Koreans
KW; Kuwait; Kuwait City; Kuwaiti, Kuwaitis
KZ; Kazakhstan; Astana, Nur-Sultan; Kazakh, Kazakhstani, Kazakhs
LA; Laos; Vientiane; Lao, Laotian, Laotians
LB; Lebanon; Beirut; Lebanese
LC; Saint Lucia, St. Lucia; Castries; Saint Lucian
LI; Liechtenstein; Vaduz; -
LK; Sri Lanka; Colombo; Sri Lankan, Sri Lankans
LR; Liberia; Monrovia; Liberian, Liberians
LS; Lesotho; Maseru; Basotho
LT; Lithuania; Vilnius; Lithuanian, Lithuanians
LU; Luxembourg; -; Luxembourgish, Luxembourgers
LV; Latvia; Riga; Latvian, Latvians
LY; Libya; Tripoli; Libyan, Libyans
MA; Morocco; Rabat; Moroccan, Moroccans
MC; Monaco; -; Monegasque
MD; Moldova; Chisinau, Chișinău; Moldovan, Moldovans
ME; Montenegro; Podgorica; Montenegrin, Montenegrins
MG; Madagascar; Antananarivo; Malagasy
MH; Marshall Islands; Majuro; Marshallese
MK; North Macedonia, Macedonia; Skopje; Macedonian, North Macedonian, Macedonians
ML; Mali; Bamako; Malian, Malians
MM; Myanmar, Burma; Naypyidaw, Naypyitaw; Burmese
MN; Mongolia; Ulaanbaatar, Ulan Bator; Mongolian, Mongolians
MR; Mauritania; Nouakchott; Mauritanian, Mauritanians
MT; Malta; Valletta; Maltese
MU; Mauritius; Port Louis; Mauritian, Mauritians
MV; Maldives; Male, Malé; Maldivian, Maldivians
MW; Malawi; Lilongwe; Malawian, Malawians
MX; Mexico; Mexico City; Mexican, Mexicans
MY; Malaysia; Kuala Lumpur, Putrajaya; Malaysian, Malaysians
MZ; Mozambique; Maputo; Mozambican, Mozambicans
NA; Namibia; Windhoek; Namibian, Namibians
NE; Niger; Niamey; Nigerien, Nigeriens
NG; Nigeria; Abuja; Nigerian, Nigerians
NI; Nicaragua; Managua; Nicaraguan, Nicaraguans
NL; Netherlands, The Netherlands, Holland; The Hague, Amsterdam; Dutch
NO; Norway; Oslo; Norwegian, Norwegians
NP; Nepal; Kathmandu; Nepali, Nepalese
NR; Nauru; -; Nauruan, Nauruans
NZ; New Zealand; Wellington; New Zealanders
OM; Oman; Muscat; Omani, Omanis
PA; Panama; Panama City; Panamanian, Panamanians
PE; Peru; Lima; Peruvian, Peruvians
PG; Papua New Guinea; Port Moresby; Papua New Guinean
PH; Philippines, The Philippines; Manila; Philippine, Filipino, Filipinos
PK; Pakistan; Islamabad; Pakistani, Pakistanis
PL; Poland; Warsaw; Polish, Poles
PS; Palestine, Palestinian Authority; Ramallah; Palestinian, Palestinians
PT; Portugal; Lisbon; Portuguese
PW; Palau; Ngerulmud; Palauan, Palauans
PY; Paraguay; Asuncion, Asunción; Paraguayan, Paraguayans
QA; Qatar; Doha; Qatari, Qataris
RO; Romania; Bucharest; Romanian, Romanians
RS; Serbia; Belgrade; Serbian, Serb, Serbians, Serbs
RU; Russia, Russian Federation; Moscow; Russian, Russians
RW; Rwanda; Kigali; Rwandan, Rwandans
SA; Saudi Arabia, Kingdom of Saudi Arabia; Riyadh; Saudi, Saudi Arabian, Saudis
SB; Solomon Islands; Honiara; Solomon Islander, Solomon Islanders
SC; Seychelles; Victoria; Seychellois
SD; Sudan; Khartoum; Sudanese
SE; Sweden; Stockholm; Swedish, Swedes
SG; Singapore; -; Singaporean, Singaporeans
SI; Slovenia; Ljubljana; Slovenian, Slovene, Slovenians, Slovenes
SK; Slovakia; Bratislava; Slovak, Slovaks
SL; Sierra Leone; Freetown; Sierra Leonean, Sierra Leoneans
SM; San Marino; -; -
SN; Senegal; Dakar; Senegalese
SO; Somalia; Mogadishu; Somali, Somalis
SR; Suriname; Paramaribo; Surinamese
SS; South Sudan; Juba; South Sudanese
ST; Sao Tome and Principe, São Tomé and Príncipe; São Tomé; -
SV; El Salvador; San Salvador; Salvadoran, Salvadorans
SY; Syria, Syrian Arab Republic; Damascus; Syrian, Syrians
SZ; Eswatini, Swaziland; Mbabane; Swazi, Swazis
TD; Chad; N'Djamena, N’Djamena; Chadian, Chadians
TG; Togo; Lome, Lomé; Togolese
TH; Thailand; Bangkok; Thai, Thais
TJ; Tajikistan; Dushanbe; Tajik, Tajikistani, Tajiks
TL; Timor-Leste, East Timor; Dili; Timorese, East Timorese
TM; Turkmenistan; Ashgabat; Turkmen
TN; Tunisia; Tunis; Tunisian, Tunisians
TO; Tonga; Nuku'alofa; Tongan, Tongans
TR; Turkey, Turkiye, Türkiye; Ankara; Turkish, Turks
TT; Trinidad and Tobago; Port of Spain; Trinidadian, Trinidadians
TV; Tuvalu; Funafuti; Tuvaluan
TW; Taiwan; Taipei; Taiwanese
TZ; Tanzania; Dodoma; Tanzanian, Tanzanians
UA; Ukraine; Kyiv, Kiev; Ukrainian, Ukrainians
UG; Uganda; Kampala; Ugandan, Ugandans
US; United States, United States of America, US, U.S., USA, U.S.A., America; Washington, Washington DC, Washington D.C.; American, Americans
UY; Uruguay; Montevideo; Uruguayan, Uruguayans
UZ; Uzbekistan; Tashkent; Uzbek, Uzbekistani, Uzbeks
VA; Vatican City, Holy See, The Vatican, Vatican; -; -
VC; Saint Vincent and the Grenadines, St. Vincent and the Grenadines; Kingstown; Vincentian
VE; Venezuela; Caracas; Venezuelan, Venezuelans
VN; Vietnam; Hanoi; Vietnamese
VU; Vanuatu; Port Vila; ni-Vanuatu
WS; Samoa; Apia; Samoan, Samoans
XK; Kosovo; Pristina, Prishtina; Kosovan, Kosovar, Kosovars
YE; Yemen; Sanaa, Sana'a, Sana’a; Yemeni, Yemenis
ZA; South Africa; Pretoria; South African, South Africans
ZM; Zambia; Lusaka; Zambian, Zambians
ZW; Zimbabwe; Harare; Zimbabwean, Zimbabweans
"""  # noqa: E501 - a table's row is a line

# Houses and streets that name a government, and the state whose it is.
_SEATS = {
    "RU": "Kremlin",
    "US": "White House, Pentagon, State Department, Capitol Hill, Foggy Bottom",
    "GB": "Downing Street, Whitehall, Westminster",
    "FR": "Elysee, Élysée, Elysee Palace, Élysée Palace, Quai d'Orsay",
    "KR": "Blue House",
    "CN": "Zhongnanhai",
    "BR": "Planalto",
    "AR": "Casa Rosada",
    "IN": "South Block",
}
_AMBIGUOUS = frozenset(
    {"Male", "Victoria", "San Jose", "Sucre", "Georgetown", "Wellington", "Praia"}
)


def _split(cell: str) -> tuple[str, ...]:
    """Return the entries of a cell, none for a dash."""
    return tuple(part.strip() for part in cell.split(",")) if cell.strip() != "-" else ()


def _rows() -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    """Yield the rows of the table."""
    for line in _TABLE.strip().split("\n"):
        code, names, capitals, peoples = line.split(";")
        yield code, _split(names), _split(capitals), _split(peoples)


_ROWS = tuple(_rows())
NAME_OF = {code: names[0] for code, names, _, _ in _ROWS}
COUNTRY_NAMES = {name: code for code, names, _, _ in _ROWS for name in names}
CAPITALS = {name: code for code, _, names, _ in _ROWS for name in names if name not in _AMBIGUOUS}
DEMONYMS = {name: code for code, _, _, names in _ROWS for name in names}
SEATS = {name: code for code, names in _SEATS.items() for name in _split(names)}
# Peoples in the plural: "Americans", "Danes"; "the Chinese" has no form of its own.
PEOPLES = {name: code for name, code in DEMONYMS.items() if name.endswith("s") and name != "Swiss"}


def state_of(name: str) -> str:
    """Return the code of the state that a country's name, capital or seat stands for, or ""."""
    plain = name.removeprefix("the ").removeprefix("The ")
    for table in (COUNTRY_NAMES, CAPITALS, SEATS):
        code = table.get(plain) or table.get(name)
        if code:
            return code
    return ""
