"""English."""

from skillsync.ai.extraction.vocabulary.tongue import Tongue

ENGLISH = Tongue(
    code="en",
    common="the and of for with in to a at on from by our experience education skills present as",
    regions="GB US IE CA AU NZ IN ZA SG NG KE PK PH MY AE HK",
    document_titles="""
        curriculum vitae, cv, resume, résumé, personal resume, professional resume""",
    headings={
        "contact": """
            contact, contact details, contact information, contact me, contact info, personal
            details, personal information, personal data, details, personal, address, links,
            online, socials, find me online, personal particulars, bio data, get in touch, social
            media, online presence, profiles, websites, biodata""",
        "summary": """
            summary, professional summary, executive summary, career summary, profile, about,
            about me, professional profile, personal profile, career profile, objective, career
            objective, personal statement, overview, introduction, bio, biography, summary of
            qualifications, who i am, profile summary, career overview, professional overview,
            qualifications summary, professional objective, job objective, highlights of
            qualifications, in brief, at a glance, career goal, mission, synopsis, professional
            synopsis, career snapshot, snapshot, personal summary, executive profile,
            career goals""",
        "work": """
            appointments, academic positions, academic appointments, professional appointments,
            experience, work experience, professional experience, employment, employment history,
            work history, career history, relevant experience, career, professional background,
            positions, positions held, job history, professional history, work, clinical
            experience, teaching experience, industry experience, career experience, experience
            summary, internships, internship experience, other experience, additional experience,
            previous experience, earlier experience, further experience, nursing experience,
            research experience, employment experience, employment record, career summary and
            experience, military experience, leadership experience, culinary experience, related
            experience, current position, previous positions, selected experience, where i've
            worked, what i've done, my experience, jobs, employment and experience, earlier
            career, career to date, practical experience, professional career, job experience,
            recent experience, current role, previous roles, employment details, sea service,
            flying experience, stage experience, paid experience, freelance work, freelance
            experience, past roles, places i've worked, recent roles, roles, roles held, work &
            internships, working experience, legal experience, federal experience, specialized
            experience, driving experience, industrial training, internship training, hospital
            appointments, job profile, residency, postgraduate training, clinical rotations,
            student teaching, professional practice, trade experience""",
        "education": """
            education, study, school, academic background, educational background,
            academic history, academia,
            academic details, educational details, academic qualification details,
            qualifications, education and training, academic qualifications, academic education,
            studies, schooling, education history, training and education, academics, academic
            record, degrees, education and qualifications, school education, academic profile,
            educational qualifications, academic credentials, educational history, university
            education, where i studied, education details, formal education, education and
            credentials, learning, academic training, educational qualification, academic
            qualification, academic qualifications, academics, scholastic record, schools attended,
            institutions attended, educational institutions attended, educational institutions,
            academic institutions attended, qualifications obtained, military education, civilian
            education, medical education, apprenticeship, vocational education, educational
            attainment""",
        "skills": """
            top skills, skills, technical skills, key skills, core skills, core competencies,
            competencies, professional skills, skills summary, expertise, areas of expertise,
            technologies, technical expertise, technical proficiencies, computer skills, it
            skills, soft skills, hard skills, skill set, skills and tools, tools, tech stack,
            other skills, strengths, skills and abilities, skills and expertise, software,
            clinical skills, key competencies, additional skills, digital skills, programming
            languages, tools and technologies, technical knowledge, software skills, specialties,
            key strengths, skills and technologies, competences, core competences, skillset, what
            i can do, what i do well, abilities, proficiencies, core expertise, capabilities,
            technical competencies, practical skills, areas of strength, stack, my toolbox,
            technical summary, personal skills, key expertise, skills profile, tools i use,
            professional strengths, special skills, relevant skills, skills and knowledge,
            knowledge, specialities, practical abilities, technical toolkit, toolkit, tools &
            platforms, platforms, skills overview, areas of knowledge, it proficiency, computer
            proficiency, computer knowledge, technical exposure, skills and proficiency""",
        "languages": """
            languages, language skills, spoken languages, language, foreign languages, language
            proficiency, language competencies, languages spoken, linguistic skills, languages i
            speak, languages known, mother tongue, mother tongues, other languages""",
        "certificates": """
            certifications, certificates, certification, certs, certificates and licences,
            licences and cards, mandatory training, licenses, licences, registrations,
            licenses and certifications, certifications and licenses, professional certifications,
            licences and certificates, certifications and training, training and certifications,
            professional development, training, courses, courses and certifications,
            accreditations, licensure, licensure and certifications, professional registration,
            professional training, courses and certificates, certificates and training,
            professional qualifications, tickets and licences, tickets, further training,
            professional qualification,
            continuing education, credentials, additional training, training courses, short
            courses, courses and training, professional licences, registration, board
            certifications, bar admissions, military training, vocational training, trade
            qualifications""",
        "projects": """
            projects, personal projects, selected projects, key projects, side projects, open
            source, academic projects, project experience, notable projects, open source projects,
            portfolio, recent projects, project highlights, project work, selected works, research
            projects, project undertaken, projects undertaken, academic project""",
        "awards": """
            awards, honors, honours, awards and honors, honors and awards, achievements, prizes,
            scholarships, awards and achievements, accomplishments, awards and scholarships,
            honours and awards, recognition, distinctions, key achievements, scholarships and
            awards, awards and honours, grants, fellowships, competitions, awards and recognition,
            honors and distinctions, grants and awards, awards and distinctions, scholastic
            achievements""",
        "publications": """
            publications, selected publications, papers, articles, patents, research publications,
            publications and presentations, presentations, talks, patents and publications,
            publications and talks, books, conference papers, journal articles, writing, talks and
            publications, exhibitions, public speaking""",
        "volunteer": """
            volunteer, volunteering, volunteer experience, volunteer work, community service,
            voluntary work, community involvement, voluntary experience, civic engagement,
            community work, volunteer activities, volunteering experience, social engagement,
            charity work, giving back, volunteer and community, leadership and activities,
            leadership and involvement, leadership and service, campus involvement,
            campus leadership""",
        "interests": """
            interests, hobbies, hobbies and interests, interests and hobbies, personal interests,
            activities, activities and interests, outside work, leisure, extracurricular
            activities, interests and activities, leisure activities, when i'm not working,
            outside of work, extra curricular activities, extra-curricular activities, co-curricular
            activities, co curricular activities""",
        "other": """
            additional information, miscellaneous, other, other information, memberships,
            affiliations, professional memberships, professional affiliations, military service,
            declaration, additional details, availability, notes, further information, driving
            licence, career break, work authorization, professional associations, security
            clearance, hospital affiliations, clients, selected clients, teaching,
            professional service, invited talks, academic service, supervision, career breaks""",
        "references": """
            references, referees, reference, professional references, recommendations,
            testimonials""",
    },
    qualifiers="""
        my our relevant recent selected previous prior current key main core additional other
        further professional personal technical academic general special specific notable major
        significant important basic practical industry work career overview summary list history
        highlights selection of in the section details related with dates""",
    joiners="and",
    months=(
        "january jan",
        "february feb febr",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sep sept",
        "october oct",
        "november nov",
        "december dec",
    ),
    seasons="spring summer fall autumn winter easter michaelmas hilary trinity",
    quarters="""
        fiscal year, financial year, academic year, school year, fy, ay, quarter, half, class""",
    now="""
        present, the present, now, current, currently, today, ongoing, to date, date, till date,
        this day, in progress, still in progress, so far""",
    since="since, from, starting, as of, starting in",
    until="until, till, through, up to, expected, graduated, graduation",
    start="from, between",
    between="to, until, till, through, thru",
    of="of",
    durations="year years yr yrs month months mo mos week weeks",
    jobs="""
        engineer developer programmer architect administrator analyst scientist designer manager
        director head lead leader chief officer president vp founder cofounder owner partner
        consultant advisor adviser associate assistant coordinator specialist supervisor executive
        representative agent clerk secretary receptionist accountant auditor bookkeeper controller
        treasurer actuary economist banker teller trader broker underwriter nurse physician doctor
        surgeon dentist pharmacist therapist physiotherapist paramedic midwife caregiver carer
        psychologist counselor counsellor veterinarian hygienist radiographer technician
        technologist electrician plumber carpenter welder mechanic machinist fitter joiner
        bricklayer roofer painter foreman apprentice journeyman installer operator driver pilot
        courier porter packer picker teacher tutor lecturer professor instructor trainer educator
        principal headteacher librarian researcher fellow postdoc chef cook baker butcher barista
        bartender waiter waitress server host hostess sommelier housekeeper cleaner janitor
        cashier salesperson merchandiser buyer planner recruiter marketer copywriter writer editor
        journalist reporter translator interpreter photographer videographer animator illustrator
        artist musician actor producer lawyer attorney solicitor barrister paralegal judge notary
        detective guard firefighter soldier sergeant captain lieutenant inspector surveyor
        estimator intern trainee student volunteer freelancer contractor gardener farmer florist
        hairdresser stylist beautician coach athlete referee nanny au-pair generalist operative
        practitioner handler fabricator scrum tester qa sre devops sysadmin webmaster strategist
        evangelist ambassador registrar dispatcher storekeeper warehouseman handyman maid steward
        stewardess cto ceo cfo coo cio cmo commis sister matron houseman mate stagehand curator
        archivist optician optometrist osteopath chiropractor dietitian nutritionist
        epidemiologist statistician biologist chemist physicist geologist meteorologist astronomer
        historian sociologist anthropologist archaeologist linguist mathematician ecologist
        microbiologist pathologist radiologist psychiatrist anaesthetist orthodontist sonographer
        phlebotomist audiologist orderly attendant conductor glazier plasterer tiler scaffolder
        blacksmith locksmith upholsterer tailor seamstress jeweller watchmaker printer sculptor
        choreographer dancer singer composer presenter broadcaster publicist diplomat councillor
        mayor chaplain pastor priest sailor mariner skipper deckhand forester ranger zookeeper
        brewer patissier confectioner shopkeeper salesman saleswoman concierge lifeguard bodyguard
        caretaker superintendent undertaker appraiser assessor adjuster mediator arbitrator
        magistrate bailiff warden constable commander postman mentor facilitator moderator typist
        proofreader repairer conservator guide fundraiser organizer organiser investigator
        examiner dean provost rector resident clinician assembler hr-manager shoemaker cobbler
        agronomist landscaper stocker polisher manageress boilermaker steelworker homemaker
        demonstrator""",
    job_endings="""
        engineer developer manager officer specialist designer analyst technician worker maker
        keeper driver operator""",
    job_phrases="""
        au pair, chief of staff, head of, vice president, ward manager, member of staff, sous
        chef, demi chef, chef de partie, business development, self-employed, self employed,
        product owner, project lead, member of technical staff, second officer, maitre d""",
    rank="""
        senior junior staff principal deputy assistant associate interim acting trainee graduate
        registered certified chartered licensed qualified freelance part-time full-time vice
        regional national global night sous lead head chief sr jr executive group""",
    organizations="""
        company co group holding holdings partners associates sons brothers & home homes dairy
        dairies telecom freight laboratory laboratories diagnostics wholesale pharmacy pantry
        hospital clinic infirmary hospice surgery practice trust nhs school college university
        academy institute kindergarten nursery bank council ministry department agency authority
        army navy police restaurant brasserie hotel café cafe bistro bakery bar inn kitchen labs
        lab studio studios systems solutions technologies software consulting services industries
        logistics foundation fondation association museum library church center centre store shop
        supermarket airlines airways energy electric electrical electrics power motors automotive
        pharma pharmaceuticals media press publishing insurance capital ventures networks
        analytics robotics foods farms farm construction builders engineering startup mills works
        yard shipyard foundry garage salon theatre theater orchestra gallery society union
        federation charity partnership enterprises enterprise manufacturing instruments biotech
        therapeutics genomics healthcare health medical dental veterinary legal law chambers
        realty properties estates housing transport railways railway rail shipping lines haulage
        couriers freight distribution supplies trading imports exports textiles apparel fashion
        cosmetics brewery winery vineyard distillery gardens nurseries landscaping security
        cleaning facilities catering events travel tours telecommunications broadband digital
        interactive games gaming entertainment productions pictures records publications times
        gazette herald tribune post daily news broadcasting radio television tv observatory zoo
        aquarium park parks prison court office bureau commission institute""",
    legal_forms="""
        inc llc ltd limited plc corp corporation incorporated llp lp co pty pte pvt pvtltd coltd
        cic cio gmbh""",
    schools="""
        university college school institute academy polytechnic faculty conservatory seminary uni
        mit ucla ucl lse bootcamp campus centre center sixth-form sixth tafe
        conservatoire universities""",
    degrees=r"""
        (?:bachelor|master|doctor|associate|licentiate)(?:['’]?s)?(?: degree)?(?: of (?:applied
        science|science|arts|engineering|education|technology|laws?|philosophy|music|medicine|
        fine arts|business administration|medicine and surgery|surgery|nursing|commerce|
        (?-i:[A-Z])\w+(?: and (?-i:[A-Z])\w+| (?-i:[A-Z])\w+)?))?,
        b\.\s?sc\.?, m\.\s?sc\.?, BSc, MSc, BSC, MSC, B\.\s?A\.?, M\.\s?A\.?, BA, MA, b\.\s?eng\.?,
        BEng, MEng, m\.\s?eng\.?, BEd, MEd, B\.\s?Ed\.?, M\.\s?Ed\.?, BCom, B\.\s?Com\.?, MCom,
        BBA, (?:executive |global |professional )?mba, M\.B\.A\.?, EMBA, LLB, LLM, LL\.\s?[BM]\.?,
        BSN, MSN, BS, MS, B\.\s?S\.?, B\.\s?E\.?(?! of), M\.\s?E\.?, BCA, MCA, B\.?C\.?A\.,
        M\.?C\.?A\., B\.?\s?Pharm\.?, M\.?\s?Pharm\.?, HSC, SSC, SSLC, SSCE, WASSCE, KCSE, OND,
        class (?:x|xii|10|12)(?:th)?, matriculation, O[- ]Levels?, G\.E\.D\.?,
        M\.\s?S\.?, ph\.?\s?d\.?, phd, dphil, D\.\s?Phil\.?, MPhil, M\.\s?Phil\.?, MRes,
        MD, M\.D\.?,
        JD, J\.D\.?, EdD, PharmD, Pharm\.\s?D\.?, DVM, DDS, DO(?=$|,),
        (?:advanced|higher|national|post|postgraduate|graduate|professional|leaving|junior|
        vocational|technical|executive|ordinary|undergraduate|foundation|school|secondary|
        general|skills|trade)(?:[- ]\w+)?\s(?:certificate|diploma)(?: of higher
        education)?(?:,? craft)?,
        A\.?A\.?S\.?, AAS, B\.?Tech\.?, M\.?Tech\.?, BFA, MFA, B\.?Arch\.?, M\.?Arch\.?, MBBS,
        MBChB, BDS, PGCE, PGDip, HND, HNC, (?:NVQ|SVQ|VRQ|QCF|RQF|SCQF)(?: (?:Level|LEVEL) \d+)?,
        level \d+ (?:award|certificate|diploma|nvq|svq|apprenticeship), BTEC(?: \w+)?,
        MPH, MSW, MPA, MFin,
        city & guilds(?: level \d)?, gcse, gcses, A[- ][Ll]evels?, AS[- ][Ll]evels?, IB,
        international baccalaureate, high school diploma, GED,
        (?:advanced |graduate |vocational )?(?:certificate|diploma)(?: [iv]{1,3})?,
        advanced apprenticeship, apprenticeship, foundation degree, doctorate, leaving cert,
        postdoctoral fellowship, residency""",
    area_links="in, of, with, major in, majoring in, specialization in, specialising in",
    school_links="at, from",
    grades="cgpa, gpa, grade, score, final grade, average, overall, classification, result",
    grade_words=r"""
        (?:upper |lower )?(?:first|second|third)[- ]class(?:,? (?:upper|lower))?(?: division|
        [ ]honou?rs| degree){0,3},
        \b(?:2[:.][12]|2:ii?|first)\b(?: class)? honou?rs, \b2[:.][12]\b(?! ?%),
        \b2H[12]\b, merit(?=END),
        (?:summa |magna )?cum laude, with (?:high )?(?:distinction|merit|honou?rs), distinction,
        top \d+ ?%""",
    courses="""
        coursework, relevant coursework, selected coursework, courses, relevant courses, modules,
        key modules, selected modules, relevant modules, subjects, key courses""",
    fluency={
        "native": """
            native speaker, native, mother tongue, bilingual, first language, native or bilingual
            proficiency, native or bilingual, native proficiency, mothertongue, native language""",
        "C2": "full professional, near native, near-native, mastery, proficient",
        "C1": """
            fluent, fluently, advanced, very good, professional working, excellent, full working,
            full professional proficiency, professional working proficiency, working fluency""",
        "B2": """
            upper intermediate, upper-intermediate, good, conversational, limited working,
            professional, business, business level, limited working proficiency, conversant""",
        "B1": "intermediate, working knowledge, lower intermediate, fair, moderate",
        "A2": """
            elementary, basic, pre-intermediate, elementary proficiency, basic knowledge,
            basics""",
        "A1": "beginner, learning",
    },
    languages="""
        english german french spanish italian portuguese dutch polish russian ukrainian czech
        slovak hungarian romanian bulgarian greek turkish arabic hebrew hindi urdu bengali punjabi
        tamil telugu mandarin chinese cantonese japanese korean vietnamese thai indonesian malay
        tagalog filipino swahili yoruba igbo hausa amharic somali swedish norwegian danish finnish
        estonian latvian lithuanian croatian serbian bosnian slovenian albanian persian farsi
        kurdish pashto welsh irish gaelic catalan basque galician afrikaans zulu xhosa marathi
        gujarati malayalam kannada sinhala nepali burmese khmer lao mongolian georgian armenian
        azerbaijani kazakh uzbek maltese icelandic luxembourgish macedonian belarusian latin
        esperanto""",
    skill_levels="""
        basic, basics, very basic, beginner, elementary, good, very good, intermediate, advanced,
        expert, proficient, fluent, excellent, familiar, competent, working knowledge, novice,
        skilled, experienced, strong, master""",
    places="""
        uk, u.k, usa, u.s.a, us, u.s, uae, england, scotland, wales, northern ireland, remote,
        hybrid, california, texas, florida, ontario, quebec, ohio, oregon, washington,
        massachusetts, colorado, georgia, illinois, new jersey, pennsylvania, michigan, virginia,
        north carolina, arizona, minnesota, wisconsin, maryland, british columbia, alberta, new
        south wales, victoria, queensland, catalonia, bavaria, saxony, hesse, tuscany, lombardy,
        greater london, west yorkshire, greater manchester, on site, on-site""",
    countries="""
        AF afghanistan, AL albania, DZ algeria, AO angola, AR argentina, AM armenia, AU australia,
        AT austria, AZ azerbaijan, BH bahrain, BD bangladesh, BY belarus, BE belgium, BJ benin, BO
        bolivia, BA bosnia and herzegovina, BA bosnia, BW botswana, BR brazil, BG bulgaria, BF
        burkina faso, BI burundi, KH cambodia, CM cameroon, CA canada, CV cape verde, CL chile, CN
        china, CO colombia, CG congo, CR costa rica, HR croatia, CU cuba, CY cyprus, CZ czechia,
        CZ czech republic, DK denmark, DO dominican republic, EC ecuador, EG egypt, SV el
        salvador, ER eritrea, EE estonia, ET ethiopia, FI finland, FR france, GA gabon, GM gambia,
        GE georgia, DE germany, GH ghana, GR greece, GT guatemala, GN guinea, HT haiti, HN
        honduras, HK hong kong, HU hungary, IS iceland, IN india, ID indonesia, IR iran, IQ iraq,
        IE ireland, IE republic of ireland, IL israel, IT italy, CI ivory coast, JM jamaica, JP
        japan, JO jordan, KZ kazakhstan, KE kenya, XK kosovo, KW kuwait, KG kyrgyzstan, LA laos,
        LV latvia, LB lebanon, LR liberia, LY libya, LI liechtenstein, LT lithuania, LU
        luxembourg, MO macau, MG madagascar, MW malawi, MY malaysia, MV maldives, ML mali, MT
        malta, MR mauritania, MU mauritius, MX mexico, MD moldova, MC monaco, MN mongolia, ME
        montenegro, MA morocco, MZ mozambique, MM myanmar, NA namibia, NP nepal, NL netherlands,
        NL the netherlands, NL holland, NZ new zealand, NI nicaragua, NE niger, NG nigeria, MK
        north macedonia, GB northern ireland, NO norway, OM oman, PK pakistan, PS palestine, PA
        panama, PY paraguay, PE peru, PH philippines, PL poland, PT portugal, PR puerto rico, QA
        qatar, RO romania, RU russia, RW rwanda, SA saudi arabia, SN senegal, RS serbia, SL sierra
        leone, SG singapore, SK slovakia, SI slovenia, SO somalia, ZA south africa, KR south
        korea, SS south sudan, ES spain, LK sri lanka, SD sudan, SR suriname, SE sweden, CH
        switzerland, SY syria, TW taiwan, TJ tajikistan, TZ tanzania, TH thailand, TG togo, TT
        trinidad and tobago, TN tunisia, TR turkey, TR türkiye, TM turkmenistan, UG uganda, UA
        ukraine, AE united arab emirates, AE uae, GB united kingdom, GB uk, GB u.k, GB great
        britain, GB england, GB scotland, GB wales, US united states, US united states of america,
        US usa, US u.s.a, US us, US u.s, UY uruguay, UZ uzbekistan, VE venezuela, VN vietnam, YE
        yemen, ZM zambia, ZW zimbabwe""",
    surnames="""
        baker cook butcher carpenter porter judge painter gardener farmer miller potter weaver
        shepherd brewer printer page bishop pope priest pastor dean marshall sheriff major mason
        taylor tailor turner fisher hunter archer barber draper fuller glover sexton steward
        warden driver clerk archer doctor mayor sergeant chaplain guard ranger sailor walker
        singer dancer tanner fletcher wright guide""",
    study_labels={
        "institution": """
            institution, school, university, college, name of institution, educational
            institution, institution name, awarding body, name and type of organisation
            providing education and training, training provider, attended, board""",
        "degree": """
            degree, qualification, title of qualification, title of qualification awarded,
            degree obtained, award, diploma, course, programme, program, level of education""",
        "area": """
            field of study, field, major, subject, subjects, specialization, specialisation,
            area of study, area, discipline, principal subjects""",
        "grade": """
            grade, gpa, cgpa, result, score, final grade, classification, marks, average,
            percentage, marks obtained""",
        "period": """
            period, dates, date, duration, from - to, years, year, dates attended, when,
            graduated, graduation, graduation date""",
    },
    labels={
        "name": "name, full name, candidate name, first name, given name, given names, forename, "
        "surname, last name, family name, other names, other name, forenames, first names, "
        "middle name",
        "email": "email, e-mail, mail, email address, e-mail address",
        "phone": """
            phone, tel, telephone, mobile, cell, cell phone, mobile phone, phone number, mob,
            contact number, mobile number, whatsapp, home phone, call, cellphone, contact no""",
        "address": """
            address, location, home address, residence, based in, city, place of residence,
            current location, postal address, lives in, current address, permanent address""",
        "web": """
            website, web, url, homepage, portfolio, linkedin, github, twitter, xing, blog, site,
            gitlab, personal website, orcid""",
    },
    personal="""
        date of birth, dob, d.o.b, born, birth date, birthday, place of birth, nationality,
        citizenship, marital status, gender, sex, age, religion, passport, passport number,
        driving licence, driving license, driver's license, driver's licence, visa, visa status,
        work permit, work authorization, children, height, weight, photo, photograph, civil
        status, notice period, availability, military status, father's name, blood group, state of
        origin, local government area, lga, home town, hometown, mother's name, spouse name,
        tribe, next of kin, security clearance, clearance""",
    on_request="request requested",
    pages="page",
)
