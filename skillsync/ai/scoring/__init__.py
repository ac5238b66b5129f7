"""How well a career fits a posting, part by part, each point with the words it came from.

Words owned here: posting reading, requirement, criteria, evidence, part, score, analysis.
Names, contact, gender, age, photo, nationality and schools' names never reach a score.
"""
