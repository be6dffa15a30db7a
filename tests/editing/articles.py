"""Short articles for the editor's tests, written for them."""

FERRY = """# Kalvø Ferry: Everything You Need to Know

The Kalvø ferry, a bold vessel that captivated the coast, will sail on 14 March 2027 (web:3). The shipyard announced
the ferry on 6 June 2024 (web:1). It cost 486 million kroner, of which the state pays 172 million (web:1, web:2).
The deck, akin to the gardens of Babylon, holds 40 cars (web:3). The crossing takes 27 minutes, compared with 34 minutes
for the old ferry (web:3). "She will run on sunshine," Marit Tveit said in May 2026 (web:4).

This 900-word guide explores the ferry in depth. Few ships are so loved. The ferry has a sauna.

A post by @fjordspotter says a second ship is ordered (post:2). The shipyard has not confirmed a second ship (web:4).
A ticket machine may come to the quay (web:9).

In short, the ferry sails on 14 March 2027 and holds 40 cars (web:3).

Book your seat today! What would you name her?
"""

PATCH = """# Quell Patch

Quell cut headaches by 4.3 days in a trial of 684 adults [1]. The regulator approved Quell on 19 October 2026 [2].
Quell, echoing the potions of Circe, costs $310 a month [3]. Shares rose 18% on 7 October [3], a leap worthy of Icarus.
Users on the Aura forum claim that insurers will pay [4]. The insurers have not confirmed that they will pay [3].

## References

1. Annals of Headache, 6 October 2026.
2. Agency press release, 19 October 2026.
3. Pharma Ledger, 22 October 2026.
4. Aura patient forum, October 2026.
"""
