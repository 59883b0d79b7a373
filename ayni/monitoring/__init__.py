"""What happened: evidence, the rules that count it, and how the plan stands."""
