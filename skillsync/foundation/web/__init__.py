"""HTTP plumbing shared by every door: pages, forms, problems, identity, protection."""
