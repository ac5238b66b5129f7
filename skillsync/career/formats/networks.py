"""Accounts on networks, by name and account or by address alone."""

import re

ADDRESSES = {
    "LinkedIn": "linkedin.com/in/",
    "GitHub": "github.com/",
    "GitLab": "gitlab.com/",
    "IMDB": "imdb.com/name/",
    "Instagram": "instagram.com/",
    "ORCID": "orcid.org/",
    "StackOverflow": "stackoverflow.com/users/",
    "ResearchGate": "researchgate.net/profile/",
    "YouTube": "youtube.com/@",
    "Google Scholar": "scholar.google.com/citations?user=",
    "Telegram": "t.me/",
    "WhatsApp": "wa.me/",
    "Leetcode": "leetcode.com/u/",
    "X": "x.com/",
    "Bluesky": "bsky.app/profile/",
    "Reddit": "reddit.com/user/",
}
ALIASES = {"twitter": "X", "stack overflow": "StackOverflow", "linked in": "LinkedIn"}
ACCOUNT = {
    "Mastodon": r"@[^@\s]+@[^@\s]+",
    "StackOverflow": r"\d+/[^/\s]+",
    "YouTube": r"[^@\s][^\s]*",
    "ORCID": r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]",
    "IMDB": r"nm\d{7}",
    "Bluesky": r"(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z0-9-]+",
    "WhatsApp": r"\+\d{7,15}",
    "Reddit": r"[a-zA-Z0-9_-]{3,23}",
}


BARE = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)


def web_address(text: str) -> str:
    """Return an address that a browser opens: people leave out `https://`; others as they are."""
    text = text.removeprefix("//")
    return f"https://{text}" if BARE.fullmatch(text) else text


def known_name(network: str) -> str:
    """Return a network's own spelling, nothing when it is none of the known ones."""
    low = network.strip().casefold()
    names = {name.casefold(): name for name in (*ADDRESSES, "Mastodon")}
    return names.get(low) or ALIASES.get(low, "")


def address_of(network: str, account: str) -> str:
    """Return the address of an account on a known network."""
    if network == "Mastodon" and account.count("@") == 2:
        _, name, domain = account.split("@")
        return f"https://{domain}/@{name}"
    return f"https://{ADDRESSES[network]}{account}" if network in ADDRESSES else ""


def is_account(network: str, account: str) -> bool:
    """Return whether a network could have an account of this name."""
    return re.fullmatch(ACCOUNT.get(network, r"[^\s]+"), account) is not None


def bare(url: str) -> str:
    """Return an address without what does not tell two of them apart."""
    return re.sub(r"^https?://(?:www\.|[a-z]{2}\.(?=linkedin))?", "", url.strip()).rstrip("/")


def guess(url: str) -> tuple[str, str]:
    """Return the network and account that an address belongs to, nothing when it is unknown."""
    address = bare(url)
    for network, start in ADDRESSES.items():
        account = address[len(start) :]
        fits = is_account(network, account) and ("/" not in account or network == "StackOverflow")
        if account and fits and address.casefold().startswith(start):
            return network, account
    return "", ""
