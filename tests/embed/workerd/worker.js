import { summarizeHtml, toText } from "nutgraf";

export default {
  async fetch(request) {
    const summary = await summarizeHtml(await request.text(), { length: { sentences: 1 } });
    return new Response(toText(summary));
  },
};
