import { measureFanout } from './load/fanout.mjs';
import { measureLatency } from './load/latency.mjs';
import { measureConnects } from './load/connects.mjs';
import { measureMemory } from './load/memory.mjs';
const f = { fanout: measureFanout, latency: measureLatency, connects: measureConnects, memory: measureMemory };
const [name, rounds = '3', sizes] = process.argv.slice(2);
const r = await f[name]({ rounds: Number(rounds), ...(sizes ? { sizes: sizes.split(',').map(Number) } : {}) });
console.log('dropped', r.map((x) => x.dropped).join());
