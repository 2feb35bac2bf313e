"""News of our own writing, of several regions and styles; every name and event is made up.

Real states, cities and agencies stand in them; what they do here, they never did.
"""

WIRE = (
    "NAIROBI (Reuters) - Kenyan President Amos Kiprono met Ethiopian Prime Minister Dawit Bekele "
    "in Mombasa on Thursday and signed a trade agreement worth $4.5 million, the Kenyan foreign "
    "ministry said. Kiprono said the two countries would cut tariffs by a third within two years. "
    "The Kenyan president is expected to visit Addis Ababa next month. Ethiopia rejected a similar "
    "deal in 2019."
)
COMMUNIQUE = (
    "The General Staff of the Armed Forces of Ukraine reports: over the past day, Russian forces "
    "shelled the village of Novyi Lyman with artillery 14 times. Ukrainian troops repelled three "
    "attacks near Hrabove and shot down two drones. At least 12 civilians were wounded. The enemy "
    "withdrew from the eastern bank on 3 May. Moscow denied that its army had struck the hospital."
)
FEATURE = (
    "When Maria Quispe was nine, the mine closed. Now the 34-year-old leads the Andean Water "
    "Council (AWC), a group of some 1,200 farmers in southern Peru. Last week hundreds of them "
    'marched through Arequipa to protest against the Cobre Sur mine, owned by Norte Metals. "We '
    'will block every road," said Quispe. The AWC wants talks with Lima. Norte Metals declined to '
    "comment."
)
LIVE_BLOG = (
    "14:05 Houthis claim drone attack on tanker\n"
    "The Houthis say they hit an oil tanker in the Red Sea. The US Central Command has not "
    "confirmed the attack. General Paul Harker, the commander of the US Central Command, is due to "
    "brief reporters at 16:00.\n"
    "14:32 Riyadh condemns attack\n"
    "Saudi Arabia has condemned the attack and urged Iran to stop arming the group. Iran denies "
    "supplying weapons to the Houthis.\n"
    "Follow us on Telegram for more updates\n"
)
DIPLOMACY = (
    "Talks between Ankara and Athens resumed in Geneva on Monday after a break of 18 months. "
    "Turkey's foreign minister, Selim Aksoy, and his Greek counterpart, Nikos Vlachos, agreed to "
    "reopen a hotline. Aksoy thanked Switzerland for hosting the meeting. Brussels welcomed the "
    "step, but the European Union has threatened to impose sanctions if drilling continues. Athens "
    "accused Turkey of violating its airspace 40 times in March."
)
TRANSCRIPT = (
    "SPEAKER: Thank you, Madam Secretary. Senator Brandt, you have five minutes.\n"
    "BRANDT: Did the Pentagon know that Colonel Reyes had sold the rifles to the Sinaloa Cartel?\n"
    "SECRETARY OLSEN: Senator, the Defense Department opened an inquiry in June. We arrested two "
    "soldiers. If Congress approves the budget, we will send 300 investigators.\n"
)
PROTEST = (
    "DHAKA, Bangladesh — Police fired tear gas and arrested about two dozen students on Sunday as "
    "thousands rallied outside the parliament to demand the resignation of Home Minister Rafiq "
    "Chowdhury. Student leader Nusrat Jahan told AFP that the protests would go on. Chowdhury has "
    "refused to resign. Jahan's brother, Tanvir Jahan, was beaten by police, the Daily Padma "
    "reported. Amnesty International called for an independent investigation."
)
AID = (
    "Japan will provide $120 million in emergency aid to Mozambique after Cyclone Tembo, which "
    "killed at least 86 people and left almost 40 percent of Beira without power. The World Food "
    "Programme flew in 250 tonnes of rice on 12 March. Prime Minister Aiko Tanabe announced the "
    "grant in Tokyo. South African soldiers are helping to rebuild bridges. Maputo had requested "
    "help from the United Nations."
)
REBELS = (
    "Rebels of the M23 group seized the town of Rubanda in eastern Congo on Tuesday, killing "
    "between 20 and 30 soldiers, according to the United Nations mission. Kinshasa accused Rwanda "
    "of backing the rebels and recalled its ambassador. President Paul Mbeki of Rwanda said his "
    "country had no troops in Congo. The African Union called on both sides to cease fire, and "
    "General Mutombo pulled his brigade back to Goma."
)
BUSINESS = (
    "Shares of Hansel AG fell 7% after the German carmaker said it would cut 2,300 jobs at its "
    "plant in Leipzig. Chief executive Katrin Vogel told the Rhein Zeitung that sales had dropped "
    "to 1.2bn euros, from 1.9bn a year earlier. IG Metall threatened to strike. Vogel, who took "
    "over from Dieter Vogel in 2020, will meet union leaders on 9 June."
)
