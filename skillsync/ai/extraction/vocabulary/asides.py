"""Headings in the words of a talk, as designed résumés have them: `Toolbox`, `I speak`."""

from collections.abc import Mapping

SPOKEN_HEADINGS: Mapping[str, str] = {
    "summary": """
        what i bring, what i offer, what i bring to the table, why me, hello, hi, my story, in a
        nutshell, was ich mitbringe, das bringe ich mit, das bin ich, wer ich bin, kurz zu mir, ce
        que j'apporte, ce que je vous apporte, qui suis-je, en bref, lo que aporto, qué aporto,
        quién soy, o que eu trago, quem sou, quem sou eu, chi sono, cosa offro, in breve, wie ben
        ik, wat ik meebreng, wat ik te bieden heb, kim jestem, co wnoszę, o mnie w skrócie""",
    "skills": """
        toolbox, the toolbox, tool box, technology stack, technical stack, tool stack, my stack,
        my tools, things i know, what i know, what i'm good at, i'm good at, i work with,
        technologies i use, technologies i work with, languages and frameworks, superpowers,
        werkzeugkasten, werkzeugkiste, mein werkzeugkasten, was ich kann, das kann ich, womit ich
        arbeite, technologie-stack, boîte à outils, ma boîte à outils, ce que je sais faire, mes
        outils, stack technique, caja de herramientas, mis herramientas, lo que sé hacer, stack
        tecnológico, caixa de ferramentas, o que sei fazer, stack tecnológica, cassetta degli
        attrezzi, cosa so fare, strumenti, stack tecnologico, gereedschapskist, wat ik kan,
        waar ik mee werk, skrzynka z narzędziami, narzędzia, co potrafię, stos technologiczny""",
    "languages": """
        i speak, tongues, ich spreche, je parle, hablo, idiomas que hablo, eu falo, falo, parlo,
        lingue che parlo, ik spreek, talen die ik spreek, mówię po""",
    "work": """
        where i work, what i did, where i've been, my journey, my path, wo ich gearbeitet habe, was
        ich gemacht habe, mein weg, où j'ai travaillé, ce que j'ai fait, mon parcours, dónde he
        trabajado, mi trayectoria, onde trabalhei, dove ho lavorato, il mio percorso, waar ik heb
        gewerkt, waar ik werkte, gdzie pracowałem, gdzie pracowałam""",
    "education": """
        what i studied, where i learned, where i learnt, was ich gelernt habe, wo ich studiert
        habe, où j'ai étudié, mes études, dónde estudié, mis estudios, onde estudei, dove ho
        studiato, waar ik heb gestudeerd, gdzie się uczyłem, gdzie się uczyłam""",
    "interests": """
        off the clock, outside work, outside of work, beyond work, away from the desk, after hours,
        things i love, what i love, in my free time, in my spare time, i enjoy, nach feierabend,
        abseits der arbeit, in meiner freizeit, en dehors du travail, mes passions, j'aime,
        fuera del trabajo, en mi tiempo libre, fora do trabalho, nel tempo libero, fuori dal lavoro,
        buiten werktijd, in mijn vrije tijd, po pracy, po godzinach, w wolnym czasie""",
}
OFF_DUTY = ("when i'm not ", "when not ", "wenn ich nicht ", "quand je ne ", "cuando no ")
"""How a heading of pastimes begins, whatever the work is called: `When I'm not coding`."""
