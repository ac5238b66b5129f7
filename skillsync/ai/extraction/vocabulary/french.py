"""French, as it is written in France, Belgium, Switzerland, Quebec and Africa."""

from skillsync.ai.extraction.vocabulary.tongue import Tongue

FRENCH = Tongue(
    code="fr",
    common="""
        et le la les des du pour avec une dans au aux sur en par chez un est ou depuis expérience
        formation compétences langues""",
    regions="FR BE CH CA LU MA TN DZ SN CI",
    document_titles="curriculum vitae, cv, curriculum, mon cv",
    headings={
        "contact": """
            coordonnées, informations personnelles, état civil, données personnelles, contact,
            contacts, me contacter, renseignements personnels, mes coordonnées, infos
            personnelles, coordonnées personnelles, informations de contact, liens, réseaux
            sociaux, réseaux""",
        "summary": """
            profil, profil professionnel, à propos, à propos de moi, résumé, objectif, objectifs,
            objectif professionnel, présentation, résumé professionnel, projet professionnel, qui
            suis-je, qui je suis, accroche, mon profil, synthèse, en bref, profil personnel,
            sommaire, introduction, en quelques mots, objectif de carrière, bio, biographie,
            profil de compétences, titre du profil, en résumé, présentation personnelle, qui
            suis-je ?, mon histoire, mon objectif""",
        "work": """
            expérience, expériences, expérience professionnelle, expériences professionnelles,
            parcours professionnel, parcours, stages, emplois, stages et emplois, carrière,
            emploi, expériences et stages, expérience de travail, expériences de travail, stage,
            expériences professionnelles et stages, expériences significatives, postes occupés,
            autres expériences, parcours de carrière, itinéraire professionnel, mes expériences,
            expériences principales, historique professionnel, missions, missions principales,
            emplois occupés, antécédents professionnels, jobs d'été, emplois saisonniers,
            expérience pertinente, expériences pertinentes, activité professionnelle, expérience
            clinique, expérience en entreprise, cheminement professionnel, postes, poste actuel,
            expériences professionnelles (sélection), vie professionnelle, activités
            professionnelles, emplois précédents, missions réalisées""",
        "education": """
            formation, formations, études, diplômes, parcours académique, formation académique,
            scolarité, cursus, cursus scolaire, formation et diplômes, parcours scolaire, diplômes
            et formations, éducation, cursus universitaire, formation initiale, formations et
            diplômes, études et formations, études et diplômes, mes formations, parcours
            universitaire, cursus académique, formation scolaire, formation universitaire,
            parcours de formation, scolarité et diplômes, diplômes obtenus, études supérieures,
            formation supérieure, diplôme, études supérieures et formation""",
        "skills": """
            compétences, compétences techniques, compétences clés, savoir-faire, savoir-être,
            compétences informatiques, informatique, compétences professionnelles, outils, atouts,
            qualités, aptitudes, domaines de compétences, domaines d'expertise, expertise,
            compétences et outils, connaissances, logiciels, compétences métier, points forts,
            outils informatiques, connaissances informatiques, compétences personnelles,
            compétences transversales, compétences fonctionnelles, mes compétences, technologies,
            habiletés, compétences comportementales, maîtrise des outils, logiciels maîtrisés,
            expertises, compétences générales, compétences principales, environnement technique,
            compétences numériques, langages de programmation, capacités, savoir faire, savoir
            être, bureautique, aptitudes professionnelles, forces, qualités personnelles,
            compétences particulières, domaines d'intervention, domaines de compétence, maîtrise
            informatique, informatique et outils, outils et technologies""",
        "languages": """
            langues, langues étrangères, compétences linguistiques, langue, langues parlées,
            connaissances linguistiques, niveau de langues, langues vivantes, compétences en
            langues, niveaux de langue, niveau de langue, pratique des langues""",
        "certificates": """
            certificats, habilitations, formations complémentaires, formation continue, permis,
            certifications, certification, attestations, permis et habilitations, licences,
            formation complémentaire, formations continues, certificats et formations, agréments,
            certifications professionnelles, certificats et habilitations, brevets, cours,
            habilitations et permis, perfectionnement, formations professionnelles, stages et
            cours, certifications et habilitations, permis et certifications, certificats et
            licences, permis et certificats, stages de formation""",
        "projects": """
            projets, projets personnels, réalisations, projets réalisés, projets académiques,
            projets professionnels, principaux projets, projets marquants, mes projets, portfolio,
            principales réalisations, mes réalisations, ce que j'ai construit""",
        "awards": """
            prix, récompenses, distinctions et prix, prix et distinctions, distinctions, bourses,
            bourses et prix, prix et bourses, distinctions honorifiques, concours, honneurs, prix
            et récompenses""",
        "publications": """
            articles et publications, publications, communications, conférences, ouvrages,
            publications et communications, publications et conférences, brevets et publications,
            travaux, articles, expositions, publications scientifiques""",
        "volunteer": """
            bénévolat, engagement associatif, expérience bénévole, engagements, vie associative,
            activités bénévoles, engagement bénévole, engagements associatifs, volontariat,
            expériences associatives, activités associatives, engagement citoyen, associatif,
            expérience associative, implication sociale, implications, engagement, expériences
            bénévoles, engagements bénévoles, bénévolat et engagement""",
        "interests": """
            centres d'intérêt, centres d'intérêts, loisirs, intérêts, passions, centre d'intérêt,
            centre d'intérêts, activités, divertissements, activités et loisirs, passe-temps,
            loisirs et centres d'intérêt, activités extra-professionnelles, hobbies, activités
            extraprofessionnelles, intérêts personnels, sports et loisirs, mes passions, centres
            d'intérêt et loisirs, sport et loisirs, champs d'intérêt""",
        "other": """
            informations complémentaires, divers, autres, autres informations, affiliations,
            informations supplémentaires, renseignements complémentaires, service militaire,
            mobilité, disponibilité, adhésions, associations professionnelles, permis de
            conduire""",
        "references": "références, recommandations, référence",
    },
    qualifiers="""
        mon ma mes principal principale principales principaux professionnel professionnelle
        professionnelles professionnels pro personnel personnelle personnelles personnels
        technique techniques digitales numériques autre autres récente récentes récents précédent
        précédents précédente précédentes significative significatives marquante marquantes
        marquants pertinente pertinentes complémentaires spécifiques en entreprise sélection clés
        et de des courtes universitaires académiques supérieures parlées étrangères métiers""",
    joiners="et",
    months=(
        "janvier janv jan",
        "février fevrier févr fév fevr fev",
        "mars mar",
        "avril avr",
        "mai",
        "juin",
        "juillet juil",
        "août aout",
        "septembre sept sep",
        "octobre oct",
        "novembre nov",
        "décembre decembre déc dec",
    ),
    seasons="printemps été automne hiver rentrée",
    quarters="""
        trimestre, semestre, exercice, année scolaire, année universitaire, année, promotion,
        promo, t, saison, session""",
    now="""
        aujourd'hui, présent, ce jour, à ce jour, en cours, actuel, actuellement, maintenant, à
        présent, jusqu'à présent, à aujourd'hui, ce jour inclus, poste actuel, jusqu'à ce jour,
        actuelle, en poste""",
    since="depuis, dès, depuis le, à partir de, depuis la, à compter de",
    until="""
        jusqu'en, jusqu'à, jusqu'au, obtenu en, obtenue en, prévu en, prévue en, diplômé en,
        diplômée en, obtention""",
    start="de, du, d', entre, des",
    between="à, au, jusqu'à, jusqu'en, jusqu'au, a, aux",
    of="",
    durations="an ans année années mois semaine semaines",
    jobs="""
        ingénieur développeur chef responsable directeur assistant gestionnaire comptable
        infirmier enseignant professeur cuisinier serveur vendeur conseiller technicien
        électricien stagiaire apprenti consultant chargé médecin avocat secrétaire ouvrier
        chauffeur sous-chef formateur rédacteur plombier menuisier pâtissier boulanger alternant
        éducateur aide-soignant administrateur agent analyste animateur architecte artisan artiste
        associé attaché auditeur auxiliaire bibliothécaire biologiste boucher cadre caissier
        chercheur chimiste coiffeur commercial concepteur conducteur contrôleur coordinateur
        coordonnateur coordonnatrice correspondant couturier décorateur délégué dentiste designer
        dessinateur documentaliste doctorant économiste écrivain employé entraîneur entrepreneur
        expert esthéticien étudiant fonctionnaire fondateur cofondateur gérant géomètre graphiste
        guide hôte hôtesse illustrateur informaticien inspecteur installateur interprète jardinier
        journaliste juriste kinésithérapeute livreur magasinier maître maîtresse maçon manager
        manutentionnaire mécanicien métallurgiste monteur moniteur musicien notaire opérateur
        opticien orthophoniste paysagiste peintre pharmacien photographe physicien pilote plongeur
        président préparateur programmeur psychologue puéricultrice réalisateur réceptionniste
        rédactrice-conceptrice régisseur sage-femme scientifique secrétaire-général soudeur
        statisticien superviseur surveillant tourneur traducteur travailleur traiteur trésorier
        vétérinaire vice-président barman barmaid pompier policier gendarme militaire officier
        adjoint préposé commis charpentier couvreur carreleur carrossier chaudronnier fraiseur
        horloger bijoutier fleuriste agriculteur viticulteur sommelier maraîcher bénévole
        volontaire freelance indépendant postdoctorant interne externe chirurgien anesthésiste
        ergothérapeute diététicien radiologue sophrologue ostéopathe podologue assureur banquier
        courtier trader actuaire acheteur approvisionneur logisticien planificateur ordonnanceur
        qualiticien fiscaliste recruteur lecteur relecteur correcteur metteur comédien danseur
        chanteur scénariste""",
    job_endings="""
        logue iatre iatrice thérapeute aide-soignante iste""",
    job_phrases="""
        chargé de, chargée de, cheffe de projet, homme de ménage, femme de ménage, bras droit,
        directeur général, maître d'hôtel, responsable de, second de cuisine, aide à domicile,
        aide soignante, aide soignant, garçon de café, femme de chambre, employé de, commis de,
        valet de chambre, assistante de, élève ingénieur""",
    rank="""
        senior junior adjoint sous vice chef stagiaire apprenti responsable premier première
        second principal""",
    feminine=(
        ("eur", "euse"),
        ("eur", "rice"),
        ("teur", "trice"),
        ("er", "ère"),
        ("ier", "ière"),
        ("en", "enne"),
        ("", "e"),
        ("on", "onne"),
        ("chef", "cheffe"),
        ("f", "ve"),
    ),
    names_begin=True,
    organizations="""
        groupe hôpital clinique chu chr école lycée collège université mairie restaurant brasserie
        hôtel café boulangerie boucherie pâtisserie cabinet agence société entreprise
        établissements ets ateliers atelier fondation association banque crédit assurances
        assurance mutuelle pharmacie laboratoire laboratoires centre institut ministère préfecture
        conseil commune ville département région musée théâtre bibliothèque médiathèque éditions
        presse imprimerie transports transport garage menuiserie maison résidence ehpad crèche
        ferme domaine château caves vignobles coopérative syndicat fédération tribunal étude
        bureau magasin boutique supermarché carrefour usine chantiers industries énergie
        électricité solutions systèmes ingénierie technologies conseils consulting services studio
        auberge fromagerie biscuiterie cnrs inserm inria cea edf sncf""",
    organization_endings="",
    legal_forms="""
        sa sas sarl sasu eurl snc sci scop scp selarl sprl srl asbl sca se gie ei eirl ltée inc""",
    schools="""
        université école lycée collège iut insa iae cfa ifsi epfl hec institut faculté
        polytechnique conservatoire académie sorbonne cnam essec escp edhec iep grandes greta afpa
        inp ens ensam enseirb uqam cégep haute polyvalente athénée gymnase ulb uclouvain estp
        epitech epita esiea supélec centralesupélec mines télécom beaux-arts""",
    school_endings="",
    degrees=r"""
        licence(?: professionnelle| pro)?, maîtrise, doctorat, thèse(?: de doctorat)?, BTS, DUT,
        BUT, BTSA, CAP, CAPA, BEP, BEPA, BEPC, AEC, DEP, ASP, AFP, CESS, CQP, DESU, DEUG, DEA,
        DESS, DEUST, DAEU, CPGE, HDR, DNB, DEC, DES(?=END| (?:en|in) ), DUEC,
        (?:bac|baccalauréat)(?:\s(?:pro|professionnel|général|technologique|scientifique|littéraire|
        économique et social))?(?: (?-i:S|ES|L|ST2S|STMG|STI2D|STL)(?!\w))?, bac ?\+ ?\d,
        brevet(?: de technicien supérieur| professionnel| des collèges)?,
        diplôme(?: (?:inter)?universitaire| national| supérieur)?(?: d['’][éÉe]tat)?(?: d['’][\w-]+|
        [ ]de [\w]+ supérieures?)?,
        diplôme d['’]études \w+, DE(?= d), DU(?= (?:en |de |d['’]|[A-ZÉ][a-zé])),
        master(?: ?[12])?(?: professionnel| pro| recherche| spécialisé)?, M[12],
        mastère(?: spécialisé)?, titre professionnel, certificat(?: de \w+| d['’]\w+|
        [ ]universitaire)?(?=END| (?:en|in|de) | (?-i:[A-ZÉ])), microprogramme, magistère,
        agrégation, CAPES, CRPE,
        certificat d['’]aptitude professionnelle, certificat fédéral de capacité, CFC,
        maturité(?: gymnasiale| fédérale| professionnelle)?, attestation, cycle ingénieur,
        classes? préparatoires?(?: aux grandes écoles)?, prépa, (?:bachelier|bachelière),
        diplôme d['’]ingénieur, ingénieur diplômé, bachelor(?: universitaire)?, internat,
        programme grande école, formation (?:continue|qualifiante)""",
    area_links="""
        en, de, mention, spécialité, option, spécialisation, d', du, des, parcours, section,
        filière, domaine""",
    school_links="à, à la, à l', au, de l', en, de la",
    grades="mention, note, moyenne, moyenne générale, moyenne cumulative, rang, note finale",
    grade_words=r"""
        (?:avec )?mention (?:très bien|assez bien|bien|passable|honorable|très honorable),
        (?:très bien|assez bien)(?=END), félicitations du jury,
        (?:très )?honorable avec félicitations,
        (?:avec )?les félicitations du jury, major de promo(?:tion)?, grande distinction,
        plus grande distinction, (?:avec )?distinction, la plus grande distinction""",
    courses="cours, matières, modules, enseignements, matières principales, cours principaux",
    fluency={
        "native": """
            langue maternelle, bilingue, natif, native, maternelle, maternel, langue natale""",
        "C2": "parfaitement maîtrisé, maîtrise parfaite, parfaite maîtrise",
        "C1": """
            courant, courante, fluide, avancé, couramment, très bon niveau, excellent niveau, lu
            parlé écrit, lu écrit parlé, très bien, excellent, autonome, confirmé, avancée""",
        "B2": """
            bon niveau, professionnel, niveau professionnel, opérationnel, bonne maîtrise, bien,
            bon, usage professionnel, bonnes connaissances, technique""",
        "B1": "intermédiaire, moyen, niveau intermédiaire, conversationnel, niveau moyen",
        "A2": "notions, élémentaire, bases, débutant+, notions de base, basique, niveau de base",
        "A1": "débutant, scolaire, niveau scolaire, niveau débutant",
    },
    languages="""
        français anglais allemand espagnol italien portugais néerlandais polonais russe arabe
        chinois mandarin japonais coréen turc grec roumain hongrois tchèque slovaque bulgare
        ukrainien serbe croate slovène suédois norvégien danois finnois hébreu hindi ourdou persan
        vietnamien thaï wolof bambara lingala swahili berbère kabyle tamazight créole breton
        basque catalan occitan corse alsacien luxembourgeois flamand latin arménien géorgien
        albanais malgache khmer tamoul indonésien bengali amharique""",
    skill_levels="""
        débutant, intermédiaire, avancé, confirmé, notions, maîtrise, expert, bon niveau, bases,
        très bon niveau, courant, excellent, bonne maîtrise, opérationnel""",
    places="""
        île-de-france, bretagne, normandie, occitanie, nouvelle-aquitaine, auvergne-rhône-alpes,
        rhône-alpes, provence-alpes-côte d'azur, paca, hauts-de-france, grand est, alsace,
        lorraine, pays de la loire, bourgogne, corse, télétravail, wallonie, québec, romandie,
        vaud, valais, région parisienne, à distance""",
    countries="""
        FR france, BE belgique, CH suisse, LU luxembourg, MC monaco, CA canada, DE allemagne, AT
        autriche, IT italie, ES espagne, PT portugal, NL pays-bas, GB royaume-uni, GB angleterre,
        GB écosse, GB grande-bretagne, IE irlande, DK danemark, SE suède, NO norvège, FI finlande,
        IS islande, PL pologne, CZ république tchèque, CZ tchéquie, SK slovaquie, HU hongrie, RO
        roumanie, BG bulgarie, GR grèce, HR croatie, SI slovénie, RS serbie, AL albanie, TR
        turquie, UA ukraine, RU russie, EE estonie, LV lettonie, LT lituanie, US états-unis, MX
        mexique, BR brésil, AR argentine, CL chili, CO colombie, PE pérou, CN chine, JP japon, KR
        corée du sud, IN inde, ID indonésie, TH thaïlande, VN viêt nam, VN vietnam, AU australie,
        NZ nouvelle-zélande, ZA afrique du sud, EG égypte, MA maroc, TN tunisie, DZ algérie, SN
        sénégal, CI côte d'ivoire, ML mali, BF burkina faso, CM cameroun, TG togo, BJ bénin, GA
        gabon, CG congo, CD république démocratique du congo, MG madagascar, HT haïti, GN guinée,
        NE niger, MU maurice, RE la réunion, GP guadeloupe, MQ martinique, LB liban, SY syrie, IL
        israël, JO jordanie, SA arabie saoudite, AE émirats arabes unis, IR iran, IQ irak, SG
        singapour, KE kenya, ET éthiopie, RW rwanda, MR mauritanie""",
    surnames="""
        boucher boulanger charpentier marchand barbier maçon fournier mercier berger couturier
        peintre chevalier maître monnier mineur tourneur carrier moine facteur chauffeur médecin
        page""",
    study_labels={
        "institution": """
            établissement, école, université, institution, nom de l'établissement, organisme,
            lieu de formation, organisme de formation, nom et type de l'établissement
            d'enseignement ou de formation""",
        "degree": """
            diplôme, diplôme obtenu, titre, intitulé du diplôme, qualification, certificat,
            intitulé du certificat ou diplôme délivré, niveau, formation""",
        "area": """
            spécialité, domaine, domaine d'études, filière, option, spécialisation, discipline,
            programme, matière""",
        "grade": "mention, note, moyenne, résultat",
        "period": "période, dates, date, durée, année, années",
    },
    labels={
        "name": "nom, prénom, nom et prénom, nom complet, nom prénom, prénom et nom",
        "email": "e-mail, email, mail, courriel, adresse e-mail, mél, adresse mail, adresse email",
        "phone": """
            téléphone, tél, portable, mobile, tel, fixe, numéro de téléphone, gsm, cellulaire,
            tél. portable, tél. mobile, téléphone portable""",
        "address": "adresse, domicile, localisation, ville, adresse postale, lieu, résidence",
        "web": "site web, site internet, site, web, url, linkedin, github, portfolio, blog, viadeo",
    },
    personal="""
        date de naissance, né le, née le, né en, née en, né, née, lieu de naissance, nationalité,
        situation familiale, situation de famille, état civil, âge, sexe, permis, permis de
        conduire, permis b, célibataire, marié, mariée, enfants, photo, disponibilité, véhicule,
        mobilité, titre de séjour, statut, situation, naissance, pacsé, pacsée, véhiculé,
        véhiculée""",
    on_request="demande",
    pages="page",
)
