// Quoted parameters that begin with "@": Symfony's YAML loader turns them into references to services; "@@" means "@".

import type { NativeValue } from '../yaml/native-value.js';

/** The first text in a value that names a service; null when there is none. `@HOST@` is a placeholder of a script. */
export function serviceIn(value: NativeValue): string | null {
  if (typeof value === 'string') return /^@(?!@|\w+@$)/.test(value) ? value : null;
  if (value === null || typeof value !== 'object') return null;
  for (const item of Object.values(value)) {
    const found = serviceIn(item);
    if (found !== null) return found;
  }
  return null;
}

/** The value with "@@" at the beginning of a text as "@". */
export function withoutEscapes(value: NativeValue): NativeValue {
  if (typeof value === 'string') return value.startsWith('@@') ? value.slice(1) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withoutEscapes);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutEscapes(item)]));
}
