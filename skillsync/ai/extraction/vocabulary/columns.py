"""What the columns of a table of jobs or studies are called, in the languages read here.

Words owned here: column. Phrases of all languages stand together: a head row is seldom of one.
"""

from collections.abc import Mapping

WORK_COLUMNS: Mapping[str, str] = {
    "employer": """
        organization, organisation, company, employer, company name, firm, institution, hospital,
        name of company, name of organization, name of employer, client, arbeitgeber, unternehmen,
        firma, betrieb, entreprise, employeur, société, empresa, compañía, empleador, organización,
        empregador, organização, azienda, datore di lavoro, impresa, società, werkgever, bedrijf,
        organisatie, firma, pracodawca, zakład pracy, school, college, university""",
    "position": """
        designation, position, role, title, job title, post, post held, position held, job role,
        rank, stelle, tätigkeit, funktion, beruf, berufsbezeichnung, poste, fonction, intitulé du
        poste, puesto, cargo, cargo desempeñado, função, posição, ruolo, posizione, mansione,
        qualifica, functie, functietitel, stanowisko, funkcja""",
    "period": """
        period, dates, date, duration, years, year, from - to, tenure, time period, service period,
        period of service, period of employment, zeitraum, von - bis, datum, dauer, période, durée,
        periodo, período, fechas, fecha, duración, duração, datas, data, date, durata, periode,
        duur, okres, okres zatrudnienia, daty, lata""",
    "start": """
        from, start, start date, date of joining, joining date, joined, date from, since, doj, von,
        beginn, seit, début, du, desde, inicio, início, da, dal, inizio, van, vanaf, od""",
    "end": """
        to, end, end date, until, date of leaving, leaving date, relieving date, left, date to, bis,
        ende, fin, au, hasta, término, até, fim, al, a, fine, tot, do""",
    "location": """
        location, place, city, town, country, place of posting, ort, standort, lieu, ville, lugar,
        ciudad, local, cidade, luogo, sede, città, plaats, miejsce, miasto, lokalizacja""",
    "duties": """
        duties, responsibilities, job responsibilities, job profile, nature of work, nature of job,
        job description, description, key responsibilities, aufgaben, aufgabengebiet, missions,
        tâches, funciones, tareas, responsabilidades, atividades, mansioni, attività, compiti,
        taken, werkzaamheden, obowiązki, zakres obowiązków""",
    "number": "s no, sr no, sl no, no, nr, serial no, sno, n",
}
STUDY_COLUMNS: Mapping[str, str] = {
    "institution": """
        institute, name of institute, name of school, name of college, school name, college name,
        university name, examining body, board of examination, conducted by, établissement, école,
        université, organisme, centro, universidad, instituto, escuela, instituição, universidade,
        escola, istituto, università, ateneo, scuola, instelling, universiteit, opleidingsinstituut,
        uczelnia, szkoła, nazwa uczelni""",
    "degree": """
        exam, examination, exam passed, examination passed, class, standard, certification,
        qualifications, academic qualification, stage, diplôme, formation, título, titulación,
        grado, curso, titulo, titolo, titolo di studio, laurea, diploma, opleiding, abschluss,
        dyplom, tytuł, kierunek studiów i stopień""",
    "area": """
        stream, branch, speciality, specialty, option, spécialité, filière, domaine, especialidad,
        área, especialidade, indirizzo, corso, richting, studierichting, kierunek, specjalność""",
    "grade": """
        %, cgpa, sgpa, percentage, marks, % of marks, percentage of marks, aggregate, division,
        score, class obtained, grade point, gpa, percentile, mention, nota, voto, cijfer, ocena""",
    "period": """
        year, year of passing, passing year, year of completion, completion, session, batch,
        passed out, year passed, completed, année, obtention, año, ano, conclusão, anno, jaar, rok,
        jahr""",
    "location": """
        location, place, city, town, country, ort, standort, lieu, ville, lugar, ciudad, local,
        cidade, luogo, sede, città, plaats, miejsce, miasto""",
    "number": "s no, sr no, sl no, no, nr, serial no, sno, n",
}
"""Beside the labels of a form (`study_labels`)."""
