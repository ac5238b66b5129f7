"""The networks that people have accounts in, and how their addresses are written."""

import re

from skillsync.ai.extraction.vocabulary import fold

NETWORKS = {
    "linkedin.com": "LinkedIn", "github.com": "GitHub", "gitlab.com": "GitLab", "xing.com": "XING",
    "twitter.com": "Twitter", "x.com": "X", "stackoverflow.com": "Stack Overflow",
    "behance.net": "Behance", "dribbble.com": "Dribbble", "medium.com": "Medium",
    "kaggle.com": "Kaggle", "orcid.org": "ORCID", "instagram.com": "Instagram",
    "youtube.com": "YouTube", "facebook.com": "Facebook", "researchgate.net": "ResearchGate",
    "scholar.google.com": "Google Scholar", "bitbucket.org": "Bitbucket",
}  # fmt: skip
ACCOUNT_PATHS = {"linkedin.com": "in/", "stackoverflow.com": "users/", "xing.com": "profile/"}
HOSTS = {
    fold(NETWORKS[site]): (site, ACCOUNT_PATHS.get(site, ""))
    for site in ("linkedin.com", "github.com", "gitlab.com", "xing.com", "behance.net", "orcid.org")
}
ACCOUNT_NAME = r"(?P<name>[\w.-]{3,60})"
ACCOUNTS = (
    re.compile(rf"{ACCOUNT_NAME}\s?\((?P<network>\w{{4,12}})\)"),
    re.compile(rf"(?P<network>\w{{4,12}})\s?[:/]\s?@?{ACCOUNT_NAME}"),
)


def bare_url(url: str) -> str:
    """Return an address without what all addresses begin with."""
    return re.sub(r"^(?:https?://)?(?:www\.|[a-z]{2}\.)?", "", url, flags=re.IGNORECASE).rstrip("/")


def network_of(url: str) -> str:
    """Return the name of the network that an address belongs to, empty for any other site."""
    host = bare_url(url).split("/")[0].lower()
    return next(
        (name for site, name in NETWORKS.items() if host == site or host.endswith("." + site)), ""
    )
