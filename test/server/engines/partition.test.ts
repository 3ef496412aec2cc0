// What a process makes of the entries of a stream, without Redis: positions, duplicates, holes, epochs, and what others wrote.

import { describe, expect, it } from 'vitest';
import { DEFAULT_HISTORY, History } from '../../../src/server/engines/history.js';
import { encodeEntry, encodeEvent } from '../../../src/server/engines/redis/entry.js';
import { entryOffset, isOffset, sortable } from '../../../src/server/engines/redis/offset.js';
import { Outbox } from '../../../src/server/engines/redis/outbox.js';
import { Partition } from '../../../src/server/engines/redis/partition.js';
import { fuzz, randomText } from '../../random.js';

const [OWN, OTHER, THIRD] = ['a'.repeat(16), 'b'.repeat(16), 'c'.repeat(16)];
const event = (payload: string) => ({ topic: 't', payload, exclude: [], eligible: null });

function created() {
  const told: string[] = [];
  const partitions = { count: 1, of: () => 0, start: '' };
  const around = {
    process: OWN,
    history: new History(DEFAULT_HISTORY, () => 0, partitions),
    receiver: {
      deliver: ({ payload }: { payload: string }, position: unknown) =>
        void told.push(position === null ? `${payload} without position` : payload),
      control() {},
      gap: () => void told.push('gap'),
    },
    clock: () => 0,
    lag: 0,
    gaps: 0,
    dropped: 0,
  };
  const partition = new Partition(0, 'stream', () => true, around);
  let entries = 0;
  const apply = (
    process: string,
    sequence: number,
    payload: string,
    epoch = '+',
    at: number | null = null,
  ) => {
    const entry = {
      process,
      sequence,
      epoch,
      kind: 'events',
      data: `[${encodeEvent(event(payload))}]`,
    } as const;
    partition.apply(`1700000000000-${++entries}`, encodeEntry(entry), at);
  };
  const read = (since = partition.head) =>
    since && (partition.read('t', since)?.map(({ publication }) => publication.payload) ?? null);
  return { apply, partition, read, told };
}

