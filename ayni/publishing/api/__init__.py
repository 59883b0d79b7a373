"""The JSON API, version 1: the plan, its sections, workplans, editions and the vocabularies. To read, for now."""
