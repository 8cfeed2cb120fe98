// The build writes the crate's version in here; the engine must carry the same.
export const version = "{{version}}";
