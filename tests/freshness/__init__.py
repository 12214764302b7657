"""Proofs that nothing stale and nothing private is ever served: real processes on a real database."""
