"""Tell time away from work that a person dates as a job: `Elternzeit`, `Career break – travel`."""

from skillsync.ai.extraction.patterns import late
from skillsync.ai.extraction.sections import heading_kind
from skillsync.ai.extraction.vocabulary import fold

AWAY = late(
    r"(?:(?:maternity|paternity|parental|family|adoption|carer'?s?|caring|sabbatical|medical|unpaid)"
    r" (?:leave|break|care)|(?:planned |voluntary )?(?:career|work|employment) (?:break|pause|gap)|"
    r"break from (?:work|employment)|gap year|sabbatical(?: year)?|time off work|"
    r"(?:full[- ]time|stay[- ]at[- ]home) (?:parent|mother|mum|mom|father|dad|carer|caregiver)|"
    r"(?:full[- ]time )?(?:home-?maker|family caregiver)|"
    r"unemployed|job ?search|arbeits?suchend|arbeitslos(?: .{1,30})?|arbeitssuche(?: .{1,30})?|"
    r"(?:berufliche |familienbedingte )?auszeit|berufspause|karrierepause|familienphase|"
    r"recherche d'emploi|en recherche d'emploi|desempleo|busqueda de empleo|"
    r"(?:pause|interruption) (?:de carriere|carriere|professionnelle|familiale)|"
    r"mutterschutz(?: und elternzeit)?|elternzeit|familienzeit|familienpause|sabbatjahr|"
    r"(?:erste |zweite )?babypause|conge (?:parental|maternite|de maternite|sabbatique)|"
    r"annee sabbatique|excedencia(?: .{1,30})?|baja (?:de )?(?:maternidad|maternal)|"
    r"(?:pausa|interrupcion) (?:de carrera|laboral|profesional)|ano sabatico|"
    r"(?:pausa|interrupcao) (?:na |de )?(?:carreira|profissional)|"
    r"licenca (?:de )?(?:maternidade|parental)|congedo (?:parentale|di maternita)|"
    r"pausa (?:lavorativa|professionale|dalla carriera)|anno sabbatico|"
    r"loopbaan(?:onderbreking|pauze)|ouderschapsverlof|zwangerschapsverlof|"
    r"przerwa (?:zawodowa|w karierze|w zatrudnieniu)|"
    r"urlop (?:macierzynski|rodzicielski|wychowawczy))(?:\s?[ ,(:–—-].{0,60})?"
)


def is_break(text: str) -> bool:
    return heading_kind(text) == "other" or AWAY.fullmatch(fold(text)) is not None
