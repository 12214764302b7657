"""'Was this page useful?': asked at the foot of content pages, answered without a trace of who answered."""
