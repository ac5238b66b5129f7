"""Dutch, as it is written in the Netherlands and Flanders."""

from skillsync.ai.extraction.vocabulary.tongue import Tongue

DUTCH = Tongue(
    code="nl",
    common="""
        en de het van een voor met op bij naar aan tot te zijn door als ook om dat werkervaring
        opleiding vaardigheden talen heden""",
    regions="NL BE SR",
    document_titles="curriculum vitae, cv, levensloop, mijn cv",
    headings={
        "contact": """
            contact, contactgegevens, persoonlijke gegevens, personalia, gegevens,
            contactinformatie, persoonlijke informatie, adres, links, bereikbaar""",
        "summary": """
            profiel, samenvatting, over mij, persoonlijk profiel, profielschets, doelstelling,
            profile, professioneel profiel, wie ben ik, introductie, persoonlijke samenvatting,
            kort profiel, korte introductie, ambitie, doel, loopbaandoel, mijn profiel, motivatie,
            samengevat""",
        "work": """
            werkervaring, ervaring, professionele ervaring, loopbaan, beroepservaring,
            werkervaringen, carrière, arbeidsverleden, arbeidservaring, relevante werkervaring,
            relevante ervaring, stages, stage, stage-ervaring, bijbanen, overige werkervaring,
            werkverleden, functies, beroepsloopbaan, ervaringen, stages en werkervaring, werk,
            mijn werkervaring, eerdere werkervaring, loopbaanoverzicht, praktijkervaring, bijbaan,
            werkgeschiedenis, functie, banen, huidige baan, dienstverbanden, arbeidsloopbaan,
            beroepspraktijk""",
        "education": """
            opleiding, opleidingen, onderwijs, studie, studies, scholing, educatie, vooropleiding,
            opleiding en scholing, gevolgde opleidingen, diploma's, academische achtergrond,
            opleidingen en diploma's, opleidingsachtergrond, opleiding en diploma's, school,
            academische opleiding, mijn opleiding, scholing en opleiding, diploma, studieverloop,
            schoolopleiding""",
        "skills": """
            vaardigheden, competenties, kennis, kennis en vaardigheden, technische vaardigheden,
            computervaardigheden, kerncompetenties, kwaliteiten, sterke punten, expertise,
            digitale vaardigheden, it-vaardigheden, ict-vaardigheden, kernvaardigheden,
            professionele vaardigheden, vaardigheden en competenties, software, tools,
            eigenschappen, persoonlijke vaardigheden, technische kennis, computerkennis, overige
            vaardigheden, competenties en vaardigheden, technologieën, specialisaties,
            automatiseringskennis, vaardigheden en kennis, persoonlijke eigenschappen, wat ik kan,
            vakkennis, deskundigheid, bekwaamheden, it-kennis, vakkennis, talenten, wat ik goed
            kan, hulpmiddelen""",
        "languages": """
            talen, talenkennis, taalvaardigheden, taalvaardigheid, taal, vreemde talen,
            taalkennis""",
        "certificates": """
            certificaten, certificeringen, cursussen, trainingen, certificaat, cursussen en
            trainingen, trainingen en cursussen, bijscholing, cursussen en certificaten,
            licenties, rijbewijzen, certificaten en cursussen, nascholing, diploma's en
            certificaten, opleidingen en cursussen, training, trainingen en certificaten,
            certificaten en trainingen, registraties, aanvullende opleidingen, bijscholingen,
            attesten, vorming, vormingen, getuigschriften, cursussen en workshops, certificering,
            bevoegdheden""",
        "projects": """
            projecten, persoonlijke projecten, projectervaring, eigen projecten, portfolio,
            belangrijkste projecten, geselecteerde projecten, wat ik heb gebouwd, wat ik gemaakt
            heb""",
        "awards": """
            prijzen, onderscheidingen, prestaties, beurzen, prijzen en onderscheidingen, awards,
            erkenningen, prijzen en beurzen, beurzen en prijzen, successen""",
        "publications": """
            publicaties, artikelen, presentaties, lezingen, publicaties en presentaties, boeken,
            patenten, publicaties en lezingen, tentoonstellingen""",
        "volunteer": """
            vrijwilligerswerk, vrijwilligerservaring, maatschappelijke activiteiten, vrijwillig
            werk, maatschappelijke betrokkenheid, bestuurswerk, nevenactiviteiten,
            bestuursfuncties, nevenfuncties, vrijwilligersactiviteiten, vrijwilliger,
            maatschappelijk""",
        "interests": """
            interesses, hobby's, hobbies, hobby's en interesses, interesses en hobby's, vrije
            tijd, vrijetijdsbesteding, hobby's en vrije tijd, persoonlijke interesses""",
        "other": """
            overig, overige, overige informatie, aanvullende informatie, lidmaatschappen,
            diversen, beschikbaarheid, overige gegevens, extra informatie, rijbewijs""",
        "references": "referenties, referentie, aanbevelingen",
    },
    qualifiers="""
        mijn relevante recente huidige vorige eerdere overige andere belangrijkste geselecteerde
        professionele persoonlijke technische academische gevolgde aanvullende specifieke algemene
        digitale bijzondere van de en het""",
    joiners="en &",
    months=(
        "januari jan",
        "februari feb febr",
        "maart mrt mar maa",
        "april apr",
        "mei",
        "juni jun",
        "juli jul",
        "augustus aug",
        "september sep sept",
        "oktober okt",
        "november nov",
        "december dec",
    ),
    seasons="lente voorjaar zomer herfst najaar winter",
    quarters="kwartaal, schooljaar, studiejaar, academiejaar, boekjaar, semester, k, kw",
    now="""
        heden, nu, heden ten dage, tot heden, vandaag, huidig, lopend, op dit moment, t/m heden,
        momenteel, huidige functie, huidige, tot nu, vandaag de dag""",
    since="sinds, vanaf, per, sedert",
    until="tot, behaald in, tot en met, t/m, verwacht, behaald, tot eind, afgestudeerd in",
    start="van, vanaf, tussen",
    between="tot, t/m, tot en met, tm, tot eind",
    of="",
    durations="jaar jaren maand maanden mnd week weken",
    jobs="""
        ingenieur ontwikkelaar programmeur adviseur manager medewerker directeur leider teamleider
        projectleider hoofd assistent verpleegkundige verzorgende leraar lerares docent leerkracht
        kok kelner ober verkoper verkoopster technicus elektricien monteur stagiair stagiaire
        leerling consultant coördinator accountant boekhouder administrateur advocaat jurist
        secretaresse secretaris arbeider chauffeur bakker slager timmerman metselaar schilder
        loodgieter lasser magazijnmedewerker logistiek onderzoeker promovendus promovenda
        wetenschapper analist architect ontwerper vormgever fotograaf journalist redacteur
        vertaler tolk bibliothecaris apotheker tandarts dierenarts huisarts psycholoog
        fysiotherapeut ergotherapeut logopedist diëtist verloskundige kraamverzorgende begeleider
        pedagoog hulpverlener maatschappelijk inkoper vertegenwoordiger makelaar bankier
        controller auditor inspecteur opzichter uitvoerder werkvoorbereider calculator planner
        operator machinist bewaker beveiliger politieagent agent brandweerman militair piloot
        steward stewardess gastheer gastvrouw receptionist receptioniste schoonmaker
        schoonmaakster huishoudelijk conciërge kapper kapster schoonheidsspecialist bloemist
        tuinman hovenier boer landbouwer visser kunstenaar muzikant acteur actrice regisseur
        producent presentator trainer instructeur coach mentor vrijwilliger bestuurder voorzitter
        penningmeester oprichter eigenaar zelfstandige freelancer zzp'er ondernemer specialist
        expert beheerder systeembeheerder tester informaticus wiskundige statisticus bioloog
        chemicus natuurkundige geoloog econoom socioloog historicus notaris rechter officier
        beleidsmedewerker ambtenaar wethouder burgemeester raadslid student werkstudent trainee
        laborant analiste opticien audicien drogist caissière kassamedewerker vakkenvuller
        winkelmedewerker bedrijfsleider filiaalmanager afdelingshoofd ploegleider voorman
        ploegbaas klusjesman dakdekker stukadoor tegelzetter stratenmaker kraanmachinist
        heftruckchauffeur orderpicker postbode bezorger koerier matroos schipper kapitein stuurman
        doktersassistent arts basisarts specialist chirurg internist pleger verpleger zorgkundige
        opvoeder onderwijzer onderwijzeres rector schoolhoofd bediende arbeidster klerk gids
        animator verzorger kinderverzorgster juf barista restaurateur conservator recruiter
        intercedent archivaris""",
    job_endings="""
        medewerker leider manager adviseur ontwikkelaar monteur specialist begeleider verzorger
        verpleegkundige assistent assistente beheerder hoofd kundige chauffeur leraar docent
        coördinator consulent arts therapeut logisch loog bouwer maker werker verkoper ingenieur
        technicus ontwerper onderzoeker programmeur voorbereider operator bediende machinist
        houder architect leerkracht""",
    job_phrases="""
        zelfstandig ondernemer, hoofd van, lid van de directie, chef-kok, sous-chef, zelfstandig
        werkend kok, account manager, head of, klantenservice medewerker""",
    rank="""
        senior junior medior assistent adjunct waarnemend plaatsvervangend hoofd chef zelfstandig
        technisch commercieel administratief leidinggevend eerste tweede vice financieel juridisch
        medisch persoonlijk pedagogisch""",
    feminine=(
        ("er", "ster"),
        ("", "e"),
        ("eur", "euse"),
        ("eur", "rice"),
        ("ier", "ière"),
        ("aar", "aarster"),
        ("", "in"),
        ("aris", "aresse"),
    ),
    organizations="""
        groep ziekenhuis kliniek huisartsenpraktijk school universiteit hogeschool gemeente
        provincie ministerie restaurant hotel café eetcafé bakkerij slagerij stichting vereniging
        bank verzekeringen apotheek laboratorium centrum instituut museum theater schouwburg
        bibliotheek uitgeverij drukkerij transport garage bouw bouwbedrijf aannemersbedrijf
        installatiebedrijf advies adviesbureau ingenieursbureau bureau kantoor advocaten
        notariskantoor makelaardij verpleeghuis zorgcentrum woonzorgcentrum thuiszorg zorggroep
        zorg kinderopvang kinderdagverblijf basisschool lyceum coöperatie vakbond rechtbank winkel
        supermarkt fabriek industrie energie techniek systemen oplossingen diensten technologie
        logistiek kwekerij hoveniers boerderij brouwerij zuivel scheepswerf werf haven rederij
        luchthaven gebroeders zonen zoon handelsonderneming groothandel politie brandweer leger
        waterschap umc nv""",
    organization_endings="""
        bedrijf bakkerij slagerij drukkerij brouwerij kwekerij ziekenhuis kliniek school centrum
        praktijk kantoor bureau groep huis instituut fabriek handel werf winkel bank zorg bouw
        makelaardij uitgeverij opvang""",
    legal_forms="bv nv vof cv bvba cvba sv ua maatschap eenmanszaak stichting vzw",
    schools="""
        universiteit hogeschool school college lyceum roc mbo hbo tu mavo havo vwo academie
        gymnasium conservatorium kuleuven vub ugent uva vu hva hu fontys avans saxion inholland
        hanzehogeschool scholengemeenschap atheneum athenaeum kunstacademie vrije cvo syntra""",
    school_endings="universiteit school hogeschool college academie lyceum instituut gymnasium",
    degrees=r"""
        (?:hbo|wo|mbo|academische|professionele)[- ](?:bachelor|master|opleiding),
        hbo, mbo(?:[- ]?\d| niveau \d)?, WO, vwo, havo, mavo, vmbo(?:-\w+)?,
        ASO, TSO, BSO, KSO, bachelordiploma, masterdiploma, gymnasium(?=END), atheneum, propedeuse,
        doctoraal, doctoraat, promotie, gegradueerde, graduaat, licentiaat, diploma,
        secundair onderwijs, middelbaar onderwijs, bachelor(?:opleiding)?(?: in de \w+)?,
        master(?:opleiding)?(?: in de \w+)?, (?:associate|ad)[- ]degree, ir\., ing\., drs\., mr\.,
        lerarenopleiding, aggregatie, leerwerktraject, vakdiploma, pabo, post-hbo, posthbo,
        postgraduaat, kandidaats""",
    area_links="in, in de, in het, van, richting, specialisatie, afstudeerrichting, profiel, als",
    school_links="aan, aan de, aan het, bij, te",
    grades="""
        cijfer, gemiddeld cijfer, gemiddelde, eindcijfer, gem. cijfer, eindresultaat, resultaat""",
    grade_words=r"""
        cum laude, met (?:grote |grootste )?onderscheiding, met lof, met genoegen,
        op voldoende wijze,
        magna cum laude, summa cum laude""",
    courses="vakken, modules, cursussen, specialisaties, minoren, minor, relevante vakken",
    fluency={
        "native": """
            moedertaal, moedertaalspreker, tweetalig, native, moedertaalniveau, thuistaal""",
        "C2": "uitmuntend, near-native, bijna moedertaal, volledig professionele vaardigheid",
        "C1": """
            vloeiend, uitstekend, zeer goed, vloeiend in woord en geschrift, gevorderd,
            professionele werkvaardigheid, zeer goede kennis""",
        "B2": """
            goed, goed in woord en geschrift, professioneel, bovengemiddeld, goede kennis,
            beperkte werkvaardigheid""",
        "B1": "redelijk, gemiddeld, voldoende, middelmatig, conversatieniveau",
        "A2": "basis, basiskennis, basisniveau, elementair, matig, elementaire kennis",
        "A1": "beginner, beginners, enige kennis, schoolniveau",
    },
    languages="""
        nederlands engels duits frans spaans italiaans portugees pools russisch arabisch chinees
        mandarijn japans koreaans turks grieks roemeens oekraïens bulgaars tsjechisch slowaaks
        hongaars zweeds noors deens fins fries vlaams afrikaans latijn hebreeuws hindi perzisch
        farsi koerdisch indonesisch papiaments sranan surinaams berbers servisch kroatisch
        vietnamees thais tamazight somalisch gebarentaal""",
    skill_levels="""
        basis, goed, zeer goed, gevorderd, expert, gemiddeld, uitstekend, redelijk, beginner""",
    places="""
        nederland, noord-holland, zuid-holland, noord-brabant, gelderland, limburg, overijssel,
        friesland, groningen, drenthe, zeeland, flevoland, vlaanderen, oost-vlaanderen,
        west-vlaanderen, vlaams-brabant, thuiswerk, op afstand, hybride, randstad""",
    countries="""
        NL nederland, BE belgië, SR suriname, CW curaçao, AW aruba, DE duitsland, AT oostenrijk,
        CH zwitserland, FR frankrijk, IT italië, ES spanje, PT portugal, LU luxemburg, GB verenigd
        koninkrijk, GB groot-brittannië, GB engeland, GB schotland, IE ierland, DK denemarken, SE
        zweden, NO noorwegen, FI finland, IS ijsland, PL polen, CZ tsjechië, SK slowakije, HU
        hongarije, RO roemenië, BG bulgarije, GR griekenland, HR kroatië, RS servië, TR turkije,
        UA oekraïne, RU rusland, US verenigde staten, US vs, CA canada, MX mexico, BR brazilië, AR
        argentinië, CO colombia, CN china, JP japan, KR zuid-korea, IN india, ID indonesië, TH
        thailand, VN vietnam, AU australië, NZ nieuw-zeeland, ZA zuid- afrika, EG egypte, MA
        marokko, TN tunesië, SN senegal, KE kenia, IL israël, SY syrië, IQ irak, IR iran, AF
        afghanistan, AE verenigde arabische emiraten, SG singapore, EE estland, LV letland, LT
        litouwen""",
    surnames="""
        bakker visser kuiper brouwer slager timmerman schilder mulder kok kramer kapper smit boer
        schipper dekker koster metselaar meester rector schrijver""",
    study_labels={
        "institution": """
            instelling, school, universiteit, hogeschool, onderwijsinstelling,
            opleidingsinstituut, instituut, naam en soort instelling voor onderwijs en opleiding""",
        "degree": """
            diploma, graad, behaald diploma, titel, niveau, kwalificatie, opleiding,
            kwalificatie of certificaat""",
        "area": """
            studierichting, richting, afstudeerrichting, specialisatie, vakgebied, studie,
            profiel""",
        "grade": "cijfer, gemiddelde, eindcijfer, resultaat",
        "period": "periode, data, datum, duur, jaar, van - tot",
    },
    labels={
        "name": "naam, voornaam, achternaam, volledige naam, voor- en achternaam",
        "email": "e-mail, email, mail, e-mailadres, emailadres",
        "phone": """
            telefoon, tel, telefoonnummer, mobiel, gsm, mobiele telefoon, mobiel nummer, mob,
            gsm-nummer, vaste telefoon""",
        "address": "adres, woonplaats, woonachtig te, plaats, wonende te, woonadres, standplaats",
        "web": "website, web, linkedin, github, portfolio, webpagina, site",
    },
    personal="""
        geboortedatum, geboorteplaats, geboren, geboren op, nationaliteit, burgerlijke staat,
        geslacht, leeftijd, rijbewijs, rijbewijs b, kinderen, gehuwd, ongehuwd, samenwonend, foto,
        pasfoto, rijksregisternummer, geboortedatum en -plaats, beschikbaarheid, beschikbaar,
        geboren te, eigen vervoer, bsn, burgerservicenummer""",
    on_request="aanvraag verzoek",
    pages="pagina, blz",
)
