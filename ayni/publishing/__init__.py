"""The living plan, its editions, imports and exports."""
