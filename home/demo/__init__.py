"""The demo content: texts as plain data, and the loader that puts them into the database."""
