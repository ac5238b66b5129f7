"""A score as a table for a terminal."""

from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from skillsync.ai.scoring.result import Quote, RequirementRow, Score

WORDS = {
    "met": "[green]✔ met[/green]",
    "partly": "[yellow]◐ partly[/yellow]",
    "missing": "[red]✘ missing[/red]",
    "unknown": "[dim]? cannot tell[/dim]",
}


def print_score(score: Score, *, title: str) -> None:
    """Print the parts, then every requirement with the words that decide it."""
    console = Console()
    overall = "not scored" if score.overall is None else f"{score.overall} of 100"
    console.print(f"\n[bold]{escape(title) or 'Posting'}[/bold]: {overall}")
    console.print(escape(score.summary) + "\n")
    parts = Table("part", "points", "weight", "why", box=None, pad_edge=False)
    for part in score.parts:
        points = "not scored" if part.points is None else str(part.points)
        parts.add_row(part.name, points, f"{part.weight} %", escape(part.explanation))
    console.print(parts)
    console.print()
    table = Table("asked for", "", "in the résumé", show_lines=True)
    for row in score.requirements:
        table.add_row(_asked(row), WORDS[row.status], _found(row))
    console.print(table)
    for flag in score.bias_flags:
        console.print(f"[yellow]![/yellow] {escape(flag)}")
    console.print(f"confidence {score.confidence:.0%} · {score.took_ms:.0f} ms", style="dim")


def print_ranking(ranked: list[tuple[str, Score]], *, title: str) -> None:
    """Print one line for each file, the best first: points, parts, and what is not shown."""
    console = Console()
    console.print(f"\n[bold]{escape(title) or 'Posting'}[/bold]")
    # Names are folded, never cut: files of one long folder would all look the same.
    file = Column("file", overflow="fold")
    table = Table("", file, "overall", "skills", "exp.", "edu.", "place", "not shown")
    for place, (name, score) in enumerate(ranked, 1):
        parts = (score.overall, score.skills, score.experience, score.education, score.location)
        lacking = [row.text for row in score.requirements if row.must and row.status == "missing"]
        points = ["–" if each is None else str(each) for each in parts]
        table.add_row(str(place), escape(name), *points, escape("; ".join(lacking[:3])))
    console.print(table)
    console.print("– not scored · `skillsync score` shows the words behind a line", style="dim")


def _asked(row: RequirementRow) -> str:
    need = "needed" if row.must else "welcome"
    return f"{escape(row.posting.quote or row.text)} [dim]({row.kind}, {need})[/dim]"


def _found(row: RequirementRow) -> str:
    quotes = "\n".join(f"“{escape(_short(quote))}”" for quote in row.resume)
    return quotes or f"[dim]{escape(row.reason)}[/dim]"


def _short(quote: Quote) -> str:
    words = " ".join(quote.quote.split())
    return words if len(words) <= 160 else words[:157] + "…"
