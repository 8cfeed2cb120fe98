"""Extractors in Python, for comparison only.

    python pages.py PEER < requests > answers

A request is a line of JSON, {"set", "id", "url", "html"}; its answer is a line
{"set", "id", "text", "html", "title", "authors", "published", "milliseconds"}, which
`cargo xtask eval pages --peer FILE` reads too. `pip install -r
requirements.txt` installs the peers.
"""

import json
import sys
import time


def trafilatura(fast):
    from trafilatura import bare_extraction
    from trafilatura.htmlprocessing import build_html_output

    def extract(html, url):
        found = bare_extraction(html, url=url, with_metadata=True, include_comments=False, fast=fast)
        if found is None:
            return {}
        authors = [name.strip() for name in (found.author or "").split(";")]
        return {
            "text": found.text,
            "title": found.title,
            "authors": [name for name in authors if name],
            "published": found.date,
            "html": lambda: build_html_output(found),
        }

    return extract


def main():
    peers = {"trafilatura": lambda: trafilatura(False), "trafilatura-fast": lambda: trafilatura(True)}
    extract = peers[sys.argv[1]]()
    for line in sys.stdin.buffer:
        request = json.loads(line)
        start = time.perf_counter()
        try:
            found = extract(request["html"], request.get("url"))
        except Exception:
            found = {}
        found["milliseconds"] = (time.perf_counter() - start) * 1000
        # The markup is asked for its structure only, which is no part of the time.
        if "html" in found:
            found["html"] = found["html"]()
        print(json.dumps({"set": request["set"], "id": request["id"], **found}), flush=True)


main()
