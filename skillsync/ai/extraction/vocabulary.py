"""The words a résumé's parts are known by: English thoroughly; German, French and Spanish."""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


HEADINGS_BY_KIND: dict[str, str] = {
    "contact": (
        "contact, contact details, contact information, contact me, contact info, personal details,"
        "personal information, personal data, details, personal, address, links, online, socials,"
        "kontakt, kontaktdaten, persönliche daten, persönliche angaben, zur person, adresse,"
        "coordonnées, informations personnelles, état civil, données personnelles,"
        "contacto, datos personales, datos de contacto, información personal, find me online"
    ),
    "summary": (
        "summary, professional summary, executive summary, career summary, profile, about,"
        " about me,"
        "professional profile, personal profile, career profile, objective, career objective,"
        "personal statement, overview, introduction, bio, summary of qualifications, who i am,"
        "profil, kurzprofil, über mich, zusammenfassung, berufsziel, berufsprofil,"
        "profil professionnel, à propos, à propos de moi, résumé, objectif, objectif professionnel,"
        "perfil, perfil profesional, sobre mí, resumen, resumen profesional, objetivo, extracto"
    ),
    "work": (
        "appointments, academic positions, academic appointments, professional appointments,"
        "experience, work experience, professional experience, employment, employment history,"
        "work history, career history, relevant experience, career, professional background,"
        "positions, positions held, job history, professional history, work, clinical experience,"
        "teaching experience, industry experience, career experience, experience summary,"
        "internships, internship experience, other experience, additional experience,"
        "previous experience, earlier experience, further experience, nursing experience,"
        "research experience, employment experience, employment record,"
        " career summary and experience,"
        "military experience, leadership experience, culinary experience, related experience,"
        "berufserfahrung, berufliche erfahrung, beruflicher werdegang, werdegang, berufspraxis,"
        "berufliche laufbahn, praktika, praktische erfahrung, arbeitserfahrung, tätigkeiten,"
        "beruflicher hintergrund, praxiserfahrung, anstellungen,"
        "expérience, expériences, expérience professionnelle, expériences professionnelles,"
        "parcours professionnel, parcours, stages, emplois,"
        "experiencia, experiencia laboral, experiencia profesional, trayectoria profesional,"
        "historial laboral, trayectoria, prácticas"
    ),
    "education": (
        "education, academic background, educational background, academic history, qualifications,"
        "education and training, academic qualifications, academic education, studies, schooling,"
        "education history, training and education, academics, academic record, degrees,"
        "education and qualifications, school education, academic profile,"
        "ausbildung, bildung, bildungsweg, studium, schulbildung, akademischer werdegang,"
        "schulische ausbildung, ausbildung und studium, akademische ausbildung, bildungsgang,"
        "hochschulbildung, berufsausbildung, schule, aus- und weiterbildung,"
        " studium und ausbildung,"
        "formation, formations, études, diplômes, parcours académique, formation académique,"
        "scolarité, cursus, cursus scolaire, formation et diplômes, parcours scolaire,"
        "educación, formación, formación académica, estudios, formación reglada, titulación"
    ),
    "skills": (
        "top skills, skills, technical skills, key skills, core skills,"
        "core competencies, competencies,"
        "professional skills, skills summary, expertise, areas of expertise, technologies,"
        "technical expertise, technical proficiencies, computer skills, it skills, soft skills,"
        "hard skills, skill set, skills and tools, tools, tech stack, other skills, strengths,"
        "skills and abilities, skills and expertise, software, clinical skills, key competencies,"
        "additional skills, digital skills, programming languages, tools and technologies,"
        "technical knowledge, software skills, specialties, key strengths, skills and technologies,"
        "kenntnisse, fähigkeiten, kompetenzen, edv-kenntnisse, it-kenntnisse, fachkenntnisse,"
        "kenntnisse und fähigkeiten, technische kenntnisse, skills und kenntnisse, stärken,"
        "besondere kenntnisse, fachliche kompetenzen, weitere kenntnisse, computerkenntnisse,"
        "compétences, compétences techniques, compétences clés, savoir-faire, savoir-être,"
        "compétences informatiques, informatique, compétences professionnelles, outils, atouts,"
        "habilidades, competencias, conocimientos, aptitudes, informática, habilidades técnicas,"
        "conocimientos técnicos, conocimientos informáticos, competencias técnicas, destrezas"
    ),
    "languages": (
        "languages, language skills, spoken languages, language, foreign languages,"
        "sprachen, sprachkenntnisse, fremdsprachen, langues, langues étrangères,"
        "compétences linguistiques, idiomas, lenguas"
    ),
    "certificates": (
        "certifications, certificates, certification, licenses, licences, registrations,"
        "licenses and certifications, certifications and licenses, professional certifications,"
        "licences and certificates, certifications and training, training and certifications,"
        "professional development, training, courses, courses and certifications, accreditations,"
        "licensure, licensure and certifications, professional registration, professional training,"
        "zertifikate, zertifizierungen, weiterbildung, weiterbildungen, fortbildung, fortbildungen,"
        "lizenzen, qualifikationen, schulungen, kurse, weiterbildungen und zertifikate,"
        "certificats, habilitations, formations complémentaires, formation continue, permis,"
        "certificaciones, certificados, cursos, formación complementaria, licencias"
    ),
    "projects": (
        "projects, personal projects, selected projects, key projects, side projects, open source,"
        "academic projects, project experience, notable projects, open source projects, portfolio,"
        "projekte, ausgewählte projekte, projets, projets personnels, réalisations, proyectos,"
        "proyectos personales"
    ),
    "awards": (
        "awards, honors, honours, awards and honors, honors and awards, achievements, prizes,"
        "scholarships, awards and achievements, accomplishments, awards and scholarships,"
        "honours and awards, recognition, distinctions, key achievements, scholarships and awards,"
        "auszeichnungen, preise, stipendien, prix, récompenses, distinctions et prix,"
        "premios, reconocimientos, logros, becas, premios y reconocimientos"
    ),
    "publications": (
        "publications, selected publications, papers, articles, patents, research publications,"
        "publications and presentations, presentations, talks, publikationen, veröffentlichungen,"
        "vorträge, articles et publications, publicaciones, patents and publications"
    ),
    "volunteer": (
        "volunteer, volunteering, volunteer experience, volunteer work, community service,"
        "voluntary work, community involvement, voluntary experience, civic engagement,"
        "ehrenamt, ehrenamtliche tätigkeit, ehrenamtliches engagement, engagement,"
        "freiwilligenarbeit, soziales engagement, bénévolat, engagement associatif,"
        "expérience bénévole, engagements, voluntariado, experiencia de voluntariado"
    ),
    "interests": (
        "interests, hobbies, hobbies and interests, interests and hobbies, personal interests,"
        "activities, activities and interests, interessen, hobbys, freizeit, hobbys und interessen,"
        "interessen und hobbys, centres d'intérêt, centres d'intérêts, loisirs, intérêts, passions,"
        "intereses, aficiones, pasatiempos, outside work"
    ),
    "other": (
        "additional information, miscellaneous, other, other information, memberships,"
        "affiliations,"
        "professional memberships, professional affiliations, military service, declaration,"
        "sonstiges, mitgliedschaften, informations complémentaires, divers, información adicional,"
        "otros datos, additional details, availability, notes"
    ),
    "references": (
        "references, referees, reference, professional references, referenzen, références,"
        "referencias, recommendations"
    ),
}
DOCUMENT_TITLES = frozenset(
    phrases(
        "curriculum vitae, cv, resume, résumé, lebenslauf, tabellarischer lebenslauf,"
        "hoja de vida, currículum"
    )
)
HEADINGS = {phrase: kind for kind, listed in HEADINGS_BY_KIND.items() for phrase in phrases(listed)}

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier janv enero ene gennaio janeiro januari",
            "february feb februar février fevrier févr fév febrero febbraio fevereiro februari",
            "march mar mär märz maerz mrz mars marzo março maart",
            "april apr avril avr abril abr aprile",
            "may mai mayo maggio maio mei",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet juil julio luglio julho",
            "august aug août aout agosto ago augustus",
            "september sep sept septembre septiembre settembre setembro",
            "october oct okt oktober octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dez dezember décembre decembre déc diciembre dic dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
