"""How far two people who labelled the same article, apart from each other, agree."""
