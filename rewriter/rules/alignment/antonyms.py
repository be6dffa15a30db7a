"""Word pairs that contradict each other said of the same thing. Kept to pairs with one sense in news text."""

from rewriter.facts.stems import stem

_PAIRS = """
accept reject; grant refuse; grant deny; edible poisonous; harmless poisonous; harmless dangerous; accept refuse;
accept decline; approve reject; approve veto; admit deny; admit exclude; allow ban; allow forbid; allow exclude;
allow prohibit; permit ban; permit forbid; include exclude; support oppose; back oppose; win lose; pass fail;
succeed fail; join leave; arrive depart; hire fire; hire dismiss; appoint dismiss; add remove; add save; add cut;
legal illegal; lawful unlawful; guilty innocent; guilty acquitted; convict acquit; confirm deny; start stop;
begin end; launch cancel; launch scrap; continue stop; continue abandon; resume suspend; open closed;
safe dangerous; safe unsafe; public private; foreign domestic; import export; majority minority; maximum minimum;
profit loss; surplus deficit; credit debit; victory defeat; agree disagree; like dislike; praise criticise;
praise criticize; welcome condemn; prove disprove; strengthen weaken; tighten loosen; tighten ease; strict lenient;
possible impossible; available unavailable; compulsory optional; mandatory optional; mandatory voluntary;
permanent temporary; ally enemy; friend enemy; alive dead; survive die; retain lose; keep drop; keep abandon;
north south; east west; northern southern; eastern western; male female; man woman; summer winter; morning evening;
day night; urban rural; indoor outdoor; vertical horizontal; left right; ancient modern; young old; rich poor;
heavy light; thick thin; deep shallow; wet dry; hot cold; sweet bitter; loud quiet; smooth rough; empty full;
encourage discourage; enable disable; connect disconnect; lock unlock; cover expose; reveal conceal; reveal hide;
attack defend; advance retreat; promote relegate; promote demote; inhale exhale; suggest prove; suggest confirm;
indicate prove; consider decide; consider agree; propose approve; propose adopt; nominate win; hope expect;
attempt succeed; apply receive; ask grant; unanimous divided; sober drunk; positive negative;
optimistic pessimistic; benefit harm; help hinder; sick healthy; sufficient insufficient
"""
OPPOSITES: dict[str, frozenset[str]] = {}
for _pair in _PAIRS.split(";"):
    _one, _other = (stem(word) for word in _pair.split())
    OPPOSITES[_one] = OPPOSITES.get(_one, frozenset()) | {_other}
    OPPOSITES[_other] = OPPOSITES.get(_other, frozenset()) | {_one}
