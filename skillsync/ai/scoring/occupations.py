"""Occupations by their usual titles: one trade has many names, and like names hide unlike trades.

Groups follow the unit groups of ISCO-08 (International Labour Office) loosely; the words are ours.
"""

import re
from functools import lru_cache

_OCCUPATIONS = {
    "software": r"software|(?:web|app|back-?end|front-?end|full[- ]stack|java|python|mobile|game|"
    r"graduate|junior|senior|lead) developers?|^developer|programmer|(?:back|front)-?end|"
    r"full-stack|(?:platform|devops|site reliability|cloud|principal) engineer|sre",
    "data": r"(?:data|bi|business intelligence|reporting|insights?) (?:analyst|scientist|engineer|"
    r"intern|lead)|analytics|statistician|data science",
    "it support": r"(?:it|service desk|help ?desk|desktop) (?:support|technician|analyst|engineer)|"
    r"system administrator|sysadmin|network engineer",
    "design": r"(?:product|ux|ui|ux/ui|interaction|visual|graphic|web|service|junior|senior) "
    r"designer|design (?:lead|intern|director)|user researcher|illustrator",
    "nursing": r"(?:staff|registered|graduate|senior|community|emergency|intensive care|practice|"
    r"general|charge|theatre|paediatric|clinical) nurse|nurse|nursing|ward (?:manager|sister)",
    "midwifery": r"midwife|midwives|midwifery|labour ward",
    "care": r"(?:health ?care|care|nursing|support) (?:assistant|worker|aide)|carer|caregiver",
    "laboratory": r"laborator\w+|biomedical scientist|medical scientist|lab (?:technician|"
    r"assistant)|microbiolog\w+|haematolog\w+|clinical chemistry",
    "electrical": r"electrician\w*|electrical (?:foreman|supervisor|fitter|technician|installer|"
    r"tester)|wireman|lineman",
    "mechanical maintenance": r"fitter|mechanic|millwright|mechatronic\w*|(?:service|maintenance|"
    r"hvac|refrigeration|lift|crane|field service|building services) (?:technician|engineer)|"
    r"maintenance assistant|service team leader|refrigeration",
    "plumbing": r"plumber|pipefitter|heating engineer|gas engineer",
    "carpentry": r"carpenter|joiner|cabinet ?maker",
    "welding": r"welder|fabricator|boilermaker",
    "civil engineering": r"(?:civil|structural|geotechnical|site|resident|highways?|bridge|marine) "
    r"engineer|site (?:supervisor|agent)|cad technician",
    "driving": r"(?:hgv|lgv|truck|lorry|van|delivery|container|long-distance|category [a-z]+|"
    r"weekend|bus|tanker|haulage|courier|cdl) drivers?|driver trainer|trucker|and driver|chauffeur",
    "warehousing": r"warehouse|order picker|picker|packer|forklift|stock (?:controller|clerk)|"
    r"storekeeper|logistics (?:team leader|operative)|goods[- ]in|material handler",
    "cooking": r"chef|cook|kitchen|catering|commis|baker|pastry",
    "customer service": r"customer (?:service|support|care|success)|call cent(?:re|er)|"
    r"receptionist|patient services|front desk|help line|contact cent(?:re|er)|guest services",
    "accounting": r"account(?:ant|ing|s)\b|accounts (?:payable|receivable|assistant|clerk)|"
    r"financial controller|bookkeeper|payroll|auditor|finance (?:manager|assistant|officer)",
    "marketing": r"marketing|communications?\b|social media|editorial|public relations|"
    r"press officer|content (?:writer|manager|editor)|copywriter|campaign|journalist|brand manager",
    "human resources": r"\bhr\b|human resources?|head of people|people (?:partner|manager)|"
    r"recruiter|talent acquisition",
    "teaching": r"teacher|lecturer|tutor|trainer|educator|instructor|training manager|"
    r"education lead|learning and development",
    "sales": r"sales|account executive|business development",
    "construction": r"labourer|bricklayer|roofer|scaffolder|groundworker|plasterer|painter",
    "cleaning": r"cleaner|housekeeper|janitor|domestic assistant",
    "security": r"security (?:guard|officer)|door supervisor",
    "law": r"solicitor|lawyer|attorney|paralegal|barrister|legal",
    "pharmacy": r"pharmac\w+",
    "medicine": r"doctor|physician|surgeon|registrar|general practitioner",
}
_PATTERNS = {
    name: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    for name, words in _OCCUPATIONS.items()
}


@lru_cache(maxsize=4096)
def occupations_of(title: str) -> frozenset[str]:
    """Return the occupations a title names; the empty set when we know none of its words."""
    found = {name for name, pattern in _PATTERNS.items() if pattern.search(title)}
    if "driving" in found and re.search(r"\btrainer\b", title, re.IGNORECASE):
        found.discard("teaching")
    return frozenset(found)
