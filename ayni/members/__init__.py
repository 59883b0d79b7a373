"""Members of the partnership: the register, representing bodies, the decisions on membership."""
