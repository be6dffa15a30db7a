"""Which language a text is in, by the share of its stop words; enough to know which cues apply."""

import re
from collections import Counter

from rewriter.facts.stems import STOP_WORDS

CUES = "en"
"""The language whose cues the product knows: kinds of statements, hedges, relations."""
MIN_WORDS = 40
"""A text in Latin letters with fewer words is taken for the product's own language unless it speaks another."""
MIN_SHARE = 0.08
MIN_STOP_WORDS = 3
"""Different stop words of a language, those apart that are English words too, that speak for it."""

_STOP_WORDS = {
    "en": "the of and to in is was for that with on as by it from at are be has have his this which not were an their",
    "de": "der die das und ist nicht mit von zu den dem ein eine auf für sich des im auch als wird wurde hat sind bei",
    "fr": "le la les des et est une dans pour que qui sur avec par au du pas ne sont plus cette ont aux ses été",
    "es": "el la los las de que y en es una por con para del se no su al como más fue son ha sus entre",
    "pt": "o os as de que e em um uma para com não por se do da dos das ao mais foi são ser como pelo",
    "it": "il lo la gli di che e è un una per con non del della si nel sono alla dei più anche come ha dal",
    "nl": "de het een van en is dat op te in niet met voor zijn er aan ook als bij door werd naar heeft wordt",
    "id": "yang dan di dengan untuk dari pada ini itu tidak adalah akan dalam ke juga telah oleh bisa atau sebagai",
    "tr": "ve bir bu için ile da de olarak daha çok olan en gibi sonra kadar ama ise olduğu ne o",
    "pl": "i w na z się nie do to jest że o jak po od za przez dla są było tym oraz który",
    "da": "og at det er en til på som med for ikke af den har de et var fra kan vil blev også",
    "no": "og at det er en til på som med for ikke av den har de et var fra kan vil ble også",
    "fi": "ja on ei se että oli hän mutta ovat myös kun niin joka mukaan vuonna tai sekä kuin ole",
    "cs": "a se na je že v s z do to jako pro by ale jsou byl o podle také po který které",
    "hu": "a az és hogy nem is egy volt meg már csak mint van de azt ezt szerint lesz",
    "ro": "și de la în a cu pe nu este o un că mai din pentru care sunt au fost se",
    "vi": "và của là có được trong cho không với các một những này đã từ khi người đến",
    "tl": "ang ng sa mga na ay at hindi si kay nang para ito niya kung din rin siya",
    "sv": "och att det som en på är av för med till den har inte om ett var från kan vid",
}
_LISTS = {code: frozenset(words.split()) for code, words in _STOP_WORDS.items()}
_LANGUAGES = {
    word: [code for code, stops in _LISTS.items() if word in stops] for word in frozenset().union(*_LISTS.values())
}
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
)
SAMPLE = 20_000
"""Characters that are looked at: enough for any article, a constant cost on a book."""


def guess(prose: str) -> str:
    """The ISO 639-1 code of the language of *prose*, ``"und"`` where nothing tells."""
    words = [word.lower() for word in _WORD.findall(prose[:SAMPLE])]
    letters = sum(map(len, words))
    if not letters:
        return "und"
    for code, script in () if prose.isascii() else _SCRIPTS:
        if len(script.findall(prose[:SAMPLE])) * 3 > letters:
            return code
    counts = Counter(words)
    used = dict.fromkeys(_LISTS, 0)
    for word, count in counts.items():
        for code in _LANGUAGES.get(word, ()):
            used[code] += count
    shares = {code: count / len(words) for code, count in used.items()}
    best = max(shares, key=lambda code: shares[code])
    if shares[CUES] >= shares[best]:
        return CUES if shares[CUES] or len(words) < MIN_WORDS else "und"
    if shares[best] >= MIN_SHARE and len((_LISTS[best] & counts.keys()) - STOP_WORDS) >= MIN_STOP_WORDS:
        return best
    return CUES if len(words) < MIN_WORDS or shares[CUES] >= MIN_SHARE else "und"
