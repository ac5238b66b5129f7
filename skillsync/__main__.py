"""`python -m skillsync` is the `skillsync` command."""

from skillsync.cli import main

if __name__ == "__main__":
    main()
