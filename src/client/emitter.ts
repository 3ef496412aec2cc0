// Named events and who listens to them. A listener that throws stops nobody else.

/** A function that listens, with the arguments of its event. */
type Listener<Args extends unknown[]> = (...args: Args) => void;

export interface Emitter<Events extends Record<keyof Events, unknown[]>> {
  /** Returns the function that ends the listening. */
  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>, context?: unknown): () => void;
  /** Like `on`, for the next time alone. */
  once<Name extends keyof Events>(
    name: Name,
    listener: Listener<Events[Name]>,
    context?: unknown,
  ): () => void;
  /** Ends the listening of everything that matches; what is left out matches all. */
  off<Name extends keyof Events>(
    name?: Name | null,
    listener?: Listener<Events[Name]> | null,
    context?: unknown,
  ): void;
  /** Calls everyone who listens now, in the order they came. */
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

/** Runs it; what it throws goes where uncaught errors go, after everything else was done. */
export function isolated(run: () => void): void {
  try {
    run();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
