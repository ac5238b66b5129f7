"""The characters of a text file."""


def decoded(data: bytes, *, whole: bool = True) -> str:
    """Return a text file's characters: UTF-8 or UTF-16 by its mark, else UTF-8, else Latin."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    body = data.removeprefix(b"\xef\xbb\xbf")
    if not whole:
        return body.decode("utf-8", "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")
