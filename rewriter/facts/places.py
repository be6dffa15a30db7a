"""Countries and what is called after them: "British" for "Britain", "American" for "the United States"."""

_FAMILIES = """
britain british uk briton britons england english; england english britain british; america american americans us usa
states; europe european europeans eu; france french; germany german germans; netherlands dutch holland;
denmark danish dane danes; spain spanish; sweden swedish swede; greece greek greeks; switzerland swiss; ireland irish;
wales welsh; scotland scottish scots; turkey turkish türkiye; poland polish; finland finnish finn finns;
norway norwegian; iceland icelandic; china chinese; japan japanese; korea korean; india indian; russia russian soviet;
canada canadian; mexico mexican; brazil brazilian; italy italian; portugal portuguese; africa african; asia asian;
egypt egyptian; israel israeli; iraq iraqi; iran iranian persian; ukraine ukrainian; hungary hungarian; czechia czech;
slovakia slovak; croatia croatian; serbia serbian; austria austrian; belgium belgian; romania romanian;
bulgaria bulgarian; estonia estonian; latvia latvian; lithuania lithuanian; thailand thai; vietnam vietnamese;
philippines filipino philippine; pakistan pakistani; bangladesh bangladeshi; nepal nepalese nepali; peru peruvian;
chile chilean; argentina argentine argentinian; colombia colombian; kenya kenyan; nigeria nigerian; ghana ghanaian;
morocco moroccan; australia australian; zealand zealander kiwi; cyprus cypriot; malta maltese; jordan jordanian
"""
_PEOPLES: dict[str, frozenset[str]] = {}
for _family in _FAMILIES.split(";"):
    for _word in _family.split():
        _PEOPLES[_word] = _PEOPLES.get(_word, frozenset()) | frozenset(_family.split())


def peoples_of(word: str) -> frozenset[str]:
    """What stands for the same country as *word* (folded, lower case), itself among them; empty for any other word."""
    return _PEOPLES.get(word, frozenset())
