"""Polish."""

from skillsync.ai.extraction.vocabulary.tongue import Tongue

POLISH = Tongue(
    code="pl",
    common="""
        i w z na do się oraz dla od po przez za jest ze nad przy lub doświadczenie wykształcenie
        umiejętności języki obecnie""",
    regions="PL",
    document_titles="curriculum vitae, cv, życiorys, życiorys zawodowy",
    headings={
        "contact": """
            kontakt, dane kontaktowe, dane osobowe, dane personalne, informacje kontaktowe, dane
            do kontaktu, informacje osobiste, linki""",
        "summary": """
            profil, profil zawodowy, podsumowanie, o mnie, podsumowanie zawodowe, cel zawodowy,
            cel, kim jestem, wprowadzenie, profil kandydata, krótko o mnie, cele zawodowe, profil
            osobisty, streszczenie, podsumowanie kwalifikacji, sylwetka, krótko o sobie, o sobie,
            opis, sylwetka zawodowa, motto""",
        "work": """
            doświadczenie, doświadczenie zawodowe, przebieg kariery, praca, historia zatrudnienia,
            przebieg pracy zawodowej, kariera zawodowa, kariera, zatrudnienie, praktyki, staże,
            praktyki i staże, staże i praktyki, praktyka zawodowa, doświadczenie praktyczne,
            historia pracy, dotychczasowe zatrudnienie, inne doświadczenie, dodatkowe
            doświadczenie, przebieg zatrudnienia, wybrane doświadczenie, moje doświadczenie,
            ścieżka kariery, praktyki zawodowe, gdzie pracowałem, gdzie pracowałam, droga
            zawodowa, przebieg kariery zawodowej, kariera, stanowiska, zajmowane stanowiska,
            historia kariery, miejsca pracy, życie zawodowe, praca zawodowa""",
        "education": """
            wykształcenie, edukacja, studia, nauka, wykształcenie i kursy, przebieg edukacji,
            szkoły, historia edukacji, edukacja i szkolenia, wykształcenie i szkolenia, przebieg
            nauki, wykształcenie akademickie, ścieżka edukacyjna, przebieg kształcenia,
            kształcenie, wykształcenie formalne, szkoła, uczelnia, uczelnie, nauka i studia""",
        "skills": """
            umiejętności, kompetencje, umiejętności techniczne, umiejętności zawodowe,
            kwalifikacje, kluczowe umiejętności, kluczowe kompetencje, umiejętności miękkie,
            umiejętności twarde, znajomość programów, obsługa komputera, technologie, narzędzia,
            kompetencje zawodowe, umiejętności komputerowe, umiejętności praktyczne, mocne strony,
            wiedza i umiejętności, kwalifikacje i umiejętności, umiejętności i kompetencje,
            kompetencje techniczne, umiejętności i kwalifikacje, zdolności, dodatkowe
            umiejętności, specjalizacje, wiedza, znajomość technologii, oprogramowanie,
            kompetencje miękkie, umiejętności informatyczne, obszary specjalizacji, kompetencje
            kluczowe, programy, co potrafię, inne umiejętności, umiejętności i narzędzia,
            kompetencje cyfrowe, cechy osobowości, znajomość oprogramowania, znajomość narzędzi,
            znajomość, wiedza specjalistyczna, programy komputerowe, obsługa programów""",
        "languages": """
            języki, języki obce, znajomość języków, znajomość języków obcych, język, umiejętności
            językowe, kompetencje językowe""",
        "certificates": """
            certyfikaty, kursy, szkolenia, uprawnienia, kursy i szkolenia, szkolenia i kursy,
            certyfikaty i szkolenia, szkolenia i certyfikaty, certyfikaty i kursy, kursy i
            certyfikaty, uprawnienia i certyfikaty, licencje, kwalifikacje zawodowe, dodatkowe
            kwalifikacje, ukończone kursy, certyfikacje, uprawnienia zawodowe, dyplomy i
            certyfikaty, certyfikaty i uprawnienia, szkolenia i uprawnienia, kursy, szkolenia i
            uprawnienia, licencje i certyfikaty, rozwój zawodowy, kursy zawodowe, uprawnienia i
            licencje, ukończone szkolenia, kursy i uprawnienia""",
        "projects": """
            projekty, wybrane projekty, projekty własne, realizacje, zrealizowane projekty,
            portfolio, projekty osobiste, doświadczenie projektowe, najważniejsze projekty, co
            zbudowałem, co zbudowałam, ważniejsze projekty""",
        "awards": """
            nagrody, osiągnięcia, wyróżnienia, nagrody i wyróżnienia, stypendia, sukcesy,
            odznaczenia, wyróżnienia i nagrody, stypendia i nagrody, nagrody i stypendia,
            osiągnięcia i nagrody, nagrody i osiągnięcia, konkursy, granty""",
        "publications": """
            publikacje, artykuły, wystąpienia, konferencje, publikacje naukowe, prezentacje,
            patenty, publikacje i konferencje, publikacje i wystąpienia, książki, wystawy,
            prelekcje""",
        "volunteer": """
            wolontariat, działalność społeczna, działalność dodatkowa, praca społeczna,
            zaangażowanie społeczne, działalność charytatywna, aktywność społeczna, doświadczenie
            w wolontariacie, praca wolontariacka, działalność wolontariacka, aktywność dodatkowa,
            działalność studencka""",
        "interests": """
            zainteresowania, hobby, hobby i zainteresowania, zainteresowania i hobby, pasje,
            zainteresowania i pasje, czas wolny, moje pasje, pasje i zainteresowania""",
        "other": """
            dodatkowe informacje, informacje dodatkowe, inne, pozostałe, inne informacje,
            klauzula, członkostwo, klauzula rodo, rodo, prawo jazdy, zgoda, służba wojskowa,
            dyspozycyjność, oświadczenie, pozostałe informacje, zgoda na przetwarzanie danych
            osobowych""",
        "references": "referencje, rekomendacje",
    },
    qualifiers="""
        moje mój moja wybrane wybrany ważniejsze najważniejsze główne kluczowe dotychczasowe
        poprzednie inne dodatkowe dodatkowa zawodowe zawodowa zawodowej osobiste techniczne
        praktyczne akademickie wyższe ukończone prywatne własne specjalistyczne i w z""",
    joiners="i oraz",
    months=(
        "styczeń stycznia styczniu sty",
        "luty lutego lutym lut",
        "marzec marca marcu mar",
        "kwiecień kwietnia kwietniu kwi",
        "maj maja maju",
        "czerwiec czerwca czerwcu cze",
        "lipiec lipca lipcu lip",
        "sierpień sierpnia sierpniu sie",
        "wrzesień września wrześniu wrz",
        "październik października październiku paź paz",
        "listopad listopada listopadzie lis",
        "grudzień grudnia grudniu gru",
    ),
    seasons="wiosna wiosną lato lata latem jesień jesienią zima zimą zimowy letni",
    quarters="kwartał, semestr, rok akademicki, rok szkolny, rok obrotowy, rok, kw",
    now="""
        obecnie, teraz, nadal, aktualnie, do teraz, do dziś, dziś, dzisiaj, do chwili obecnej,
        chwila obecna, w trakcie, chwili obecnej, do nadal, nadal pracuję, do obecnie, w toku,
        trwa, dnia dzisiejszego, teraźniejszość""",
    since="od, od roku, począwszy od",
    until="do, do roku, ukończone w, ukończony w, planowane ukończenie, obrona",
    start="od, w latach, między, lata",
    between="do, po",
    of="",
    durations="rok roku lata lat miesiąc miesiące miesięcy mies tydzień tygodnie tygodni",
    jobs="""
        inżynier programista specjalista kierownik dyrektor menedżer manager asystent pracownik
        nauczyciel pielęgniarka pielęgniarz kucharz kelner sprzedawca technik elektryk stażysta
        praktykant konsultant doradca księgowy księgowa prawnik radca adwokat sekretarka sekretarz
        robotnik kierowca analityk architekt administrator agent aktor ankieter aplikant aptekarz
        farmaceuta artysta asesor audytor barman barista bibliotekarz biolog brygadzista chemik
        cieśla cukiernik dekarz dentysta stomatolog dietetyk doktorant dostawca dozorca dziekan
        dziennikarz ekonomista ekspert elektronik elektromonter fizjoterapeuta fizyk florysta
        fotograf fryzjer frezer geodeta geolog grafik handlowiec hydraulik informatyk inspektor
        instalator instruktor introligator kasjer kapitan kelnerka kontroler konserwator
        koordynator kosmetyczka krawcowa krawiec kurier kustosz laborant lakiernik lekarz lider
        lektor logistyk logopeda magazynier majster malarz marynarz masażysta matematyk mechanik
        mechatronik mistrz monter murarz muzyk notariusz ochroniarz ogrodnik operator opiekun
        optyk ordynator pedagog piekarz pilot położna policjant portier pośrednik prezes prezenter
        producent profesor projektant prokurator protetyk przedstawiciel psycholog psychoterapeuta
        ratownik recepcjonista redaktor referent rehabilitant rektor reżyser rolnik rzecznik
        rzeczoznawca rzeźnik sędzia serwisant socjolog sommelier spawacz spedytor sprzątaczka
        statystyk stolarz strażak strażnik student superwizor szef szlifierz ślusarz tapicer
        tester tłumacz tokarz trener tynkarz urzędnik weterynarz wiceprezes wicedyrektor
        właściciel współwłaściciel współzałożyciel założyciel wolontariusz wychowawca wykładowca
        zastępca zaopatrzeniowiec żołnierz oficer rekruter kadrowa copywriter marketingowiec
        adiunkt badacz naukowiec korektor korepetytor animator pomoc pomocnik salowa niania
        opiekunka stewardessa steward pokojowa designer deweloper developer freelancer
        przedsiębiorca członek prezeska recepcjonista farmaceuta stażysta""",
    job_endings="owca olog ista ysta arz nik nica nikarz log menedżer",
    job_phrases="""
        product owner, head of, szef kuchni, zastępca kierownika, członek zarządu, główny
        księgowy, główna księgowa, radca prawny, pracownik biurowy, team leader, scrum master,
        własna działalność, działalność gospodarcza""",
    rank="""
        starszy starsza młodszy młodsza główny główna zastępca senior junior wice samodzielny
        samodzielna regionalny regionalna naczelny naczelna niezależny asystent kierownik mid
        pierwszy dyplomowany dyplomowana""",
    feminine=(
        ("a", "ka"),
        ("", "ka"),
        ("k", "czka"),
        ("ca", "czyni"),
        ("arz", "arka"),
        ("er", "erka"),
        ("ik", "iczka"),
        ("nik", "niczka"),
        ("iel", "ielka"),
        ("ec", "czyni"),
        ("ny", "na"),
    ),
    names_begin=True,
    organizations="""
        grupa szpital klinika przychodnia szkoła przedszkole żłobek uniwersytet politechnika
        akademia instytut urząd gmina starostwo ministerstwo restauracja hotel kawiarnia piekarnia
        cukiernia fundacja stowarzyszenie bank ubezpieczenia apteka laboratorium centrum muzeum
        teatr biblioteka wydawnictwo drukarnia transport warsztat budownictwo przedsiębiorstwo
        zakład zakłady firma spółka spółdzielnia kancelaria biuro agencja studio sklep hurtownia
        fabryka stocznia huta kopalnia energetyka energia systemy rozwiązania usługi technologie
        inżynieria logistyka dom opieki sąd prokuratura policja straż wojsko gospodarstwo
        ogrodnictwo browar mleczarnia elektrownia gazeta radio telewizja nieruchomości deweloper
        meble bracia bar bistro poradnia sanatorium ośrodek liceum zespół pracownia""",
    organization_endings="pol bud",
    legal_forms="spzoo spółkazoo sa spk spj sc spzoosk ska psa spp zoo",
    schools="""
        uniwersytet politechnika technikum szkoła liceum akademia instytut wyższa zasadnicza
        gimnazjum agh sgh sggw wat pw uw uj uam pwsz wsb uniwersytetu zsz awf kul policealna
        studium zespół wydział swps""",
    school_endings="",
    degrees=r"""
        magister(?: inżynier)?, mgr(?: inż\.)?, inżynier(?=,|\s[–-]|\)|$), inż\., licencjat, lic\.,
        licencjackie, magisterskie, inżynierskie, doktorat, doktor(?= (?:nauk|habilitowany)),
        dr(?: hab\.| inż\.)?(?= n), studia (?:licencjackie|magisterskie|inżynierskie|podyplomowe|
        doktoranckie|I stopnia|II stopnia|pierwszego stopnia|drugiego stopnia|jednolite
        magisterskie|
        wyższe)(?: (?:stacjonarne|niestacjonarne|uzupełniające|dzienne|zaoczne))?,
        (?:jednolite )?studia magisterskie(?: jednolite)?,
        technik(?: (?!in |w |na |z )(?-i:[a-ząćęłńóśźż])\w+){0,3}(?=END| \w),
        tytuł zawodowy(?: technika| magistra| inżyniera| licencjata)?, matura, świadectwo maturalne,
        świadectwo dojrzałości, egzamin maturalny,
        średnie(?: techniczne| zawodowe| ogólnokształcące)?,
        wykształcenie (?:średnie|wyższe|zawodowe|podstawowe), zasadnicze zawodowe,
        dyplom(?:\s(?:technika|
        ukończenia studiów|mistrzowski|czeladniczy))?, podyplomowe, kurs kwalifikacyjny,
        świadectwo czeladnicze, czeladnik, aplikacja(?: adwokacka| radcowska)?,
        specjalizacja lekarska,
        studia podyplomowe, lekarz(?=,|$), magisterium, MBA""",
    area_links="""
        na kierunku, kierunek, w zakresie, z, w, specjalność, specjalizacja, profil, o
        specjalności, o profilu, kierunek studiów, o kierunku, w dziedzinie, -""",
    school_links="na, w, przy",
    grades="ocena, średnia, średnia ocen, ocena końcowa, wynik, ocena na dyplomie",
    grade_words=r"""
        bardzo dobry, ocena bardzo dobra, z wyróżnieniem, z odznaczeniem, celujący, cum laude,
        (?:ocena )?bardzo dobr[ay](?: plus)?, (?:ocena )?dobra plus, dobry plus, ponad dobry""",
    courses="przedmioty, kursy, moduły, zakres, profil, główne przedmioty",
    fluency={
        "native": """
            język ojczysty, ojczysty, natywny, dwujęzyczny, język rodzimy, rodzimy, ojczysta""",
        "C2": "biegły, perfekcyjny, biegła znajomość, biegle w mowie i piśmie, poziom native",
        "C1": """
            biegle, zaawansowany, płynny, płynnie, bardzo dobry, bardzo dobra, poziom
            zaawansowany, swobodnie, bardzo dobrze, zaawansowana, swobodny""",
        "B2": """
            dobry, dobra, komunikatywny plus, średnio zaawansowany wyższy, dobra znajomość,
            dobrze, poziom zawodowy, zawodowy, wyższy średnio zaawansowany""",
        "B1": """
            komunikatywny, średniozaawansowany, średnio zaawansowany, komunikatywnie, średni,
            komunikatywna""",
        "A2": "podstawowy, podstawowa, podstawy, poziom podstawowy, elementarny",
        "A1": "początkujący, początkowy",
    },
    languages="""
        polski angielski niemiecki francuski hiszpański włoski portugalski niderlandzki
        holenderski rosyjski ukraiński białoruski czeski słowacki litewski szwedzki norweski
        duński fiński węgierski rumuński bułgarski chorwacki serbski słoweński grecki turecki
        arabski chiński mandaryński japoński koreański wietnamski hebrajski hindi łacina perski
        kataloński estoński łotewski kaszubski migowy gruziński ormiański""",
    skill_levels="""
        podstawowy, średniozaawansowany, zaawansowany, ekspert, dobry, bardzo dobry, podstawy,
        biegły, dobra znajomość""",
    places="""
        polska, mazowieckie, małopolskie, śląskie, dolnośląskie, wielkopolskie, pomorskie,
        łódzkie, podkarpackie, lubelskie, podlaskie, zachodniopomorskie, kujawsko-pomorskie,
        opolskie, świętokrzyskie, warmińsko-mazurskie, lubuskie, zdalnie, praca zdalna, hybrydowo,
        woj. mazowieckie""",
    countries="""
        PL polska, DE niemcy, AT austria, CH szwajcaria, FR francja, IT włochy, ES hiszpania, PT
        portugalia, BE belgia, LU luksemburg, NL holandia, NL niderlandy, GB wielka brytania, GB
        anglia, GB szkocja, GB zjednoczone królestwo, IE irlandia, DK dania, SE szwecja, NO
        norwegia, FI finlandia, IS islandia, CZ czechy, CZ republika czeska, SK słowacja, HU
        węgry, RO rumunia, BG bułgaria, GR grecja, HR chorwacja, SI słowenia, RS serbia, TR
        turcja, UA ukraina, BY białoruś, RU rosja, EE estonia, LV łotwa, LT litwa, US stany
        zjednoczone, US stany zjednoczone ameryki, CA kanada, MX meksyk, BR brazylia, AR
        argentyna, CN chiny, JP japonia, KR korea południowa, IN indie, ID indonezja, TH
        tajlandia, VN wietnam, AU australia, NZ nowa zelandia, ZA rpa, EG egipt, MA maroko, TN
        tunezja, IL izrael, AE zjednoczone emiraty arabskie, AE zea, GE gruzja, AM armenia, KZ
        kazachstan, CY cypr, MT malta, SG singapur""",
    surnames="""
        krawczyk piekarz kucharz tokarz szewc malarz rybak kowal cieśla kołodziej murarz bednarz
        młynarz stolarz krawiec kuśmierz""",
    study_labels={
        "institution": """
            uczelnia, szkoła, nazwa uczelni, placówka, nazwa szkoły, instytucja, nazwa i rodzaj
            organizacji""",
        "degree": """
            tytuł, stopień, tytuł zawodowy, dyplom, uzyskany tytuł, poziom, wykształcenie,
            poziom wykształcenia, nazwa kwalifikacji""",
        "area": """
            kierunek, specjalność, specjalizacja, profil, kierunek studiów, wydział i kierunek""",
        "grade": "ocena, średnia, wynik, ocena końcowa",
        "period": "okres, daty, data, lata, czas trwania, rok",
    },
    labels={
        "name": "imię i nazwisko, imię, nazwisko, nazwisko i imię, imiona i nazwisko",
        "email": "e-mail, email, mail, adres e-mail, poczta elektroniczna, adres email",
        "phone": """
            telefon, tel, numer telefonu, nr telefonu, tel. kom, komórka, kom, nr tel, telefon
            kom""",
        "address": """
            adres, miejsce zamieszkania, zamieszkały, zamieszkała, miasto, lokalizacja, adres
            zamieszkania, adres korespondencyjny, zam""",
        "web": """
            strona internetowa, strona www, www, strona, linkedin, github, portfolio,
            goldenline""",
    },
    personal="""
        data urodzenia, data i miejsce urodzenia, miejsce urodzenia, urodzony, urodzona, ur, wiek,
        narodowość, obywatelstwo, stan cywilny, płeć, prawo jazdy, prawo jazdy kat, dzieci,
        żonaty, zamężna, kawaler, panna, pesel, zdjęcie, dyspozycyjność, imiona rodziców, kat. b,
        stosunek do służby wojskowej, prawo jazdy kategorii""",
    on_request="życzenie życzenie prośbę żądanie",
    pages="strona, str",
)
