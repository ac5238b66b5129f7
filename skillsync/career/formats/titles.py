"""Titles of sections in the formats where people name them freely."""

import re

SECTIONS = {
    "summary": "summary|profile|about|about me|objective|profil|kurzprofil|über mich|résumé|"
    "à propos|resumen|perfil|sobre mí|resumo|sobre mim|profilo|profiel|podsumowanie|o mnie|"
    "executive summary|professional summary|personal statement",
    "work": "experience|work|employment|career|work experience|professional experience|"
    "employment history|work history|berufserfahrung|beruflicher werdegang|erfahrung|expérience|"
    "expériences|expérience professionnelle|expériences professionnelles|experiencia|"
    "experiencia laboral|experiencia profesional|experiência|experiência profissional|esperienza|"
    "esperienze|esperienza lavorativa|esperienza professionale|werkervaring|doświadczenie|"
    "doświadczenie zawodowe",
    "education": "education|academic background|education and training|studies|ausbildung|bildung|"
    "studium|formation|formations|educación|formación|educação|formação|istruzione|"
    "istruzione e formazione|formazione|opleiding|opleidingen|wykształcenie|edukacja",
    "skills": "skills|technical skills|technologies|competencies|expertise|core skills|key skills|"
    "fähigkeiten|kenntnisse|kompetenzen|compétences|competencias|habilidades|competências|"
    "competenze|vaardigheden|umiejętności",
    "languages": "languages|spoken languages|sprachen|sprachkenntnisse|langues|idiomas|lingue|"
    "línguas|talen|języki",
    "projects": "projects|personal projects|selected projects|side projects|projekte|projets|"
    "proyectos|projetos|progetti|projecten|projekty|open source",
    "certificates": "certificates|certifications|licenses|licences|licenses and certifications|"
    "certificates and licences|zertifikate|zertifizierungen|certifications et licences|"
    "certificaciones|certificados|certificações|certificazioni|certificaten|certyfikaty",
    "awards": "awards|honors|honours|honors and awards|honours and awards|awards and honors|"
    "achievements|auszeichnungen|preise|prix|distinctions|premios|prêmios|prémios|premi|"
    "prijzen|nagrody|scholarships",
    "publications": "publications|selected publications|papers|publikationen|"
    "veröffentlichungen|publicaciones|publicações|pubblicazioni|publicaties|publikacje",
    "volunteer": "volunteer|volunteering|volunteer experience|voluntary work|ehrenamt|"
    "bénévolat|voluntariado|volontariato|vrijwilligerswerk|wolontariat",
    "interests": "interests|hobbies|hobbies and interests|interessen|centres d'intérêt|loisirs|"
    "intereses|interesses|interessi|zainteresowania|aficiones",
    "references": "references|referees|referenzen|références|referencias|referências|referenze|"
    "referenties|referencje|recommendations",
}
BY_TITLE = {title: name for name, titles in SECTIONS.items() for title in titles.split("|")}
TITLES = {
    "work": "Experience",
    "education": "Education",
    "skills": "Skills",
    "languages": "Languages",
    "projects": "Projects",
    "certificates": "Certificates",
    "awards": "Awards",
    "publications": "Publications",
    "volunteer": "Volunteering",
    "interests": "Interests",
    "references": "References",
}


def section_of(title: str) -> str:
    """Return the section of a document that a title means, nothing when it is one of its own."""
    words = re.sub(r"[\s_&]+", " ", title.replace("&", " and ")).strip(" :.").casefold()
    return BY_TITLE.get(words, "")


def proper_title(key: str) -> str:
    """Return a key such as `invited_talks` as a title; one with a capital or space as it is."""
    if " " in key or key != key.lower():
        return key
    return " ".join(word.capitalize() for word in key.split("_")).strip() or key
