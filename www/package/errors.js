// The errors that calls are refused with.

/** A refused call; `code` says why and never changes its spelling. */
export class SummarizerError extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.code = code;
  }

  get name() {
    return "SummarizerError";
  }
}

/** An error as data that survives `postMessage`. */
export const toData = (error) => ({
  code: error instanceof SummarizerError ? error.code : null,
  name: error?.name ?? "Error",
  message: error?.message ?? String(error),
  stack: error?.stack,
});

/** The error that `toData` was given. */
export function fromData({ code, name, message, stack }) {
  const error = code
    ? new SummarizerError(code, message)
    : name === "TypeError"
      ? new TypeError(message)
      : new SummarizerError("internal", message);
  if (stack) error.stack = stack;
  return error;
}
