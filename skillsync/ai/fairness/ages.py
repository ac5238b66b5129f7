"""The words by which postings ask for an age, in English, German and French."""

from skillsync.ai.fairness import traits
from skillsync.ai.fairness.phrase import ASKED, CLOSE, FEW, Phrase, clues, words

_YEARS_OLD = r"(?:years? (?:old|of age)|yrs old|jahren? alt|ans\b(?! d['’]exp))"
_NOT_EXPERIENCE = (
    r"(?!\W{0,3}(?:of |in |von |an |d['’]|relevante |einschlägige |work |professional )?"
    r"(?:\w{1,20} ){0,2}(?:exp|erfahr|berufs|warrant|guarant|garantie|contract|laufzeit|"
    r"old (?:building|"
    r"company|firm|system)))"
)
_AGE = r"(?:2[2-9]|[3-6]\d)"
_PEOPLE = (
    r"(?:candidates?|applicants?|people|persons?|individuals?|professionals?|graduates?|staff|"
    r"employees?|workers?)"
)
_LIVELY = (
    r"(?:(?:dynamic|energetic|motivated|fun|fresh|ambitious|growing|vibrant|hungry|talented|"
    r"driven|"
    r"enthusiastic|international|passionate|creative|friendly|agile|small|modern)(?:, | and |"
    r" & | |/))"
)
_SPRIGHTLY = (
    r"(?:(?:dynamisch|motiviert|engagiert|hungrig|kreativ|innovativ|aufgeschlossen|wachsend|"
    r"freundlich|international|modern|sympathisch)\w{0,2}(?:, | und | & | |/))"
)
AGE = (
    Phrase(
        traits.AGE_LIMIT,
        clues("year, yrs, jahr, ans, age, alter, âge, âgé, under, below, younger, jünger, älter"),
        words(
            rf"\b(?:max(?:imum|\.)?|at most|not (?:older|more) than|no (?:older|more) than|"
            rf"up to|under|below|"
            rf"younger than)(?: age(?: of)?)?:? {_AGE} {_YEARS_OLD}",
            rf"\bmax(?:imum|imal|\.)? {_AGE} (?:years|jahre|ans)\b{_NOT_EXPERIENCE}(?=\s*(?:$|"
            rf"[.,;)!]))",
            r"\b(?:maximum age|idealalter|max\. age|age limit|upper age|höchstalter|altersgrenze|"
            r"maximalalter|"
            r"âge (?:maximum|limite|maximal))\b(?:[ :]{0,3}(?:is |of |von |bei |: )?\d\d)?",
            rf"\b(?:aged?|ages?)(?: (?:between|from|range|group))?:? ?\d\d ?(?:-|–|to|"
            rf"and) ?{_AGE}\b",
            rf"\b(?:between|from) \d\d (?:and|to) {_AGE} {_YEARS_OLD}",
            rf"\b\d\d ?[-–] ?{_AGE} {_YEARS_OLD}",
            rf"\b{_PEOPLE} (?:who are |aged )?(?:under|below|"
            rf"younger than) (?:the age of )?{_AGE}\b"
            r"(?! ?(?:%|hours|km|miles|minutes|people))",
            rf"\bunder (?:the age of )?{_AGE}(?= (?:only|preferred)\b)",
            rf"\b(?:im alter (?:von|zwischen)|alter:?) ?\d\d (?:bis|und|-|–) {_AGE}\b(?: jahren)?",
            rf"\b(?:nicht älter als|höchstens|bis(?: zu)?|maximal|unter|jünger als) {_AGE} "
            r"(?:jahren?(?: alt)|jahre jung)\b",
            rf"\b(?:nicht älter als|jünger als) {_AGE}\b(?: jahren?\b)?",
            rf"\bzwischen \d\d und {_AGE} jahren?(?: alt)?\b{_NOT_EXPERIENCE}(?=\W*(?:alt\b|$|"
            rf"[.,;)]))",
            rf"\bâgée?s?(?:\(e\))? (?:de |d['’]|entre )(?:moins de )?\d\d(?: (?:à|"
            rf"et) {_AGE})?(?: ans)?",
            rf"\bmoins de {_AGE} ans\b(?! d['’])",
            rf"\bentre \d\d et {_AGE} ans\b(?! d['’])",
        ),
        words(
            r"\bpension|\bwarrant|\bguarant|\bgaranti|\blife(?:span|time)?\b|\bcontract|\blease|"
            r"\bloan|\bmortgage|"
            r"\brente\b|\bretraite\b|\binsur|\bversicher|apprenti|alternance|\bkund|"
            r"client|\bwe are \w{1,12} people\b"
        ),
    ),
    Phrase(
        traits.YOUTH,
        clues("young, youth, jung, jeune"),
        words(
            rf"\byoung(?:,| and| &)? ?{_LIVELY}{{0,3}}(?:team|workforce|colleagues|staff|"
            rf"environment|"
            r"atmosphere|crowd|crew|workplace)\b",
            rf"\b(?:dynamic|energetic|lively|fun|fresh|friendly),? (?:and |"
            rf"& )?young {_LIVELY}{{0,2}}"
            r"(?:team|workforce|crowd|crew|colleagues)\b",
            r"\b(?:team|crew|staff|colleagues) (?:is|are) (?:very |still )?young\b(?! at)",
            rf"{ASKED}{_LIVELY}{{0,2}}(?P<at>young(?:,? (?:and )?\w{{3,14}}){{0,2}} "
            r"(?:people|persons?|professionals?|talents?|candidates?|minds?|graduates?|man|"
            r"woman|men|"
            r"women|lady|ladies|individuals?|engineers?|developers?))\b",
            r"\byouthful\b(?! (?:offender|faces? of our))",
            rf"\bjunge[sn]?(?:,| und| &)? ?{_SPRIGHTLY}{{0,3}}(?:teams?|kolleg\w{{0,5}}|"
            rf"mannschaft|crew|"
            r"belegschaft|umfeld|truppe)\b",
            rf"\b{_SPRIGHTLY}{{1,2}}junge[sn]? (?:teams?|kolleg\w{{0,5}}|mannschaft|belegschaft)\b",
            rf"{ASKED}(?P<at2>junge[nrs]?(?:,? (?:und )?\w{{3,14}}){{0,2}} "
            r"(?:leute|menschen|talente|köpfe|mitarbeiter\w{0,6}|kolleg\w{0,5}|mann|frau|dame|"
            r"bewerber\w{0,5}))\b",
            r"\b(?:équipe|ambiance|environnement)s?,? (?:(?:très|et|dynamique|sympa|motivée|"
            r"soudée),? ){0,3}"
            r"jeune\b",
            r"\bjeune (?:équipe|et dynamique)\b",
            rf"{ASKED}(?P<at3>jeunes? (?:(?:et )?\w{{3,14}},? ){{0,2}}?"
            r"(?:diplômée?s?|talents?|femme|homme|collaborat\w{2,6}|candidate?s?|personne)s?)\b",
        ),
        words(r"\bjunges unternehmen\b.{0,5}$"),
    ),
    Phrase(
        traits.NATIVE_TO_COMPUTERS,
        clues("native, natif, génération, generation, gen z, gen y, gen-"),
        words(
            r"\bdigital[- ]natives?\b(?! (?:compan|compet|brand|bank|product|business|organi|"
            r"start|"
            r"retail|platform|approach|service|media|process|workflow|agenc|environment|solution|"
            r"insur|firm|enterprise|operat|strateg|transformation|client|customer|tool|"
            r"experience))",
            r"\bnatifs? (?:du )?(?:numérique|digita(?:l|ux))\b|\bgénération [yz]\b",
            r"\bgen(?:eration)?[- ][yz]\b(?= (?:candidate|applicant|talent|preferred|only))",
        ),
        words(r"\b(?:audience|target|customers?|clients?|users?|consumers?|zielgruppe|kunden)\b"),
    ),
    Phrase(
        traits.GRADUATES,
        clues("grad, absolvent, diplômé, frisch, berufsanf"),
        words(
            rf"{ASKED}{FEW}(?P<at>(?:recent|fresh|new) (?:(?:university|college|school) )?"
            r"(?:graduates?|grads?))\b(?! (?:program|scheme|trainee program))",
            rf"{ASKED}{FEW}(?P<at2>berufsanfänger nur|frisch(?:er|e|en|gebackene[rn]?)? "
            r"(?:absolvent\w{0,5}|von der (?:uni|hochschule)))\b",
            rf"{ASKED}{FEW}(?P<at3>jeunes? diplômée?s?|fraîchement diplômée?s?)\b",
        ),
        words(r"\b(?:mentor|supervise|support|train|onboard|betreu|encadr|accompagn)\w{0,6}\b"),
    ),
    Phrase(
        traits.TOO_EXPERIENCED,
        clues("qualified, experience, erfahrung, expérience"),
        words(
            r"\bover-?qualified (?:candidates|applicants|people)[^.;\n]{0,40}",
            r"\b(?:no more than|not more than|at most|maximum(?: of)?|max\.?) (?:\d{1,2}|two|"
            r"three|five|"
            r"ten) years?(?:['’]| of)?[^.,;\n]{0,20} experience\b",
            r"\b(?:höchstens|maximal|max\.) (?:\d{1,2}|zwei|drei|fünf) jahre \w{0,20}erfahrung\b",
            r"\b(?:\d{1,2}|deux|trois|cinq) ans d['’]expérience (?:au )?maximum\b",
        ),
        words(r"need not (?:have|be)"),
    ),
    Phrase(
        traits.PERSONAL_DETAILS,
        clues(
            "birth, marital, your age, status, religion, nationality, ethnicity, geburtsdatum, "
            "familienstand, alter, konfession, staatsang, nationalität, naissance, situation, "
            "état civil, votre"
        ),
        words(
            rf"\b(?:state|include|indicate|mention|provide|send|enclose|give|tell|specify|with)\b"
            rf"{CLOSE}\b(?P<at>your (?:age|date of birth|birth ?date|marital status|family status|"
            r"religion|nationality|ethnicity)|date of birth|marital status)\b",
            rf"\b(?:angabe|angeben|nennen|mit ihre[nrm]|mit deine[nrm]|inklusive|"
            rf"unter angabe)\b{CLOSE}"
            r"\b(?P<at2>geburtsdatum\w{0,2}|familienstand\w{0,2}|alters?|konfession|"
            r"staatsangehörigkeit|nationalität)\b",
            rf"\b(?:indiqu|précis|mentionn|envoy|joindre|merci de)\w{{0,5}}\b{CLOSE}"
            r"\b(?P<at3>(?:votre )?(?:date de naissance|situation (?:familiale|de famille)|"
            r"état civil)|"
            r"votre (?:âge|nationalité|religion))\b",
        ),
        words(r"\bpatient|\bresident|\bcustomer|\bclient|\bkund|\bdatabase|\bfield|\bbookings?\b"),
    ),
)
