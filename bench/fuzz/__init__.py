"""Fuzz the readers: spoiled files of every kind, each read by a child that may die.

A reader may answer with a reading or refuse with an `UnreadableFile`. Anything else is a finding.
"""
