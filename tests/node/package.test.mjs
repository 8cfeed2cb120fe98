// The built package in Node, through its public interface alone.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";

import {
  Summarizer,
  SummarizerError,
  extract,
  select,
  summarize,
  summarizeArticle,
  summarizeHtml,
  toMarkdown,
  toText,
  version,
} from "../../dist/npm/node.js";
import { GERMAN, HARBOUR, MIXED } from "./articles.mjs";

const code = (expected) => (error) => {
  assert.ok(error instanceof SummarizerError, String(error));
  assert.equal(error.code, expected);
  return true;
};

describe("a summary", () => {
  test("indexes the caller's own string", async () => {
    for (const text of [HARBOUR, GERMAN, MIXED]) {
      const summary = await summarize(text);
      assert.equal(summary.article.text, text);
      let last = 0;
      for (const sentence of summary.sentences) {
        assert.ok(sentence.start >= last && sentence.end > sentence.start);
        const slice = text.slice(sentence.start, sentence.end);
        assert.equal(slice, slice.trim());
        const block = summary.article.blocks[sentence.block];
        assert.ok(block.start <= sentence.start && sentence.end <= block.end);
        last = sentence.end;
      }
      for (const keyword of summary.keywords) {
        for (const { start, end } of keyword.spans) assert.ok(start < end && end <= text.length);
      }
    }
  });

  test("finds the title, and never selects it", async () => {
    const summary = await summarize(HARBOUR, { length: { sentences: 99 } });
    assert.equal(summary.article.title, "Harbour town bets its winter on a road of ice");
    assert.equal(summary.sentences[0].rank, null);
    assert.ok(!summary.selected.includes(0));
  });

  test("holds every sentence of a shorter one", async () => {
    const summary = await summarize(HARBOUR);
    let shorter = [];
    for (let sentences = 1; sentences <= summary.sentences.length; sentences++) {
      const longer = select(summary, { sentences });
      assert.ok(shorter.every((index) => longer.includes(index)));
      shorter = longer;
    }
  });

  test("of every length is the one that select() gives", async () => {
    const lengths = ["short", "medium", "long"];
    for (const n of [1, 2, 3, 7, 20, 50, 1000]) lengths.push({ sentences: n }, { words: n });
    for (const ratio of [0.001, 0.1, 0.25, 1 / 3, 0.5, 0.999, 1]) lengths.push({ ratio });
    for (const text of [HARBOUR, GERMAN, MIXED, "One.", ""]) {
      const whole = await summarize(text);
      for (const length of lengths) {
        const summary = await summarize(text, { length });
        assert.deepEqual(select(whole, length), summary.selected, JSON.stringify(length));
      }
    }
  });

  test("takes what is undefined for absent", async () => {
    const given = { length: { sentences: 2, words: undefined }, limits: { nodes: undefined }, title: undefined };
    const summary = await summarize(HARBOUR, given);
    assert.equal(summary.selected.length, 2);
    const { article } = summary;
    const again = await summarizeArticle({ ...article, title: undefined, image: null, extra: { own: article } }, given);
    assert.deepEqual(again.selected, summary.selected);
  });

  test("takes a blank title for none", async () => {
    for (const title of ["", " \n"]) assert.deepEqual(await summarize(HARBOUR, { title }), await summarize(HARBOUR));
  });

  test("stays within its words", async () => {
    for (const words of [30, 60, 120]) {
      const summary = await summarize(HARBOUR, { length: { words } });
      assert.ok(summary.stats.summaryWords <= words);
      assert.ok(summary.selected.length > 0);
    }
  });

  test("survives structuredClone and JSON", async () => {
    const summary = await summarize(MIXED);
    assert.deepEqual(structuredClone(summary), summary);
    assert.deepEqual(JSON.parse(JSON.stringify(summary)), summary);
  });

  test("becomes text and Markdown", async () => {
    const summary = await summarize(HARBOUR, { length: { sentences: 2 } });
    const chosen = summary.selected.map((index) => {
      const { start, end } = summary.sentences[index];
      return HARBOUR.slice(start, end);
    });
    assert.equal(toText(summary), chosen.join(" "));
    assert.equal(toText(summary, { separator: "\n" }), chosen.join("\n"));
    const markdown = toMarkdown(summary);
    assert.match(markdown, /^# Harbour town bets its winter on a road of ice\n\n- /u);
    assert.equal(markdown.split("\n- ").length, 3);
  });

  test("escapes what Markdown would read as syntax", async () => {
    const summary = await summarize("*Stars* fell [here](javascript:alert) <b>today</b>, said # one.");
    assert.match(toMarkdown(summary), /\\\*Stars\\\* fell \\\[here\\\]\\\(javascript:alert\\\) \\<b\\>/u);
  });

  test("is read without Markdown's signs and cuts at the ends of lines", async () => {
    const source = "# **Lamps** of [Brae](https://brae.example/lamps)\n\n"
      + "**Every lamp** of the [coast](https://brae.example) was lit at dusk, and the dif-\nference was seen.\n\n"
      + "The price is 2**3**4, said f** and ****, for oil- and\nwick-sellers [sic](javascript:alert).";
    const summary = await summarize(source, { length: { sentences: 2 } });
    const [first, second] = toText(summary, { separator: "\n" }).split("\n");
    assert.equal(first, "Every lamp of the coast was lit at dusk, and the difference was seen.");
    assert.equal(second, "The price is 2**3**4, said f** and ****, for oil- and wick-sellers [sic](javascript:alert).");
    assert.match(toMarkdown(summary), /^# Lamps of Brae\n/u);
    assert.equal(summary.article.text, source);
    const brackets = await summarize("The [harbour](https://brae.example/Brae_(island)) of the island was built in 1911 (in stone).");
    assert.equal(toText(brackets), "The harbour of the island was built in 1911 (in stone).");
    const danish = await summarize("Havnen i Brae har både olie-\nog vægelamper, som brænder hele natten.");
    assert.match(toText(danish), /både olie- og vægelamper/u);
  });

  test("by the browser's module says what to import on a server", async () => {
    const browser = await import("../../dist/npm/index.js");
    await assert.rejects(browser.summarize(HARBOUR), {
      code: "wasm-load-failed",
      message: /file:.*import the package by its name/u,
    });
  });

  test("of an article that was corrected leaves out what the caller took out", async () => {
    const { article } = await summarize(HARBOUR);
    const blocks = article.blocks.map((block, index) =>
      index === 1 ? { ...block, kind: "boilerplate" } : block,
    );
    const summary = await summarizeArticle({ ...article, blocks }, { length: { ratio: 1 } });
    assert.equal(summary.article.text, HARBOUR);
    assert.ok(summary.selected.length > 0);
    assert.ok(summary.selected.every((index) => summary.sentences[index].block !== 1));
  });
});

describe("any input", () => {
  const cases = {
    "the empty text": "",
    "one word": "Harbour",
    "white space": " \t\r\n\u00a0\u2028 ",
    "NUL bytes": "One\0two three. Four\0five six seven.",
    "emoji alone": "👩‍👩‍👧‍👦🎉🚲".repeat(50),
    "lone surrogates": "A \ud800 broken text. It goes on \udfff here. 🎉 And ends.",
    "no full stop": "word ".repeat(20_000),
    "stops alone": ". ".repeat(20_000),
    "combining marks": "e" + "\u0301".repeat(20_000),
  };
  for (const [name, text] of Object.entries(cases)) {
    test(`gets a result: ${name}`, async () => {
      const summary = await summarize(text);
      assert.equal(summary.article.text, text);
      for (const { start, end } of summary.sentences) assert.ok(start < end && end <= text.length);
    });
  }

  test("lone surrogates are kept and warned of", async () => {
    const summary = await summarize(cases["lone surrogates"]);
    assert.ok(summary.warnings.some((warning) => warning.code === "ill-formed-utf16"));
    assert.ok(!(await summarize(MIXED)).warnings.some(({ code }) => code === "ill-formed-utf16"));
  });

  test("five million characters are taken, one more is refused", async () => {
    const text = `${HARBOUR}\n\n`.repeat(Math.ceil(5e6 / (HARBOUR.length + 2)));
    const summary = await summarize(text.slice(0, 5_000_000));
    assert.ok(summary.sentences.length > 10_000);
    await assert.rejects(summarize(text.slice(0, 5_000_001)), code("input-too-large"));
  });
});

describe("bad use gets help", () => {
  const types = [
    [{ lenght: "short" }, /unknown option lenght \(did you mean length\?\); known are length,/u],
    [{ length: "shorter" }, /length is "shorter" \(did you mean short\?\)/u],
    [{ length: "enormous" }, /length is "enormous"; it must be one of "short", "medium", "long", \{ sentences \}, \{ words \} or \{ ratio \}$/u],
    [{ length: { sentence: 3 } }, /length\.sentence \(did you mean sentences\?\)/u],
    [{ length: {} }, /0 measures/u],
    [{ length: { words: 3, ratio: 0.1 } }, /2 measures/u],
    [{ length: 3 }, /length is number/u],
    [{ algorithm: "leed" }, /did you mean lead\?/u],
    [{ focus: 3 }, /focus is number; it must be a string or an array of strings/u],
    [{ focus: ["harbour", null] }, /focus\[1\] is null; it must be a string/u],
    [{ keywords: "3" }, /keywords is string; it must be a number/u],
    [{ limits: { chars: 1 } }, /limits\.chars/u],
    [{ language: 5 }, /language is number; it must be a string/u],
    [{ signal: {} }, /AbortSignal/u],
    [null, /options is null/u],
    [[], /options is an array; it must be a plain object/u],
  ];
  test("a TypeError for a Map or URLSearchParams, whose entries would be no options", async () => {
    for (const options of [new Map([["length", "long"]]), new URLSearchParams("length=long")]) {
      const message = "options is object; it must be a plain object";
      await assert.rejects(summarize("A text.", options), { name: "TypeError", message });
    }
  });
  for (const [options, message] of types) {
    test(`a TypeError for ${JSON.stringify(options)}`, async () => {
      await assert.rejects(summarize("A text.", options), (error) => {
        assert.ok(error instanceof TypeError);
        assert.match(error.message, message);
        return true;
      });
    });
  }

  const ranges = [
    { keywords: Number.NaN },
    { keywords: -1 },
    { keywords: 101 },
    { keywords: 1e300 },
    { length: { sentences: 0 } },
    { length: { sentences: 2.5 } },
    { length: { words: Number.POSITIVE_INFINITY } },
    { length: { ratio: 0 } },
    { length: { ratio: Number.NaN } },
    { length: { ratio: 1.01 } },
    { limits: { characters: -5 } },
    { url: "" },
    { url: "not a url" },
    { url: "/story" },
    { url: "http://" },
    { url: "https://brae example/" },
    { url: "file:///srv/story.html" },
    { url: "javascript:alert(1)" },
    { language: "" },
    { language: " " },
    { language: "in English" },
    { language: "C.UTF-8" },
    { language: "portuguese" },
    { language: "pt-" },
    { focus: Array(101).fill("harbour") },
    { focus: "harbour ".repeat(1_300) },
  ];
  for (const options of ranges) {
    const [name] = Object.keys(options);
    test(`invalid-options for ${name} in ${JSON.stringify(options)}`, async () => {
      // An address is the page's: a text has none.
      const call = name === "url" ? summarizeHtml : summarize;
      await assert.rejects(call("A text.", options), (error) => {
        assert.ok(error.message.includes(name));
        return code("invalid-options")(error);
      });
    });
  }

  test("where a Summarizer is created, and where a summary is written", async () => {
    for (const [options, message] of [
      [{ workers: true }, /unknown option workers \(did you mean worker\?\)/u],
      [{ worker: 5 }, /worker is number; it must be a boolean, an address/u],
      [{ wasm: 5 }, /wasm is number; it must be an address/u],
      [{ wasm: null }, /wasm is null/u],
    ]) {
      await assert.rejects(Summarizer.create(options), { name: "TypeError", message });
    }
    const summary = await summarize(HARBOUR);
    assert.throws(() => toText(summary, { seperator: "" }), /did you mean separator\?/u);
    assert.throws(() => [summary].map(toText), /options is number; it must be a plain object; in map\(\) write/u);
    assert.throws(() => toText(summary, { separator: 5 }), /separator is number/u);
    assert.throws(() => toMarkdown(summary, { separator: "" }), /unknown option separator; known are length/u);
  });

  test("a summary that is none", async () => {
    const none = [[null, "null"], [undefined, "undefined"], ["A text.", "string"], [summarize(HARBOUR), "object"], [{ summary: await summarize(HARBOUR) }, "object"]];
    for (const [given, type] of none) {
      const message = `summary is ${type}; it must be what summarize() resolves to, or .summary of what summarizeElement() does`;
      for (const call of [() => select(given, "short"), () => toText(given), () => toMarkdown(given, { length: "short" })]) {
        assert.throws(call, { name: "TypeError", message });
      }
    }
  });

  test("a text that is none", async () => {
    await assert.rejects(summarize(42), /text is number; it must be a string/u);
    await assert.rejects(summarizeArticle({ text: "A." }), /blocks/u);
  });

  test("blocks that overlap, lie outside or cut a character", async () => {
    const article = (...blocks) => ({ text: "One 🎉 two.", blocks });
    const bad = [
      [{ kind: "paragraph", start: 0, end: 4 }, { kind: "paragraph", start: 3, end: 8 }],
      [{ kind: "paragraph", start: 0, end: 99 }],
      [{ kind: "paragraph", start: 5, end: 8 }],
      [{ kind: "chapter", start: 0, end: 3 }],
      [{ kind: "paragraph", start: "0", end: 3 }],
    ];
    for (const blocks of bad) {
      await assert.rejects(summarizeArticle(article(...blocks)), code("invalid-input"));
    }
  });
});

describe("a Summarizer", () => {
  test("cannot be had by new", () => {
    assert.throws(() => new Summarizer(), /Summarizer\.create\(\)/u);
  });

  test("refuses calls after destroy()", async () => {
    const summarizer = await Summarizer.create();
    summarizer.destroy();
    await assert.rejects(summarizer.summarize("A text."), code("destroyed"));
  });

  test("heeds a signal", async () => {
    const reason = new Error("changed my mind");
    const signal = AbortSignal.abort(reason);
    await assert.rejects(Summarizer.create({ signal }), reason);
    await assert.rejects(summarize(HARBOUR, { signal }), reason);
  });

  test("works at once from bytes", async () => {
    const bytes = await readFile(new URL("../../dist/npm/glue/full.wasm", import.meta.url));
    const summarizer = Summarizer.createSync(bytes);
    assert.deepEqual(summarizer.summarize(HARBOUR), await summarize(HARBOUR));
    assert.throws(() => Summarizer.createSync("./x.wasm"), TypeError);
  });

  test("says that an entry has no worker of its own where there are workers", async (context) => {
    globalThis.Worker = class {};
    context.after(() => delete globalThis.Worker);
    const inline = await import("../../dist/npm/inline.js");
    for (const entry of [inline, { Summarizer }]) {
      await assert.rejects(entry.Summarizer.create({ worker: true }), {
        code: "invalid-options",
        message: /worker is true, but this entry has none of its own.*nutgraf\/worker/u,
      });
    }
  });

  test("says that there are no workers here", async () => {
    await assert.rejects(Summarizer.create({ worker: true }), code("invalid-options"));
  });

  test("has the version of the package", async () => {
    const manifest = await readFile(new URL("../../dist/npm/package.json", import.meta.url), "utf8");
    assert.equal(version, JSON.parse(manifest).version);
  });

  test("does not grow with the number of calls", async () => {
    const before = process.memoryUsage().arrayBuffers;
    const texts = [HARBOUR, GERMAN, MIXED];
    for (let call = 0; call < 100; call++) await summarize(texts[call % 3]);
    const warm = process.memoryUsage().arrayBuffers;
    for (let call = 0; call < 2_000; call++) await summarize(texts[call % 3]);
    assert.ok(process.memoryUsage().arrayBuffers <= warm + 1_000_000, `${before} → ${warm}`);
  });
});

describe("the direction", () => {
  test("is that of the language, found or given", async () => {
    const arabic = "أعلن مجلس المدينة يوم الثلاثاء فتح الطريق الجليدي أمام الشاحنات لمدة ستة أسابيع. وقال رئيس الميناء إن القياسات استمرت شهرا كاملا.";
    assert.equal((await summarize(arabic)).article.dir, "rtl");
    assert.equal((await summarize(HARBOUR)).article.dir, "ltr");
    assert.equal((await summarize("12:30 — 14:00.", { language: "he" })).article.dir, "rtl");
  });
});

describe("the address of a page", () => {
  test("is taken or refused as in Rust", async () => {
    const cases = await readFile(new URL("../cases/addresses.txt", import.meta.url), "utf8");
    for (const line of cases.split("\n").filter((line) => /^[+-]/u.test(line))) {
      const url = line.slice(2);
      const call = extract("<p>The harbour opened on Monday.", { url });
      if (line.startsWith("+")) assert.equal((await call).url, url);
      else await assert.rejects(call, code("invalid-options"), url);
    }
  });

  test("comes back as it was given, and its links are relative to it", async () => {
    for (const url of ["https://brae.example/a b/?q=ä", "HTTP://brae.example"]) {
      const article = await extract(`<p>${HARBOUR} <a href="/lamps">Lamps</a>`, { url, markdown: true });
      assert.equal(article.url, url);
      assert.match(article.markdown, /brae\.example\/lamps/u);
    }
  });
});

describe("a language as POSIX spells it", () => {
  test("is the BCP 47 tag without the encoding", async () => {
    for (const [given, tag] of [["de_AT.UTF-8", "de-AT"], ["de_AT@euro", "de-AT"], ["pt_BR", "pt-BR"], ["zh_Hant_TW", "zh-Hant-TW"], ["x-brae", "x-brae"]]) {
      const { article } = await summarize(HARBOUR, { language: given });
      assert.deepEqual(article.language, { tag, confidence: 1, source: "given" });
    }
  });
});

describe("the encoding of a source given as bytes", () => {
  const read = async (declaration, ...parts) => {
    const bytes = Buffer.concat([declaration, "<p>", ...parts].map((part) => Buffer.from(part)));
    return (await extract(new Uint8Array(bytes))).text;
  };
  const meta = (charset) => `<meta charset="${charset}">`;
  const cafe = "Das Café „Süd“ öffnet für Gäste — täglich.";
  const western = Buffer.from("Das Café öffnet täglich.", "latin1");

  test("is what is declared", async () => {
    assert.equal(await read(meta("iso-8859-1"), western), "Das Café öffnet täglich.");
    assert.equal(await read(meta("gb2312"), [0xd0, 0xc2, 0xcd, 0xbc]), "新图");
    // Seven bits a byte, so that any text of it would pass as UTF-8.
    assert.equal(await read(meta("iso-2022-jp"), [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42]), "日本");
    assert.equal(await read('<?xml version="1.0" encoding="koi8-r"?>', [0xc4, 0xc1]), "да");
    assert.equal(await read(meta("no-such-thing"), cafe), cafe);
  });

  test("is not what the bytes belie", async () => {
    assert.equal(await read(meta("iso-8859-1"), cafe), cafe);
    assert.equal(await read(`\ufeff${meta("koi8-r")}`, cafe), cafe);
    assert.equal(await read(meta("utf-8"), western), "Das Café öffnet täglich.");
    assert.equal(await read(meta("utf-16"), cafe), cafe);
  });

  test("is told by the letters where none is declared", async () => {
    const bytes = (hex) => Buffer.from(hex, "hex");
    // The same bytes as windows-1252 would be marks and accents in a row.
    for (const [hex, text] of [
      ["cff0e8f1f2e0edfc20eef2eaf0fbf2e02c20e820efe0f0eeec20f1edeee2e020e2fbf8e5eb20e220eceef0e52e", "Пристань открыта, и паром снова вышел в море."],
      ["f0d2c9d3d4c1ced820cfd4cbd2d9d4c12c20c920d0c1d2cfcd20d3cecfd7c120d7d9dbc5cc20d720cdcfd2c52e", "Пристань открыта, и паром снова вышел в море."],
      ["8d6082cd8a4a82a982ea8141914482aa8d6082c996df82c182c482ab82bd8142", "港は開かれ、船が港に戻ってきた。"],
      ["b9c1a4cfb3aba4aba4eca1a2c1a5a4acb9c1a4cbcce1a4c3a4c6a4ada4bfa1a3", "港は開かれ、船が港に戻ってきた。"],
      ["c7d7b1b8b0a120b4d9bdc320bfadb8aeb0ed20b9e8b0a120b5b9bec6bfd4b4d9b4c220b0cdc0cc20becbb7c1c1b3b4d92e", "항구가 다시 열리고 배가 돌아왔다는 것이 알려졌다."],
      ["b8dbbfdad6d8d0c2bfaab7c5a3acb4acd4dad4e7c9cfbbd8c0b4c1cba3acc8cbc3c7b6bcbadcb8dfd0cba1a3", "港口重新开放，船在早上回来了，人们都很高兴。"],
      ["b4e4a466adabb773b67da9f1a141b2eea662a6ada457a65ea8d3a446a141a448adccb3a3abdcb0aabfb3a143", "港口重新開放，船在早上回來了，人們都很高興。"],
      ["d4ef20ebe9ecdcede920dcedefe9eee520eee1eddc20eae1e920f4e120f0ebefdfe120e5f0ddf3f4f1e5f8e1ed2e", "Το λιμάνι άνοιξε ξανά και τα πλοία επέστρεψαν."],
    ]) {
      assert.equal(await read("", bytes(hex)), text);
    }
    // Accents alone make no such text.
    const french = "L’été créé là-bas, où l’île fêtée a été très gâtée.";
    const latin = Buffer.from(french.replaceAll("’", "'"), "latin1");
    assert.equal(await read("", latin), french.replaceAll("’", "'"));
    // Nor do accents behind the apostrophes of windows-1252, which are beyond ASCII themselves.
    const elided = Buffer.from("C\x92était l\x92été, et l\x92école était fermée.", "latin1");
    assert.match(await read("", elided), /école était fermée/u);
  });

  test("is UTF-8 though a few bytes of it are broken", async () => {
    const broken = `${cafe} ${cafe} Ein Rest: \ufffd`;
    for (const declaration of [meta("utf-8"), ""]) {
      assert.equal(await read(declaration, `${cafe} ${cafe} Ein Rest: `, [0xc3]), broken);
    }
    assert.equal(await read("", western), "Das Café öffnet täglich.");
    // The sign for what is broken may be written, and a source may end amid a character.
    for (const declaration of [meta("utf-8"), ""]) {
      assert.equal(await read(declaration, "So \ufffdyes\ufffd it is."), "So \ufffdyes\ufffd it is.");
      assert.equal(await read(declaration, "It’s cut: ", [0xe2, 0x80]), "It’s cut: \ufffd");
    }
  });
});
