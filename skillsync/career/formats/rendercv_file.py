"""Write a document as RenderCV's YAML, such that RenderCV accepts it."""

import re
from typing import Any

from skillsync.career.document import Basics, Document, Item, Link, Location, Work
from skillsync.career.formats import networks
from skillsync.career.formats.extras import OURS, without_blanks, write_item
from skillsync.career.formats.imported import N_
from skillsync.career.formats.losses import CHANGED, NO_FIELD, Losses, name_of
from skillsync.career.formats.rendercv import LOCALES
from skillsync.career.formats.rendercv_entries import SHAPES
from skillsync.career.formats.rich_text import write_markdown
from skillsync.career.formats.titles import TITLES
from skillsync.career.formats.written import Written
from skillsync.career.formats.yaml_text import write_yaml

NOT_SHOWN = N_("RenderCV's own themes do not show these; the file keeps them:")
HIDES = ("description", "level", "current", "url")
ICONS = {"phone": "phone", "website": "link"}
WEB = re.compile(r"https?://[^\s/?#]+\.[^\s]+$", re.IGNORECASE)


def write(document: Document) -> Written:
    """Return the document as a RenderCV file, and what RenderCV cannot hold or show."""
    losses = Losses()
    cv = _write_basics(document.basics, losses)
    sections: dict[str, list[Any]] = {}
    if document.basics.summary:
        lines = document.basics.summary.splitlines()
        sections["Summary"] = [write_markdown(line) for line in lines if line.strip()]
    for name, title in TITLES.items():
        shown = list(losses.shown(getattr(document, name), title))
        entries = [entry for item in shown for entry in _entries(name, item, losses)]
        if entries and all(one.keys() == {"label", "details"} for one in entries):
            entries = _as_bullets(entries)
        if entries:
            sections[title] = entries
    for section in losses.shown(document.sections, "section"):
        lines = [write_markdown(line) for line in section.lines if line.strip()]
        if lines or section.heading:
            sections[_free_title(section.heading, sections)] = lines
    value: dict[str, Any] = {"cv": without_blanks({**cv, "sections": sections})}
    spoken = {code: name for name, code in LOCALES.items()}.get(document.language[:2])
    if spoken:
        value["locale"] = {"language": spoken}
    else:
        losses.add(NO_FIELD, f"language {document.language}", document.language)
    return Written(write_yaml(value), losses.listed())


def _entries(name: str, item: Item, losses: Losses) -> list[dict[str, Any]]:
    copies: list[Any] = [item]
    if isinstance(item, Work) and item.roles:
        roles = losses.shown(item.roles, item.name)
        copies = [item.model_copy(update={"roles": [role]}) for role in roles]
    entries = [write_item(one, SHAPES[name]) for one in copies]
    for entry in entries:
        for field, value in entry.get(OURS, {}).items():
            if field in HIDES:
                losses.add(NOT_SHOWN, f"{name_of(item)}: {field}", value)
    return entries


def _as_bullets(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return entries that have a label alone as bullets: an empty “label:” looks unfinished."""
    if any(one["details"] for one in entries):
        return entries
    return [{"bullet": one["label"]} for one in entries]


def _free_title(heading: str, sections: dict[str, Any]) -> str:
    title, number = heading or "Other", 1
    while title in sections:
        number += 1
        title = f"{heading or 'Other'} ({number})"
    return title


def _write_basics(basics: Basics, losses: Losses) -> dict[str, Any]:
    cv: dict[str, Any] = {
        "name": write_markdown(basics.name),
        "headline": write_markdown(basics.label),
        "location": write_markdown(_place(basics.location, losses)),
    }
    if _is_email(basics.email):
        cv["email"] = basics.email
    else:
        losses.add(CHANGED, f"e-mail {basics.email}", basics.email)
    connections: list[dict[str, Any]] = []
    for name, value, label, fits in (
        ("phone", basics.phone, "Phone: ", _is_phone(basics.phone)),
        ("website", basics.url, "", WEB.match(basics.url)),
    ):
        if fits:
            cv[name] = value
        elif value:
            connections.append(_connection(ICONS[name], label + value, ""))
    accounts = []
    for link in losses.shown(basics.profiles, "profile"):
        if account := _account(link):
            accounts.append(account)
        else:
            connections.append(_write_link(link, losses))
    return {**cv, "social_networks": accounts, "custom_connections": connections}


def _place(place: Location, losses: Losses) -> str:
    town = " ".join(part for part in (place.postal_code, place.city) if part)
    parts = (place.address, town, place.region, place.country_code)
    composed = ", ".join(part for part in parts if part)
    for name in ("address", "postal_code") if place.text else ():
        value = getattr(place, name)
        losses.add(NO_FIELD, name.replace("_", " "), "" if value in place.text else value)
    return place.text or composed


def _account(link: Link) -> dict[str, str] | None:
    """Return a link as an account of a network RenderCV knows, if its address says no more."""
    network, account = networks.known_name(link.network), link.username
    if not network or not account:
        network, account = (network, account) if account else networks.guess(link.url)
    if not network or not networks.is_account(network, account):
        return None
    address = networks.address_of(network, account)
    if link.url and networks.bare(link.url).casefold() != networks.bare(address).casefold():
        return None
    return {"network": network, "username": account}


def _write_link(link: Link, losses: Losses) -> dict[str, Any]:
    url = link.url if WEB.match(link.url) else ""
    losses.add(CHANGED, f"address {link.url}", link.url and not url)
    words = ": ".join(part for part in (link.network, link.username) if part)
    return _connection("link", words or networks.bare(link.url), url)


def _connection(icon: str, words: str, url: str) -> dict[str, Any]:
    return {"fontawesome_icon": icon, "placeholder": words, "url": url or None}


def _is_email(address: str) -> bool:
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - slow

    try:
        return bool(address) and bool(validate_email(address, check_deliverability=False))
    except EmailNotValidError:
        return False


def _is_phone(number: str) -> bool:
    """Return whether a number is one RenderCV takes: with its country, and in use there."""
    import phonenumbers  # noqa: PLC0415 - slow

    try:
        return number.startswith("+") and phonenumbers.is_valid_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return False
