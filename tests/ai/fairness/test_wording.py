"""Words of a posting that ask for a protected trait, and the many that only look like it."""

from time import process_time

import pytest

from skillsync.ai.fairness.wording import MOST_FOUND, find_wording, with_asked

ASKS = [
    ("age", "We are a young, dynamic team.", "young, dynamic team"),
    ("age", "You join a fun young team of five.", "fun young team"),
    ("age", "Seeking energetic young people", "young people"),
    ("age", "Our team is young and hungry.", "team is young"),
    ("age", "- Digital native", "Digital native"),
    ("age", "We are looking for young professionals.", "young professionals"),
    ("age", "Recent graduate in computer science", "Recent graduate"),
    ("age", "We want a recent university graduate.", "recent university graduate"),
    ("age", "- max. 35 years", "max. 35 years"),
    ("age", "Candidates must be under 40 years of age.", "under 40 years of age"),
    ("age", "Aged between 25 and 35", "Aged between 25 and 35"),
    ("age", "Upper age limit 45", "Upper age"),
    ("age", "No more than 3 years of work experience.", "No more than 3 years of work experience"),
    ("age", "Overqualified candidates need not apply.", "Overqualified candidates need not apply"),
    ("age", "Please state your date of birth.", "your date of birth"),
    ("age", "Werden Sie Teil eines jungen, dynamischen Teams!", "jungen, dynamischen Teams"),
    ("age", "Sie sind nicht älter als 35 Jahre.", "nicht älter als 35 Jahre"),
    ("age", "Wir suchen junge Talente.", "junge Talente"),
    ("age", "Bitte unter Angabe von Familienstand und Alter", "Familienstand"),
    ("age", "Vous rejoignez une équipe jeune et soudée.", "équipe jeune"),
    ("age", "Vous êtes âgé de 25 à 35 ans.", "âgé de 25 à 35 ans"),
    ("age", "Nous recherchons un jeune diplômé.", "jeune diplômé"),
    ("sex", "Travelling salesman", "salesman"),
    ("sex", "Foreman, night shift", "Foreman"),
    ("sex", "Experienced waitress wanted", "waitress"),
    ("sex", "He will run the workshop.", "He will"),
    ("sex", "The ideal candidate knows his trade.", "his"),
    ("sex", "Female receptionist for a hotel", "Female receptionist"),
    ("sex", "Men only", "Men only"),
    ("sex", "We are looking for a reliable man to help.", "man"),
    ("sex", "Krankenschwester in Vollzeit", "Krankenschwester"),
    ("sex", "Weibliche Verstärkung gesucht", "Weibliche Verstärkung"),
    ("sex", "Wir suchen eine nette Dame für den Empfang.", "Dame"),
    ("sex", "Femme de ménage à temps partiel", "Femme de ménage"),
    ("sex", "Profil : de sexe masculin", "de sexe masculin"),
    ("sex", "Fahrer gesucht", "Fahrer"),
    ("sex", "Wir suchen ab Mai einen erfahrenen Elektriker.", "Elektriker"),
    ("sex", "Softwareentwickler in Teilzeit", "Softwareentwickler"),
    ("sex", "We are looking for a chairman.", "chairman"),
    ("appearance", "Gepflegtes Äußeres", "Gepflegtes Äußeres"),
    (
        "appearance",
        "Sie haben ein ansprechendes Erscheinungsbild.",
        "ansprechendes Erscheinungsbild",
    ),
    ("appearance", "Attractive appearance required", "Attractive appearance"),
    ("appearance", "You must be good-looking.", "good-looking"),
    ("appearance", "- Présentation soignée", "Présentation soignée"),
    ("appearance", "Excellente présentation exigée", "Excellente présentation"),
    ("family", "Must have no family commitments.", "no family commitments"),
    ("family", "Unmarried applicants preferred", "Unmarried"),
    ("family", "Ohne familiäre Verpflichtungen", "Ohne familiäre Verpflichtungen"),
    ("family", "Célibataire de préférence", "Célibataire"),
    ("family", "Personne sans enfants", "sans enfants"),
    ("origin", "- Native English speaker", "Native English speaker"),
    ("origin", "You are a native speaker of German.", "native speaker of German"),
    ("origin", "French mother tongue", "French mother tongue"),
    ("origin", "English (native)", "English (native"),
    ("origin", "Native German speaker and a team player", "Native German speaker"),
    ("origin", "Deutsch als Muttersprache", "Muttersprache"),
    ("origin", "Muttersprachler Deutsch", "Muttersprachler"),
    ("origin", "De langue maternelle française", "De langue maternelle française"),
    ("origin", "Anglais natif", "Anglais natif"),
    ("origin", "English: native", "English: native"),
    ("origin", "Must hold US citizenship.", "Must hold US citizenship"),
    ("origin", "British citizens only", "British citizens only"),
    ("origin", "Deutsche Staatsangehörigkeit", "Deutsche Staatsangehörigkeit"),
    ("origin", "Accent-free German", "Accent-free"),
    ("origin", "Sie sprechen akzentfrei.", "akzentfrei"),
    ("religion", "You are a committed Christian.", "committed Christian"),
    ("religion", "Mitglied einer christlichen Kirche", "Mitglied einer christlichen Kirche"),
    ("religion", "Catholique pratiquant", "Catholique pratiquant"),
    ("health", "Must be able-bodied", "able-bodied"),
    ("health", "- Physically fit", "Physically fit"),
    ("health", "You must be in good health.", "in good health"),
    ("health", "No health problems", "No health problems"),
    ("health", "Körperlich fit und mobil", "Körperlich fit"),
    ("health", "Bonne condition physique", "Bonne condition physique"),
    ("photo", "Please send your CV with a recent photo.", "a recent photo"),
    ("photo", "Attach a recent photograph.", "a recent photograph"),
    ("photo", "Vollständige Bewerbung mit Lichtbild", "Lichtbild"),
    ("photo", "Lebenslauf mit Foto an uns", "Foto"),
    ("photo", "Envoyez votre CV avec photo.", "photo"),
    ("school", "Degree from a top-tier university", "top-tier university"),
    ("school", "Graduates of a course at a leading business school", "leading business school"),
    ("school", "Graduates of Tier-1 institutes", "Tier-1 institutes"),
    ("school", "MBA, ideally Ivy League", "Ivy League"),
    ("school", "Oxbridge graduate", "Oxbridge graduate"),
    ("school", "Abschluss einer Elite-Universität", "Elite-Universität"),
    ("school", "Diplômé d'une grande école", "grande école"),
]

