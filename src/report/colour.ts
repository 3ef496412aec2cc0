// Terminal colours by meaning. When off, text is plain.

const CODES = { error: 31, warning: 33, info: 36, dim: 2, bold: 1, good: 32 } as const;

export type Tone = keyof typeof CODES;

/** Wraps text in the escape codes of a tone, or returns it unchanged. */
export type Paint = (tone: Tone, text: string) => string;

export function painter(colour: boolean): Paint {
  return (tone, text) => (colour && text !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text);
}
