"""Moving in: what a page on another site says, whatever format it came in, and what each piece of it is.

`reading` makes a `Source` of a file; `recognising` makes a `Recognised` of a source. Neither knows page models: what
becomes of a recognised part is for citypages.moving.
"""
