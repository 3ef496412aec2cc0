// A text that goes into an env file, with variables in it, written so that symfony/dotenv reads it back.

/** Pieces one behind the other: as they are, or the value of a variable. */
export type EnvText = readonly (string | { readonly variable: string })[];

/** Texts one behind the other; no piece is empty, and no two of text follow one another. */
export function joined(...texts: readonly (string | EnvText)[]): EnvText {
  const pieces: (string | { readonly variable: string })[] = [];
  for (const piece of texts.flat()) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else if (piece !== '') pieces.push(piece);
  }
  return pieces;
}

/** The text when its variables have these values. */
export function withValues(text: EnvText, lookUp: (variable: string) => string): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : lookUp(piece.variable))).join('');
}

/** The names of the variables in a text. */
export function variablesIn(text: EnvText): string[] {
  return text.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.variable]));
}

/** The same with all text that is no variable changed. */
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

/** The value as it stands behind `NAME=`. Bare where that is enough, since docker takes quotes for part of the value. */
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
