"""Every public career format, in and out: one module a format.

`files.read_file` finds out which format a file is and reads it; `exports.write` writes one.
What an import has no field for is kept in a section of its own, what an export cannot hold is
named. All input is untrusted: sizes, counts and depths are limited before anything is built.
"""
