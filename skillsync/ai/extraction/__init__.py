"""Turn a résumé file into a career document, keeping where every word was read.

Words owned here: source, word, line, reading, piece, heading, entry, ledger.
A file's bytes become a `Source` (text, places on the page, links); a `Source` becomes a `Reading`
(a `career.Document` with provenance). Pure: no database, no network; no file name is trusted.
"""
