"""What an operator sees of the running install: logs, metrics, error reports, the worker's sign of life."""
