"""Who fits what, and why. Owns the words analysis, score, evidence, improvement, skill gap.

An analysis is a person's résumé held against one posting: waiting → scoring → scored; or not
scored, with the reason. A failure is never a score of 0.
"""
