"""The canonical career document, and every public format it is read from and written to.

Words owned here: document, work, role, education, skill, span, provenance, confidence.
Pure: no database, no web. Usable as a library and from the command line.
"""
