"""The first page of the admin: what waits for somebody, as short lists that lead to the spot."""
