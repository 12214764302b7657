"""The programme's content for programs: a public API that only reads (docs/api.md).

What a row of a data set holds is said once, in `cms/opendata` and where the data sets are made.
"""
