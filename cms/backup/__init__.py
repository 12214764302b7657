"""Database and uploads in one file, and back into any install of this version or a newer one."""
