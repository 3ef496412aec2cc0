// The first lines of every rendered file: what made it, from what.

import type { RenderInput } from './input.js';

const SHOWN_HASH = 12;

/** Two comment lines and an empty one. Characters that could end a line are escaped, so a path never leaves its comment. */
export function header(input: RenderInput, comment: string): string {
  const { path, hash } = input.source;
  return [
    `${comment} Rendered by syncctl ${inLine(input.version)} from ${inLine(path)} (sha256 ${inLine(hash.slice(0, SHOWN_HASH))}).`,
    `${comment} Do not edit: change that file or syncctl.yml and render again.`,
    '',
  ].join('\n');
}

function inLine(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
