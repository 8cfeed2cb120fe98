/** The sample articles: written for this page, one an interface language, fetched when asked for. */

/** The sample in `tag`, as a source. */
export async function exampleFor(tag) {
  const { default: text } = await import(`./examples/${tag}.js`);
  return { kind: "text", text, origin: "example" };
}
