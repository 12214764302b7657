"""Calls for proposals, their deadlines, and the form with which people suggest ideas."""
