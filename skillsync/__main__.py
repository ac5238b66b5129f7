"""`python -m skillsync` is the `skillsync` command."""

import gc
import os
import signal
import sys

from skillsync.foundation.memory import collect_seldom


def main() -> None:
    """Run the command. Ctrl+C ends it silently while it still loads, and with a word after that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    collect_seldom()
    # Pydantic would look through every installed package for plug-ins, of which we use none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from skillsync.cli import main as run  # noqa: PLC0415 - takes the time that Ctrl+C may come in

    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        run()
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        # Memory ends with the process: to look through it for garbage first only takes time.
        gc.freeze()


if __name__ == "__main__":
    main()
