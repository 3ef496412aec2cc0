// Numbers what engines publish, and checks what each subscriber gets of it: nothing twice, nothing out of order, and nothing
// missing unless the subscriber was told.

import type { Engine, Position, Publication } from '../../../src/server/engines/engine.js';

/** A subscriber of one topic, at one engine at a time. */
interface Subscriber {
  readonly name: string;
  readonly topic: string;
  /** The engine that it is connected to; null while it is away. */
  at: Process | null;
  position: Position | null;
  /** The latest number of each publisher. Empty after it was told that something may be missing. */
  readonly latest: Map<string, number>;
}

/** An engine with the number of its latest publication on each topic. */
export interface Process {
  readonly name: string;
  readonly engine: Engine;
  readonly published: Map<string, number>;
  gaps: number;
  /** How often the engine became degraded. */
  outages: number;
}

const TOPICS = ['orders', 'stock', 'prices', 'mail', 'tasks', 'calls'];

export class Oracle {
  readonly violations: string[] = [];
  readonly processes: Process[] = [];
  readonly #subscribers: Subscriber[] = [];
  /** What was published at each position, by topic. */
  readonly #byPosition = new Map<string, string>();
  #waiting: { readonly met: () => boolean; readonly resolve: () => void }[] = [];
  #load: NodeJS.Timeout | undefined;
  recovered = 0;
  notRecovered = 0;