describe('a partition of the log', () => {
  it('delivers an entry once, however often it was appended', () => {
    const { apply, told } = created();
    for (const [sequence, payload] of [
      [1, '1'],
      [2, '2'],
      [1, '1'],
      [2, '2'],
      [3, '3'],
    ] as const)
      apply(OTHER, sequence, payload);
    expect(told).toEqual(['1', '2', '3']);
  });

  it('reports a hole once, before what follows, and forgets what was before', () => {
    const { apply, partition, read, told } = created();
    apply(OTHER, 1, '1');
    const before = partition.head;
    apply(OTHER, 3, '3');
    const after = partition.head;
    apply(OTHER, 4, '4');
    expect(told).toEqual(['1', 'gap', '3', '4']);
    expect([read(before), read(after)]).toEqual([null, ['4']]);
  });

  it('does not take the history of a process for a hole, but its first new entry', () => {
    const { apply, told } = created();
    apply(OTHER, 7, 'old', '+', 0);
    apply(OTHER, 8, '8');
    apply(THIRD, 5, '5');
    expect(told).toEqual(['8', 'gap', '5']);
  });

  it('begins the epoch that was wished for first, and takes the greatest one', () => {
    const [one, other] = [created(), created()];
    for (const { apply } of [one, other]) {
      apply(OTHER, 1, '1');
      apply(THIRD, 1, '2');
    }
    expect(one.partition.head).toEqual(other.partition.head);
    const { apply, partition, read, told } = one;
    const before = partition.head;
    const first = partition.head?.epoch ?? '';
    apply(OTHER, 2, '3', `+${first}`);
    apply(THIRD, 2, '4', `+${first}`);
    const next = partition.head?.epoch;
    expect([next !== first, read(before), told]).toEqual([true, null, ['1', '2', 'gap', '3', '4']]);
    apply(OTHER, 3, '5', first);
    expect(partition.head?.epoch).toBe(next);
  });

  it('does not vouch for what it missed when the log was trimmed meanwhile', () => {
    const { apply, partition, read, told } = created();
    apply(OTHER, 1, '1');
    const { epoch = '' } = partition.head ?? {};
    partition.breakOff(false);
    const missed = { epoch, offset: `${entryOffset('1700000000000-4')}${sortable(0)}` };
    partition.apply(
      '1700000000000-9',
      encodeEntry({ process: OTHER, sequence: 2, epoch, kind: 'mark', data: '' }),
      null,
    );
    partition.caughtUp();
    expect([told, read(missed), read()]).toEqual([['1', 'gap'], null, []]);
  });

  it('gives no positions while an event was delivered that is not in the log', () => {
    const { apply, partition, read, told } = created();
    apply(OTHER, 1, '1');
    const before = partition.head;
    const positions: unknown[] = [];
    const item = {
      publication: event('2'),
      delivered: false,
      settle: (one: unknown) => void positions.push(one),
    };
    partition.deliverLocally(item);
    partition.outbox.add(item);
    const sent = partition.outbox.next();
    apply(OTHER, 2, '3');
    expect([partition.head, read(before)]).toEqual([null, null]);
    apply(OWN, sent?.sequence ?? 0, '2');
    expect(told).toEqual(['1', '2 without position', '3 without position']);
    expect([read(before), positions]).toEqual([['3', '2'], [partition.head]]);
  });

  it('reports what others wrote as a gap, and never throws', async () => {
    const words = [
      'by',
      'events',
      'control',
      'mark',
      OTHER,
      ' 1 ',
      ' 2 ',
      '+',
      '[["t","1"]]',
      '[]',
      'null',
      '{}',
    ];
    await fuzz(2000, (random) => {
      const { partition, told } = created();
      const fields = Array.from({ length: random(6) }, () => randomText(random, words, 4));
      partition.apply(`${random(3)}-${random(3)}`, fields, null);
      expect(told.every((one) => one === 'gap' || one === '1')).toBe(true);
    });
    const { apply, partition, told } = created();
    for (const [id, fields] of [
      ['1-1', []],
      ['1-2', ['by', `${OTHER} 1 +`, 'events', '[[1,2]]']],
      ['18446744073709551615-1', ['by', `${OTHER} 2 +`, 'events', '[]']],
      ['x', [null]],
    ] as const)
      partition.apply(id, fields, null);
    expect(told).toEqual(['gap', 'gap', 'gap', 'gap']);
    apply(OTHER, 2, '2');
    expect(told.at(-1)).toBe('2');
  });
});

describe('offsets', () => {
  it('sort like the numbers', () => {
    const numbers = [0, 1, 9, 10, 35, 36, 1295, 1296, 1e6, 1.7e12, 1.8e12, 2 ** 48];
    expect(numbers.map(sortable).sort()).toEqual(numbers.map(sortable));
  });

  it('are recognized', () => {
    expect(isOffset(`${entryOffset('1700000000000-12')}${sortable(3)}`)).toBe(true);
    for (const value of ['', 'x', 1, null, '101010x', '0000000', '2001010', '10101', 'zzzzzzzz']) {
      expect(isOffset(value), `${value}`).toBe(false);
    }
  });
});

describe('an outbox', () => {
  it('fills entries up to 64 KB, but sends a larger event alone', () => {
    const outbox = new Outbox();
    const item = (size: number) => ({
      publication: event(`"${'é'.repeat(size / 2)}"`),
      delivered: false,
      settle() {},
    });
    for (const size of [30_000, 30_000, 30_000, 200_000, 10]) outbox.add(item(size));
    const sent = [outbox.next(), outbox.next(), outbox.next(), outbox.next(), outbox.next()];
    expect(sent.map((one) => one?.items.length)).toEqual([2, 1, 1, 1, undefined]);
    for (const one of [sent[0], sent[1]]) expect(Buffer.byteLength(one?.data ?? '')).toBeLessThan(65_537);
    expect(outbox.bytes).toBe(0);
  });
});
