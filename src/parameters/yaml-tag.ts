// What a tagged scalar means to Symfony.

import { phpConstant } from './php-constants.js';
import { YamlTreeError } from './yaml-error.js';
import type { ScalarNode } from './yaml-node.js';

/** The value of a scalar behind a tag; a tag of Symfony's own stays with the node. Throws YamlTreeError. */
export function readTagged(
  tag: string,
  text: string,
  offset: number,
): Pick<ScalarNode, 'type' | 'value' | 'tag'> {
  switch (tag) {
    case '!!str':
    case '!':
      return { type: 'string', value: text, tag: null };
    case '!!float':
      return { type: 'float', value: Number.parseFloat(text) || 0, tag: null };
    case '!!binary':
      return { type: 'string', value: decodeBase64(text, offset), tag: null };
    case '!php/object':
      return { type: 'null', value: null, tag: null };
    case '!php/const':
    case '!php/enum':
      return { ...(phpConstant(text) ?? { type: 'unknown', value: text }), tag: null };
    default:
      if (tag.startsWith('!!')) throw new YamlTreeError('unsupported tag', offset);
      return { type: 'unknown', value: text, tag };
  }
}

function decodeBase64(text: string, offset: number): string {
  const clean = text.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(clean) || clean.length % 4)
    throw new YamlTreeError('bad base64', offset);
  const bytes = Uint8Array.from(atob(clean), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
