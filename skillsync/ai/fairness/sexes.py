"""The words by which postings ask for one sex, in English, German and French."""

from skillsync.ai.fairness import traits
from skillsync.ai.fairness.phrase import ASKED, FEW, Phrase, clues, words

_PAIRED = r"(?!\s?(?:/|\(|\bor\b|\boder\b|\bou\b|\*|:in|\band\b))"
_ALONE = r"(?<!/)(?<!or )(?<!oder )(?<!ou )(?<!and )(?<!und )"
_ENGLISH_TITLES = (
    r"(?:sales|trades|crafts|handy|repair|camera|delivery|door|bar|draughts|drafts|fore|"
    r"watch|"
    r"service|ware|washroom|dust|line|fire|police|bin|storage|bell|news)(?:man|men|"
    r"woman|women)"
    r"|(?:bar|house|chamber|milk)maids?|waitress(?:es)?|stewardess(?:es)?|air hostess(?:es)?|"
    r"cleaning lad(?:y|ies)|tea lad(?:y|ies)|dinner lad(?:y|ies)|sales ?girls?|office girls?|"
    r"girl friday|errand boys?|office boys?|seamstress(?:es)?"
)
_GERMAN_TITLES = (
    r"krankenschwestern?|kinderkrankenschwestern?|putzfrau(?:en)?|reinigungsfrau(?:en)?|"
    r"reinigungsdamen?|raumpflegerin(?:nen)?|stewardess(?:en)?|zimmermädchen|empfangsdamen?|"
    r"bürodamen?|sekretärin(?:nen)?|vorzimmerdamen?|(?:bank|bäck|einzelhandels|industrie|"
    r"büro|speditions|immobilien|versicherungs|groß- und außenhandels)?kau(?:fmann|ffrau)|"
    r"feuerwehrmann|(?:arzt|zahnarzt)helferin(?:nen)?|servicekraft weiblich|tankwart männlich"
)
_FRENCH_TITLES = (
    r"femmes? de (?:ménage|chambre)|hôtesses? (?:d['’]accueil|de caisse)|hommes? (?:à tout faire|"
    r"d['’]entretien|toutes mains)|vendeuses?|caissières?|serveuses?|infirmières?|secrétaire femme"
)

