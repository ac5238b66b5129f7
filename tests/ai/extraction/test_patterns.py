"""A pattern that is compiled late finds what any other finds."""

import re

from skillsync.ai.extraction.patterns import late


def test_a_late_pattern_is_compiled_once_and_finds_as_any_other() -> None:
    early = re.compile(r"(?P<day>\d+)\. may", re.IGNORECASE)
    found = late(r"(?P<day>\d+)\. may", re.IGNORECASE)
    assert "findall" not in vars(found)
    assert found.findall("3. May, 4. MAY") == early.findall("3. May, 4. MAY") == ["3", "4"]
    assert vars(found)["findall"] is found.findall
    assert found.sub("", "4. May or later") == " or later"
    assert (found.pattern, found.flags) == (early.pattern, early.flags)