ORDINARY = """
We are a young company in a growing market.
A young and growing start-up with 20 employees.
You work with young people and their families.
Care for young children and young patients.
Our company is over 35 years old.
At least 5 years of experience, max. 35 hours a week.
Maximum 40 years of combined service life.
A warranty of max. 25 years.
Up to 30 days of leave, under 30 minutes from the station.
Pension from 65 years of age.
Must be 18 years or older.
Senior engineer with mature judgement
Mature processes and mature code bases
You manage a budget of 2,000 man-hours.
Manual skills and management of manufacturing
The machine is manned day and night.
Native apps for iOS and Android
Native mobile development, React Native, cloud-native services
Native integrations in English and German
Native or near-native English
Native-level English required
Sie sind Muttersprachler:in oder sprechen fließend Deutsch
Homme ou femme
No children's toys on the floor
Physical fitness instructor
You want to support young people.
Fluent or native English
English at native level
You need not be a native speaker.
A mother tongue other than German is fine.
German on a native-speaker level is not required.
You teach native speakers of Spanish as customers.
Fluent English, German B2
English, both written and spoken
Experience with Postman and Goldman Sachs
Freeman, Chapman and Workman are our partners.
Salesman/saleswoman
Salesman or saleswoman wanted
Waiter/waitress for the terrace
Our chairman founded the firm in 1950.
Anna Berg is chairman of the board.
Chairman of the board: Anna Berg
Founded by a businessman from Leeds
Verkäuferinnen und Verkäufer gesucht
Elektriker*in gesucht
Wir suchen einen Fahrer oder eine Fahrerin.
Unsere Techniker sind in ganz Bayern unterwegs.
Wir suchen einen Standort für unsere Fahrer.
Bäcker GmbH in Bonn
We offer an attractive salary and attractive career prospects.
A beautiful office in a pretty town
Attractive packages for our staff
Présentation soignée des plats
Gepflegte Räume und ein gutes Betriebsklima
Gutes Auftreten vor Gruppen
Well-presented reports
He/she will report to the plant manager.
The candidate brings his or her own tools.
Anna Berg is our founder; she will show you around.
Care for female patients on a women's ward
Male and female connectors
Women and men alike
Women are encouraged to apply.
We are an equal opportunity employer and do not discriminate by age, religion or disability.
People of all ages are welcome.
Recent graduates are welcome to apply.
You mentor recent graduates.
Graduate programme
Experience with single sign-on and single-page applications
Childcare and family insurance for you
No children under 12 in the laboratory
Married to quality
Citizens' advice and citizen services
You have the right to work in Germany.
US customers and European citizens are our users.
Christian Meyer is looking forward to hearing from you.
Teacher of Christian studies
Health and safety, good health insurance
Keep our systems in good health.
You can lift 20 kg.
Promote the physical health of residents.
Photo editing in Photoshop
Experience with photography and photo archives
Please apply without a photo.
No photo, please.
Upload photos of products to the shop.
You send photographers to weddings.
University degree in physics
We work with leading universities.
A spin-off of a top university
Help students get into Ivy League colleges.
Top marks in customer service
Digital-native brands are our clients.
A digital native bank
You build databases with a date of birth field.
Fit for the future
A plus: an MBA
Softwareentwickler (m/w/d)
Kaufmann (m/w/d) für Büromanagement
Krankenschwester / Krankenpfleger (m/w/d)
Verkäufer/-in
Junges Unternehmen mit großen Zielen
Jugendliche und junge Erwachsene begleiten
Mindestens drei Jahre Erfahrung, lediglich Grundkenntnisse in SAP
Bewerbung gern ohne Foto
Bitte kein Bewerbungsfoto
Deutsch auf Muttersprachniveau
Sehr gute Deutschkenntnisse
Ortsungebunden und reisebereit
Menschen mit Schwerbehinderung werden bei gleicher Eignung bevorzugt.
Unabhängig von Alter, Geschlecht und Religion
Kundinnen und Kunden zwischen 25 und 60 Jahren
Frau Müller beantwortet Ihre Fragen.
Kirchliche Zusatzversorgung
Infirmier/infirmière
Vendeuse ou vendeur
Serveur / serveuse (H/F)
Une jeune entreprise en croissance
Trois ans d'expérience
CV sans photo
Français courant
Poste ouvert aux personnes en situation de handicap
Une école d'ingénieurs
Sans frais pour les enfants
""".strip().splitlines()


