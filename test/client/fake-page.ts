// A page whose events a test makes.

import type { Page } from '../../src/client/environment.js';

export class FakePage implements Page {
  readonly location = { protocol: 'http:', hostname: '127.0.0.1', port: '1' };
  document = { visibilityState: 'hidden' };
  readonly listeners = new Map<string, Set<() => void>>();

  addEventListener(type: string, listener: () => void): void {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener));
  }

  removeEventListener(type: string, listener: () => void): void {
    this.listeners.get(type)?.delete(listener);
  }

  happens(type: string): void {
    for (const listener of this.listeners.get(type) ?? []) listener();
  }
}
