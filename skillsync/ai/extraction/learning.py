"""The words of learning: degrees, grades, languages and how well they are spoken."""

import re

from skillsync.ai.extraction.vocabulary import words
from skillsync.career.document import Level

DEGREES = re.compile(
    r"(?<![\w.])(?:"
    r"(?:bachelor|master|doctor|associate|licentiate)(?:['’]?s)?(?: degree)?(?: of (?:applied "
    r"science|science|arts|engineering|education|technology|laws?|philosophy|music|medicine"
    r"|fine arts|business administration|(?-i:[A-Z])\w+(?: and (?-i:[A-Z])\w+| (?-i:[A-Z])\w+)?))?"
    r"(?: \((?:Hons|Honours)\))?"
    r"|B\.?Sc\.?|M\.?Sc\.?|B\.?A\.?|M\.?A\.?|B\.?Eng\.?|M\.?Eng\.?|B\.?Ed\.?|M\.?Ed\.?|B\.?Com\.?"
    r"|BBA|MBA|M\.?B\.?A\.?|LL\.?[BM]\.?|B\.?S\.?N?|M\.?S\.?N?|Ph\.?\s?D\.?|DPhil|M\.?Phil\.?|MD|JD"
    r"|(?:(?:advanced|higher|national|post-?graduate|graduate|professional|leaving|junior|vocational"
    r"|technical|executive|ordinary|undergraduate|foundation|school) ){1,2}"
    r"(?:certificate|diploma)(?: of higher education)?(?:,? craft)?"
    r"|A\.A\.S?\.?|B\.?Tech\.?|M\.?Tech\.?|BFA|MFA|B\.?Arch\.?|MBBS|PGCE|PGDip|HND|HNC|NVQ"
    r"(?: Level \d)?|BTEC(?: \w+)?|City & Guilds(?: Level \d)?|GCSEs?|A[- ]Levels?"
    r"|Diploma|Diplom(?:-\w+)?|Staatsexamen|Magister|Promotion|Abitur|Fachabitur|Mittlere Reife"
    r"|Ausbildung|Umschulung|Meisterbrief"
    r"|Licence(?: professionnelle)?|Maîtrise|Doctorat|BTS|DUT|BUT|CAP|BEP"
    r"|Bac(?:calauréat)?(?: pro)?"
    r"|Diplôme(?: d['’][ÉEée]tat)?(?: d['’]\w+)?|DEUG|Grado|Licenciatura|Máster(?: Universitario)?"
    r"|Doctorado|Bachillerato|Técnico(?: Superior)?|Ciclo Formativo|FP"
    r"|High School Diploma|GED|Certificate|Apprenticeship|Advanced Apprenticeship|Foundation Degree"
    r")(?:\s\((?:Hons|Honours|hons)\.?\)|\sHons\.?)?(?![\w])",
    re.IGNORECASE,
)
SCORE = re.compile(
    r"(?:(?P<label>C?GPA|grade|Note|Notendurchschnitt|Abschlussnote|score|mention|nota(?: media)?)"
    r"\s?[:=]?\s{0,2}(?P<value>\d[\d.,]{0,4}(?:\s?/\s?\d[\d.,]{0,4})?|très bien|assez bien|bien"
    r"|(?-i:[A-Z])[\w+*]{0,20}(?: class honours)?))"
    r"|(?:upper |lower )?(?:first|second|third)[- ]class(?: honou?rs)?|\b2[:.][12]\b(?: honou?rs)?"
    r"|(?:summa |magna )?cum laude|\bwith (?:distinction|merit|honou?rs)\b|\bDistinction\b",
    re.IGNORECASE,
)

FLUENCY: tuple[tuple[Level, str], ...] = (
    ("native", "native speaker, native, mother tongue, bilingual, muttersprache, muttersprachlich,"
     "muttersprachler, langue maternelle, bilingue, nativo, nativa, lengua materna,"
     " first language"),
    ("C2", "c2, full professional, near native, near-native, mastery, verhandlungssicher,"
    " proficient"),
    ("C1", "c1, fluent, fließend, courant, courante, fluide, fluido, advanced, very good,"
     "professional working, sehr gut, avancé, avanzado, couramment"),
    ("B2", "b2, upper intermediate, upper-intermediate, good, gut, gute kenntnisse, conversational,"
     "limited working, professional, business"),
    ("B1", "b1, intermediate, mittelstufe, intermédiaire, intermedio, working knowledge, moyen,"
     "erweiterte grundkenntnisse"),
    ("A2", "a2, elementary, grundkenntnisse, basic, notions, básico, pre-intermediate, débutant+"),
    ("A1", "a1, beginner, anfänger, débutant, principiante, scolaire"),
)  # fmt: skip
LANGUAGES = words(
    "english german french spanish italian portuguese dutch polish russian ukrainian czech slovak "
    "hungarian romanian bulgarian greek turkish arabic hebrew hindi urdu bengali punjabi tamil "
    "telugu "
    "mandarin chinese cantonese japanese korean vietnamese thai indonesian malay tagalog filipino "
    "swahili yoruba igbo hausa amharic somali swedish norwegian danish finnish estonian latvian "
    "lithuanian croatian serbian bosnian slovenian albanian persian farsi kurdish pashto welsh "
    "irish "
    "gaelic catalan basque galician afrikaans zulu "
    "deutsch englisch französisch spanisch italienisch portugiesisch niederländisch polnisch "
    "russisch "
    "ukrainisch tschechisch ungarisch rumänisch türkisch arabisch chinesisch japanisch griechisch "
    "schwedisch dänisch norwegisch kroatisch serbisch persisch kurdisch latein vietnamesisch "
    "français anglais allemand espagnol italien portugais néerlandais polonais russe arabe chinois "
    "japonais turc grec roumain "
    "español inglés alemán francés italiano portugués neerlandés polaco ruso árabe chino japonés "
    "catalán gallego euskera rumano"
)
