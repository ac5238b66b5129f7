"""German, as it is written in Germany, Austria and Switzerland."""

from skillsync.ai.extraction.vocabulary.tongue import Tongue

GERMAN = Tongue(
    code="de",
    common="""
        und der die das für mit von im zur bei als den des ein eine auf dem aus lebenslauf
        berufserfahrung ausbildung kenntnisse sprachen heute seit""",
    regions="DE AT CH LI LU",
    document_titles="""
        lebenslauf, tabellarischer lebenslauf, mein lebenslauf, bewerbung, bewerbungsunterlagen,
        cv, curriculum vitae, kurzlebenslauf, werdegang von""",
    headings={
        "contact": """
            kontakt, kontaktdaten, persönliche daten, persönliche angaben, zur person, adresse,
            persönliches, angaben zur person, kontaktinformationen, anschrift, personalien,
            kontaktangaben, so erreichen sie mich, persönliche informationen, online""",
        "summary": """
            profil, kurzprofil, über mich, zusammenfassung, berufsziel, berufsprofil,
            kurzvorstellung, persönliches profil, berufliches profil, qualifikationsprofil,
            karriereziel, motivation, ziele, wer ich bin, kurz zu mir, auf einen blick, mein
            profil, fachliches profil, berufliche ziele, das bin ich, steckbrief, zielposition,
            zielsetzung, persönliches statement, statement, kurzbeschreibung, über meine person,
            kurzportrait, vorstellung, selbstdarstellung, motto, kernprofil""",
        "work": """
            berufserfahrung, berufserfahrungen, berufliche erfahrung, berufliche erfahrungen,
            beruflicher werdegang, werdegang, berufspraxis, berufliche laufbahn, praktika,
            praktische erfahrung, praktische erfahrungen, arbeitserfahrung, tätigkeiten,
            beruflicher hintergrund, praxiserfahrung, anstellungen, berufliche stationen,
            stationen, berufliche tätigkeiten, berufliche tätigkeit, berufstätigkeit, karriere,
            laufbahn, arbeitserfahrungen, bisherige tätigkeiten, praktikum, nebentätigkeiten,
            erfahrung, erfahrungen, berufsweg, beschäftigungen, arbeitsverhältnisse, relevante
            berufserfahrung, wo ich gearbeitet habe, meine stationen, nebenjobs,
            werkstudententätigkeiten, praktika und nebentätigkeiten, weitere berufserfahrung,
            beruf, berufliche praxis, praxis, beruflicher lebensweg, lebensweg,
            werkstudententätigkeit, aktuelle tätigkeit, tätigkeit, anstellung, berufsleben,
            arbeitsleben, beschäftigung, projekterfahrung und berufspraxis, erwerbsbiografie""",
        "education": """
            ausbildung, bildung, bildungsweg, studium, schulbildung, akademischer werdegang,
            schulische ausbildung, ausbildung und studium, akademische ausbildung, bildungsgang,
            hochschulbildung, berufsausbildung, schule, aus- und weiterbildung, studium und
            ausbildung, schulischer werdegang, hochschulstudium, ausbildungen, schule und
            ausbildung, akademische laufbahn, bildungswerdegang, schulausbildung, universitäre
            ausbildung, akademischer hintergrund, lehre, schule und studium, schulabschluss,
            schulischer und beruflicher bildungsweg, promotion, ausbildungsweg, berufliche
            ausbildung, studium und schule, bildungshintergrund, akademische bildung,
            hochschulausbildung, universitätsstudium, schul- und berufsausbildung, schul- und
            hochschulbildung, aus- & weiterbildung, schulbesuch, akademisches, schullaufbahn,
            erstausbildung, lehre und schule, studienverlauf""",
        "skills": """
            kenntnisse, fähigkeiten, kompetenzen, edv-kenntnisse, it-kenntnisse, fachkenntnisse,
            kenntnisse und fähigkeiten, technische kenntnisse, skills und kenntnisse, stärken,
            besondere kenntnisse, fachliche kompetenzen, weitere kenntnisse, computerkenntnisse,
            fertigkeiten, fähigkeiten und kenntnisse, fachkompetenzen, kernkompetenzen, edv,
            persönliche stärken, soziale kompetenzen, methodenkompetenzen, kompetenzprofil,
            technische fähigkeiten, technische kompetenzen, programmierkenntnisse, besonderes,
            fachliche kenntnisse, it-kompetenzen, it-skills, schwerpunkte, was ich kann, know-how,
            sonstige kenntnisse, zusätzliche kenntnisse, qualifikationen und kenntnisse,
            kenntnisse und fertigkeiten, fachliche schwerpunkte, werkzeuge, digitale kompetenzen,
            expertise, berufliche kompetenzen, softwarekenntnisse, edv- und it-kenntnisse,
            pc-kenntnisse, fachwissen, methodenkompetenz, it-kompetenz, wissen, können,
            anwendungskenntnisse, sozialkompetenz, sozialkompetenzen, fachkompetenz, hard- und
            softskills, technologien, tools""",
        "languages": """
            sprachen, sprachkenntnisse, fremdsprachen, sprachkompetenzen, sprache,
            fremdsprachenkenntnisse, sprachliche kenntnisse""",
        "certificates": """
            zertifikate, zertifizierungen, weiterbildung, weiterbildungen, fortbildung,
            fortbildungen, lizenzen, qualifikationen, schulungen, kurse, zusatzqualifikationen,
            weiterbildungen und zertifikate, zertifikate und weiterbildungen, seminare, fort- und
            weiterbildung, fort- und weiterbildungen, berufliche weiterbildung,
            zusatzqualifikation, zertifikate und lizenzen, nachweise, bescheinigungen,
            weiterbildungen und kurse, zertifizierungen und weiterbildungen, scheine,
            befähigungen, zulassungen, berufliche fortbildung, kurse und zertifikate,
            zusatzausbildungen, lehrgänge, lehrgang, seminar, zusatzausbildung, fachkurse,
            berechtigungen""",
        "projects": """
            projekte, ausgewählte projekte, projekterfahrung, eigene projekte, referenzprojekte,
            private projekte, projektliste, persönliche projekte, was ich gebaut habe, arbeiten,
            projektarbeit, projektarbeiten, projekthistorie, portfolio""",
        "awards": """
            auszeichnungen, preise, stipendien, auszeichnungen und preise, ehrungen, erfolge,
            preise und auszeichnungen, auszeichnungen und stipendien, wettbewerbe, förderungen,
            stipendien und auszeichnungen, stipendien und preise""",
        "publications": """
            publikationen, veröffentlichungen, vorträge, publikationen und vorträge, patente,
            veröffentlichungen und vorträge, bücher, artikel, fachartikel, ausstellungen,
            publikationsliste, schriften, publikationsverzeichnis""",
        "volunteer": """
            ehrenamt, ehrenamtliche tätigkeit, ehrenamtliche tätigkeiten, engagement,
            ehrenamtliches engagement, freiwilligenarbeit, soziales engagement, ehrenämter,
            freiwilliges engagement, gesellschaftliches engagement, freiwilligendienst,
            bürgerschaftliches engagement, außerberufliches engagement, vereinstätigkeit,
            ehrenamtliche arbeit, freiwillige tätigkeit, vereinsarbeit, soziales""",
        "interests": """
            interessen, hobbys, freizeit, hobbys und interessen, interessen und hobbys, hobbies,
            persönliche interessen, freizeitinteressen, freizeitaktivitäten, privates, interessen
            und freizeit, hobbies und interessen, freizeit und interessen""",
        "other": """
            sonstiges, mitgliedschaften, weiteres, weitere informationen, wehrdienst, zivildienst,
            führerschein, verschiedenes, zusätzliche informationen, weitere angaben, elternzeit,
            zusatzinformationen, sonstige angaben, militärdienst""",
        "references": """
            referenzen, referenz, empfehlungen, arbeitszeugnisse, zeugnisse""",
    },
    qualifiers="""
        mein meine relevante relevanter bisherige bisheriger aktuelle aktueller letzte ausgewählte
        wichtige wichtigste weitere sonstige besondere zusätzliche berufliche beruflicher
        berufliches persönliche persönlicher fachliche fachlicher technische praktische
        berufspraktische akademische schulische universitäre allgemeine auswahl überblick im in
        von der die meiner übersicht private eigene wesentliche spezielle vertiefte erworbene
        ehrenamtliche soziale gesellschaftliche""",
    joiners="und sowie",
    months=(
        "januar jan jänner jän",
        "februar feb febr feber",
        "märz mär mrz maerz",
        "april apr",
        "mai",
        "juni jun",
        "juli jul",
        "august aug",
        "september sep sept",
        "oktober okt",
        "november nov",
        "dezember dez",
    ),
    seasons="""
        frühling frühjahr sommer herbst winter ws ss wise sose wintersemester sommersemester
        frühjahrssemester herbstsemester fs hs""",
    quarters="quartal, geschäftsjahr, halbjahr, schuljahr, gj, jahr, jahrgang, q",
    now="""
        heute, aktuell, jetzt, laufend, gegenwart, dato, derzeit, bis heute, aktuell laufend,
        momentan, dauert an, unbefristet, andauernd""",
    since="seit, ab, beginn, seit dem, seit ende, seit anfang, seit mitte",
    until="bis, abschluss, ende, voraussichtlich, bis ende, bis zum, abschluss im, bis mitte",
    start="von, vom, zwischen, ab",
    between="bis, bis zum, bis ende",
    of="",
    durations="jahr jahre jahren monat monate monaten woche wochen",
    jobs="""
        leiter ingenieur entwickler berater kaufmann kauffrau kaufleute referent sachbearbeiter
        assistent lehrer koch köchin pfleger pflegefachkraft pflegefachfrau pflegefachmann
        krankenschwester elektriker elektroniker mechaniker mechatroniker meister geselle
        techniker praktikant werkstudent geschäftsführer buchhalter verkäufer fahrer erzieher arzt
        ärztin auszubildender auszubildende azubi fachkraft mitarbeiter spezialist koordinator
        redakteur tischler schreiner maler maurer disponent lagerist monteur wissenschaftler
        direktor vorstand vorsitzender vorsitzende vorständin chef chefin abteilungsleiter
        gruppenleiter teamleiter filialleiter bauleiter projektleiter schichtleiter schlosser
        schweißer dreher fräser zimmerer zimmermann dachdecker installateur gärtner landwirt
        winzer bäcker konditor metzger fleischer kellner servicekraft hilfskraft aushilfe
        reinigungskraft hausmeister friseur kosmetiker florist optiker augenoptiker hörakustiker
        zahntechniker apotheker physiotherapeut ergotherapeut logopäde logopädin therapeut
        psychologe psychologin hebamme sanitäter notfallsanitäter sozialarbeiter sozialpädagoge
        sozialpädagogin pädagoge pädagogin dozent professor juniorprofessor hilfswissenschaftler
        doktorand forscher chemiker physiker biologe biologin mathematiker informatiker
        fachinformatiker programmierer administrator systemadministrator architekt designer
        gestalter mediengestalter grafiker fotograf journalist lektor übersetzer dolmetscher
        bibliothekar jurist rechtsanwalt anwalt rechtsanwältin anwältin notar richter staatsanwalt
        staatsanwältin steuerberater wirtschaftsprüfer controller bilanzbuchhalter revisor
        bankkaufmann bankkauffrau makler vertreter vertriebler außendienstler einkäufer
        disponentin logistiker spediteur kapitän pilot flugbegleiter lokführer zugbegleiter
        polizist polizeibeamter beamter beamtin feuerwehrmann soldat offizier trainer coach
        moderator schauspieler musiker sänger regisseur volontär hospitant trainee freelancer
        freiberufler selbstständig selbständig inhaber gründer mitgründer gesellschafter prokurist
        bevollmächtigter beauftragter beauftragte sekretär rezeptionist hotelfachfrau
        hotelfachmann restaurantfachfrau restaurantfachmann fachangestellte fachangestellter
        fachverkäufer polier vorarbeiter maschinist anlagenführer maschinenführer prüfer gutachter
        sachverständiger planer bauzeichner zeichner vermesser geologe geologin statistiker
        analyst aktuar trainerin betreuer kinderpfleger tagesmutter altenpfleger
        heilerziehungspfleger laborant fachplaner landschaftsgärtner förster tierarzt tierärztin
        stellvertreter oberarzt oberärztin assistenzarzt assistenzärztin chefarzt
        rettungssanitäter zerspanungsmechaniker arbeiter angestellter angestellte lehrkraft
        bürokraft führungskraft pflegekraft schulleiter rektor konrektor dekan studienrat
        studienrätin referendar tutor studentin student restaurator""",
    job_endings="""
        leiter ingenieur entwickler berater meister techniker pfleger kraft verkäufer lehrer
        führer installateur elektroniker mechaniker kaufmann kauffrau assistent praktikant monteur
        fahrer betreuer prüfer schlosser macher manager fachangestellte fachangestellter redakteur
        arbeiter student arzt ärztin anwalt anwältin schwester verwalter bearbeiter referent
        beauftragte beauftragter sekretär pädagoge pädagogin therapeut wirt gärtner bauer zeichner
        planer gestalter fachmann fachfrau fachkraft helfer begleiter koch köchin bäcker wart
        hüter pilot händler vertreter disponent architekt chef chefin direktor informatiker
        chemiker laborant kontrolleur inspektor rat rätin trainer forscher doktorand volontär
        schreiber sprecher dirigent spezialist koordinator analyst analystin schreiner tischler
        maurer geselle gesellin""",
    job_phrases="in elternzeit, duale studentin, dualer student, rechte hand, head of",
    rank="""
        leitender leitende stellvertretender stellvertretende stv senior junior wissenschaftlicher
        wissenschaftliche studentische studentischer kaufmännischer kaufmännische technischer
        technische freier freie angehende angehender staatlich examinierte examinierter geprüfter
        geprüfte gelernter gelernte duale dualer selbstständiger selbstständige ausgebildeter
        medizinische medizinischer freiberufliche freiberuflicher ehrenamtliche ehrenamtlicher
        pädagogische pädagogischer zweiter erster zweite erste ständiger""",
    feminine=(("", "in"), ("e", "in"), ("er", "erin")),
    organizations="""
        gruppe klinik klinikum krankenhaus praxis universität hochschule schule gymnasium kita
        bundesamt stadtwerke gemeinde stadt landkreis bäckerei gasthaus gasthof restaurant
        stiftung verein verlag versicherung werke werk werkstatt autohaus ingenieurbüro büro
        kanzlei apotheke pflegeheim seniorenheim altenheim pflegedienst caritas diakonie
        ministerium landesamt amtsgericht landgericht sparkasse volksbank raiffeisenbank bank
        institut zentrum betrieb betriebe hof brauerei druckerei metzgerei konditorei gärtnerei
        tischlerei schreinerei spedition logistik handel großhandel einzelhandel bau
        bauunternehmen maschinenbau anlagenbau elektrotechnik haustechnik gebäudetechnik systeme
        technik technologie lösungen dienstleistungen beratung unternehmensberatung
        wirtschaftsprüfung steuerberatung architekturbüro architekten agentur theater museum oper
        orchester bibliothek museumsverein verband genossenschaft kammer amt behörde
        forschungszentrum gesellschaft firma söhne sohn gebrüder energie versorgung
        verkehrsbetriebe flughafen bahn reederei hotel pension café kindergarten kindertagesstätte
        jugendamt polizei feuerwehr bundeswehr rotes kreuz rettungsdienst zahnarztpraxis
        arztpraxis sanitätshaus optik mode möbel küchen holding""",
    organization_endings="""
        werke werk klinik klinikum schule haus bank betrieb betriebe heim praxis büro bäckerei
        brauerei druckerei metzgerei gärtnerei tischlerei schreinerei spedition verlag institut
        zentrum amt gericht verein verband stiftung kasse apotheke agentur gesellschaft bau hütte
        universität hochschule stadtwerke dienst logistik technik kanzlei manufaktur molkerei
        theater museum hof mühle klinikum landratsamt""",
    legal_forms="""
        gmbh ag kg ohg ug mbh ev ek eg og gmbhcokg cokg gbr se kgaa ggmbh partg partgmbb gesmbh
        sarl sa ugcokg agcokg kör""",
    schools="""
        universität hochschule fachhochschule technische gymnasium berufsschule realschule
        gesamtschule berufskolleg grundschule hauptschule uni tu fh eth epfl meisterschule
        handwerkskammer ihk akademie kunsthochschule volkshochschule kolleg abendgymnasium
        fachoberschule berufsakademie htl handelsakademie musikhochschule lmu rwth kit wu
        ludwig-maximilians-universität technikerschule kantonsschule phw fernuniversität vhs
        pflegeschule fachakademie hak oberstufenzentrum berufsfachschule wirtschaftsschule""",
    school_endings="""
        schule universität akademie gymnasium kolleg institut hochschule lyzeum schulzentrum
        handwerkskammer""",
    degrees=r"""
        diplom(?:-[\wäöü]+)?(?: \((?:fh|uni|ba|th|tu|dh)\))?,
        dipl\.?-?\s?[\wäöü]+\.?(?:-[\wäöü]+\.?)?(?: \((?:fh|uni|ba|th|tu|dh)\))?,
        (?:erstes |zweites |[12]\. )?(?:juristisches )?staatsexamen(?: \(lehramt\))?,
        staatsprüfung, magister(?: artium)?, mag\.(?: \(?fh\)?| phil\.| rer\. \w+\.)?,
        promotion(?: zum dr\.[\w. -]*)?,
        dr\.(?:-ing\.| rer\. nat\.| phil\.| med\.| iur\.| rer\. pol\.| oec\.),
        abitur, fachabitur, allgemeine hochschulreife, hochschulreife, fachhochschulreife,
        fachgebundene hochschulreife, matura, maturität, berufsmatura, berufsmaturität,
        mittlere reife, mittlerer schulabschluss, mittlerer bildungsabschluss, realschulabschluss,
        hauptschulabschluss, qualifizierender hauptschulabschluss, fachoberschulreife,
        duales studium, lehramtsstudium, berufsausbildung(?= zu), ausbildung(?= zu), ausbildung,
        duale ausbildung, umschulung, meisterbrief, meisterprüfung, meister(?= im), gesellenbrief,
        gesellenprüfung, lehre(?= als), lehre, lehrabschluss, berufsausbildung, habilitation,
        (?:staatlich )?(?:geprüfter|geprüfte|staatl\. gepr\.) [\wäöü]+, bachelorstudium,
        masterstudium, bachelorstudiengang, masterstudiengang, diplomstudium, aufbaustudium,
        bachelor-studium, master-studium, eidgenössisches fähigkeitszeugnis, EFZ,
        eidg\. fähigkeitszeugnis, höhere fachschule, weiterbildung(?= zu), magisterstudium,
        doktorat, doktorstudium, volontariat, referendariat, approbation,
        facharztausbildung, fachwirt, [\wäöü]*fachwirt(?:in)? \(IHK\), kaufmannsgehilfenbrief,
        bachelor(?: of \w+)? \(fh\)""",
    area_links="""
        in, im fach, der, des, für, zum, zur, als, im bereich, im studiengang, fachrichtung,
        studiengang, studienrichtung, schwerpunkt, mit schwerpunkt, zum/zur, fach, studium der,
        studium, im, auf dem gebiet der""",
    school_links="an der, am, an, bei, bei der, an dem",
    grades="""
        note, notendurchschnitt, abschlussnote, gesamtnote, endnote, durchschnitt, schnitt,
        durchschnittsnote, abinote, abiturnote, prädikat, notenschnitt, abschluss mit""",
    grade_words=r"""
        sehr gut(?: \(\d[.,]\d\))?, mit auszeichnung, summa cum laude, magna cum laude,
        mit gutem erfolg, mit ausgezeichnetem erfolg, befriedigend, voll befriedigend,
        vollbefriedigend, \(\d[.,]\d\)""",
    courses="""
        schwerpunkt, schwerpunkte, fächer, module, lehrveranstaltungen, vertiefung, inhalte,
        studienschwerpunkte, studienschwerpunkt, leistungskurse, vertiefungen, kurse""",
    fluency={
        "native": """
            muttersprache, muttersprachlich, muttersprachler, muttersprachlerin, zweisprachig,
            bilingual, muttersprachliches niveau, erstsprache, muttersprachniveau,
            muttersprachenniveau""",
        "C2": """
            verhandlungssicher, verhandlungssicher in wort und schrift, annähernd
            muttersprachlich, nahezu muttersprachlich, verhandlungsfähig, exzellent""",
        "C1": """
            fließend, fliessend, sehr gut, fließend in wort und schrift, sicher in wort und
            schrift, sehr gute kenntnisse, fortgeschritten, sehr gut in wort und schrift,
            ausgezeichnet""",
        "B2": """
            gut, gute kenntnisse, gut in wort und schrift, selbstständige sprachverwendung,
            konversationssicher, arbeitssprache, gute sprachkenntnisse, kommunikationssicher""",
        "B1": "mittelstufe, erweiterte grundkenntnisse, konversationsfähig, solide, mittel",
        "A2": "grundkenntnisse, elementare kenntnisse, basiskenntnisse, grundlagen",
        "A1": "anfänger, anfängerkenntnisse, schulkenntnisse",
    },
    languages="""
        deutsch englisch französisch spanisch italienisch portugiesisch niederländisch polnisch
        russisch ukrainisch tschechisch slowakisch ungarisch rumänisch bulgarisch türkisch
        arabisch chinesisch mandarin japanisch koreanisch griechisch schwedisch dänisch norwegisch
        finnisch kroatisch serbisch bosnisch slowenisch albanisch persisch farsi dari paschtu
        kurdisch latein vietnamesisch thailändisch hindi urdu hebräisch estnisch lettisch
        litauisch isländisch katalanisch schweizerdeutsch luxemburgisch gebärdensprache tigrinya
        somali mazedonisch altgriechisch indonesisch bengalisch tamil""",
    skill_levels="""
        grundkenntnisse, gut, sehr gut, fortgeschritten, experte, expertin, gute kenntnisse, sehr
        gute kenntnisse, anfänger, basiskenntnisse, fundierte kenntnisse, solide, sicher,
        expertenkenntnisse, profi, vertiefte kenntnisse, ausgezeichnet, routiniert""",
    places="""
        homeoffice, bayern, baden-württemberg, hessen, sachsen, niedersachsen,
        nordrhein-westfalen, nrw, rheinland-pfalz, thüringen, brandenburg, saarland,
        schleswig-holstein, sachsen-anhalt, mecklenburg-vorpommern, tirol, steiermark, kärnten,
        vorarlberg, burgenland, niederösterreich, oberösterreich, aargau, tessin, deutschlandweit,
        remote, bundesweit, europaweit, schweiz, nähe münchen""",
    countries="""
        DE deutschland, AT österreich, CH schweiz, LI liechtenstein, LU luxemburg, FR frankreich,
        IT italien, ES spanien, PT portugal, NL niederlande, BE belgien, DK dänemark, SE schweden,
        NO norwegen, FI finnland, IS island, PL polen, CZ tschechien, CZ tschechische republik, SK
        slowakei, HU ungarn, RO rumänien, BG bulgarien, GR griechenland, HR kroatien, SI
        slowenien, RS serbien, BA bosnien und herzegowina, BA bosnien, ME montenegro, MK
        nordmazedonien, AL albanien, XK kosovo, TR türkei, UA ukraine, BY belarus, RU russland, EE
        estland, LV lettland, LT litauen, IE irland, GB großbritannien, GB vereinigtes königreich,
        GB england, GB schottland, US vereinigte staaten, MX mexiko, BR brasilien, AR argentinien,
        CL chile, CO kolumbien, PE peru, CA kanada, CN china, JP japan, KR südkorea, IN indien, ID
        indonesien, TH thailand, VN vietnam, PH philippinen, AU australien, NZ neuseeland, ZA
        südafrika, EG ägypten, MA marokko, TN tunesien, DZ algerien, NG nigeria, KE kenia, GH
        ghana, ET äthiopien, IL israel, SY syrien, LB libanon, JO jordanien, IQ irak, IR iran, AF
        afghanistan, SA saudi- arabien, AE vereinigte arabische emirate, PK pakistan, SG singapur,
        CY zypern, MT malta, GE georgien, AM armenien, CM kamerun, ER eritrea""",
    surnames="""
        koch schneider bäcker metzger fleischer schlosser maler maurer schreiner tischler
        zimmermann zimmerer meister richter förster gärtner bauer wirt kaufmann kellner weber
        wagner drechsler dreher pfleger vogt schreiber graf fischer müller jäger hofmann sänger
        lehrer student""",
    study_labels={
        "institution": """
            einrichtung, institution, schule, hochschule, universität, bildungseinrichtung,
            ausbildungsstätte, name der bildungseinrichtung, ausbildungsbetrieb, name und art
            der bildungs- oder ausbildungseinrichtung""",
        "degree": """
            abschluss, art des abschlusses, grad, akademischer grad, bezeichnung der erworbenen
            qualifikation, qualifikation, titel, schulabschluss, abgeschlossen als""",
        "area": """
            fachrichtung, studiengang, studienfach, fach, studienrichtung, schwerpunkt,
            ausbildungsberuf, hauptfach""",
        "grade": "note, abschlussnote, gesamtnote, notendurchschnitt, endnote, durchschnitt",
        "period": "zeitraum, datum, dauer, von - bis, jahr, zeit",
    },
    labels={
        "name": "name, vorname, nachname, vor- und nachname, familienname, vor- und zuname",
        "email": "e-mail, email, mail, e-mail-adresse, mailadresse, e mail",
        "phone": """
            telefon, tel, mobil, handy, telefonnummer, mobiltelefon, festnetz, mobilnummer, fon,
            handynummer, rufnummer, telefon privat, natel, tel. mobil, mobiltel, telefon mobil""",
        "address": "adresse, anschrift, wohnort, wohnhaft in, wohnsitz, wohnhaft, standort, ort",
        "web": "webseite, website, internet, homepage, web, url, linkedin, xing, github, portfolio",
    },
    personal="""
        geburtsdatum, geboren, geboren am, geb, geb. am, geburtsort, geburtstag, geburtsname,
        geburtsdatum/-ort, geburtsdatum und -ort, staatsangehörigkeit, nationalität,
        familienstand, familienstatus, zivilstand, konfession, religion, geschlecht, alter,
        kinder, führerschein, führerscheinklasse, heimatort, bürgerort, staatsbürgerschaft, foto,
        bewerbungsfoto, lichtbild, aufenthaltsstatus, arbeitserlaubnis, eltern, verfügbarkeit,
        verfügbar ab, eintrittsdatum, gehaltsvorstellung, kündigungsfrist, ledig, verheiratet,
        wehrdienst, geboren in, geb. in""",
    on_request="anfrage wunsch",
    pages="seite",
)
