"""Whether a profile of skills finds its occupation among all of ESCO."""
