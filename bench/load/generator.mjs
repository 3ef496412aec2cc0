// The load on one server: a child program that joins, publishes and counts exact bytes. It is told what to do over IPC.

import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { DIALECTS } from './dialects.mjs';
import { machineSeconds, processSeconds } from './machine.mjs';

const [port, dialectName, server] = process.argv.slice(2);
const { join, subscribe, acknowledged = 0, publish, eventLength } = DIALECTS[dialectName];

/** Handshakes under way at a time. */
const JOINING = 64;
/** Milliseconds after which something that must happen has not. */
const PATIENCE = 20_000;
/** Milliseconds without a byte after which what is missing is lost. */
const STANDSTILL = 5000;

const buffer = Buffer.allocUnsafe(256 * 1024);
const subscribers = [];
let publisher = null;
/** Bytes that all subscribers got, and those of the greetings taken off. */
let received = 0;
let watch = null;
let visitors = 0;
/** The subscriber that reads no more. */
let stalled = null;

/** Opens a connection and resolves when the server has let it in: as a visitor's browser, or as the application, which publishes. */
function open({ subscribing, application = false, localAddress }) {
  const visitor = application ? null : visitors++;
  return new Promise((resolve, reject) => {
    const connection = { socket: null, received: 0, step: 0, greeting: Buffer.alloc(0) };
    const advance = () => {
      const step = join[connection.step];
      if (step !== undefined) {
        socket.write(step.send(visitor));
        return;
      }
      if (connection.greeting === null) return;
      if (subscribing) socket.write(subscribe);
      const early = connection.greeting.length;
      connection.greeting = null;
      connection.received = early - (subscribing ? acknowledged : 0);
      received += connection.received;
      resolve(connection);
    };
    const take = (length, bytes) => {
      if (connection.greeting === null) {
        if (socket === stalled) return true;
        connection.received += length;
        received += length;
        watch?.(connection);
        return true;
      }
      connection.greeting = Buffer.concat([connection.greeting, bytes.subarray(0, length)]);
      try {
        const taken = join[connection.step].expect(connection.greeting);
        if (taken < 0) return true;
        connection.greeting = connection.greeting.subarray(taken);
      } catch (error) {
        reject(error);
        return true;
      }
      connection.step++;
      advance();
      return true;
    };
    const socket = connect({
      host: '127.0.0.1',
      port: Number(port),
      localAddress,
      onread: { buffer, callback: take },
    });
    connection.socket = socket;
    socket.setNoDelay();
    socket.on('connect', advance);
    socket.on('error', reject);
  });
}

/** Opens connections, so many at a time, until `enough` says so. */
async function openMany(enough, options) {
  const opened = [];
  let begun = 0;
  const line = async () => {
    while (!enough(begun++)) opened.push(await open(options));
  };
  await Promise.all(Array.from({ length: JOINING }, line));
  return opened;
}

/** Resolves when `reached` holds; polls without ever sleeping, so that the answer is precise. */
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

async function closeAll(connections) {
  await Promise.all(
    connections.map(
      ({ socket }) =>
        new Promise((resolve) => {
          socket.once('close', resolve);
          socket.destroy();
        }),
    ),
  );
}

/** Resolves when the server has had nothing to do for a while. */
async function quiet() {
  for (let idle = 0, before = -1; idle < 3; ) {
    await delay(20);
    const now = processSeconds(server);
    idle = now === before ? idle + 1 : 0;
    before = now;
  }
}

function resetCounts() {
  received = 0;
  for (const subscriber of subscribers) subscriber.received = 0;
}

/** Runs `work` and says what it cost: seconds, the server's processor seconds, cores that others kept busy. */
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
  /** So many subscribers, each proven to get what is published. */
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
      reached = received === count * eventLength;
    }
    return {};
  },

  /** Keeps `outstanding` events on their way for `ms`. */
  async fanout({ outstanding, ms }) {
    const perEvent = subscribers.length * eventLength;
    const batches = Array.from({ length: outstanding + 1 }, (_, size) =>
      Buffer.concat(Array(size).fill(publish)),
    );
    resetCounts();
    return costOf(async () => {
      const end = performance.now() + ms;
      let published = 0;
      await until(() => {
        const room = outstanding - (published - Math.floor(received / perEvent));
        if (performance.now() >= end) return room === outstanding;
        if (room > 0) publisher.socket.write(batches[room]);
        published += room;
        return false;
      }, 'the last events');
      return { deliveries: published * subscribers.length };
    });
  },

  /** `rate` events a second for `ms`; the milliseconds from publishing to each arrival. */
  async latency({ rate, ms }) {
    const total = Math.floor((rate * ms) / 1000);
    const sent = new Float64Array(total);
    const times = new Float64Array(total * subscribers.length);
    let published = 0;
    let taken = 0;
    resetCounts();
    for (const subscriber of subscribers) subscriber.seen = 0;
    watch = (subscriber) => {
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
    watch = null;
    times.sort();
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    return { ...cost, p50: at(0.5), p99: at(0.99) };
  },

  /** Joins for `ms`, then leaves. Each slice comes from an address of its own, so that ports do not run out. */
  async connects({ ms, address }) {
    let joined = [];
    let spinning = true;
    // Waking a core that sleeps is dear, and the server would pay for it.
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

  /** Joins at `perSecond`, leaves within a second. */
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

  /** So many events to all subscribers, `outstanding` of them on their way; how many deliveries never came. */
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
        const arrived = Math.floor(received / perEvent);
        const room = Math.min(outstanding - (published - arrived), events - published);
        if (room > 0) publisher.socket.write(batches[room]);
        published += room;
        if (received !== before) progress = performance.now();
        before = received;
        // What has not come by then is lost.
        return arrived === events || performance.now() - progress > STANDSTILL;
      }, 'all events');
      const counts = subscribers.map((subscriber) => Math.floor(subscriber.received / eventLength));
      return { published, lost: counts.reduce((lost, count) => lost + events - count, 0) };
    });
  },

  /** A subscriber that reads no more, once it is in. */
  async stall() {
    stalled = (await open({ subscribing: true })).socket;
    await quiet();
    stalled.pause();
    return {};
  },

  /** Whether the server has ended the one that reads no more, which that sees when it reads again. */
  async stalledWasCut() {
    let ended = false;
    stalled.on('close', () => {
      ended = true;
    });
    stalled.resume();
    const limit = performance.now() + 2000;
    while (!ended && performance.now() < limit) await delay(10);
    stalled.destroy();
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
