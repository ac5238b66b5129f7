"""Read the words in a picture of a page (optical character recognition).

Words owned here: blob, strip, glyph. A picture becomes lines of words with places and with how
surely each was recognized. Pure: models come from an installed wheel, nothing is fetched.
"""
