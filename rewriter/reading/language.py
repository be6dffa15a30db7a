"""Which language a text is in, by the share of its stop words; enough to know which cues apply."""

import re
from collections import Counter

MIN_WORDS = 8
"""Texts with fewer words are taken for the product's own language when they are in Latin letters."""
MIN_SHARE = 0.08

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
    "sv": "och att det som en på är av för med till den har inte om ett var från kan vid",
}
_LISTS = {code: frozenset(words.split()) for code, words in _STOP_WORDS.items()}
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
    for code, script in _SCRIPTS:
        if len(script.findall(prose[:SAMPLE])) * 3 > letters:
            return code
    counts = Counter(words)
    shares = {code: sum(counts[word] for word in stops) / len(words) for code, stops in _LISTS.items()}
    best = max(shares, key=lambda code: shares[code])
    if shares["en"] >= shares[best] or len(words) < MIN_WORDS:
        return "en" if shares["en"] or len(words) < MIN_WORDS else "und"
    return best if shares[best] >= MIN_SHARE else "und"