SEASONS = words(
    "spring summer fall autumn winter frühling frühjahr sommer herbst printemps été automne hiver "
    "primavera verano otoño invierno"
)
NOW = (
    "present, now, current, currently, today, ongoing, to date, date, heute, aktuell, jetzt,"
    "laufend, gegenwart, dato, aujourd'hui, aujourd’hui, présent, ce jour, à ce jour, en cours,"
    "actuel, actualidad, presente, hoy, actual, la actualidad, la fecha"
)
SINCE = "since, seit, depuis, desde, from, ab, starting"
UNTIL = "until, till, bis, jusqu'en, jusqu’en, hasta, through"

TITLES = words(
    "engineer developer programmer architect administrator analyst scientist designer manager "
    "director head lead leader chief officer president vp founder cofounder co-founder owner "
    "partner "
    "consultant advisor adviser associate assistant coordinator specialist supervisor executive "
    "representative agent clerk secretary receptionist accountant auditor bookkeeper controller "
    "treasurer actuary economist banker teller trader broker underwriter nurse physician doctor "
    "surgeon dentist pharmacist therapist physiotherapist paramedic midwife caregiver carer "
    "psychologist counselor counsellor veterinarian hygienist radiographer technician technologist "
    "electrician plumber carpenter welder mechanic machinist fitter joiner bricklayer roofer "
    "painter "
    "foreman apprentice journeyman installer operator driver pilot courier porter packer picker "
    "teacher tutor lecturer professor instructor trainer educator principal headteacher librarian "
    "researcher fellow postdoc chef cook baker butcher barista bartender waiter waitress server "
    "host "
    "hostess sommelier housekeeper cleaner janitor cashier salesperson merchandiser buyer planner "
    "recruiter marketer copywriter writer editor journalist reporter translator interpreter "
    "photographer videographer animator illustrator artist musician actor producer lawyer attorney "
    "solicitor barrister paralegal judge notary detective guard firefighter soldier sergeant "
    "captain "
    "lieutenant inspector surveyor estimator intern trainee student volunteer freelancer "
    "contractor "
    "gardener farmer florist hairdresser stylist beautician coach athlete referee nanny au-pair "
    "generalist operative practitioner handler machine-operator fabricator "
    "scrum tester qa sre devops sysadmin webmaster strategist evangelist ambassador registrar "
    "dispatcher storekeeper warehouseman handyman maid steward stewardess sous-chef cto ceo cfo "
    "coo "
    "cio commis demi-chef sister matron ward-manager houseman mate stagehand curator archivist "
    # German
    "leiter leiterin ingenieur ingenieurin entwickler entwicklerin berater beraterin kaufmann "
    "kauffrau referent referentin sachbearbeiter sachbearbeiterin assistent assistentin lehrer "
    "lehrerin koch köchin pfleger pflegerin pflegefachkraft krankenschwester elektriker "
    "elektroniker "
    "elektroinstallateur mechaniker mechatroniker meister geselle techniker praktikant "
    "praktikantin "
    "werkstudent werkstudentin geschäftsführer geschäftsführerin buchhalter buchhalterin verkäufer "
    "verkäuferin fahrer erzieher erzieherin arzt ärztin auszubildender auszubildende azubi "
    "fachkraft "
    "mitarbeiter mitarbeiterin spezialist koordinator redakteur tischler schreiner maler maurer "
    "disponent lagerist monteur softwareentwickler wissenschaftler projektleiter teamleiter "
    # French
    "ingénieur ingénieure développeur développeuse chef cheffe responsable directeur directrice "
    "assistant assistante gestionnaire comptable infirmier infirmière enseignant enseignante "
    "professeur professeure cuisinier cuisinière serveur serveuse vendeur vendeuse conseiller "
    "conseillère technicien technicienne électricien électricienne stagiaire apprenti apprentie "
    "consultante chargé chargée médecin avocat avocate secrétaire ouvrier chauffeur sous-chef "
    "sous-cheffe formateur formatrice rédacteur rédactrice plombier menuisier pâtissier boulanger "
    "alternant alternante éducateur éducatrice aide-soignant aide-soignante "
    # Spanish
    "ingeniero ingeniera desarrollador desarrolladora jefe jefa gerente directora responsable "
    "asistente contable contador contadora enfermero enfermera maestro maestra profesor profesora "
    "cocinero cocinera camarero camarera vendedor vendedora técnico técnica electricista becario "
    "becaria médico médica abogado abogada secretario secretaria operario conductor consultor "
    "consultora analista programador programadora auxiliar administrativo administrativa "
    "dependiente "
    "coordinador coordinadora diseñador diseñadora encargado encargada arquitecto arquitecta"
)
TITLE_ENDINGS = tuple(
    words(
        "leiter leiterin ingenieur ingenieurin entwickler entwicklerin berater beraterin "
        "meister techniker technikerin pfleger pflegerin kraft verkäufer lehrer lehrerin "
        "führer führerin installateur elektroniker mechaniker kaufmann kauffrau assistent "
        "assistentin praktikant praktikantin monteur fahrer betreuer betreuerin prüfer "
        "prüferin schlosser macher manager managerin fachangestellte fachangestellter "
        "redakteur arbeiter arbeiterin student studentin "
    )
)
TITLE_MODIFIERS = words(
    "senior junior staff principal deputy assistant associate interim acting trainee graduate "
    "registered certified chartered licensed qualified freelance part-time full-time vice regional "
    "national global night sous lead head chief leitender leitende stellvertretender "
    "stellvertretende"
)
ORGANIZATION_MARKS = words(
    "inc llc ltd limited plc corp corporation company co gmbh ag kg ohg ug mbh ev e.v e.k eg sa "
    "s.a "
    "sas sarl s.l sl slu srl s.r.l spa s.p.a bv b.v nv n.v ab oy as aps pty pte llp lp se group "
    "holding holdings gruppe groupe grupo partners associates sons brothers & "
    "home homes dairy dairies telecom freight laboratory laboratories diagnostics wholesale "
    "og pharmacy pantry hospital clinic infirmary hospice surgery practice trust nhs "
    "klinik klinikum krankenhaus "
    "praxis "
    "hôpital clinique chu hospital clínica school college university academy institute institut "
    "universität hochschule schule gymnasium lycée collège université école universidad colegio "
    "escuela instituto kindergarten kita nursery bank council ministry department agency authority "
    "bundesamt stadtwerke gemeinde mairie ayuntamiento army navy police restaurant brasserie hotel "
    "hôtel café cafe bistro bakery bäckerei boulangerie bar inn kitchen gasthof gasthaus trattoria "
    "taverna labs lab laboratories laboratory studio studios systems solutions technologies "
    "software "
    "consulting services industries logistics foundation stiftung fondation fundación association "
    "verein museum library church center centre zentrum center store shop supermarket airlines "
    "airways energy electric electrical electrics power motors automotive pharma pharmaceuticals "
    "media press publishing verlag insurance versicherung capital ventures networks analytics "
    "robotics foods farms construction builders engineering werke werk werkstatt autohaus startup"
)
LEGAL_FORMS = words(
    "inc llc ltd limited plc corp corporation gmbh og ag kg ohg ug ev sa sas sarl sl slu srl spa "
    "bv nv "
    "llp lp co pty pte"
)
ORGANIZATION_ENDINGS = ("werke", "klinik", "klinikum", "schule", "haus", "bank", "betrieb")

