"""Résumés: uploaded, read, corrected, confirmed.

Owns the words résumé, reading, review, correction. A résumé is waiting → reading → read →
confirmed; or unreadable, with the reason.
"""