TITLES = (
    Phrase(
        traits.TITLE_OF_ONE_SEX,
        clues(
            "man, men, maid, ess, lad, girl, boy, schwester, frau, dame, rin, mädchen, "
            "weiblich, männlich, femme, homme, euse, caissi, infirmi"
        ),
        words(
            rf"{_ALONE}\b(?:{_ENGLISH_TITLES})\b{_PAIRED}(?!['’]s|ship)",
            # Those who chair a board or own a business are spoken of; seldom are they sought.
            r"\b(?:looking for|seek(?:s|ing)?|hir(?:e|es|ing)|recruit(?:s|ing)?|need(?:s)?|"
            r"appoint(?:s|ing)?) (?:an? |our |the |new |next |experienced )*"
            rf"(?P<at>(?:chair|business)m[ae]n){_PAIRED}",
            r"\b(?P<at2>(?:chair|business)m[ae]n)(?= (?:wanted|needed|sought|required)\b)",
            rf"{_ALONE}\b(?:{_GERMAN_TITLES})\b{_PAIRED}(?!/| bzw)",
            rf"{_ALONE}\b(?:{_FRENCH_TITLES})\b{_PAIRED}(?!\.)",
        ),
        words(
            r"\b(?:report(?:s|ing)? to|our|the) (?:\w{1,12} )?forem(?:an|en)\b|"
            r"person/|maître|/-?(?:frau|mann|in\b|euse|ière)|\bder vorstand\b"
        ),
    ),
)
SEX = (
    Phrase(
        traits.ONE_SEX,
        clues(
            "male, man, men, lad, gent, girl, boy, guy, männ, weib, frau, dame, herren, "
            "mädchen, sexe, homme, femme, masculin, féminin, demoiselle"
        ),
        words(
            r"\b(?:fe)?male (?:candidates?|applicants?|staff|employees?|workers?|only|preferred|"
            r"receptionists?|secretar(?:y|ies)|assistants?|drivers?|nurses?|teachers?|engineers?|"
            r"sales\w*|cleaners?|waiters?|carers?|models?)\b",
            r"\b(?:for )?(?:men|women|males|females|ladies|gentlemen|girls|boys) (?:only|"
            r"preferred)\b",
            r"\b(?:only|strictly) (?:for )?(?:men|women|males|females|ladies|girls|boys)\b",
            rf"{ASKED}{FEW}(?P<at>lad(?:y|ies)|gentlem[ae]n|girls?|guys?|man|woman|male|female)"
            r"(?=\W*$| (?:to|who|for|with|aged|in)\b)",
            r"\b(?:männliche|weibliche)[rnms]? (?:bewerber|kandidat|mitarbeiter|verstärkung|"
            r"unterstützung|(?:fach|arbeits|hilfs|servic|aushilfs)\w*kr[aä]ft|person|"
            r"servicekr)\w{0,7}",
            r"\bnur (?:für )?(?:männer|frauen|damen|herren|mädchen)\b",
            rf"{ASKED}{FEW}(?P<at2>mann|frau|dame|mädchen|männlich|weiblich)(?=\W*$| (?:für|"
            rf"mit|als|"
            r"die|der|zum|zur|ab|bis)\b)",
            r"\bde sexe (?:masculin|féminin)\b|\b(?:candidat|profil) (?:masculin|féminin|homme|"
            r"femme)\b|"
            r"\b(?:homme|femme)s? (?:uniquement|exclusivement|de préférence)\b|"
            r"\bréservé (?:aux|à des) (?:hommes|femmes)\b",
            rf"{ASKED}{FEW}(?P<at3>homme|femme|demoiselle)(?=\W*$| (?:pour|avec|de \d|"
            rf"dynamique)\b)",
        ),
        words(
            r"\bhommes? (?:ou|et|/) ?femmes?\b|\bfemmes? (?:ou|et|/) ?hommes?\b|"
            r"\b(?:patients?|residents?|clients?|customers?|connectors?|prison|ward|football|"
            r"fashion|wear|clothing|shoes|shelter|refuge|health|male (?:and|or|/) ?female|"
            r"female (?:and|or|/) ?male|frauenhaus|patient(?:in|en))\b"
        ),
    ),
    Phrase(
        traits.PRONOUN_OF_ONE_SEX,
        clues(
            "he will, he must, he should, he shall, he has, he is, he needs, he reports, "
            "candidate, applicant, holder, employee, incumbent"
        ),
        words(
            r"(?<!/)(?<!\))(?<!or )(?<!and )\b(?:he|she) (?:will|must|should|shall|has to|"
            r"is expected|"
            r"is responsible|is required|needs to|reports to)\b",
            r"\b(?:candidate|applicant|(?:job|post|office)[ -]?holder|employee|incumbent)\b"
            r"[^.;\n]{0,120}?(?<!/)(?<!or )\b(?P<at>he|him|his|she|her)\b(?!\s?(?:/|or\b|\())",
        ),
        words(
            r"\b(?:founder|ceo|cto|director|chair\w*|head of|manager,|your (?:manager|boss|mentor|"
            r"team lead)|patient|resident|customer|client|child|"
            r"pupil|student|guest|user|in touch|(?:with|contact|call|help|answer|show) you)\b|"
            r"\b(?-i:[A-Z][a-z]+ [A-Z][a-z]+)\b[^.;\n]{0,60}\b(?:he|she)\b"
        ),
    ),
)

INSTEAD = {
    "salesman": "salesperson", "salesmen": "salespeople", "saleswoman": "salesperson",
    "tradesman": "tradesperson", "craftsman": "craftsperson", "foreman": "supervisor",
    "chairman": "chair", "cameraman": "camera operator", "repairman": "repairer",
    "handyman": "maintenance worker", "fireman": "firefighter", "policeman": "police officer",
    "barman": "bartender", "barmaid": "bartender", "waitress": "waiting staff",
    "stewardess": "flight attendant", "cleaning lady": "cleaner", "chambermaid": "room attendant",
    "delivery man": "courier", "deliveryman": "courier", "businessman": "business person",
    "krankenschwester": "Pflegefachkraft", "putzfrau": "Reinigungskraft",
    "sekretärin": "Assistenz", "kaufmann": "Kaufleute", "empfangsdame": "Empfangskraft",
    "reinigungsfrau": "Reinigungskraft", "zimmermädchen": "Zimmerservice",
    "femme de ménage": "agent d’entretien", "hôtesse d'accueil": "hôte ou hôtesse d’accueil",
    "vendeuse": "vendeur ou vendeuse", "serveuse": "serveur ou serveuse",
    "caissière": "caissier ou caissière", "infirmière": "infirmier ou infirmière",
}  # fmt: skip
"""A title for everybody instead of one for one sex, for the commonest."""
