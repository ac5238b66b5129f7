"""Every change of the schema, in order. Run by `skillsync migrate` as `skillsync_owner`."""
