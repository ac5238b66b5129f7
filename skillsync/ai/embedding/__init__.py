"""Texts as points: near in meaning, near in space (all-MiniLM-L6-v2, 384 dimensions, English).

Words owned here: text, vector, model. Runs on one core, without network; nothing loads on import.
"""
