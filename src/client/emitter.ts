// Named events and their listeners. If a listener throws, the others still run.

/** A listener, called with the arguments of its event. */
type Listener<Args extends unknown[]> = (...args: Args) => void;

export interface Emitter<Events extends Record<keyof Events, unknown[]>> {
  /** Adds a listener. Returns a function that removes it. */
  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>, context?: unknown): () => void;
  /** Like `on`, but only for the next event. */
  once<Name extends keyof Events>(
    name: Name,
    listener: Listener<Events[Name]>,
    context?: unknown,
  ): () => void;
  /** Removes all listeners that match; an omitted argument matches everything. */
  off<Name extends keyof Events>(
    name?: Name | null,
    listener?: Listener<Events[Name]> | null,
    context?: unknown,
  ): void;
  /** Calls all current listeners, in the order they were added. */
  trigger<Name extends keyof Events>(name: Name, ...args: Events[Name]): void;
}

interface Entry {
  readonly name: PropertyKey;
  readonly listener: Listener<never>;
  readonly context: unknown;
  readonly once: boolean;
}

export function createEmitter<Events extends Record<keyof Events, unknown[]>>(): Emitter<Events> {
  const entries = new Set<Entry>();
  const add = (once: boolean) => (name: PropertyKey, listener: Listener<never>, context?: unknown) => {
    const entry = { name, listener, context, once };
    entries.add(entry);
    return () => void entries.delete(entry);
  };
  const remove = (matches: (entry: Entry) => boolean): void => {
    for (const entry of entries) if (matches(entry)) entries.delete(entry);
  };
  return {
    on: add(false),
    once: add(true),
    off: (name, listener, context) =>
      remove(
        (entry) =>
          (name == null || entry.name === name) &&
          (!listener || entry.listener === listener) &&
          (!context || entry.context === context),
      ),
    trigger: (name, ...args) => {
      for (const entry of [...entries].filter((one) => one.name === name)) {
        if (!entries.has(entry)) continue;
        if (entry.once) entries.delete(entry);
        isolated(() => (entry.listener as Listener<unknown[]>).apply(entry.context, args));
      }
    },
  };
}

/** Runs a function. An error that it throws is reported as uncaught, after everything else is done. */
export function isolated(run: () => void): void {
  try {
    run();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
