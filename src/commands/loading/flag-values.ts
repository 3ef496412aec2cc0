// Checks of flag values beyond their type. The name of the flag precedes each message.

import { EXIT, SyncctlError } from '../../core/error.js';
import { isIpv4, isIpv6 } from '../../core/host.js';
import { KNOWN_VERSIONS, targetOf } from '../../oro/target.js';

/** Rejects with a SyncctlError (exit 2) when nothing stands there, as when a variable of a script is not set. */
export async function someText(value: string): Promise<string> {
  if (value.trim() === '') throw wrong('the value is empty');
  return value;
}

/** An address as the rules of the parameters want it; rejects with a SyncctlError (exit 2) about any other. */
export async function listeningAddress(value: string): Promise<string> {
  await someText(value);
  const [, inBrackets] = /^\[(.*)\]$/.exec(value) ?? [];
  if (isIpv4(value) || (inBrackets !== undefined && isIpv6(inBrackets))) return value;
  throw wrong(`"${value}" is not an IP address`, hintFor(value));
}

function hintFor(value: string): string {
  if (isIpv6(value)) return `use [${value}]`;
  return 'use 127.0.0.1 for connections from this machine only, 0.0.0.0 for all addresses, or [::1]';
}

function wrong(sentence: string, hint?: string): SyncctlError {
  return new SyncctlError('FLAG_VALUE', sentence, { exit: EXIT.usage, ...(hint ? { hint } : {}) });
}

/** For a flag that takes a version of Oro. */
export async function oroVersion(version: string): Promise<string> {
  return knownVersion('oro', version);
}

/** For a flag that takes a version of Symfony. */
export async function symfonyVersion(version: string): Promise<string> {
  return knownVersion('symfony', version);
}

function knownVersion(product: keyof typeof KNOWN_VERSIONS, version: string): string {
  if (targetOf({ [product]: version }, null)) return version;
  throw wrong(`syncctl does not know version "${version}"`, `use one of ${KNOWN_VERSIONS[product]}`);
}
