"""Pages of this room: signing in, one's own account, people and roles, invitations."""