  /** Starts an engine with a subscriber for each topic. */
  async add(name: string, engine: Engine): Promise<Process> {
    const process: Process = { name, engine, published: new Map(), gaps: 0, outages: 0 };
    let state = engine.state;
    await engine.start({
      deliver: (publication, position) => this.#deliver(process, publication, position),
      control() {},
      gap: (concerns) => this.#gap(process, concerns),
      changed: () => {
        if (engine.state === 'degraded' && state !== 'degraded') process.outages++;
        state = engine.state;
        this.#changed();
      },
    });
    this.processes.push(process);
    for (const topic of TOPICS) {
      this.#subscribers.push({
        name: `${name}/${topic}`,
        topic,
        at: process,
        position: null,
        latest: new Map(),
      });
    }
    return process;
  }

  /** Adds subscribers that do not stay: `wander` moves them. */
  addTravellers(count: number): void {
    for (let number = 0; number < count; number++) {
      const topic = TOPICS[number % TOPICS.length] ?? '';
      const at = this.processes[0] ?? null;
      this.#subscribers.push({ name: `traveller ${number}`, topic, at, position: null, latest: new Map() });
    }
  }

  /** Disconnects a traveller that is connected, or connects one that is away. */
  wander(choice: number, destination: number): void {
    const travellers = this.#subscribers.filter(({ name }) => name.startsWith('traveller'));
    const traveller = travellers[choice % travellers.length];
    if (!traveller) return;
    if (traveller.at !== null) traveller.at = null;
    else this.#arrive(traveller, this.processes[destination % this.processes.length] ?? null);
  }

  /** Every process publishes a few events, every few milliseconds. */
  startLoad(milliseconds = 5): void {
    let turn = 0;
    this.#load = setInterval(() => {
      turn++;
      for (const process of this.processes) {
        for (let count = turn % 3; count >= 0; count--) this.#publish(process);
      }
    }, milliseconds);
  }

  stopLoad(): void {
    clearInterval(this.#load);
  }

  /** Resolves when a condition is met. It is looked at after every event, gap and change of state. */
  async when(met: () => boolean): Promise<void> {
    if (met()) return;
    await new Promise<void>((resolve) => {
      this.#waiting.push({ met, resolve });
    });
  }

  /** Resolves when every process has published so many further events. */
  async publishes(count: number): Promise<void> {
    const goals = this.processes.map((process) => total(process) + count);
    await this.when(() => this.processes.every((process, at) => total(process) >= (goals[at] ?? 0)));
  }

  /** Resolves when every process has also got them. */
  async run(count: number): Promise<void> {
    await this.publishes(count);
    await this.#caughtUp();
  }

  async allReady(): Promise<void> {
    await this.when(() => this.processes.every(({ engine }) => engine.state === 'ready'));
  }

  async allDegraded(): Promise<void> {
    await this.when(() => this.processes.every(({ engine }) => engine.state === 'degraded'));
  }

  /** Takes a process out without its goodbye: its subscribers are gone. */
  async kill(process: Process): Promise<void> {
    this.processes.splice(this.processes.indexOf(process), 1);
    for (const subscriber of this.#subscribers) if (subscriber.at === process) subscriber.at = null;
    await process.engine.stop();
  }

  /** Waits until everybody has the last event of everybody, and stops all engines. */
  async finish(): Promise<void> {
    this.stopLoad();
    await this.allReady();
    for (const process of this.processes) for (const _ of TOPICS) this.#publish(process);
    await this.#caughtUp();
    await Promise.all(this.processes.map(({ engine }) => engine.stop()));
  }

  get gaps(): number {
    return this.processes.reduce((sum, { gaps }) => sum + gaps, 0);
  }

  async #caughtUp(): Promise<void> {
    const goals = this.processes.map((process) => [process.name, new Map(process.published)] as const);
    const staying = this.#subscribers.filter(({ at, name }) => at !== null && !name.startsWith('traveller'));
    await this.when(() =>
      staying.every(({ at, topic, latest }) =>
        goals.every(([name, published]) => {
          const goal = published.get(topic);
          return at === null || goal === undefined || (latest.get(name) ?? 0) >= goal;
        }),
      ),
    );
  }

  /** To one topic after the other. */
  #publish(process: Process): void {
    const { name, engine, published } = process;
    const topic = TOPICS[total(process) % TOPICS.length] ?? '';
    const number = (published.get(topic) ?? 0) + 1;
    published.set(topic, number);
    void engine.publish([{ topic, payload: JSON.stringify([name, number]), exclude: [], eligible: null }]);
  }

  #arrive(subscriber: Subscriber, process: Process | null): void {
    subscriber.at = process;
    if (process === null) return;
    const { position, topic } = subscriber;
    const missed = position === null ? null : process.engine.read(topic, position);
    if (missed === null) {
      this.notRecovered++;
      subscriber.latest.clear();
      subscriber.position = process.engine.head(topic);
      return;
    }
    this.recovered++;
    for (const event of missed) this.#receive(subscriber, event.publication, event.position);
  }

  #deliver(process: Process, publication: Publication, position: Position | null): void {
    for (const subscriber of this.#subscribers) {
      if (subscriber.at === process && subscriber.topic === publication.topic)
        this.#receive(subscriber, publication, position);
    }
    this.#changed();
  }

  #receive(subscriber: Subscriber, { topic, payload }: Publication, position: Position | null): void {
    const [publisher, number] = JSON.parse(payload);
    const latest = subscriber.latest.get(publisher);
    const what = `${subscriber.name} at ${subscriber.at?.name}: ${topic} ${publisher} ${number} after ${latest}`;
    if (latest !== undefined && number <= latest) this.violations.push(`twice or late: ${what}`);
    if (latest !== undefined && number > latest + 1) this.violations.push(`missing: ${what}`);
    subscriber.latest.set(publisher, Math.max(number, latest ?? 0));
    const before = subscriber.position;
    subscriber.position = position;
    if (position === null) return;
    if (before !== null && before.epoch === position.epoch && position.offset <= before.offset)
      this.violations.push(`out of order: ${what}`);
    const key = `${topic} ${position.epoch} ${position.offset}`;
    const known = this.#byPosition.get(key);
    if (known !== undefined && known !== payload) this.violations.push(`two at one position: ${what}`);
    this.#byPosition.set(key, payload);
  }

  #gap(process: Process, concerns: (topic: string) => boolean): void {
    process.gaps++;
    for (const subscriber of this.#subscribers) {
      if (subscriber.at === process && concerns(subscriber.topic)) subscriber.latest.clear();
    }
    this.#changed();
  }

  #changed(): void {
    const met = this.#waiting.filter((one) => one.met());
    if (met.length === 0) return;
    this.#waiting = this.#waiting.filter((one) => !met.includes(one));
    for (const { resolve } of met) resolve();
  }
}

function total({ published }: Process): number {
  let sum = 0;
  for (const number of published.values()) sum += number;
  return sum;
}
