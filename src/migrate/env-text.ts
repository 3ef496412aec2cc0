// Text with variables for an env file, written so that symfony/dotenv reads it back.

/** Consecutive pieces: literal text, or a variable. */
export type EnvText = readonly (string | { readonly variable: string })[];

/** Concatenates texts; no piece is empty, and literal pieces are merged. */
export function joined(...texts: readonly (string | EnvText)[]): EnvText {
  const pieces: (string | { readonly variable: string })[] = [];
  for (const piece of texts.flat()) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else if (piece !== '') pieces.push(piece);
  }
  return pieces;
}

/** The text with these values of its variables. */
export function withValues(text: EnvText, lookUp: (variable: string) => string): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : lookUp(piece.variable))).join('');
}

/** The names of the variables in a text. */
export function variablesIn(text: EnvText): string[] {
  return text.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.variable]));
}

/** Changes all literal pieces. */
export function mapped(text: EnvText, change: (piece: string) => string): EnvText {
  return joined(...text.map((piece) => (typeof piece === 'string' ? change(piece) : [piece])));
}

/** Without slashes at either end. */
export function withoutOuterSlashes(text: EnvText): EnvText {
  const last = text.length - 1;
  return joined(
    ...text.map((piece, index) => {
      if (typeof piece !== 'string') return [piece];
      const start = index === 0 ? piece.replace(/^\/+/, '') : piece;
      return index === last ? start.replace(/(?<!\/)\/+$/, '') : start;
    }),
  );
}

/** The value to write after `NAME=`. Unquoted if possible, because Docker treats quotes as part of the value. */
export function envValue(text: EnvText): string {
  const plain = withValues(text, () => '');
  const bare = !/[\s"'\\$#]/.test(plain) || plain === '';
  if (bare) return withValues(text, reference);
  if (variablesIn(text).length === 0 && !plain.includes("'")) return `'${plain}'`;
  return `"${withValues(
    mapped(text, (piece) => piece.replace(/[\\"$]/g, '\\$&')),
    reference,
  )}"`;
}

function reference(variable: string): string {
  return `\${${variable}}`;
}
