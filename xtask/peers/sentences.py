"""Sentence splitters in Python, for comparison only.

    python sentences.py PEER < requests > answers

A request is a line of JSON, {"lang": BCP 47 tag, "text": string}; its answer
is a line with the list of sentences, or null where the peer has no rules for
the language. `pip install -r requirements.txt` installs the peers.
"""

import json
import sys


def pysbd():
    import pysbd

    known = pysbd.languages.LANGUAGE_CODES
    made = {}

    def split(lang, text):
        if lang not in known:
            return None
        if lang not in made:
            made[lang] = pysbd.Segmenter(language=lang, clean=False)
        return made[lang].segment(text)

    return split


def sentencex():
    from sentencex import segment

    return lambda lang, text: list(segment(lang, text))


def punkt():
    # NLTK's models and algorithm, without the download that NLTK asks for.
    import punkt as package

    names = {
        "cs": "czech", "da": "danish", "nl": "dutch", "en": "english", "et": "estonian",
        "fi": "finnish", "fr": "french", "de": "german", "el": "greek", "it": "italian",
        "no": "norwegian", "pl": "polish", "pt": "portuguese", "ru": "russian",
        "sl": "slovene", "es": "spanish", "sv": "swedish", "tr": "turkish",
    }
    made = {}

    def split(lang, text):
        if lang not in names:
            return None
        if lang not in made:
            made[lang] = package.PunktSentenceTokenizer(package.load_model(names[lang]))
        return made[lang].tokenize(text)

    return split


def spacy():
    import spacy

    made = {}

    def split(lang, text):
        if lang not in made:
            try:
                made[lang] = spacy.blank(lang)
            except Exception:
                made[lang] = spacy.blank("xx")
            made[lang].add_pipe("sentencizer")
            made[lang].max_length = 100_000_000
        return [sentence.text for sentence in made[lang](text).sents]

    return split


def main():
    peers = {"pysbd": pysbd, "sentencex": sentencex, "punkt": punkt, "spacy": spacy}
    split = peers[sys.argv[1]]()
    for line in sys.stdin:
        request = json.loads(line)
        try:
            sentences = split(request["lang"], request["text"])
        except Exception:
            sentences = None
        print(json.dumps(sentences), flush=True)


main()
