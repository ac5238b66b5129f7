"""Whether a step of hiring treats groups of people alike: figures over counts, never over people.

Words owned here: cell, group, outcome, impact ratio, audit.
"""
