"""First names and titles that mostly go with "she" or with "he"; a text's own pronouns add to it.

Common names of news in English, from general knowledge; a name that is used both ways is in
neither list.
"""

from dashboard.extract.word_sets import words

SHE_TITLES = words("mrs ms miss madam mme lady dame queen princess duchess baroness")
TITLES = SHE_TITLES | words(
    "mr dr prof professor sir lord king prince president vice minister prime senator sen rep "
    "representative gov governor gen general lt col colonel maj major capt captain sgt adm "
    "admiral secretary chancellor judge justice rev pope sheikh ayatollah imam mayor chief "
    "spokesman spokeswoman spokesperson ambassador chairman chairwoman director state"
)
_FEMALE = words("""
    hillary mary elizabeth sarah susan nancy karen lisa linda barbara patricia jennifer maria
    margaret angela theresa anna anne ann emma laura julia jane jean joan helen carol ruth sharon
    michelle kimberly amy melissa deborah stephanie rebecca cynthia kathleen catherine katherine
    kate katie christine christina kellyanne melania ivanka chelsea marine ursula jacinda sanna
    kamala gina loretta samantha victoria condoleezza madeleine janet megyn rachel emily
    olivia sophia isabella charlotte amelia hannah abigail natalie alice claire lucy grace
    ellen diane donna gloria heather judith judy julie nicole pamela paula sandra teresa tina
    wendy yvonne valerie vanessa veronica virginia vivian joyce irene frances florence eleanor
    dorothy doris denise debbie cheryl caroline carolyn brenda bonnie beverly betty andrea
    alicia alison amanda angelina annie audrey beatrice bernadette bridget camille carla
    cecilia celia clara colleen constance crystal dana daniela eva elena fatima fiona gabriela
    gail gwen heidi ingrid irina isabel jacqueline jasmine jessica jill joanna josephine
    katrina kristen kristin leila lena leslie lillian liz lois lorraine lydia lynn malala maggie
    marcia marie marilyn marjorie martha maureen maxine mercedes mia miriam molly monica nadia
    naomi natalia natasha nikki nina nora olga patty pauline peggy penny phyllis priscilla
    rita roberta rosa rose roxanne sally sara sheila sheryl shirley simone sonia sophie
    stacey stella sue suzanne svetlana sylvia tamara tanya tatiana tracy ursula yulia zainab
    aung indira benazir dilma cristina michele ivana alejandra ava beth carly
    """)
_MALE = words("""
    donald bill barack george john james robert michael william david richard joseph joe thomas
    charles christopher daniel matthew anthony mark paul steven stephen andrew kenneth joshua
    kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan larry
    justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis
    jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy
    ethan carl keith roger gerald christian terry sean arthur austin noah lawrence jesse bryan
    billy jordan albert dylan bruce willie gabriel alan juan logan wayne ralph roy eugene randy
    vincent russell louis philip bobby johnny bradley vladimir sergei sergey dmitry mikhail boris
    ivan igor oleg yuri viktor volodymyr alexei nikolai emmanuel jean francois pierre jacques
    nicolas olaf angelo mario matteo silvio pedro carlos luis jorge miguel fernando javier
    mohammed muhammad mohamed ahmed ali hassan hussein omar abdullah mustafa ibrahim khalid
    bashar recep benjamin binyamin shimon ehud yitzhak moshe narendra rajiv manmohan imran nawaz
    pervez asif hamid ashraf xi jinping kim shinzo junichiro moon ban kofi antonio jens mitt
    newt rudy mike tim jim tom dan ben bob bernie ted marco jeb rand chris harry mitch chuck
    lindsey orrin dick rick rob ron ken greg jeff steve stephen phil fred doug don dave craig
    boris tony gordon nigel jeremy rishi keir emomali nursultan ilham heydar
    serzh mahmoud yasser nelson jacob cyril robert kenneth muhammadu goodluck abdel hosni
    ernest graham glenn howard hugh isaac jared jay jeffery joel julian karl kurt lance lee leo
    leonard lester lloyd lou luke malcolm martin marvin max maurice milton nathaniel neil nick
    norman oscar otto pablo pat ray reid rex rodney ross sam seth sherrod sidney simon stanley
    stuart theodore todd travis trevor victor vince warren wesley will zack abraham adrian
    albert alfred allen alex
    """)
FEMALE = _FEMALE - _MALE
MALE = _MALE - _FEMALE