SCHOOLS = words(
    "university college school institute academy polytechnic universität hochschule fachhochschule "
    "technische gymnasium berufsschule realschule gesamtschule berufskolleg université école lycée "
    "collège iut universidad instituto colegio escuela universitat politecnico università faculty "
    "conservatory seminary uni tu fh mit eth epfl ucla ucl lse insa iae cfa ifsi bootcamp campus "
    "universidade faculdade escola istituto liceo politecnica uniwersytet politechnika technikum "
    "szkoła liceum universitet högskola høgskole gymnasieskola universiteit hogeschool univerzita "
    "univerzitet sveučilište egyetem üniversitesi lisesi yliopisto ammattikorkeakoulu université "
    "centre center "
    "meisterschule handwerkskammer ihk politécnica facultad ies sixth-form akademie kunsthochschule"
)
SCHOOL_ENDINGS = ("schule", "universität", "akademie", "gymnasium", "kolleg", "institut")

COUNTRY_HINTS = words(
    "uk u.k usa u.s.a us u.s uae england scotland wales deutschland schweiz österreich españa "
    "méxico "
    "brasil italia nederland remote hybrid homeoffice bayern bavaria hessen sachsen california "
    "texas "
    "florida ontario quebec ohio oregon washington massachusetts colorado georgia illinois"
)
US_STATES = words(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ "
    "NM NY "
    "NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON BC QC AB MB NS NB NSW VIC QLD"
)
CITIES = frozenset(
    phrases(
        "london, leeds, manchester, birmingham, liverpool, bristol, sheffield, bradford, edinburgh,"
        "glasgow, cardiff, belfast, dublin, cork, galway, limerick, oxford, cambridge, york, hull,"
        "nottingham, leicester, coventry, southampton, brighton, newcastle, aberdeen, reading,"
        " bath,"
        "new york, new york city, los angeles, chicago, houston, phoenix, philadelphia,"
        " san antonio,"
        "san diego, dallas, san jose, austin, san francisco, seattle, denver, boston, portland,"
        "atlanta, miami, detroit, minneapolis, nashville, baltimore, washington, sacramento,"
        " tucson,"
        "columbus, charlotte, pittsburgh, cleveland, cincinnati, orlando, tampa, st. louis,"
        " madison,"
        "toronto, montreal, vancouver, ottawa, calgary, edmonton, winnipeg, halifax, mexico city,"
        "berlin, hamburg, münchen, munich, köln, cologne, frankfurt, frankfurt am main, stuttgart,"
        "düsseldorf, dortmund, essen, leipzig, bremen, dresden, hannover, nürnberg, nuremberg,"
        "duisburg, bochum, bonn, münster, mannheim, karlsruhe, augsburg, wiesbaden, mainz, potsdam,"
        "freiburg, kiel, lübeck, rostock, erfurt, kassel, aachen, heidelberg, ulm, regensburg,"
        " jena,"
        "wien, vienna, graz, linz, salzburg, innsbruck, zürich, zurich, genf, geneva, genève,"
        " basel,"
        "bern, lausanne, luzern, paris, marseille, lyon, toulouse, nice, nantes, strasbourg,"
        " rennes,"
        "montpellier, bordeaux, lille, grenoble, dijon, reims, angers, rouen, brest, tours, metz,"
        "madrid, barcelona, valencia, sevilla, seville, zaragoza, málaga, murcia, bilbao, alicante,"
        "granada, lisbon, lisboa, porto, rome, roma, milan, milano, naples, napoli, turin, torino,"
        "florence, bologna, amsterdam, rotterdam, utrecht, the hague, eindhoven, brussels,"
        " bruxelles,"
        "antwerp, ghent, luxembourg, copenhagen, aarhus, stockholm, gothenburg, malmö, oslo,"
        " bergen,"
        "helsinki, tampere, warsaw, kraków, krakow, wrocław, gdańsk, poznań, prague, praha, brno,"
        "budapest, bucharest, sofia, athens, thessaloniki, belgrade, zagreb, ljubljana, bratislava,"
        "vilnius, riga, tallinn, kyiv, istanbul, ankara, izmir, moscow, tel aviv, cairo,"
        " casablanca,"
        "lagos, abuja, nairobi, accra, johannesburg, cape town, dubai, abu dhabi, doha, riyadh,"
        "mumbai, delhi, new delhi, bangalore, bengaluru, hyderabad, chennai, pune, kolkata,"
        " karachi,"
        "lahore, islamabad, dhaka, colombo, kathmandu, singapore, kuala lumpur, jakarta, manila,"
        "bangkok, hanoi, ho chi minh city, hong kong, taipei, seoul, tokyo, osaka, beijing,"
        " shanghai,"
        "shenzhen, sydney, melbourne, brisbane, perth, adelaide, auckland, wellington, são paulo,"
        "rio de janeiro, buenos aires, santiago, bogotá, bogota, lima, quito, caracas, montevideo"
    )
)
