// Generates the load on one server: a child process that joins, publishes and counts bytes. It receives commands over IPC.

import { setTimeout as delay } from 'node:timers/promises';
import { arrivals, closeAll, dialect, JOINING, open, openMany, postAgain } from './clients.mjs';
import { machineSeconds, processSeconds } from './machine.mjs';

const [ownPort, , server] = process.argv.slice(2);
const { publish, eventLength } = dialect;

/** Milliseconds to wait for something that must happen. */
const PATIENCE = 20_000;
/** Milliseconds without a byte after which missing events count as lost. */
const STANDSTILL = 5000;

const subscribers = [];
let publisher = null;

/** Resolves when `reached` returns true. Polls without sleeping, so that the timing is precise. */
function until(reached, what) {
  const limit = performance.now() + PATIENCE;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (reached()) resolve();
      else if (performance.now() > limit) reject(new Error(`waited in vain for ${what}`));
      else setImmediate(look);
    };
    look();
  });
}

/** Resolves when the server has been idle for a while. */
async function quiet() {
  for (let idle = 0, before = -1; idle < 3; ) {
    await delay(20);
    const now = processSeconds(server);
    idle = now === before ? idle + 1 : 0;
    before = now;
  }
}

function resetCounts() {
  arrivals.received = 0;
  for (const subscriber of subscribers) subscriber.received = 0;
}

/** Runs `work` and returns its cost: seconds, the server's CPU seconds, and the cores kept busy by other programs. */
async function costOf(work) {
  const before = {
    server: processSeconds(server),
    all: machineSeconds(),
    own: ownSeconds(),
    at: performance.now(),
  };
  const result = await work();
  const seconds = (performance.now() - before.at) / 1000;
  const cpu = processSeconds(server) - before.server;
  const foreign = machineSeconds() - before.all - cpu - (ownSeconds() - before.own);
  return { ...result, seconds, cpu, foreign: Math.max(0, foreign / seconds) };
}

function ownSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const commands = {
  /** Opens this many subscribers, and checks that each one receives events. */
  async subscribe({ count }) {
    publisher ??= await open({ subscribing: false, application: true });
    await closeAll(subscribers.splice(count));
    const missing = count - subscribers.length;
    subscribers.push(...(await openMany((begun) => begun >= missing, { subscribing: true })));
    for (let reached = false; !reached; ) {
      await quiet();
      resetCounts();
      publisher.socket.write(publish);
      await quiet();
      reached = arrivals.received === count * eventLength;
    }
    return {};
  },

  /** Keeps `outstanding` events in flight for `ms` milliseconds; `excluding` gives each an exclude list. */
  async fanout({ outstanding, ms, excluding = false }) {
    const perEvent = subscribers.length * eventLength;
    const events = excluding ? dialect.publishExcluding : [publish];
    const batches = Array.from({ length: outstanding + 1 }, (_, size) =>
      Buffer.concat(Array.from({ length: size }, (_event, number) => events[number % events.length])),
    );
    resetCounts();
    return costOf(async () => {
      const end = performance.now() + ms;
      let published = 0;
      await until(() => {
        const room = outstanding - (published - Math.floor(arrivals.received / perEvent));
        if (performance.now() >= end) return room === outstanding;
        if (room > 0) publisher.socket.write(batches[room]);
        published += room;
        return false;
      }, 'the last events');
      return { deliveries: published * subscribers.length };
    });
  },

  /** Publishes `rate` events per second for `ms` milliseconds. Returns the latency of each delivery in milliseconds. */
  async latency({ rate, ms }) {
    const total = Math.floor((rate * ms) / 1000);
    const sent = new Float64Array(total);
    const times = new Float64Array(total * subscribers.length);
    let published = 0;
    let taken = 0;
    resetCounts();
    for (const subscriber of subscribers) subscriber.seen = 0;
    arrivals.watch = (subscriber) => {
      const now = performance.now();
      for (; (subscriber.seen + 1) * eventLength <= subscriber.received; subscriber.seen++) {
        times[taken++] = now - sent[subscriber.seen];
      }
    };
    const cost = await costOf(async () => {
      const begin = performance.now();
      await until(() => {
        const now = performance.now();
        if (published < total && now >= begin + (published * 1000) / rate) {
          sent[published++] = now;
          publisher.socket.write(publish);
        }
        return taken === times.length;
      }, 'the last events');
      return {};
    });
    arrivals.watch = null;
    times.sort();
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    return { ...cost, p50: at(0.5), p99: at(0.99) };
  },

  /** Opens connections for `ms` milliseconds, then closes them. Each slice uses its own address, so that ports do not run out. */
  async connects({ ms, address }) {
    let joined = [];
    let spinning = true;
    // Waking an idle core is expensive, and the cost would count against the server.
    const spin = () => spinning && setImmediate(spin);
    const cost = await costOf(async () => {
      const end = performance.now() + ms;
      spin();
      joined = await openMany(() => performance.now() >= end, { subscribing: false, localAddress: address });
      spinning = false;
      return { connects: joined.length };
    });
    await closeAll(joined);
    await quiet();
    return cost;
  },

  /** Opens a connection for each ticket, all at once, then closes them. Returns how many the server let in. */
  async visit({ tickets, address }) {
    let joined = [];
    const cost = await costOf(async () => {
      const opened = tickets.map((ticket) =>
        open({ subscribing: false, localAddress: address, ticket }).catch(() => null),
      );
      joined = (await Promise.all(opened)).filter((connection) => connection !== null);
      return { joined: joined.length };
    });
    await closeAll(joined);
    await quiet();
    return cost;
  },

  /** Publishes over HTTP for `ms` milliseconds, from this many publishers. `port` is the server's own by default. */
  async publish({ ms, publishers, port, secret }) {
    return costOf(async () => {
      const end = performance.now() + ms;
      const more = () => performance.now() < end;
      const address = { host: '127.0.0.1', port: Number(port ?? ownPort) };
      const counts = await Promise.all(
        Array.from({ length: publishers }, () => postAgain(address, secret, more)),
      );
      return { requests: counts.reduce((sum, count) => sum + count) };
    });
  },

  /** Opens `perSecond` connections per second, and closes them all within a second. */
  async crowd({ count, seconds, address }) {
    const begin = performance.now();
    const pace = async (begun) => {
      const due = begin + (begun / count) * seconds * 1000;
      const early = due - performance.now();
      if (early > 5) await delay(early);
    };
    const joined = [];
    let begun = 0;
    const line = async () => {
      while (begun < count) {
        await pace(begun++);
        joined.push(await open({ subscribing: true, localAddress: address }));
      }
    };
    await Promise.all(Array.from({ length: JOINING }, line));
    const appeared = (performance.now() - begin) / 1000;
    await closeAll(joined);
    const left = (performance.now() - begin) / 1000 - appeared;
    await quiet();
    return { joined: joined.length, appeared, left };
  },

  /** Publishes this many events with `outstanding` in flight. Returns the number of lost deliveries. */
  async flow({ events, outstanding }) {
    const perEvent = subscribers.length * eventLength;
    const batches = Array.from({ length: outstanding + 1 }, (_, size) =>
      Buffer.concat(Array(size).fill(publish)),
    );
    resetCounts();
    return costOf(async () => {
      let published = 0;
      let before = 0;
      let progress = performance.now();
      await until(() => {
        const arrived = Math.floor(arrivals.received / perEvent);
        const room = Math.min(outstanding - (published - arrived), events - published);
        if (room > 0) publisher.socket.write(batches[room]);
        published += room;
        if (arrivals.received !== before) progress = performance.now();
        before = arrivals.received;
        // Anything that has not arrived by then is lost.
        return arrived === events || performance.now() - progress > STANDSTILL;
      }, 'all events');
      const counts = subscribers.map((subscriber) => Math.floor(subscriber.received / eventLength));
      return { published, lost: counts.reduce((lost, count) => lost + events - count, 0) };
    });
  },

  /** Opens a subscriber that stops reading once the server has accepted it. */
  async stall() {
    arrivals.stalled = (await open({ subscribing: true })).socket;
    await quiet();
    arrivals.stalled.pause();
    return {};
  },

  /** Whether the server has dropped the subscriber that stopped reading. It notices when it reads again. */
  async stalledWasCut() {
    let ended = false;
    arrivals.stalled.on('close', () => {
      ended = true;
    });
    arrivals.stalled.resume();
    const limit = performance.now() + 2000;
    while (!ended && performance.now() < limit) await delay(10);
    arrivals.stalled.destroy();
    return { cut: ended };
  },

  async leave() {
    await closeAll(subscribers.splice(0));
    await quiet();
    return {};
  },
};

process.on('message', async ({ command, ...options }) => {
  try {
    process.send({ result: await commands[command](options) });
  } catch (error) {
    process.send({ error: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit());
