"""Orders sentences by a package of PyPI, for `cargo xtask eval summaries`.

    pip install sumy summa lexrank numpy rouge-score
    python summaries.py sumy-lexrank < documents.jsonl > orders.jsonl

A line of the input is {"language", "sentences"}; a line of the output is the
list of indices, best first. All packages get the same sentences, so that
ranking is all that differs. Bench-only: nothing of it is shipped.
"""

import json
import sys

LANGUAGES = {"en": "english", "fr": "french", "de": "german", "es": "spanish", "it": "italian", "pt": "portuguese"}


class Words:
    """A tokenizer for sumy that needs no downloaded model."""

    def __init__(self, language):
        self.language = language

    def to_sentences(self, paragraph):
        return [paragraph]

    def to_words(self, sentence):
        import re

        return tuple(re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", sentence))


def sumy_order(name, document):
    from importlib import import_module

    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer, null_stemmer
    from sumy.utils import get_stop_words

    classes = {
        "lexrank": ("lex_rank", "LexRankSummarizer"),
        "textrank": ("text_rank", "TextRankSummarizer"),
        "lsa": ("lsa", "LsaSummarizer"),
        "luhn": ("luhn", "LuhnSummarizer"),
        "edmundson": ("edmundson", "EdmundsonSummarizer"),
        "sumbasic": ("sum_basic", "SumBasicSummarizer"),
        "kl": ("kl", "KLSummarizer"),
        "reduction": ("reduction", "ReductionSummarizer"),
    }
    module, kind = classes[name]
    language = LANGUAGES.get(document["language"])
    words = Words(language)
    model = ObjectDocumentModel(
        [Paragraph([Sentence(text, words) for text in document["sentences"]])]
    )
    try:
        stemmer = Stemmer(language) if language else null_stemmer
    except LookupError:
        stemmer = null_stemmer
    summarizer = getattr(import_module("sumy.summarizers." + module), kind)(stemmer)
    stop_words = get_stop_words(language) if language else ()
    if name == "edmundson":
        summarizer.bonus_words = ("significant", "important", "conclude", "show", "result")
        summarizer.stigma_words = ("hardly", "impossible")
        summarizer.null_words = stop_words or ("-",)
    else:
        summarizer.stop_words = stop_words
    count = len(document["sentences"])
    if name == "kl":  # greedy and slow: only what a summary can hold
        count = min(count, 12)
    found = {}

    def keep(sentences, count, rating, *args, **kwargs):
        rate = rating if callable(rating) else rating.__getitem__
        scored = [(rate(s, *args, **kwargs), -i) for i, s in enumerate(sentences)]
        found["order"] = [-i for _, i in sorted(scored, reverse=True)]
        return ()

    summarizer._get_best_sentences = keep
    summarizer(model, count)
    return found.get("order", list(range(len(document["sentences"]))))


def summa_order(document):
    from summa.commons import build_graph, remove_unreachable_nodes
    from summa.pagerank_weighted import pagerank_weighted_scipy
    from summa.preprocessing.textcleaner import clean_text_by_sentences
    from summa.summarizer import _add_scores_to_sentences, _set_graph_edge_weights

    language = LANGUAGES.get(document["language"], "english")
    units = []
    places = {}
    for index, text in enumerate(document["sentences"]):
        cleaned = clean_text_by_sentences(text.replace(".", " ") + ".", language)
        if cleaned:
            unit = cleaned[0]
            unit.token = " ".join(part.token for part in cleaned)
            places[id(unit)] = index
            units.append(unit)
    graph = build_graph([unit.token for unit in units])
    _set_graph_edge_weights(graph)
    remove_unreachable_nodes(graph)
    if len(graph.nodes()) == 0:
        return list(range(len(document["sentences"])))
    _add_scores_to_sentences(units, pagerank_weighted_scipy(graph))
    ranked = sorted(units, key=lambda unit: (-unit.score, places[id(unit)]))
    return [places[id(unit)] for unit in ranked]


def lexrank_order(document):
    from lexrank import STOPWORDS, LexRank

    ranker = LexRank([document["sentences"]], stopwords=STOPWORDS.get(document["language"], set()))
    scores = ranker.rank_sentences(document["sentences"], threshold=None, fast_power_method=True)
    return sorted(range(len(scores)), key=lambda i: (-scores[i], i))


def order(name, document):
    if name.startswith("sumy-"):
        return sumy_order(name[5:], document)
    if name == "summa":
        return summa_order(document)
    if name == "lexrank.py":
        return lexrank_order(document)
    raise SystemExit(f"there is no peer {name!r}: sumy-*, summa, lexrank.py")


def main():
    name = sys.argv[1]
    for line in sys.stdin:
        document = json.loads(line)
        try:
            places = order(name, document)
        except (ValueError, ZeroDivisionError, KeyError, IndexError) as error:
            print(f"{name}: {error!r}, reading order instead", file=sys.stderr)
            places = list(range(len(document["sentences"])))
        print(json.dumps([int(place) for place in places]), flush=True)


if __name__ == "__main__":
    main()
