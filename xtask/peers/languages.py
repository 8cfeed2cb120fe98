"""Detectors of languages in Python, for comparison only.

    python languages.py PEER < requests > answers

A request is a line of JSON, {"text": string}; its answer is a line with a
BCP 47 tag, or null where the peer cannot tell. `pip install -r
requirements.txt` installs the peers.
"""

import json
import sys


def langdetect():
    import langdetect as package

    # It draws at random unless told not to.
    package.DetectorFactory.seed = 0
    return package.detect


def py3langid():
    import py3langid as package

    return lambda text: package.classify(text)[0]


def main():
    detect = {"langdetect": langdetect, "py3langid": py3langid}[sys.argv[1]]()
    for line in sys.stdin:
        try:
            tag = detect(json.loads(line)["text"])
        except Exception:
            tag = None
        print(json.dumps(tag), flush=True)


main()
