"""The classical algorithms calculated a second time, for `cargo xtask eval classical`.

Reads one JSON object: {"sentences": [{"words": [[stem, is_stop, text], …], "block", "first",
"last", "after_heading"}, …], "titles": [stem, …], "first_block", "last_block"}. Writes {"reference":
{algorithm: order}, "sumy": {algorithm: order}}, an order being indices into the sentences.

`reference` is written from the papers with dense matrices and by trying all choices, in the
plainest way; it shares nothing with the engine. `sumy` is the PyPI package on the same words.
"""

import json
import math
import sys
from collections import Counter

import numpy as np

SMOOTHING = 0.01


def by_rating(ratings):
    # Ratings that differ by rounding only are equal: the earlier sentence goes first.
    return sorted(range(len(ratings)), key=lambda at: (-round(ratings[at], 9), at))


def luhn(document):
    counts = Counter(w for bag in document["bags"] for w in bag)
    ratings = []
    for sentence in document["sentences"]:
        flags = [not stop and counts[stem] > 1 for stem, stop, _ in sentence["words"]]
        best = 0.0
        for start in range(len(flags)):
            for end in range(start + 1, len(flags)):
                if not (flags[start] and flags[end]):
                    continue
                inside = [at for at in range(start, end + 1) if flags[at]]
                if all(b - a - 1 <= 4 for a, b in zip(inside, inside[1:])):
                    # A cluster is as long as it can be made.
                    before = any(flags[max(0, start - 5) : start])
                    after = any(flags[end + 1 : end + 6])
                    if not before and not after:
                        best = max(best, len(inside) ** 2 / (end - start + 1))
        ratings.append(best)
    return by_rating(ratings)


def edmundson(document, bonus, stigma):
    ratings = []
    for sentence in document["sentences"]:
        rating = 0
        for stem, stop, text in sentence["words"]:
            rating += (text.lower() in bonus) - (text.lower() in stigma)
            rating += not stop and stem in document["titles"]
        rating += sentence["block"] in (document["first_block"], document["last_block"])
        rating += sentence["first"] or sentence["last"]
        rating += sentence["after_heading"]
        ratings.append(rating)
    return by_rating(ratings)


def textrank(document):
    bags = document["bags"]
    n = len(bags)
    weights = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            shared = len(set(bags[i]) & set(bags[j]))
            if i != j and shared:
                logs = math.log(len(bags[i])) + math.log(len(bags[j]))
                weights[i, j] = shared / logs if logs else shared
    out = weights.sum(axis=1)
    out[out == 0] = 1
    ratings = np.ones(n)
    for _ in range(1000):
        ratings = 0.15 + 0.85 * (weights / out[:, None]).T @ ratings
    return by_rating(ratings)


def lexrank(document):
    bags = document["bags"]
    n = len(bags)
    terms = sorted({w for bag in bags for w in bag})
    matrix = np.array([[bag.count(term) for term in terms] for bag in bags], float)
    frequency = (matrix > 0).sum(axis=0)
    matrix *= np.log(n / frequency)
    norms = np.linalg.norm(matrix, axis=1)
    norms[norms == 0] = 1
    matrix /= norms[:, None]
    linked = (matrix @ matrix.T > 0.1).astype(float)
    np.fill_diagonal(linked, 1)
    walk = 0.15 / n + 0.85 * linked / linked.sum(axis=1)[:, None]
    ratings = np.full(n, 1 / n)
    for _ in range(1000):
        ratings = walk.T @ ratings
    return by_rating(ratings)


def lsa(document):
    bags = document["bags"]
    terms = sorted({w for bag in bags for w in bag})
    matrix = np.array([[bag.count(term) for bag in bags] for term in terms], float)
    _, sigma, v = np.linalg.svd(matrix, full_matrices=False)
    main = sigma >= sigma[0] / 2 - 1e-9
    return by_rating(np.sqrt(((v[main] * sigma[main][:, None]) ** 2).sum(axis=0)))


