import { summarize, toText } from "nutgraf/text";

const text =
  "The harbour opened on Monday after a long winter. Ships came at noon. The mayor said that three hundred jobs depend on it. It will stay open until December.";
console.log(toText(await summarize(text, { length: { sentences: 1 } })));
