"""The words by which postings ask for the other traits, in English, German and French."""

from skillsync.ai.fairness import traits
from skillsync.ai.fairness.ages import AGE
from skillsync.ai.fairness.appearances import APPEARANCE
from skillsync.ai.fairness.phrase import ASKED, CLOSE, START, Phrase, clues, words
from skillsync.ai.fairness.sexes import SEX

_LANGUAGES = (
    r"(?:english|german|french|spanish|italian|dutch|portuguese|polish|russian|ukrainian|chinese|"
    r"mandarin|cantonese|japanese|korean|arabic|turkish|hebrew|hindi|swedish|danish|norwegian|"
    r"finnish|czech|slovak|hungarian|romanian|bulgarian|greek|croatian|serbian)"
)
_PEOPLES = (
    r"(?:british|english|irish|scottish|american|us|u\.s\.|uk|eu|european|german|french|swiss|"
    r"austrian|dutch|belgian|spanish|italian|polish|portuguese|canadian|australian|indian|"
    r"chinese|japanese|danish|swedish|norwegian|finnish)"
)
_FAITHS = (
    r"(?:christian|catholic|protestant|evangelical|muslim|jewish|hindu|sikh|buddhist|orthodox)"
)
_SCHOOLS = (
    r"(?:universit(?:y|ies)|colleges?|business schools?|law schools?|schools?|institutions?|"
    r"engineering schools?|institutes?)"
)
FAMILY = (
    Phrase(
        traits.FAMILY,
        clues(
            "child, kids, depend, famil, caring, domestic, married, single, pregnan, kinder, "
            "ledig, unverheir, enfant, charge, contrainte, célibat, planning"
        ),
        words(
            r"\b(?:no|without|free (?:of|from)) (?:any )?(?:children|kids|dependants?|dependents?|"
            r"(?:family|caring|domestic|childcare) (?:commitments?|obligations?|"
            r"responsibilities|ties|"
            r"duties))\b(?! under|['’]s)",
            r"\b(?:childless|unmarried)\b",
            rf"{ASKED}(?P<at>single (?:person|people|man|woman|men|women|applicants?|candidates?)|"
            r"married couple|married (?:applicants?|candidates?|only))\b",
            r"\bnot (?:pregnant|planning (?:a family|to have children|a pregnancy))\b",
            r"\b(?:ohne|keine) (?:familiäre\w{0,2} (?:verpflichtung\w{0,2}|bindung\w{0,2})|kinder|"
            r"familie)\b(?! unter)",
            r"\bkinderlos\w{0,2}\b|\bfamiliär (?:ungebunden|unabhängig)\b|"
            r"\b(?:ledig|unverheiratet)(?:e[rn]?)?\b",
            r"\bsans (?:enfants?|charges? (?:de famille|familiales?)|contraintes? familiales?|"
            r"obligations? familiales?)\b|\bcélibataires?\b|"
            r"\blibre de toutes? (?:contrainte|obligation)s? familiales?\b",
        ),
        words(
            r"\bunaccompanied\b|\bbenefit|\bcover(?:s|age)?\b|\bclients?\b|\bfamilies\b|"
            r"\bparents\b"
        ),
    ),
)
ORIGIN = (
    Phrase(
        traits.MOTHER_TONGUE,
        clues("native, tongue, mutterspr, maternelle, natif"),
        words(
            rf"(?<!near[- ])\bnative[- ]{_LANGUAGES}(?:[- ]?speak(?:er|ers|ing))?\b"
            r"(?!-level| level| or )",
            rf"\b{_LANGUAGES}[,:]? \(?native(?: speakers?| tongue)?\b(?![- ](?:level|or|like))",
            r"(?<!near[- ])\bnative speakers?\b(?:(?: of)? " + _LANGUAGES + r"\b)?(?! level)",
            rf"\b{_LANGUAGES}(?: as (?:your |a )?)? ?(?:mother|native)[- ]tongue\b",
            rf"\b(?:mother|native)[- ]tongue(?: (?:is |must be |in |"
            rf": ?)?{_LANGUAGES})?\b(?!-level| level)",
            r"\bmuttersprachler(?:in(?:nen)?|\*in(?:nen)?|:in(?:nen)?|/-?in|n)?\b|"
            r"\bmuttersprache\b(?!\w)|\bmuttersprachliche[nrs]? (?:deutsch|englisch|"
            r"französisch)\w*",
            r"\b(?:de )?langue maternelle(?: \w{4,12})?\b|\b(?:anglais|français|allemand|espagnol|"
            r"italien|néerlandais) natif\b|\bnatifs? (?:anglais|français|allemands?|anglophones?|"
            r"francophones?|germanophones?)\b",
        ),
        words(
            r"\bniveau (?:natif|langue maternelle)|auf muttersprach|muttersprachniveau|"
            r"(?:fluent|bilingual|proficient|fließend|verhandlungssicher|courant|bilingue)\w{0,5} "
            r"(?:or|oder|ou) |\bcustomers?\b|\bclients?\b|\bpupils?\b|\bstudents?\b|\blearners?\b|"
            r"\b(?:whose|deren) |\bworking with native"
        ),
    ),
    Phrase(
        traits.NATIONALITY,
        clues(
            "citizen, national, passport, foreign, local, born, origin, descent, appearance, "
            "white, caucasian, staats, deutsche, österreich, schweizer, inländer"
        ),
        words(
            rf"\b(?:must be|only|be) (?:an? )?{_PEOPLES} (?:citizens?|nationals?)\b(?: only)?",
            rf"\b{_PEOPLES} (?:citizens?|nationals?|nationality|passport(?: holders?)?)(?: is|"
            rf" are)? "
            r"(?:only|required|preferred|essential|mandatory)\b",
            rf"\bmust (?:hold|have) {_PEOPLES} (?:citizenship|nationality)\b|"
            rf"\b{_PEOPLES} citizenship(?: is)? (?:required|preferred|essential|mandatory)\b",
            r"\b(?:no foreigners|locals only|(?:born and )?(?:raised|bred) locally)\b",
            rf"\bmust be born in\b|\bof {_PEOPLES} (?:origin|descent|appearance)\b|"
            r"\b(?:caucasian|white) (?:candidates?|applicants?|male|female|man|woman)\b",
            r"\b(?:deutsche|österreichische|schweizer|eu-)[- ]?(?:staatsangehörigkeit|"
            r"staatsbürgerschaft|nationalität)\b|\bnur (?:deutsche|österreicher|schweizer|"
            r"inländer)\b"
            r"(?! \w)|\bdeutsche[rn]? herkunft\b",
            r"\b(?:de )?nationalité (?:française|suisse|belge|européenne)\b|"
            r"\bd['’]origine (?:française|européenne)\b",
        ),
        words(r"\bright to work\b|\bwork (?:permit|visa)\b|arbeitserlaubnis|\bcustomers?\b"),
    ),
    Phrase(
        traits.ACCENT,
        clues("accent, akzent"),
        words(
            r"\baccent[- ]free\b|\b(?:without|no) (?:an? |any )?(?:foreign |regional )?accent\b|"
            r"\bakzentfrei\w{0,2}\b|\bohne akzent\b|\bsans (?:aucun )?accent\b|\bneutral accent\b"
        ),
    ),
)
RELIGION = (
    Phrase(
        traits.RELIGION,
        clues(
            "christ, cathol, protestant, evangel, muslim, jewish, hindu, sikh, buddh, orthodox, "
            "church, member, headscar, hijab, turban, veil, kirche, konfession, konfession, "
            "katholi, kopftuch, pratiquant, voile, foulard, de religion, de confession"
        ),
        words(
            rf"\b(?:practi[sc]ing|committed|devout|born[- ]again) {_FAITHS}s?\b",
            rf"\bmust be (?:an? )?{_FAITHS}\b|\b{_FAITHS} (?:candidates?|applicants?|"
            rf"faith (?:is )?"
            r"(?:required|essential|preferred))\b",
            r"\b(?:active )?church member(?:ship)?\b|\bmember of an? (?:\w{1,12} )?(?:church|"
            r"mosque|"
            r"synagogue|parish)\b|\bno (?:headscar(?:f|ves)|hijabs?|turbans?|veils?)\b",
            r"\b(?:mitglied(?:schaft)?|zugehörigkeit) (?:in |zu |der |einer |"
            r"zur )*(?:\w{1,14}en |\w{1,14}er )?"
            r"kirche\b|\bkirchenzugehörigkeit\b|\bkonfessionszugehörigkeit\b|"
            r"\b(?:evangelische|katholische|christliche)[rns]? (?:konfession|glaubens?|"
            r"bekenntnis)\w{0,3}\b|"
            r"\bkein kopftuch\b|\bohne kopftuch\b",
            r"\b(?:catholique|chrétiene?|musulmane?|juive?)s? pratiquante?s?\b|"
            r"\bsans (?:voile|foulard)\b|\bde (?:religion|confession) \w{4,14}\b",
        ),
        words(r"(?:school|history|studies|theology) (?:of|teacher)"),
    ),
)
HEALTH = (
    Phrase(
        traits.HEALTH,
        clues(
            "bodied, fit, health, physical, medical, mental, disabil, handicap, impair, körper, "
            "gesund, psychisch, santé, physique"
        ),
        words(
            r"\bable[- ]bodied\b",
            r"\b(?:physically|mentally|medically) (?:fit|healthy|sound|stable)\b|"
            r"\bfit and healthy\b|\bphysical fitness\b",
            rf"(?:{START}|\b(?:must (?:be|have|enjoy)|be|you are|you['’]re|enjoy|have) )"
            r"(?P<at>(?:in )?(?:good|excellent|perfect|robust) (?:physical |mental |general |"
            r"overall )*"
            r"(?:health|physical (?:condition|shape)))\b(?! (?:and safety|care|insur|plan|"
            r"benefit|record))",
            r"\bno (?:known )?(?:health|medical) (?:problems?|issues?|conditions?|"
            r"restrictions?)\b|"
            r"\b(?:no|free (?:of|from)|without) (?:any )?(?:physical |"
            r"mental )?(?:disabilit(?:y|ies)|"
            r"handicaps?|impairments?)\b",
            r"\b(?:körperlich|gesundheitlich|psychisch) (?:und \w{4,12} )?(?:fit|gesund|stabil|"
            r"uneingeschränkt|topfit|einwandfrei)\w{0,2}\b|\bkörperliche fitness\b|"
            r"\b(?:gute[rn]?|einwandfreie[rn]?|beste[rn]?) (?:gesundheit|gesundheitszustand|"
            r"gesundheitliche verfassung|körperliche verfassung)\b|"
            r"\bkeine (?:gesundheitlichen|körperlichen) einschränkungen\b",
            r"\b(?:bonne|excellente|parfaite) (?:santé|condition physique|forme physique)\b|"
            r"\bapte physiquement\b|\bsans (?:handicap|problèmes? de santé)\b",
        ),
        words(
            r"\bsystems?\b|\bservers?\b|\bcode ?base\b|\bdata(?:base)?\b|\bpromot|\bpatients?\b|"
            r"\bresidents?\b|\bclients?\b|\bmembers?\b|\bgym\b|\binstructor|\bcoach|\bservice|"
            r"\bequipment\b|\btrainer\b"
        ),
    ),
)
PHOTO = (
    Phrase(
        traits.PHOTO,
        clues("photo, headshot, head shot, picture, foto, bild"),
        words(
            r"\b(?:cv|r[eé]sum[eé]|application|cover letter|applicants?|candidates?)\b"
            rf"{CLOSE}\b(?P<at>(?:(?:a|your|recent|current|professional|passport|"
            rf"full[- ]length)[- ]){{0,3}}"
            r"(?:photo(?:graph)?|head ?shot|picture of (?:yourself|you)))\b(?![- ](?:edit|shop|"
            r"book|lib|"
            r"shoot|stud|equip|arch|album|retouch|voltaic|journal))",
            r"\b(?:send|attach|include|enclose|submit|with|provide|upload|add)\b"
            r"[^.;:\n]{0,50}?\b(?P<at2>(?:your (?:recent )?|(?:a )?recent |"
            r"(?:a )?passport[- ](?:sized? )?|"
            r"(?:a )?full[- ]length )(?:photo(?:graph)?|head ?shot|picture)|"
            r"photo(?:graph)? of yourself)"
            r"\b(?![- ](?:edit|shop|book|lib|shoot|stud))",
            r"\b(?P<at4>(?:recent |passport |your )?photo(?:graph)?|head ?shot)"
            r"(?: is| are)? (?:required|mandatory|essential)\b",
            r"\b(?:bewerbungs|pass|portrait)(?:foto|bild)s?\b|\blichtbild(?:s|es|er)?\b|"
            rf"\b(?:lebenslauf|bewerbung\w{{0,12}}|"
            rf"unterlagen)\b{CLOSE}\b(?P<at3>(?:aktuelle[mns]? )?foto)\b",
            rf"\b(?:cv|candidature|lettre de motivation)\b{CLOSE}\b(?P<at5>photo)\b(?!-?graph|"
            rf"shop)|"
            r"\bphoto (?:est )?(?:obligatoire|récente|exigée|d['’]identité)\b|"
            r"\bjoindre une photo\b",
        ),
        words(r"\bphotographers?\b|\bfotograf|\bphotographe\b|\bportfolio\b|\bpassfotos\b"),
    ),
)
_FAMED = (
    r"(?:top[- ]tier|tier[- ](?:1|one|i)|first[- ]tier|top|elite|prestigious|leading|renowned|"
    r"first[- ]rate|world[- ]class|best|highly[- ]ranked|top[- ]ranked|target|reputed|premier)"
)
SCHOOL = (
    Phrase(
        traits.SCHOOL,
        clues(
            "universit, college, school, institut, ivy, oxbridge, russell, oxford, iit, iim, "
            "hochschule, uni, école, top 5, top5"
        ),
        words(
            rf"\b(?:degree|graduat(?:e|es|ed|ion)|diploma|phd|ph\.d\.|mba|bachelor\w{{0,2}}|"
            rf"master\w{{0,2}}|"
            rf"msc|bsc|education|educated|alumni|studied|studies|background){CLOSE}\b(?:from|"
            rf"at|of) "
            rf"(?:an? |one of the )?(?P<at>{_FAMED}(?:[- ]\w{{2,14}}){{0,2}} {_SCHOOLS})\b",
            rf"{START}(?P<at2>(?:top[- ]tier|tier[- ]1|elite|prestigious|ivy league|"
            rf"top) {_SCHOOLS})"
            r"(?: (?:degree|education|background|graduate))?\b",
            rf"\b(?P<at3>(?:(?:top[- ]tier|tier[- ]1|elite|prestigious|top)[- ]{_SCHOOLS}|"
            rf"(?:ivy[- ]league|oxbridge|russell group|target)(?:[- ]{_SCHOOLS})?)[- ]"
            r"(?:graduates?|degree|education|alumni|background|diploma))\b",
            rf"\b(?:degree|graduat\w{{1,4}}|diploma|phd|mba|education|candidates?|"
            rf"bachelor\w{{0,2}}|"
            rf"master\w{{0,2}}){CLOSE}\b(?P<at4>ivy[- ]league|oxbridge|russell group|"
            r"oxford or cambridge|iits?(?:/iims?)?|iims?)\b",
            r"\b(?:abschluss|studium|absolvent\w{0,5}|promotion|diplom|master|bachelor)\b"
            rf"{CLOSE}\b(?P<at5>(?:renommierte|namhafte|führende|angesehene|top)[rn]?[- ]?"
            r"(?:universität|hochschule|uni|business school)|elite-?(?:universität|uni|"
            r"hochschule)|"
            r"exzellenz-?(?:universität|uni))\b",
            r"\b(?:diplôm|issue?|formation|école|ingénieur|master)\w{0,5}\b"
            rf"{CLOSE}\b(?P<at6>grandes? écoles?(?! de (?:danse|musique))|"
            rf"école (?:de premier rang|"
            r"prestigieuse|de rang a)|top ?5|université prestigieuse)\b",
        ),
        words(
            r"\bwe (?:work|partner|collaborat)|\bpartner(?:s|ship|ing)?\b|\bcollaborat|"
            r"\bspin-?off|"
            r"\bfounded by|\bour (?:clients?|customers?|founders?|team)\b|\bhelp(?:s|"
            r"ing)? students\b|"
            r"\bstudents (?:get|to get) into\b|\bunsere gründer|\bpartenari|\badmissions? to\b"
        ),
    ),
)
PHRASES = (*AGE, *SEX, *FAMILY, *ORIGIN, *RELIGION, *HEALTH, *APPEARANCE, *PHOTO, *SCHOOL)
