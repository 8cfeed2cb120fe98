// Detectors of languages in JavaScript, for comparison only: the protocol of languages.py.
// `node languages.mjs PEER`
import { lines } from "./lines.mjs";

const peers = {
  // Codes of three letters; those of the languages that ours knows.
  franc: async () => {
    const { franc } = await import("franc");
    const tags = Object.fromEntries(
      ("eng:en deu:de fra:fr spa:es por:pt ita:it nld:nl swe:sv dan:da nob:no nno:no fin:fi pol:pl " +
        "ces:cs slk:sk ron:ro hun:hu tur:tr rus:ru ukr:uk bul:bg kaz:kk ell:el arb:ar pes:fa " +
        "urd:ur heb:he hin:hi mar:mr ben:bn ind:id vie:vi cmn:zh jpn:ja kor:ko tha:th hye:hy " +
        "amh:am mya:my")
        .split(" ")
        .map((pair) => pair.split(":")),
    );
    return (text) => tags[franc(text)] ?? null;
  },
  tinyld: async () => {
    const { detect } = await import("tinyld");
    return (text) => detect(text) || null;
  },
};

const detect = await peers[process.argv[2]]();
for await (const line of lines()) {
  console.log(JSON.stringify(detect(JSON.parse(line).text)));
}
