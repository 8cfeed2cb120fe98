// Runs the requests of the parity test through a package that is loaded, wherever that is.

/** The results as JSON, one a request; what is refused as `{ code, message }`. */
export async function answers({ summarize, summarizeHtml, extract }, requests) {
  const results = [];
  for (const { text, html, extract: isExtract, options } of requests) {
    try {
      const result =
        text !== undefined
          ? await summarize(text, options)
          : await (isExtract ? extract : summarizeHtml)(html, options);
      results.push(JSON.stringify(result));
    } catch ({ code, message }) {
      results.push(JSON.stringify({ code, message }));
    }
  }
  return results;
}
