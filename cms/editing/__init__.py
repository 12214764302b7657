"""The form and its live preview are one thing: a click on what one sees leads to the field behind it, and back."""
