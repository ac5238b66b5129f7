"""Load before anybody waits what the readers otherwise load on first use."""

from skillsync.ai.extraction.learning import DEGREES, TOLD_GRADES


def warm_readers() -> None:
    """Compile the words of learning and load the numbering plans: once in a process, 0.2 s."""
    # The command that reads one file must not pay for it.
    from phonenumbers import PhoneMetadata  # noqa: PLC0415

    PhoneMetadata.load_all()
    for patterns in (DEGREES, TOLD_GRADES):
        patterns.compile_all()
