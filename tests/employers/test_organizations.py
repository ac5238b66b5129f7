"""Organizations: found one, invite a colleague, join, act for it."""

from players import a_person


async def test_founding_makes_an_admin_and_opens_the_hiring_side(browse, sam):
    browser = browse(sam)
    answer = await browser.post("/hire/organizations", data={"name": "Harbour Lifts"})
    assert answer.status_code == 303
    page = await browser.get("/hire/organization")
    assert page.status_code == 200
    assert "Harbour Lifts" in page.text


async def test_a_website_that_is_no_web_address_is_refused_and_the_rest_kept(browse, sam):
    data = {"name": "Harbour Lifts", "website": "javascript:alert(1)"}
    answer = await browse(sam).post("/hire/organizations", data=data)
    assert answer.status_code == 422
    assert "https://" in answer.text
    assert "Harbour Lifts" in answer.text


async def test_an_invited_colleague_joins_with_their_proven_address(
    browse, call, database, tools, rita
):
    nadia = await a_person(database, "Nadia Karim")
    answer = await browse(rita).post(
        "/hire/invitations", data={"email": "NADIA@people.example", "role": "recruiter"}
    )
    assert answer.status_code == 303
    invitations = await browse(nadia).get("/hire/invitations")
    assert "Averne" in invitations.text
    from sqlalchemy import select

    from skillsync.employers.models import Invitation
    from skillsync.foundation.database import Actor

    async with database.transaction(Actor.system()) as session:
        invitation = (await session.execute(select(Invitation))).scalar_one()
    accepted = await browse(nadia).post(f"/hire/invitations/{invitation.id}/accept")
    assert accepted.status_code == 303
    members = await browse(rita).get("/hire/organization")
    assert "Nadia Karim" in members.text
    again = await browse(nadia).post(f"/hire/invitations/{invitation.id}/accept")
    assert again.status_code == 404


async def test_omar_cannot_take_an_invitation_to_somebody_else(browse, call, database, rita, omar):
    invited = await call(rita).post(
        "/organizations/invitations", json={"email": "nadia@people.example"}
    )
    assert invited.status_code == 201
    path = f"/organizations/invitations/{invited.json()['id']}/accept"
    assert (await call(omar).post(path)).status_code == 403
    page = await browse(omar).get("/hire/organization")
    assert "nadia@people.example" not in page.text
    answer = await browse(omar).post(f"/hire/invitations/{invited.json()['id']}/revoke")
    assert answer.status_code == 404


async def test_omar_cannot_act_for_ritas_organization(browse, rita, omar):
    answer = await browse(omar).post(f"/hire/organizations/{rita.organization_id}/act-for")
    assert answer.status_code == 404
    assert "Averne" not in (await browse(omar).get("/hire/organization")).text


async def test_only_an_admin_invites(browse, database, rita):
    from players import a_member

    from skillsync.employers.models import Role

    vera = await a_person(database, "Vera Lund", recruits=True)
    vera = await a_member(database, vera, rita.organization_id, role=Role.RECRUITER)
    answer = await browse(vera).post("/hire/invitations", data={"email": "x@people.example"})
    assert answer.status_code == 403


async def test_somebody_without_an_organization_is_told_how_to_get_one(browse, sam):
    page = await browse(sam).get("/hire")
    assert page.status_code == 200
    assert "/hire/organizations/new" in page.text
    assert (await browse(sam).get("/hire/postings")).status_code == 403
