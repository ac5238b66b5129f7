"""Other résumé readers of the registries, each in an environment of its own, on the same files.

Nothing of theirs is part of this repository: whoever runs the bench installs them.
"""
