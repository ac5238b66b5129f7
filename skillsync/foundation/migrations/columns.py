"""Columns that several migrations add in the same way. What it answers may not change."""

import sqlalchemy as sa


def parent(column: str, target: str, ondelete: str, *, nullable: bool = False) -> sa.Column[object]:
    """Return an indexed column with the id of another table's row; `target` as `users.id`."""
    key = sa.ForeignKey(target, ondelete=ondelete)
    return sa.Column(column, sa.Uuid, key, nullable=nullable, index=True)
