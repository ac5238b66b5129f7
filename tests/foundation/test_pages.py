"""What templates make of plain text."""

from skillsync.foundation.web.pages import paragraphs


def test_plain_text_becomes_paragraphs_and_lists_and_stays_text():
    text = "You will\n\n- run <b>Kubernetes</b>\n- sleep\n\nLine one\nline two\n\n\n"
    assert paragraphs(text) == (
        "<p>You will</p><ul><li>run &lt;b&gt;Kubernetes&lt;/b&gt;</li><li>sleep</li></ul>"
        "<p>Line one<br>line two</p>"
    )
