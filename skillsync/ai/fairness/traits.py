"""What a posting's wording may ask for and should not: what it is, why it matters, what to write.

Sources of the list: EU directives 2000/43, 2000/78 and 2006/54; the German AGG § 1 and § 11; the
French Code du travail, L1132-1 and L5321-2; the UK Equality Act 2010, s. 4; US 29 CFR § 1625.4 and
§ 1604.5. It is a reader's aid and no legal advice: some duties do allow a demand that stands here.
"""

from enum import StrEnum
from typing import NamedTuple

from skillsync.career.formats.imported import N_


class Trait(StrEnum):
    """What the law protects, or what stands in for it."""

    AGE = "age"
    SEX = "sex"
    FAMILY = "family"
    ORIGIN = "origin"
    RELIGION = "religion"
    HEALTH = "health"
    APPEARANCE = "appearance"
    PHOTO = "photo"
    SCHOOL = "school"


class Note(NamedTuple):
    """What is said of a wording. `about` continues "The posting …" as a sentence."""

    trait: Trait
    about: str
    why: str
    suggestion: str


AGE_LIMIT = Note(
    Trait.AGE,
    N_("sets an age limit"),
    N_("Age says nothing about how well the work is done, and older people may not apply."),
    N_("Leave the age out, or name what the work needs."),
)
YOUTH = Note(
    Trait.AGE,
    N_("speaks of young people"),
    N_("Who is older reads that they would not fit in."),
    N_("Say how the team works: curious, small, new to the market."),
)
NATIVE_TO_COMPUTERS = Note(
    Trait.AGE,
    N_("asks for people who grew up with computers"),
    N_("It names an age group instead of a skill."),
    N_("Name the programs or tasks somebody should be at home in."),
)
GRADUATES = Note(
    Trait.AGE,
    N_("asks for recent graduates"),
    N_("Most recent graduates are young: whoever studied later or earlier is left out."),
    N_("Name the knowledge or the level, such as “entry level”."),
)
TOO_EXPERIENCED = Note(
    Trait.AGE,
    N_("turns away people with much experience"),
    N_("Long experience goes with age, and nobody does the work worse for it."),
    N_("Describe the duties and the pay; let people decide whether it suits them."),
)
PERSONAL_DETAILS = Note(
    Trait.AGE,
    N_("asks for personal details"),
    N_("Date of birth, family, nationality or religion do not belong in an application."),
    N_("Ask for what shows the work: a résumé and, if needed, certificates."),
)
ONE_SEX = Note(
    Trait.SEX,
    N_("asks for one sex"),
    N_("Everybody else reads that they need not apply."),
    N_("Leave the sex out."),
)
TITLE_OF_ONE_SEX = Note(
    Trait.SEX,
    N_("uses a title of one sex"),
    N_("A title of one sex pictures one sex in the job."),
    N_("Use a title for everybody, or name all."),
)
MASCULINE_TITLE = Note(
    Trait.SEX,
    N_("names the job by its masculine form alone"),
    N_("It may be meant for everybody, but many readers picture a man."),
    N_("Add “(m/w/d)”, or name both forms."),
)
PRONOUN_OF_ONE_SEX = Note(
    Trait.SEX,
    N_("speaks of the candidate as of one sex"),
    N_("It pictures one sex in the job."),
    N_("Write “you” or “they”."),
)
FAMILY = Note(
    Trait.FAMILY,
    N_("asks for people without a family"),
    N_("Whether somebody has children or a partner is theirs alone to know."),
    N_("Name the hours or the travel that the work needs."),
)
MOTHER_TONGUE = Note(
    Trait.ORIGIN,
    N_("asks for a mother tongue"),
    N_("It asks where somebody grew up; people who learned the language well are left out."),
    N_("Ask for the level: “fluent”, or C1 or C2."),
)
NATIONALITY = Note(
    Trait.ORIGIN,
    N_("asks for a nationality or an origin"),
    N_("What counts in law is the right to work, not a passport or where somebody was born."),
    N_("Ask for the right to work; for citizenship only where a law demands it."),
)
ACCENT = Note(
    Trait.ORIGIN,
    N_("asks for speech without an accent"),
    N_("An accent shows where somebody comes from, not whether others understand them."),
    N_("Ask for clear speech."),
)
RELIGION = Note(
    Trait.RELIGION,
    N_("asks for a religion"),
    N_("A faith may be asked for only where the duty itself is religious."),
    N_("Name the values the work is done by, or the duty that needs the faith."),
)
HEALTH = Note(
    Trait.HEALTH,
    N_("asks for a healthy or able body"),
    N_("It turns away people with a disability who could do the work."),
    N_("Name the task, such as “lift 15 kg” or “stand for four hours”."),
)
APPEARANCE = Note(
    Trait.APPEARANCE,
    N_("asks for looks"),
    N_("Looks go with age, sex, origin and health, and say nothing about the work."),
    N_("Name what the work needs, such as work clothes or hygiene rules."),
)
PHOTO = Note(
    Trait.PHOTO,
    N_("asks for a photo"),
    N_("A photo shows age, sex and origin before a word is read."),
    N_("Leave the photo out; no score here looks at one."),
)
SCHOOL = Note(
    Trait.SCHOOL,
    N_("asks for a well-known school"),
    N_("Which school somebody could go to tells more of their parents than of their work."),
    N_("Name the field and the level of the degree."),
)
