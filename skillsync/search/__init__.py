"""Finding: open postings for people, and candidates for the organizations that know them.

Owns the words index, facet, hit. The index is a projection of what other rooms hold: it can be
thrown away and built anew, and what it finds is read again, under row security, before it is shown.
"""
