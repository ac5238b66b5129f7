import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from skillsync.ai.skills import imported, packing, taxonomy
from skillsync.ai.skills.columns import DamagedFile, read_columns
from skillsync.ai.skills.finder import find_skills
from skillsync.ai.skills.imported import editions, keep_import, read_relations
from skillsync.ai.skills.official import NotTheDownload, read_download
from skillsync.ai.skills.taxonomy import use_imported

SKILL = "http://data.europa.eu/esco/skill/"
JOB = "http://data.europa.eu/esco/occupation/"
HEAD = "conceptUri,skillType,preferredLabel,altLabels,status,modifiedDate\n"
SKILLS = (
    HEAD
    + f'{SKILL}aa-1,skill/competence,Segel flicken,"Segel ausbessern\nRisse im Segeltuch nähen"'
    + ",released,2024-05-15T00:00:00Z\n"
    + f"{SKILL}aa-2,knowledge,Segeltuchkunde,,released,2023-01-01T00:00:00Z\n"
    + f"{SKILL}aa-3,knowledge,,,released,\n"
    + f"{SKILL}aa-4,knowledge,Altes Zeug,,obsolete,\n"
    + "http://elsewhere.example/5,knowledge,Fremdes,,released,\n"
)
JOBS = (
    f"conceptUri,iscoGroup,preferredLabel,altLabels,status\n{JOB}b-1,7534,Segelmacher,,released\n"
)
NEEDS = f"occupationUri,relationType,skillType,skillUri\n{JOB}b-1,essential,x,{SKILL}aa-1\n"
WIDER = (
    "conceptType,conceptUri,broaderType,broaderUri\n"
    f"KnowledgeSkillCompetence,{SKILL}aa-1,KnowledgeSkillCompetence,{SKILL}aa-2\n"
    f"KnowledgeSkillCompetence,{SKILL}aa-2,SkillGroup,{SKILL}S1\n"
)


@pytest.fixture
def download(tmp_path: Path) -> Path:
    """An invented download in German: a folder with a table and an archive of relations."""
    folder = tmp_path / "ESCO dataset - v1.2.0"
    folder.mkdir()
    (folder / "skills_de.csv").write_text(SKILLS, encoding="utf-8-sig")
    (folder / "occupations_de.csv").write_text(JOBS, encoding="utf-8")
    with zipfile.ZipFile(folder / "relations.zip", "w") as archive:
        archive.writestr("csv/occupationSkillRelations_de.csv", NEEDS)
        archive.writestr("csv/broaderRelationsSkillPillar_de.csv", WIDER)
        archive.writestr("csv/dictionary_de.csv", "filename\nanything\n")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where imports are kept during one test."""
    yield tmp_path / "taxonomy"
    taxonomy._Source.folder, taxonomy._Source.stamp = None, ""


def test_tables_and_relations_are_read_from_folders_and_archives(download: Path) -> None:
    read = read_download(download)
    assert read.version == "1.2.0"
    skills = read.tables["de"].skills
    assert [each.label for each in skills] == ["Segel flicken", "Segeltuchkunde"]
    assert skills[0].names == ["Segel ausbessern", "Risse im Segeltuch nähen"]
    assert (read.tables["de"].occupations[0].label, read.tables["de"].occupations[0].group) == (
        "Segelmacher",
        "7534",
    )
    assert read.relations.needs == [("b-1", "aa-1", True)]
    assert read.relations.broader == [("aa-1", "aa-2")]


def test_a_version_that_no_name_states_is_the_day_of_the_latest_change(tmp_path: Path) -> None:
    (tmp_path / "skills_de.csv").write_text(SKILLS, encoding="utf-8")
    assert read_download(tmp_path).version == "2024-05-15"


def test_imported_names_are_found_and_imply_what_is_wider(download: Path, folder: Path) -> None:
    text = "Aufgaben: Risse im Segeltuch nähen und vieles mehr, dazu Python"
    use_imported(folder)
    assert "Segel flicken" not in {each.label for each in find_skills(text)}
    counted = keep_import(read_download(download), folder)
    assert counted.languages == {"de": (2, 4, 1)}
    use_imported(folder)
    found = {each.label: each for each in find_skills(text)}
    assert text[found["Segel flicken"].start :].startswith("Risse im Segeltuch nähen")
    assert found["Segel flicken"].id == "esco:aa-1"
    assert found["Segeltuchkunde"].implied_by == "esco:aa-1"
    assert "Python" in found
    assert taxonomy.taxonomy().name.endswith("ESCO imported (de 1.2.0)")
    assert [path.name for path in packing.places_for(folder)] == [
        path.name for path in folder.glob("taxonomy-*.npz")
    ]


def test_a_newer_edition_takes_the_place_of_the_older(download: Path, folder: Path) -> None:
    keep_import(read_download(download), folder)
    newer = download.rename(download.with_name("ESCO dataset - v1.3"))
    keep_import(read_download(newer), folder)
    assert [(each.language, each.version) for each in editions(folder)] == [("de", "1.3")]
    assert read_relations(folder).broader == [("aa-1", "aa-2")]


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("readme.txt", b"hello", "no skills_"),
        ("skills_de.csv", b"uri,label\n1,2\n", "no column"),
        ("skills_de.csv", (HEAD + f"{SKILL}a,knowledge\n").encode(), "ends early, in line 2"),
        ("skills_de.csv", HEAD.encode() + b"\xff\xfe\x00", "not UTF-8"),
        ("skills_de.csv", HEAD.encode(), "names no skill"),
        ("esco.zip", b"PK\x03\x04 not really", "not a ZIP archive"),
    ],
)
def test_what_is_no_download_is_refused_with_the_reason(
    tmp_path: Path, name: str, content: bytes, complaint: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(NotTheDownload, match=complaint):
        read_download(tmp_path)


def test_an_archive_that_would_fill_the_disk_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("skillsync.ai.skills.official.MAX_FILE_BYTES", 100)
    with zipfile.ZipFile(tmp_path / "esco.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("skills_de.csv", HEAD + " " * 10_000)
    with pytest.raises(NotTheDownload, match="too large"):
        read_download(tmp_path / "esco.zip")


def test_an_import_that_fails_leaves_the_older_one(download: Path, folder: Path) -> None:
    keep_import(read_download(download), folder)
    before = sorted(path.name for path in folder.iterdir())
    (download / "skills_de.csv").write_text("nonsense", encoding="utf-8")
    with pytest.raises(NotTheDownload):
        keep_import(read_download(download), folder)
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_damaged_file_is_an_error_and_never_code(tmp_path: Path) -> None:
    damaged = tmp_path / "esco-de-1.npz"
    for content in (b"", b"PK nonsense", b"\x80\x04N."):
        damaged.write_bytes(content)
        with pytest.raises(DamagedFile):
            read_columns(damaged)
    assert imported.editions(tmp_path)[0].language == "de"
