"""The AI core: text in, judgement out. No database, no web, no network, no key.

Words owned here: source, reader, skill, requirement, evidence, score, analysis.
"""
