// What a reload changed, in a line or two.

import type { Reloaded } from '../core/admin.js';

/** One line for each kind of change; a sentence when nothing changed. */
export function formatReloaded({ applied, restart }: Reloaded): string {
  const lines = [
    applied.length > 0 ? `changed: ${applied.join(', ')}\n` : '',
    restart.length > 0 ? `restart needed for: ${restart.join(', ')}\n` : '',
  ].join('');
  return lines || 'nothing changed\n';
}
