"""The words around the facts: names, places, headings and sentence shapes, apart for each half."""

from bench.matching.facts import Half, Tongue

FIRST = {
    "en": "Ayesha Tom Grace Owen Priya Callum Nkechi Ruth Idris Megan Femi Holly Arjun Siobhan",
    "de": "Anke Jürgen Sabine Mehmet Katrin Uwe Leyla Torsten Birgit Dennis",
    "fr": "Camille Yves Aïcha Benoît Solène Mathieu Fatou Gilles Maëlle Hugo",
    "es": "Lucía Andrés Marta Íñigo Rocío Álvaro Nuria Javier Elena Pau",
}
LAST = {
    "en": "Whitcombe Oyelaran Patel Ferrow Llewin Macrae Adeyi Thornby Rahmann Quill Denholt",
    "de": "Brandhuber Özkan Lehnert Wieczorek Sturmfels Kaltenbach Ahrendt Vollmar",
    "fr": "Delacourt Benhaddou Morvanec Lefrançois Diakité Roussillot Garnerin",
    "es": "Olavarría Benítez Quintanilla Ferreiro Casasola Montalbo Iriarte",
}
CITIES = {
    "GB": ("Leeds", "Bristol", "Sheffield", "Norwich", "Exeter", "Nottingham"),
    "DE": ("Kassel", "Bremen", "Augsburg"),
    "FR": ("Rennes", "Dijon", "Nantes"),
    "ES": ("Zaragoza", "Valladolid", "Murcia"),
}
COUNTRY = {"en": "GB", "de": "DE", "fr": "FR", "es": "ES"}
COUNTRY_NAME = {
    "GB": "United Kingdom", "DE": "Deutschland", "FR": "France", "ES": "España",
    "IE": "Ireland", "AT": "Österreich", "BE": "Belgique", "PT": "Portugal",
}  # fmt: skip
EMPLOYERS = (
    "Harrowgate Works", "Alderlow Group", "Minstead & Sons", "Tarnbeck Services", "Calloway Trust",
    "Penhallow House", "Brightmoor", "Oakhanger Union", "Sandrick Partners", "Fennimore Collective",
)  # fmt: skip
SCHOOLS = {
    "en": ("Northmoor College", "University of Eastvale", "Ridgeway Institute"),
    "de": ("Hochschule Lindental", "Berufskolleg Oberau"),
    "fr": ("Université de Valmont", "Institut des Halles"),
    "es": ("Universidad de Altamar", "Instituto Las Lomas"),
}

# {n} is a competence's name in the middle of a sentence, {N} at its start.
NAMED: dict[Half, tuple[str, ...]] = {
    "development": (
        "Responsible for {n}",
        "Carried out {n} every day",
        "{N} for a team of nine",
        "Trained two colleagues in {n}",
        "Improved {n} together with my team",
    ),
    "heldout": (
        "{N} was a large part of each week",
        "In charge of {n} since the second year",
        "Took over {n} from a colleague and put it in order",
        "Daily {n}",
        "Asked by others for advice on {n}",
    ),
}
FOREIGN_NAMED: dict[Tongue, tuple[str, ...]] = {
    "de": ("Zuständig für {n}", "{N} im Team von neun Personen"),
    "fr": ("Chargé(e) de : {n}", "{N} au sein d'une équipe de neuf personnes"),
    "es": ("Responsable de {n}", "{N} en un equipo de nueve personas"),
}
SUMMARY: dict[Half, tuple[str, ...]] = {
    "development": (
        "{title} with {years} years of experience.",
        "I have worked as {title} for {years} years and like to do things properly.",
    ),
    "heldout": (
        "{years} years in the trade, currently {title}.",
        "Reliable {title} who has done this work for {years} years.",
    ),
}
FOREIGN_SUMMARY: dict[Tongue, str] = {
    "de": "{title} mit {years} Jahren Berufserfahrung.",
    "fr": "{title} avec {years} ans d'expérience.",
    "es": "{title} con {years} años de experiencia.",
}
ASPIRING: dict[Half, str] = {
    "development": (
        "I would love to become a {title} and have read a lot about {a}, {b} and {c}. "
        "Looking for a first chance to learn {d}."
    ),
    "heldout": (
        "My dream is to move into work as a {title}. I am curious about {a}, {b}, {c} and {d}, "
        "which I have not done yet, and watch films on them every evening."
    ),
}
DID_BEFORE = ("Taxi Driver", "Florist", "Post Office Clerk", "Bicycle Courier", "Estate Agent")
BEFORE_LINES = (
    "Looked after regular customers and their wishes",
    "Worked early and late turns through the year",
    "Kept takings and papers in order",
)
MANAGER_LINES = (
    "Sets strategy with the board and appoints site managers",
    "Answers for results of four hundred staff",
    "Negotiates with investors and landlords",
)
PLAIN_SKILLS = {
    "en": ("teamwork", "punctuality"),
    "de": ("Teamfähigkeit", "Pünktlichkeit"),
    "fr": ("esprit d'équipe", "ponctualité"),
    "es": ("trabajo en equipo", "puntualidad"),
}

HEADINGS: dict[Half, tuple[dict[str, str], ...]] = {
    "development": (
        {"summary": "SUMMARY", "work": "EXPERIENCE", "skills": "SKILLS",
         "education": "EDUCATION", "certificates": "CERTIFICATES", "languages": "LANGUAGES"},
        {"summary": "Profile", "work": "Work Experience", "skills": "Key Skills",
         "education": "Education and Training", "certificates": "Licences & Certificates",
         "languages": "Languages"},
    ),
    "heldout": (
        {"summary": "About me", "work": "Employment History", "skills": "Core Competencies",
         "education": "Academic Background", "certificates": "Certifications",
         "languages": "Language Skills"},
        {"summary": "PROFESSIONAL SUMMARY", "work": "CAREER HISTORY",
         "education": "QUALIFICATIONS AND EDUCATION",
         "skills": "AREAS OF EXPERTISE", "certificates": "LICENSES", "languages": "LANGUAGES"},
    ),
}  # fmt: skip
FOREIGN_HEADINGS: dict[Tongue, dict[str, str]] = {
    "de": {"summary": "Profil", "work": "Berufserfahrung", "skills": "Kenntnisse",
           "education": "Ausbildung", "certificates": "Zertifikate", "languages": "Sprachen"},
    "fr": {"summary": "Profil", "work": "Expérience professionnelle", "skills": "Compétences",
           "education": "Formation", "certificates": "Certifications", "languages": "Langues"},
    "es": {"summary": "Perfil", "work": "Experiencia laboral", "skills": "Competencias",
           "education": "Formación", "certificates": "Certificados", "languages": "Idiomas"},
}  # fmt: skip
NOW = {"en": "present", "de": "heute", "fr": "aujourd'hui", "es": "actualidad"}
SPOKEN = {
    "en": "English (native)", "de": "Deutsch (Muttersprache), Englisch (C1)",
    "fr": "Français (langue maternelle), anglais (C1)",
    "es": "Español (nativo), inglés (C1)",
}  # fmt: skip