@pytest.mark.parametrize(("trait", "text", "quote"), ASKS)
def test_what_asks_for_a_trait_is_found_with_its_place(trait: str, text: str, quote: str) -> None:
    found = find_wording(f"Welder\n\n{text}\nWe look forward to you.")
    assert [(each.trait, each.quote) for each in found] == [(trait, quote)]
    (one,) = found
    assert f"Welder\n\n{text}"[one.start : one.end] == quote
    assert one.about
    assert one.why.endswith(".")
    assert one.suggestion.endswith(".")


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert find_wording(text) == []


def test_a_posting_for_everybody_may_name_a_title_of_one_sex() -> None:
    assert find_wording("Kaufmann (m/w/d)\n\nSie sind Kaufmann und rechnen gern.") == []
    assert find_wording("Technicien (H/F)\n\nInfirmière ou aide") == []
    found = find_wording("Kaufmann\n\nSie sind genau.")
    assert [each.instead for each in found] == ["Kaufleute"]


def test_a_marker_for_all_sexes_excuses_nothing_else() -> None:
    found = find_wording("Verkäufer (m/w/d)\n\nWir suchen junge Talente, max. 30 Jahre.")
    assert {each.trait for each in found} == {"age"}


def test_a_requirement_is_asked_for_where_the_words_overlap_it() -> None:
    text = "We are a young team.\n- Native English speaker"
    found = find_wording(text)
    begin = text.index("Native English")
    team, tongue = with_asked(found, [(begin + 7, begin + 14)])
    assert (team.asked, tongue.asked) == (False, True)
    assert team.sentence().startswith("The posting speaks of young people: “young team”.")
    assert tongue.sentence().startswith("A requirement asks for a mother tongue: “Native English")


@pytest.mark.parametrize(
    "piece",
    ["a ", "young ", "no ", "must be a ", "degree ", "cv ", "(", "x", "native ", "- \n", "\n"],
)
def test_the_longest_postings_are_read_in_bounded_time(piece: str) -> None:
    begun = process_time()
    assert len(find_wording(piece * (60_000 // len(piece)))) <= MOST_FOUND
    assert process_time() - begun < 4
