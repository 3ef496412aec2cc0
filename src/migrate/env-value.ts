// A value as it is written in an env file, so that symfony/dotenv reads it back.

/** A variable stands in the text between these, where nobody writes anything. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/** Stands for `${NAME}` in a text that is written by `envValue`. */
export function variable(name: string): string {
  return `${OPEN}${name}${CLOSE}`;
}

/** Bare where that is enough, since docker takes quotes for part of the value. */
export function envValue(text: string): string {
  const plain = text.replaceAll(OPEN, '').replaceAll(CLOSE, '');
  const bare = !/[\s"'\\$#]/.test(plain) || plain === '';
  if (bare) return withVariables(text);
  if (!text.includes(OPEN) && !text.includes("'")) return `'${text}'`;
  return `"${withVariables(text.replace(/[\\"$]/g, '\\$&'))}"`;
}

/** The names of the variables in a text. */
export function variablesIn(text: string): string[] {
  return [...text.matchAll(/\ue000(\w+)\ue001/g)].map(([, name = '']) => name);
}

function withVariables(text: string): string {
  return text.replaceAll(OPEN, '${').replaceAll(CLOSE, '}');
}
