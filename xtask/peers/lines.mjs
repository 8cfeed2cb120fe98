// The lines of standard input. Node's readline ends a line at U+2028 and U+2029 too, which JSON
// has unescaped inside strings.

/** @yields {string} */
export async function* lines() {
  const pieces = [];
  for await (let piece of process.stdin) {
    for (let end; (end = piece.indexOf(10)) >= 0; piece = piece.subarray(end + 1)) {
      pieces.push(piece.subarray(0, end));
      yield Buffer.concat(pieces.splice(0)).toString("utf8");
    }
    pieces.push(piece);
  }
  const last = Buffer.concat(pieces).toString("utf8");
  if (last) yield last;
}
