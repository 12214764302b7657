"""The illustrated guide for staff, in the admin's help menu."""
