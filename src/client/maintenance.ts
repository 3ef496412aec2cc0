// Maintenance mode: who turned it on, and what all other users see.

import { showBanner } from './banner.js';
import type { Shown } from './content/outdated-notice.js';
import type { Session } from './session.js';

export interface MaintenanceState {
  readonly isOn: boolean;
  /** Who changed it; null from a command line. */
  readonly userId: number | string | null;
}

export interface MaintenanceOptions {
  readonly session: Pick<Session, 'subscribe'>;
  /** The user of this page, who sees no banner if they turned it on themselves. */
  readonly userId?: number | string | null;
  /** Shows a notice during maintenance. Default: a banner that cannot be dismissed. */
  readonly notify?: (state: MaintenanceState) => Shown;
}

export interface Maintenance {
  /** Whether it is on, according to the last event; null before the first one. */
  readonly isOn: boolean | null;
  /** Calls `listener` with every change, whoever made it. Returns a function that removes it. */
  onMaintenance(listener: (state: MaintenanceState) => void): () => void;
  /** Stops listening and closes the banner. */
  dispose(): void;
}

const TOPIC = 'oro/maintenance';

/**
 * Calls `listener` with every change, whoever made it; other payloads are ignored. Returns a function that removes it.
 */
export function onMaintenance(
  session: Pick<Session, 'subscribe'>,
  listener: (state: MaintenanceState) => void,
): () => void {
  return session.subscribe(TOPIC, (payload) => {
    const state = (payload ?? {}) as Partial<MaintenanceState>;
    if (typeof state.isOn === 'boolean') listener({ isOn: state.isOn, userId: state.userId ?? null });
  });
}

/** Shows maintenance mode to everybody except the user who turned it on. */
export function createMaintenance({
  session,
  userId,
  notify = notifyMaintenance,
}: MaintenanceOptions): Maintenance {
  let isOn: boolean | null = null;
  let shown: Shown | null = null;
  const close = (): void => {
    // First forgotten: what fails to close must not be in the way of the next.
    const closing = shown;
    shown = null;
    closing?.close();
  };
  const stop = onMaintenance(session, (state) => {
    isOn = state.isOn;
    close();
    const own = state.userId !== null && String(state.userId) === String(userId);
    if (isOn && !own) shown = notify(state);
  });
  return {
    get isOn() {
      return isOn;
    },
    onMaintenance: (listener) => onMaintenance(session, listener),
    dispose() {
      stop();
      close();
    },
  };
}

function notifyMaintenance(): Shown {
  return showBanner({
    text: 'The site is under maintenance. Please wait.',
    tone: 'error',
    dismissible: false,
  });
}
