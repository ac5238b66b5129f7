"""The blind view: applications are read without knowing whose they are."""

from world import SAMS_RESUME, a_posting, a_resume, an_application, an_objection

TELLING = SAMS_RESUME.replace(
    "- Found and repaired faults", "- Sam Okafor (he/him) found and repaired faults"
).replace("NVQ Level 3", "Studied at Dunmarrow College: NVQ Level 3")
WHO = (
    "Okafor",
    "okafor@",
    "sam@people",
    "7946",
    "Dunmarrow College",
    "he/him",
    "I know lifts",
    "sam.txt",
)


async def test_the_blind_view_hides_who_somebody_is_wherever_an_application_stands(
    browse, call, tools, work, sam, rita
):
    resume = await a_resume(tools, sam, TELLING)
    await work()
    posting = await a_posting(tools, rita)
    first = await an_application(tools, sam, resume.id, posting.id)
    rita_looks = browse(rita)
    await rita_looks.post(
        f"/hire/postings/{posting.id}/applications",
        files=[("files", ("ira.txt", SAMS_RESUME.replace("Sam Okafor", "Ira Vale").encode()))],
    )
    await work()
    await an_objection(tools, sam, first.id, "I am Sam Okafor, and I led two apprentices.")
    rows = (await call(rita).get(f"/jobs/{posting.id}/applications")).json()
    chosen = [("application", row["id"]) for row in rows]
    pages = (
        ("/hire", []),
        (f"/hire/postings/{posting.id}", []),
        (f"/hire/postings/{posting.id}/comparison", chosen),
        (f"/hire/applications/{first.id}", []),
    )
    for path, query in pages:
        assert "Okafor" in (await rita_looks.get(path, params=query)).text, path

    on = {"blind": "on", "next": f"/hire/postings/{posting.id}"}
    assert (await rita_looks.post("/hire/blind", data=on)).headers["location"] == on["next"]
    label = f"Candidate {first.id.hex[-6:].upper()}"
    for path, query in pages:
        answer = await rita_looks.get(path, params=query)
        assert answer.status_code == 200, path
        assert label in answer.text, path
        assert [each for each in WHO if each in answer.text] == [], path
    explained = (await rita_looks.get(f"/hire/applications/{first.id}")).text
    assert "found and repaired faults in motor controls" in explained
    assert "I led two apprentices" in explained
    search = await rita_looks.get(f"/hire/postings/{posting.id}", params={"q": "Vale"})
    assert label in search.text, "nobody is found by a name that is hidden"

    found = await call(rita).get(
        f"/jobs/{posting.id}/comparison", params=[*chosen, ("blind", "true")]
    )
    assert label in found.text
    assert [each for each in WHO if each in found.text] == []

    await rita_looks.post("/hire/blind", data={"blind": "off"})
    assert "Sam Okafor" in (await rita_looks.get(f"/hire/applications/{first.id}")).text


async def test_the_blind_view_leads_back_into_this_site_only(browse, rita):
    away = {"blind": "on", "next": "https://elsewhere.example/"}
    assert (await browse(rita).post("/hire/blind", data=away)).headers["location"] == "/"
    assert (await browse(None).post("/hire/blind", data=away)).status_code == 401
