"""What an import gives, and the reasons it may give none."""

import inspect
from dataclasses import dataclass, field

from skillsync.career.document import Document

MOST_ENTRIES = 2_000
MOST_CHARACTERS = 200_000
DEEPEST = 40


def N_(sentence: str) -> str:  # noqa: N802 - the marker's usual name
    """Mark a sentence for translation; the rooms that show it translate it."""
    return sentence


class UnreadableFile(Exception):
    """This file cannot be read as a résumé. Upload a PDF, a DOCX or a text file."""

    def __init__(self, where: str = "") -> None:
        super().__init__(where)
        self.where = where

    def __str__(self) -> str:
        return " ".join(inspect.cleandoc(type(self).__doc__ or "").split())


class JsonIsDamaged(UnreadableFile):
    """This JSON file is damaged: it breaks off, or a sign is out of place. Export it again."""


class JsonIsNoCareer(UnreadableFile):
    """This JSON file is no résumé we know. JSON Resume and Reactive Resume can be imported."""


class ReactiveResumeIsTooOld(UnreadableFile):
    """This file is from Reactive Resume 3 or older. Open it in a newer one and export it there."""


class YamlIsDamaged(UnreadableFile):
    """This YAML file is damaged: an indent or a sign is out of place. RenderCV says which."""


class YamlIsNoCareer(UnreadableFile):
    """This YAML file has no part called cv. Only RenderCV résumés can be imported as YAML."""


class XmlIsDamaged(UnreadableFile):
    """This XML file is damaged or declares entities. Download it from Europass again."""


class XmlIsNoCareer(UnreadableFile):
    """This XML file is no Europass CV. Download your CV from Europass as XML or as PDF."""


class ExportIsDamaged(UnreadableFile):
    """This archive is damaged and cannot be opened. Download it again."""


class ExportIsEncrypted(UnreadableFile):
    """This archive is protected by a password. Upload it as LinkedIn gave it to you."""


class ExportUnpacksToTooMuch(UnreadableFile):
    """This archive unpacks to far more than a career. Upload it as LinkedIn gave it to you."""


class ExportHasNoCareer(UnreadableFile):
    """This archive has no profile in it. Ask LinkedIn for Profile, Positions, Education, Skills."""


class CareerIsTooLong(UnreadableFile):
    """This file has more than 2,000 entries or 200,000 characters. Import only your own career."""


class CareerIsEmpty(UnreadableFile):
    """Nothing is written in this résumé. Fill it in where it comes from and export it again."""


PICTURE = N_("The picture was left out.")
DESIGN = N_("Design settings such as colours, fonts and order of the page were left out.")
FORMATTING = N_("Bold, italic and other formatting of the text was left out.")
ASIDE = N_("Details without a field of their own are kept, hidden, under “Also in the file”.")
DATES = N_("Some dates could not be read; their words are kept, hidden, under “Also in the file”.")
OTHER_FILES = N_("Files of the archive that tell nothing of your career were not read.")
LETTER = N_("The cover letter in the file was left out.")
ASIDE_HEADING = "Also in the file"


@dataclass(slots=True)
class Imported:
    """A document, the format and version it was written in, and what its owner should know."""

    document: Document
    format: str
    version: str = ""
    notes: list[str] = field(default_factory=list)
