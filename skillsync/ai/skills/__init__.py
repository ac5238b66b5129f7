"""Which skills a text names: ESCO (European Commission) and our own list, found by their words.

Words owned here: taxonomy, concept, surface, found skill, implied skill.
This product uses the ESCO classification of the European Commission (adapted extract).
"""
