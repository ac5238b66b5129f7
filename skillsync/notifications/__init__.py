"""Messages to people. Owns the words mail, outbox, delivery.

A mail is a row first (queued, in the caller's transaction), then sent by a worker, once.
"""
