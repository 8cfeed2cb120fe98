/** A module worker's entry; give its address or the worker to `Summarizer.create({ worker })`. */
export {};
