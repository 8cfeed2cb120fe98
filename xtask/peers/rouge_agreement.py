"""Checks the project's ROUGE against Google's `rouge-score`.

    cargo xtask eval summaries FILE --dump scored.jsonl
    python rouge_agreement.py scored.jsonl

A line holds {"references", "candidate", "scores"}; English only. Fails where
a mean over the references is off by more than 0.01 (of 100).
"""

import json
import sys

from rouge_score import rouge_scorer

KINDS = ["rouge1", "rouge2", "rougeLsum"]


def main():
    scorer = rouge_scorer.RougeScorer(KINDS, use_stemmer=True)
    worst = 0.0
    count = 0
    for line in open(sys.argv[1], encoding="utf-8"):
        summary = json.loads(line)
        found = [scorer.score(reference, summary["candidate"]) for reference in summary["references"]]
        for kind, own in zip(KINDS, summary["scores"]):
            theirs = 100 * sum(scores[kind].fmeasure for scores in found) / len(found)
            worst = max(worst, abs(theirs - own))
        count += 1
    print(f"{count} summaries, largest difference {worst:.6f}")
    sys.exit(worst > 0.01)


if __name__ == "__main__":
    main()