def sumbasic(document):
    bags = document["bags"]
    counts = Counter(w for bag in bags for w in bag)
    total = sum(counts.values())
    p = {word: count / total for word, count in counts.items()}
    left, order = list(range(len(bags))), []
    while left:
        open_words = {w for at in left for w in bags[at] if p[w] > 0}
        if not open_words:
            return order + left
        first_seen = list(counts)
        word = max(open_words, key=lambda w: (p[w], -first_seen.index(w)))
        having = [at for at in left if word in bags[at]]
        best = max(having, key=lambda at: (sum(p[w] for w in bags[at]) / len(bags[at]), -at))
        left.remove(best)
        order.append(best)
        for w in set(bags[best]):
            p[w] *= p[w]
    return order


def kl(document):
    bags = document["bags"]
    counts = Counter(w for bag in bags for w in bag)
    total = sum(counts.values())
    left, order, summary = list(range(len(bags))), [], Counter()

    def divergence(summary):
        size = sum(summary.values()) + SMOOTHING * len(counts)
        return sum(
            count / total * math.log((count / total) / ((summary[word] + SMOOTHING) / size))
            for word, count in counts.items()
        )

    while left:
        best = min(left, key=lambda at: (round(divergence(summary + Counter(bags[at])), 9), at))
        left.remove(best)
        order.append(best)
        summary += Counter(bags[best])
    return order


def reduction(document):
    bags = document["bags"]
    ratings = [0.0] * len(bags)
    for i in range(len(bags)):
        for j in range(len(bags)):
            pairs = sum(a == b for a in bags[i] for b in bags[j])
            if i != j and pairs:
                logs = math.log(len(bags[i])) + math.log(len(bags[j]))
                ratings[i] += pairs / logs if logs else 0.0
    return by_rating(ratings)


def with_sumy(document):
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.kl import KLSummarizer
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.lsa import LsaSummarizer
    from sumy.summarizers.luhn import LuhnSummarizer
    from sumy.summarizers.reduction import ReductionSummarizer
    from sumy.summarizers.sum_basic import SumBasicSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer

    class Words:
        def to_words(self, text):
            return text.split(" ")

    stops = {stem for s in document["sentences"] for stem, stop, _ in s["words"] if stop}
    sentences = []
    for sentence in document["sentences"]:
        made = Sentence(" ".join(stem for stem, _, _ in sentence["words"]), Words())
        sentences.append(made)
    model = ObjectDocumentModel([Paragraph(sentences)])
    found = {}
    for name, summarizer in {
        "luhn": LuhnSummarizer,
        "textrank": TextRankSummarizer,
        "lexrank": LexRankSummarizer,
        "lsa": LsaSummarizer,
        "sumbasic": SumBasicSummarizer,
        "kl": KLSummarizer,
        "reduction": ReductionSummarizer,
    }.items():
        system = summarizer()
        if hasattr(system, "epsilon"):
            # Its walks otherwise stop after a step or two.
            system.epsilon = 1e-6
        system.stop_words = stops
        # It gives prefixes only.
        order = []
        for count in range(1, len(sentences) + 1):
            chosen = {sentences.index(made) for made in system(model, count)}
            order += sorted(chosen - set(order))
        found[name] = order
    return found


def main():
    document = json.load(sys.stdin)
    document["bags"] = [
        [stem for stem, stop, _ in sentence["words"] if not stop]
        for sentence in document["sentences"]
    ]
    cues = document["bonus"], document["stigma"]
    reference = {
        "lead": list(range(len(document["bags"]))),
        "luhn": luhn(document),
        "edmundson": edmundson(document, *map(set, cues)),
        "textrank": textrank(document),
        "lexrank": lexrank(document),
        "lsa": lsa(document),
        "sumbasic": sumbasic(document),
        "kl": kl(document),
        "reduction": reduction(document),
    }
    sumy = with_sumy(document) if "--sumy" in sys.argv else {}
    json.dump({"reference": reference, "sumy": sumy}, sys.stdout)


main()
