"""What is measured of a rewrite, one small function each, listed in ``registry``."""
