"""What layouts print around the facts: headings, months and small words in nine languages."""

from functools import cache

from babel import Locale

ORDER = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja")
_TABLE = """
summary|Profil|Profil|Perfil profesional|Resumo|Profilo|Profiel|Podsumowanie zawodowe|職務要約
about|Über mich|À propos|Sobre mí|Sobre mim|Chi sono|Over mij|O mnie|自己紹介
contact|Kontakt|Contact|Contacto|Contato|Contatti|Contact|Kontakt|連絡先
work|Berufserfahrung|Expérience professionnelle|Experiencia|Experiência|Esperienza|Werkervaring|Doświadczenie|職歴
experience|Beruflicher Werdegang|Expériences|Experiencia laboral|Experiência profissional|Esperienze lavorative|Ervaring|Doświadczenie zawodowe|職務経歴
education|Ausbildung|Formation|Formación académica|Formação acadêmica|Istruzione e formazione|Opleiding|Wykształcenie|学歴
skills|Kenntnisse|Compétences|Habilidades|Competências|Competenze|Vaardigheden|Umiejętności|スキル
languages|Sprachen|Langues|Idiomas|Idiomas|Lingue|Talen|Języki|語学
projects|Projekte|Projets|Proyectos|Projetos|Progetti|Projecten|Projekty|プロジェクト
certificates|Zertifikate|Certifications|Certificados|Certificados|Certificazioni|Certificaten|Certyfikaty|資格
awards|Auszeichnungen|Distinctions|Premios|Prêmios|Premi e riconoscimenti|Onderscheidingen|Nagrody|受賞歴
publications|Publikationen|Publications|Publicaciones|Publicações|Pubblicazioni|Publicaties|Publikacje|論文
volunteering|Ehrenamt|Bénévolat|Voluntariado|Voluntariado|Volontariato|Vrijwilligerswerk|Wolontariat|ボランティア活動
interests|Interessen|Centres d'intérêt|Intereses|Interesses|Interessi|Interesses|Zainteresowania|趣味
references|Referenzen|Références|Referencias|Referências|Referenze|Referenties|Referencje|推薦者
profiles|Profile|Profils|Perfiles|Perfis|Profili|Profielen|Profile|リンク
highlights|Schwerpunkte|Points clés|Logros|Destaques|Risultati|Hoogtepunten|Osiągnięcia|主な実績
email|E-Mail|E-mail|Correo electrónico|E-mail|E-mail|E-mail|E-mail|メール
phone|Telefon|Téléphone|Teléfono|Telefone|Telefono|Telefoon|Telefon|電話
grade|Note|Note|Nota|Nota|Voto|Cijfer|Ocena|成績
present|heute|aujourd'hui|actualidad|atualmente|oggi|heden|obecnie|現在
at|bei|chez|en|na|presso|bij|w|勤務先
in|in|en|en|em|in|in|w|専攻
year|Jahr|an|año|ano|anno|jaar|rok|年
years|Jahre|ans|años|anos|anni|jaar|lat|年
month|Monat|mois|mes|mês|mese|maand|miesiąc|か月
months|Monate|mois|meses|meses|mesi|maanden|mies.|か月
"""  # noqa: E501 - a heading in nine languages is one line
# What forms and tables say before a fact. Themes do not use them.
_LABELS = """
curriculum vitae|Lebenslauf|Curriculum vitae|Currículum|Currículo|Curriculum vitae|Curriculum vitae|Życiorys|履歴書
personal details|Persönliche Daten|Informations personnelles|Datos personales|Dados pessoais|Dati personali|Persoonlijke gegevens|Dane osobowe|個人情報
name|Name|Nom|Nombre|Nome|Nome|Naam|Imię i nazwisko|氏名
address|Anschrift|Adresse|Dirección|Endereço|Indirizzo|Adres|Adres|住所
employer|Arbeitgeber|Employeur|Empresa|Empresa|Datore di lavoro|Werkgever|Pracodawca|勤務先
position|Position|Poste|Puesto|Cargo|Posizione|Functie|Stanowisko|職位
period|Zeitraum|Période|Periodo|Período|Periodo|Periode|Okres|期間
duties|Aufgaben|Missions|Funciones|Atividades|Mansioni|Taken|Obowiązki|業務内容
degree|Abschluss|Diplôme|Título|Grau|Titolo di studio|Diploma|Tytuł|学位
field of study|Fachrichtung|Spécialité|Especialidad|Área|Indirizzo di studi|Studierichting|Kierunek|専攻
institution|Einrichtung|Établissement|Centro|Instituição|Istituto|Instelling|Uczelnia|学校名
since|seit|depuis|desde|desde|dal|sinds|od|以来
to|bis|à|a|a|a|tot|do|から
mother tongue|Muttersprache|Langue maternelle|Lengua materna|Língua materna|Madrelingua|Moedertaal|Język ojczysty|母語
other languages|Weitere Sprachen|Autres langues|Otros idiomas|Outras línguas|Altre lingue|Andere talen|Inne języki|その他の言語
"""  # noqa: E501 - a label in nine languages is one line
_ROWS = [line.split("|") for line in _TABLE.strip().splitlines()]
_LABEL_ROWS = [line.split("|") for line in _LABELS.strip().splitlines()]
# What themes call the sections, in words that people might have chosen.
ALIASES = {
    "work experience": "experience",
    "professional experience": "experience",
    "experiences": "experience",
    "personal summary": "summary",
    "professional skills summary": "skills",
    "skills & proficiency": "skills",
    "projects experience": "projects",
    "open source projects": "projects",
    "certifications": "certificates",
    "volunteer": "volunteering",
    "volunteer work": "volunteering",
    "volunteer experience": "volunteering",
    "awards & achievements": "awards",
    "awards and honors": "awards",
    "background": "about",
    "current": "present",
    "now": "present",
    "yr": "year",
    "yrs": "years",
    "mo": "month",
    "mos": "months",
}


def word(name: str, language: str) -> str:
    """Return a heading or small word; English ones as they are named here, capitalised."""
    row = next(row for row in (*_ROWS, *_LABEL_ROWS) if row[0] == name)
    return name if language == "en" else row[ORDER.index(language)]


def heading(name: str, language: str) -> str:
    """Return a section's heading."""
    return word(name, language).capitalize() if language == "en" else word(name, language)


def replacements(language: str) -> dict[str, str]:
    """Return what to write for each English heading and small word, by its lower-case form."""
    if language == "en":
        return {}
    own = {row[0]: word(row[0], language) for row in _ROWS}
    return own | {alias: own[name] for alias, name in ALIASES.items()}


@cache
def months(language: str, *, width: str = "abbreviated") -> tuple[str, ...]:
    """Return the twelve months as they stand inside a date; `width` is CLDR's."""
    named = Locale.parse(language).months["format"][width]
    return tuple(named[number] for number in range(1, 13))


def month_forms(month: int, language: str) -> set[str]:
    """Return every way to write a month, in a person's language and in English."""
    forms = {str(month), f"{month:02d}"}
    for tongue in {language, "en"}:
        known = Locale.parse(tongue).months
        forms |= {known[use][width][month] for use in known for width in ("wide", "abbreviated")}
    return forms | ({"Sept"} if month == 9 else set())
