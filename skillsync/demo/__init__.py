"""An invented town of people, employers and openings, so that every page has something to show.

Words owned here: town, candidate, opening, path, fit. Pure: a seed and a date in, a town out.
"""
