"""Italian."""

from skillsync.ai.extraction.vocabulary.tongue import Tongue

ITALIAN = Tongue(
    code="it",
    common="""
        e il lo gli la le di del della dei delle per con una presso nel nella alla da in al
        esperienza formazione competenze lingue""",
    regions="IT CH SM",
    document_titles="curriculum vitae, curriculum, cv, curriculum vitae europeo, profilo",
    headings={
        "contact": """
            contatti, dati personali, informazioni personali, contatto, recapiti, dati anagrafici,
            informazioni di contatto, dati di contatto, anagrafica, link, social""",
        "summary": """
            profilo, profilo professionale, chi sono, riepilogo, sintesi, obiettivo,
            presentazione, obiettivo professionale, su di me, profilo personale, riepilogo
            professionale, obiettivi, sommario, sintesi professionale, informazioni su di me,
            introduzione, breve profilo, obiettivi professionali, dichiarazione personale, il mio
            profilo, bio""",
        "work": """
            esperienza, esperienza professionale, esperienze professionali, esperienza lavorativa,
            esperienze lavorative, esperienze, carriera, percorso professionale, tirocini, stage,
            esperienze di lavoro, esperienza di lavoro, occupazione, storia lavorativa, tirocinio,
            attività professionale, attività lavorativa, impieghi, percorso lavorativo, esperienza
            precedente, altre esperienze, esperienze precedenti, esperienze rilevanti, tirocini e
            stage, stage e tirocini, posizioni ricoperte, attività lavorative, dove ho lavorato,
            esperienze significative, carriera professionale, attività, impiego, impieghi
            precedenti, lavoro, occupazioni, occupazione attuale, ruoli, incarichi, mansioni""",
        "education": """
            istruzione, formazione, istruzione e formazione, formazione accademica, studi, titoli
            di studio, titolo di studio, percorso di studi, percorso formativo, formazione
            scolastica, carriera accademica, educazione, percorso accademico, formazione e
            istruzione, percorso scolastico, formazione universitaria, titoli accademici, studi e
            formazione, curriculum studiorum, istruzione scolastica, curriculum scolastico,
            percorso di studio, diplomi, diploma, studio, carriera scolastica""",
        "skills": """
            competenze, capacità e competenze, competenze tecniche, capacità, abilità, conoscenze,
            competenze professionali, competenze personali, competenze informatiche, competenze
            digitali, conoscenze informatiche, conoscenze tecniche, strumenti, capacità e
            competenze tecniche, capacità e competenze personali, competenze chiave, capacità e
            competenze organizzative, capacità e competenze relazionali, informatica, competenze
            organizzative, competenze comunicative, competenze relazionali, tecnologie, punti di
            forza, abilità tecniche, competenze specialistiche, aree di competenza, competenze
            trasversali, principali competenze, software, competenze e strumenti, competenze
            organizzative e gestionali, abilità e competenze, attitudini, le mie competenze,
            competenze principali, altre competenze, capacità personali, cosa so fare,
            specializzazioni""",
        "languages": """
            lingue, competenze linguistiche, lingue straniere, conoscenze linguistiche, conoscenza
            delle lingue, lingua, lingue conosciute""",
        "certificates": """
            certificazioni, certificati, corsi, attestati, patenti, abilitazioni, licenze, corsi
            di formazione, corsi e certificazioni, certificazioni e corsi, aggiornamento,
            formazione professionale, formazione continua, attestati e certificazioni, patente,
            corsi di aggiornamento, abilitazioni professionali, certificati e attestati,
            formazione complementare, altri corsi, aggiornamento professionale, qualifiche, corsi
            e seminari, patenti e abilitazioni, corsi e attestati, iscrizioni ad albi, patentini,
            qualifiche professionali, attestati e corsi""",
        "projects": """
            progetti, progetti personali, progetti realizzati, portfolio, progetti principali,
            progetti selezionati, lavori, cosa ho costruito, progetti rilevanti""",
        "awards": """
            premi, riconoscimenti, premi e riconoscimenti, borse di studio, onorificenze,
            traguardi, riconoscimenti e premi, successi, concorsi, premi e borse di studio,
            risultati, menzioni""",
        "publications": """
            pubblicazioni, articoli, pubblicazioni scientifiche, conferenze, presentazioni,
            brevetti, relazioni, pubblicazioni e conferenze, mostre, libri, interventi,
            pubblicazioni e convegni, convegni""",
        "volunteer": """
            volontariato, attività di volontariato, esperienze di volontariato, impegno sociale,
            esperienza di volontariato, impegno civico, attività sociali, servizio civile""",
        "interests": """
            interessi, hobby, interessi personali, passioni, tempo libero, hobby e interessi,
            interessi e hobby, attività extracurriculari, attività, interessi e passioni,
            passatempi, sport""",
        "other": """
            altre informazioni, informazioni aggiuntive, ulteriori informazioni, altro, varie,
            disponibilità, appartenenze, trattamento dei dati personali, privacy, associazioni,
            patente di guida, informazioni supplementari, autorizzazione, autorizzazioni,
            appartenenza a gruppi / associazioni, informazioni ulteriori""",
        "references": "referenze, raccomandazioni, referenza",
    },
    qualifiers="""
        mio mia miei mie principale principali professionale professionali personale personali
        lavorativa lavorative tecnica tecniche rilevante rilevanti significative precedente
        precedenti recente recenti altra altre altri universitaria universitari scolastica
        accademica aggiuntive complementare selezionati selezione di e in digitali specifiche
        trasversali parlate conosciute""",
    joiners="e ed",
    months=(
        "gennaio gen genn",
        "febbraio feb febbr",
        "marzo mar",
        "aprile apr",
        "maggio mag magg",
        "giugno giu",
        "luglio lug",
        "agosto ago ag",
        "settembre set sett",
        "ottobre ott",
        "novembre nov",
        "dicembre dic",
    ),
    seasons="primavera estate autunno inverno",
    quarters="""
        trimestre, semestre, anno accademico, anno scolastico, esercizio, a.a., a.s, aa, as,
        anno""",
    now="""
        oggi, presente, attuale, attualmente, in corso, ad oggi, a oggi, ora, tuttora, data
        attuale, alla data attuale, il presente, attualità, adesso, data odierna""",
    since="dal, da, a partire da, dall', a partire dal, dalla",
    until="fino al, fino a, sino al, conseguito nel, conseguita nel, conseguimento",
    start="dal, da, dall', tra, dalla",
    between="al, a, fino al, fino a, ad, sino al, alla, all'",
    of="di del",
    durations="anno anni mese mesi settimana settimane",
    jobs="""
        ingegnere sviluppatore programmatore responsabile direttore assistente impiegato contabile
        ragioniere infermiere insegnante professore maestro cuoco cameriere commesso venditore
        tecnico elettricista stagista tirocinante apprendista consulente medico avvocato
        segretario operaio autista addetto agente amministratore analista architetto artigiano
        assessore ausiliario bagnino barista bibliotecario biologo biologa caporeparto
        capocantiere capo caposala cassiere chimico chef chirurgo collaboratore commercialista
        commerciale concierge conducente consigliere coordinatore copywriter corriere custode
        data-analyst dentista designer dietista dipendente dirigente disegnatore docente
        dottorando economista editore educatore elettrotecnico esperto estetista fabbro facchino
        falegname farmacista fisioterapista fisico fondatore cofondatore formatore fornaio
        fotografo geologo geometra gestore giardiniere giornalista giudice giurista grafico
        guardia guida idraulico illustratore imbianchino imprenditore informatico installatore
        interprete ispettore istruttore letturista libraio logopedista macchinista magazziniere
        magistrato manager manutentore marinaio matematico meccanico mediatore montatore muratore
        musicista notaio odontoiatra odontotecnico operatore ostetrico ostetrica ottico panettiere
        parrucchiere pasticcere pasticciere pediatra perito pilota pizzaiolo poliziotto portiere
        postino praticante preparatore preside presidente procuratore producer produttore
        progettista promotore psicologo psichiatra psicoterapeuta pubblicista quadro receptionist
        recruiter redattore referente regista rettore revisore ricercatore saldatore sarto
        sceneggiatore scrittore sociologo socio sommelier specialista specializzando statistico
        studente stilista supervisore tappezziere tassista tecnologo titolare tornitore traduttore
        tutor tesoriere veterinario vetrinista vicedirettore vicepresidente vigile viticoltore
        volontario web-designer animatore allenatore attrezzista carpentiere macellaio bidello
        badante babysitter colf ballerino cantante attore freelance fresatore capoturno
        capoufficio caposquadra caporedattore enologo archivista curatore restauratore educatrice
        tributarista fiscalista steward hostess""",
    job_endings="ologo ologa iatra terapeuta tecario",
    job_phrases="""
        libero professionista, libera professionista, store manager, capo cantiere, capo reparto,
        addetto alle, addetta alle, addetto alla, responsabile di, tecnico di, chef de rang,
        commis di cucina, aiuto cuoco, operatore socio sanitario, oss, quadro direttivo""",
    rank="""
        senior junior vice aiuto capo primo assistente responsabile sub tecnico secondo libero
        libera""",
    feminine=(
        ("o", "a"),
        ("ore", "rice"),
        ("tore", "trice"),
        ("iere", "iera"),
        ("ere", "era"),
        ("e", "essa"),
        ("ta", "tessa"),
        ("ologo", "ologa"),
    ),
    names_begin=True,
    organizations="""
        gruppo ospedale clinica scuola università istituto comune restaurant ristorante trattoria
        osteria pizzeria albergo hotel bar caffè panificio pasticceria forno associazione
        fondazione banca cassa assicurazioni farmacia laboratorio centro ministero regione
        provincia museo teatro biblioteca editore edizioni tipografia trasporti officina officine
        carrozzeria costruzioni edilizia consulenza studio agenzia impresa azienda società
        cooperativa cantina cantine tenuta agriturismo caseificio salumificio pastificio cantieri
        cantiere industrie industria energia sistemi soluzioni servizi tecnologie ingegneria
        logistica poliambulatorio policlinico asl ausl asst usl rsa residenza asilo nido negozio
        supermercati supermercato fabbrica fratelli figli ditta falegnameria meccanica ceramiche
        mobili tessuti moda calzature tribunale prefettura questura croce misericordia sindacato
        confcommercio confindustria federazione radio telecom poste ferrovie""",
    organization_endings="""
        ificio trasporti""",
    legal_forms="spa srl srls snc sas sapa ss scarl soccoop scrl coop onlus ets aps sa scpa scspa",
    schools="""
        università istituto liceo politecnico scuola politecnica ateneo accademia conservatorio
        itis ipsia itc its facoltà luiss bocconi cattolica sapienza iulm ipssar alberghiero sissa
        ipseoa iti iis isis cfp magistrale""",
    school_endings="",
    degrees=r"""
        laurea(?:\s(?:magistrale|triennale|specialistica|a ciclo unico|vecchio ordinamento|
        breve|quadriennale|di primo livello|di secondo livello))?(?: a ciclo unico)?,
        diploma(?:\s(?:di maturità|di scuola superiore|di laurea|di liceo|tecnico|professionale|
        accademico|di qualifica|di istruzione secondaria superiore|di perito(?: (?!in )\w+)?|
        di ragioneria|di geometra|superiore|di specializzazione))?(?:\s(?:classica|
        scientifica|linguistica|tecnica))?,
        maturità(?: classica| scientifica| linguistica| tecnica| professionale)?,
        dottorato(?: di ricerca)?, master(?: universitario)?(?: di (?:i|ii|primo|secondo) livello)?,
        specializzazione, scuola di specializzazione, qualifica(?: professionale| triennale)?,
        attestato, licenza media, perito (?:industriale|informatico|meccanico|elettrotecnico|
        agrario|chimico), abilitazione, corso di laurea, corso di formazione, laureato, laureata,
        istruzione tecnica superiore, apprendistato, diplomato, diplomata, ragioneria,
        bachelor, perfezionamento""",
    area_links="""
        in, di, delle, della, del, indirizzo, con indirizzo, classe, per, corso di, ad
        indirizzo, a indirizzo""",
    school_links="presso, presso la, presso l', all', alla, al, presso il, di",
    grades="""
        voto, votazione, voto finale, voto di laurea, punteggio, media, voto di diploma,
        valutazione, con votazione, voto di maturità""",
    grade_words=r"""
        (?:110 ?/ ?110|100 ?/ ?100|60 ?/ ?60)(?: e lode| con lode| cum laude|L)?, 110 e lode,
        110L, con lode, con il massimo dei voti(?: e lode)?, cum laude, ottimo, con merito,
        \d{2,3} ?/ ?(?:110|100|60|30)(?!\d)(?: e lode)?, lode""",
    courses="corsi, materie, esami, moduli, insegnamenti, materie principali, esami principali",
    fluency={
        "native": """
            madrelingua, lingua madre, bilingue, lingua materna, nativo, nativa, prima lingua""",
        "C2": "padronanza, eccellente padronanza, livello madrelingua",
        "C1": """
            fluente, avanzato, ottimo, ottima, ottima conoscenza, livello avanzato, eccellente,
            molto buono, avanzata, fluentemente""",
        "B2": """
            buono, buona, buona conoscenza, professionale, intermedio superiore, buon livello,
            livello professionale, intermedio alto""",
        "B1": "intermedio, medio, discreto, discreta, livello intermedio, sufficiente, autonomo",
        "A2": "base, elementare, scolastico, livello base, conoscenza base, conoscenze di base",
        "A1": "principiante, iniziale, nozioni",
    },
    languages="""
        italiano inglese tedesco francese spagnolo portoghese olandese neerlandese polacco russo
        arabo cinese mandarino giapponese coreano rumeno romeno ucraino turco greco ebraico
        svedese norvegese danese finlandese ungherese ceco slovacco bulgaro croato serbo sloveno
        latino albanese catalano hindi persiano vietnamita ladino sardo friulano""",
    skill_levels="base, intermedio, avanzato, esperto, ottimo, buono, discreto, ottima conoscenza",
    places="""
        italia, lombardia, piemonte, veneto, toscana, emilia-romagna, lazio, campania, puglia,
        sicilia, sardegna, liguria, trentino-alto adige, alto adige, friuli venezia giulia,
        friuli, marche, umbria, abruzzo, molise, basilicata, calabria, valle d'aosta, da remoto,
        remoto, ticino, smart working""",
    countries="""
        IT italia, CH svizzera, SM san marino, VA città del vaticano, DE germania, AT austria, FR
        francia, ES spagna, PT portogallo, BE belgio, LU lussemburgo, NL paesi bassi, NL olanda,
        GB regno unito, GB inghilterra, GB scozia, IE irlanda, DK danimarca, SE svezia, NO
        norvegia, FI finlandia, PL polonia, CZ repubblica ceca, SK slovacchia, HU ungheria, RO
        romania, BG bulgaria, GR grecia, HR croazia, SI slovenia, RS serbia, AL albania, TR
        turchia, UA ucraina, RU russia, MD moldavia, US stati uniti, US stati uniti d'america, CA
        canada, MX messico, BR brasile, AR argentina, CL cile, CO colombia, PE perù, EC ecuador,
        CN cina, JP giappone, KR corea del sud, IN india, AU australia, NZ nuova zelanda, ZA
        sudafrica, EG egitto, MA marocco, TN tunisia, DZ algeria, SN senegal, NG nigeria, IL
        israele, LB libano, AE emirati arabi uniti, SA arabia saudita, MT malta, PH filippine, SG
        singapore, TH thailandia""",
    surnames="""
        ferrari fabbri sarto barbieri cavaliere pastore medico marinaio muratore mastro cantore
        conte vescovo capitano giudice notaio fornaio contadino""",
    study_labels={
        "institution": """
            istituto, istituzione, università, scuola, ente, istituto di istruzione, ente
            erogatore, nome e tipo di istituto, nome e tipo di istituto di istruzione o
            formazione, nome e tipo di
            organizzazione erogatrice dell'istruzione e formazione""",
        "degree": """
            titolo di studio, titolo, qualifica conseguita, diploma, qualifica, titolo
            conseguito, titolo della qualifica rilasciata, livello""",
        "area": """
            indirizzo di studi, indirizzo, corso di studi, facoltà, specializzazione, campo di
            studi, ambito""",
        "grade": "voto, votazione, voto finale, voto di laurea, media",
        "period": "periodo, date, data, durata, anno, anni",
    },
    labels={
        "name": "nome, cognome, nome e cognome, nome cognome, cognome e nome",
        "email": "e-mail, email, mail, posta elettronica, indirizzo e-mail, pec",
        "phone": """
            telefono, tel, cellulare, cell, telefono cellulare, recapito telefonico, numero di
            telefono, mobile, tel. cellulare, recapito""",
        "address": """
            indirizzo, residenza, domicilio, città, residente a, residente in, luogo, località,
            domiciliato a, sede""",
        "web": "sito web, sito, web, linkedin, github, portfolio, sito internet, blog, skype",
    },
    personal="""
        data di nascita, luogo di nascita, luogo e data di nascita, nato il, nata il, nato a, nata
        a, nazionalità, cittadinanza, stato civile, sesso, età, codice fiscale, patente, patente
        di guida, automunito, automunita, figli, celibe, nubile, coniugato, coniugata, foto,
        servizio militare, data e luogo di nascita, genere, disponibilità, categorie protette,
        nato, nata""",
    on_request="richiesta",
    pages="pagina, pag",
)
