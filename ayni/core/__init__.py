"""What every room stands on: records, verdicts, errors, audit, jobs, files, stamps, vocabularies, components."""
