"""The review: a document as fields with their places in the original, and corrections to it.

Words owned here: field, place, left over, change, correction. Pure: what a person does is a
function from one document to the next; `corrections` says what differs and can do it again.
"""
