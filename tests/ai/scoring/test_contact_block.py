"""An address that the reader does not know as one tells nothing to the scorer."""

import pytest

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.scoring.resume_features import features_of_resume

RESUME = """Ayesha Quill
Leeds, United Kingdom
{street}
quill7@example.org
Warehouse Operative

Employment History
Oakhanger Union
Warehouse Operative | 03/2020 – present
- Counted shelves every week and found what was missing
"""


@pytest.mark.parametrize("street", ["Flat 19, 220 Mill Lane", "Hostel, 7 Station Road"])
def test_a_line_among_name_and_contact_is_no_statement(street: str) -> None:
    source = read_source(RESUME.format(street=street).encode())
    found = features_of_resume(read_resume(source).document, source.seen_text, spaces=())
    texts = [each.text for each in found.statements]
    assert "Counted shelves every week and found what was missing" in texts
    assert not any("Lane" in text or "Road" in text for text in texts)
