"""Measure what SkillSync promises: `python -m bench`, or `python -m bench NAME`.

Words owned here: bench, figure, target. Everything runs on this machine, on loopback, in temporary
folders, bounded in count and time.
"""
