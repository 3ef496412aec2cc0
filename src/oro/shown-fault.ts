// Shape faults as they may leave the program: without secrets, whatever a caller does with them.

import { nameToShow, pointerOf } from '../core/pointer.js';
import { MASK, soundsSecret, withoutPassword } from '../core/secret.js';
import type { NativeValue } from '../yaml/native-value.js';
import type { FileShapeFault } from './parameter-shape.js';
import { isShownOption, SSL_OPTIONS } from './secret-options.js';

/** A fault whose names and value may be shown. A value that may be secret keeps only its kind. */
export function shownFault(fault: FileShapeFault): FileShapeFault {
  const path = fault.path.map(nameToShow);
  const changed = path.some((name, index) => name !== fault.path[index]);
  return {
    ...fault,
    value: mayBeSecret(fault) ? kindOnly(fault.value) : withoutUsers(fault.value),
    ...(changed ? { path, name: path.join('.'), pointer: pointerTo(path, fault) } : {}),
  };
}

/** The pointer of a parameter is complete already, except for what is below it. */
function pointerTo(path: readonly string[], { isParameter, pointer }: FileShapeFault): string {
  const above = isParameter ? pointer.split('/').slice(0, -path.length) : [''];
  return path.reduce(pointerOf, above.join('/'));
}

function mayBeSecret({ keyword, path, value, definition }: FileShapeFault): boolean {
  if (keyword === 'additionalProperties' || definition['x-secret']) return true;
  // A section that is a string may be a key and a value without a space between them.
  if (definition.type === 'object' && typeof value !== 'object') return true;
  return path[0] === SSL_OPTIONS ? !isShownOption(path[1] ?? '') : path.some(soundsSecret);
}

function kindOnly(value: NativeValue): NativeValue {
  if (typeof value === 'string') return value === '' || /^%[^%\s]+%$/.test(value) ? value : MASK;
  if (typeof value === 'number') return 0;
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) ? [] : {};
}

/** A password before a host is not shown anywhere in the value. */
function withoutUsers(value: NativeValue): NativeValue {
  if (typeof value === 'string') return withoutPassword(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withoutUsers);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutUsers(item)]));
}
