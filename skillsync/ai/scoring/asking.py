"""The words by which postings ask: what is needed, what is welcome, and what only leads in."""

import re

NICE = re.compile(
    r"\bnice[ -]to[ -]have|\bprefer(?:red|ably|ence)\b|\bdesirable\b|\b(?:is |are |"
    r"as |be )?an? (?:big |strong |real |definite )?"
    r"(?:plus|bonus|advantage|asset)\b|\badvantageous\b|\bideally\b|"
    r"\bbonus(?: points)?\b|\boptional\b|"
    r"\bwould be (?:great|good|nice|helpful|useful|welcome)|\bnot essential\b|"
    r"\bwelcome\b|\bhelpful\b|"
    r"\bvon vorteil\b|\bwünschenswert\b|\berwünscht\b|\bidealerweise\b|\bgern(?:e)? gesehen\b|"
    r"\bun plus\b|\bun atout\b|\batout\b|\bsouhait|\bappréci(?:é|ée|ées|és)\b|\bidéalement\b|"
    r"\bvalorable\b|\bse valorar|\bdeseable|\bun plus\b|\bpreferible|\bidealmente\b",
    re.IGNORECASE,
)
MUST = re.compile(
    r"\bmust\b|\brequire[ds]?\b|\bessential\b(?<!not essential)|\bmandatory\b|"
    r"\bneed(?:s|ed)?\b|\bminimum\b|\bat least\b|"
    r"\bzwingend\b|\berforderlich\b|\bnotwendig\b|\bvoraussetzung\b|\bmindestens\b|"
    r"\bexigé|\bimpérati|\bobligatoire|\bindispensable|\bau moins\b|"
    r"\bimprescindible|\brequisito|\bnecesari[oa]|\bobligatori[oa]|\bal menos\b|\bmínimo\b",
    re.IGNORECASE,
)
STRONG = re.compile(
    r"(?:very good|strong|excellent|solid|proven|fluent|fluency|native|in-depth|business|"
    r"sehr gute?[nrs]?|fundierte?[nrs]?|sichere?[nrs]?|fließende?[nrs]?|verhandlungssichere?[nrs]?|"
    r"hervorragende?[nrs]?|excellente?s?|très bonne?s?|parfaite?|excelentes?|muy buen\w*)\b",
    re.IGNORECASE,
)
"""How a sentence begins that asks for much of a thing."""
JOINED = re.compile(r"\b(?:and|or|und|oder|et|ou|y|o)\b|[/&]", re.IGNORECASE)
CUE = re.compile(
    r"\byou (?:have|are|bring|hold|know|need|must|should)\b|\byou['’](?:ve|re)\b|"
    r"\bmust\b|\brequire|\bessential\b|\bexperience[d]?\b|\bknowledge\b|\bdegree\b|"
    r"\blicen[cs]e|\bfluent|\bprefer|\bideal|\bdesirable|\bskills?\b|\bqualifi|"
    r"\bcertifi|\bable to\b|\bability\b|\bwe (?:expect|ask)\b|\ba plus\b|\bwould be nice\b|"
    r"\bneeded\b|\berforderlich\b|\bvorausgesetzt\b|\bnotwendig\b|\bexigé|\brequise?s?\b|"
    r"\bdemandée?s?\b|"
    r"\bregistered\b|\berfahrung|\bkenntnisse|\bsie (?:haben|bringen|sind|verfügen)\b|"
    r"\bausbildung\b|\bführerschein|\bexpérience|\bconnaissance|\bmaîtris|\bdiplôme|"
    r"\bvous (?:avez|êtes|maîtrisez|possédez)\b|\bexperiencia|\bconocimiento|\btitulación|"
    r"\bdominio de\b|\bimprescindible|\bcarn[eé]t?\b",
    re.IGNORECASE,
)
LEAD_IN = re.compile(
    r"^(?:(?:and |und |et |y )?(?:you (?:will )?(?:have|bring|are|need|must have|should have|"
    r"must know|should know|know)|must (?:have|be|hold)|we(?:'re| are)? looking for(?: someone)?|"
    r"we (?:require|need|expect)|the (?:successful|ideal) candidate (?:will|must|should) "
    r"(?:have|be|hold)|candidates? (?:must|should) (?:have|be|hold)|"
    r"sie (?:haben|bringen|verfügen über|besitzen|kennen|beherrschen)|du (?:hast|bringst)|"
    r"vous (?:avez|maîtrisez|possédez|justifiez d['’]une|êtes)|(?:tienes|aportas|cuentas con)|"
    r"(?:a |an |some |your |the |good |strong |solid |proven |demonstrable |demonstrated |"
    r"hands-on |previous |prior |excellent |in-depth |deep |practical |extensive |sound |"
    r"relevant |significant |basic |working |thorough |valid |current |full |very |"
    r"sehr |gute |guten |fundierte |erste |mehrjährige |praktische |einschlägige |"
    r"une |bonne |bonnes |solide |solides |première |excellente |"
    r"buena |buenos |buen |sólida |sólidos |amplia |amplios )+|"
    r"experienced?|expertise|knowledge|understanding|background|proficiency|proficient|"
    r"familiar(?:ity)?|skills?|ability|able|confident|comfortable|track record|fluency|skilled|"
    r"capable|competent|passion(?:ate)?|interest|know|"
    r"(?:berufs)?erfahrung(?:en)?|kenntnisse|umgang|wissen|verständnis|"
    r"expérience|connaissances?|maîtrise|pratique|compétences?|"
    r"experiencia|conocimientos?|dominio|manejo|capacidad)"
    r"\s*(?:with|in|of|on|to|for|at|using|as|about|mit|im bereich|im umgang mit|im|von|und|"
    r"en|dans|de la|de l['’]|des|du|de|d['’]|avec|con|:)?\s+)+",
    re.IGNORECASE,
)
TRAILING = re.compile(
    r"[\s,;(–-]+(?:is |are |would be |ist |sind |wäre |sont |serait |es |sería )?(?:an? |un )?"
    r"(?:required|essential|preferred|desirable|nice to have|nice|mandatory|plus|bonus|advantage|"
    r"a must|must have|needed|ideal|advantageous|well|"
    r"von vorteil|erforderlich|wünschenswert|erwünscht|zwingend|"
    r"exigée?s?|souhaitée?s?|appréciée?s?|requise?s?|indispensable|atout|"
    r"imprescindible|deseable|valorable|necesari[oa]s?)[\s).!]*$",
    re.IGNORECASE,
)
PERMIT = re.compile(
    r"right to work|work permit|work authori[sz]ation|authori[sz]ed to work|visa|citizen|"
    r"\b(?:18|21) years (?:old|of age)|over (?:18|21)|shift|weekends?|on[- ]call|"
    r"working hours|time ?zones?\b|\bhours\b.{0,30}\boverlap|\boverlap\b.{0,40}\b(?:time|hours)\b|"
    r"\barbeitszeit|\bzeitzone|fuseau horaire|zona horaria|"
    r"start date|available|availability|notice period|arbeitserlaubnis|schichtbereit|"
    r"reisebereit|wochenend|verfügbar|permis de travail|horaires|disponib|permiso de trabajo|"
    r"\bturnos\b|fines de semana|driv(?:e|ing) own|own (?:car|transport|vehicle)",
    re.IGNORECASE,
)
TRAIT = re.compile(
    r"\bteam(?:work| ?player|s? spirit|fähig|geist)|\bcollaborat|\bcommunicat(?:or|ive|ion|es?\b)|"
    r"\binterpersonal|\breliab|\bflexib|\bmotivat|\benthusias|\bpassion|\bpositive attitude|"
    r"\bpro-?active|\bself-?(?:starter|motivated|driven|confident)|\bindependent(?:ly)?\b|"
    r"\battention to detail|\bdetail[- ]oriented|\borgani[sz]ed\b|\borgani[sz]ational skills|"
    r"\btime[- ]management|\bproblem[- ]solv|\banalytical (?:mind|skills|think)|\bresilien|"
    r"\badaptab|\bpunctual|\bhonest|\bintegrity\b|\bfriendly\b|\bapproachable|\bempath|\bcalm\b|"
    r"\bhard-?working|\bwork ethic|\bwilling|\beager|\bcurio|\binitiative|\bsense of humou?r|"
    r"\bunder pressure|\bmultitask|\bcreativ|\bcan-do|\bownership\b|\bfast learner|\bpatience\b|"
    r"\bphysical(?:ly)? (?:fit|fitness)|\bwell[- ]presented|\bpersonable|\bdedicat|\bcommitment\b|"
    r"\bzuverlässig|\bbelastbar|\bselbst?ständig|\beigenständig|\beinfühl|\bfreude an|\bsorgfält|"
    r"\bmotiviert|\bengagiert|\bverantwortungsbewuss|\bbereitschaft|\bkontaktfreud|"
    r"\besprit d['’]équipe|\brigueur|\brigoureu|\bautonom|\bsens (?:du|de la|de l['’]|des)\b|"
    r"\bponctu|\bdynami|\bpolyvalen|\brelationnel|\baisance\b|\bmotivé|"
    r"\btrabajo en equipo|\bproactiv|\bresponsabilidad\b|\bpuntual|\bganas de|\biniciativa|"
    r"\bcapacidad de (?:trabajo|adaptación|organización|aprendizaje)|"
    r"\bhabilidades (?:comunicativas|sociales)|\bdon de gentes",
    re.IGNORECASE,
)
# "NMC registration", not "patient registration": a body that registers has a name.
_REGISTERED = (
    r"\bregist(?:ered|ration)(?: \((?:or )?[^)]{0,30}\)|, or \w+(?: \w+){0,3},)? (?:with|as an?)\b|"
    r"\b(?:professional|statutory|current|active|valid|full) registration\b|"
    r"(?-i:\b(?:[A-Z]{2,}|[A-Z]\w+ (?:[A-Z]\w+|of|for|and))(?: [A-Z]\w+)*) registration\b"
)
# What makes the name of a skill that of a certificate in it: "Food Hygiene Level 3".
AWARD = re.compile(
    r"\bcertificate\b|\bcertified\b|"
    r"\blicen[cs]ed (?!premises|trade|venue|bar|software|products?|content|by|to|from|under)|"
    r"\blevel [1-8]\b(?! (?:support|engineer|technic|analyst))|"
    r"\bzertifikat\b|\bcertificado\b|\bcertificat\b|" + _REGISTERED,
    re.IGNORECASE,
)
CREDENTIAL = re.compile(
    r"\blicen[cs]e\b|\blicensed\b|\bcertificat(?:e|ion)\b|\bcertified\b|"
    r"\bregistered\b|\bticket\b|\bcard\b|\bpermit\b|\bcoded\b|\bchartered\b|\baccredit|"
    r"\bqualified\b|\bstatus\b(?= \()|\w*schein\b|\bschweißerprüfung|\bprüfung nach|\w*ausweis\b|"
    r"\bführerschein|\bzertifikat|\bberufserlaubnis|\bapprobation|\bstaatliche anerkennung|"
    r"\bstaatsexamen|\bgeprüfte[rs]?\b|\belektrofachkraft|\bhygieneschulung|\bpermis\b|\bcaces\b|"
    r"\bhabilitation|\bcertificat\b|\bqualification\b|\binscription à l['’]ordre|\bagrément|"
    r"\bcarn[eé]t?\b|\bpermiso de conducir|\bcertificado\b|\bcolegiad[oa]\b|\bhomologaci|"
    r"\bhabilitación|\btitulad[oa]\b|" + _REGISTERED,
    re.IGNORECASE,
)


def essence(text: str) -> str:
    """Return a demand without its lead-in and its "is required": the words worth comparing."""
    bare = TRAILING.sub("", LEAD_IN.sub("", text, count=1)).strip(" .,;:")
    return bare if len(bare) > 2 else text


def is_practical(text: str) -> bool:
    """Tell whether a sentence speaks of permits or hours, which no résumé can prove."""
    return bool(PERMIT.search(text))
