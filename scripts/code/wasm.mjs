// A small assembler for WebAssembly: as many instructions and sections as the rounds of sha512 need. Code is an array of bytes.

export const I32 = 0x7f;
export const I64 = 0x7e;

/** An unsigned number as LEB128. */
function unsigned(number) {
  const bytes = [];
  for (; number > 0x7f; number = Math.floor(number / 128)) bytes.push((number % 128) | 0x80);
  return [...bytes, number];
}

/** A small signed number as LEB128. */
function signed(number) {
  const bytes = [];
  for (; number < -64 || number > 63; number >>= 7) bytes.push((number & 0x7f) | 0x80);
  return [...bytes, number & 0x7f];
}

export const get = (local) => [0x20, ...unsigned(local)];
export const set = (local, ...value) => [...value.flat(), 0x21, ...unsigned(local)];
export const call = (index, ...values) => [...values.flat(), 0x10, ...unsigned(index)];
/** Repeats the code while its last value is not zero. */
export const loop = (...code) => [0x03, 0x40, ...code.flat(), 0x0d, 0, 0x0b];
/** Runs the code if the condition is not zero. */
export const when = (condition, ...code) => [...condition, 0x04, 0x40, ...code.flat(), 0x0b];

export const i32 = {
  const: (number) => [0x41, ...signed(number)],
  add: binary(0x6a),
  lessThan: binary(0x49),
};

export const i64 = {
  const: (number) => [0x42, ...signed(number)],
  load: (address, offset) => [...address, 0x29, 3, ...unsigned(offset)],
  store: (address, offset, value) => [...address, ...value, 0x37, 3, ...unsigned(offset)],
  add: binary(0x7c),
  and: binary(0x83),
  xor: binary(0x85),
  shiftRight: (value, bits) => [...value, ...i64.const(bits), 0x88],
  rotateRight: (value, bits) => [...value, ...i64.const(bits), 0x8a],
};

/** Takes two values or more. */
function binary(opcode) {
  return (first, ...others) => [...first, ...others.flatMap((other) => [...other, opcode])];
}

/** A module with its own memory, exported as `memory`. `data` is at address 0. Functions return nothing. */
export function moduleOf({ functions, data }) {
  const types = functions.map(({ parameters }) => [0x60, ...list(parameters.map((type) => [type])), 0]);
  const exported = functions.flatMap(({ name }, index) =>
    name ? [[...text(name), 0, ...unsigned(index)]] : [],
  );
  const bodies = functions.map(({ locals, code }) => {
    const groups = locals.map(([count, type]) => [...unsigned(count), type]);
    return sized([...list(groups), ...code.flat(), 0x0b]);
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(types)),
    ...section(3, list(functions.map((_, index) => unsigned(index)))),
    ...section(5, [1, 0, 1]),
    ...section(7, list([[...text('memory'), 2, 0], ...exported])),
    ...section(10, list(bodies)),
    ...section(11, [1, 0, ...i32.const(0), 0x0b, ...sized([...data])]),
  ]);
}

const list = (items) => [...unsigned(items.length), ...items.flat()];
const sized = (bytes) => [...unsigned(bytes.length), ...bytes];
const text = (string) => sized([...Buffer.from(string)]);
const section = (id, bytes) => [id, ...sized(bytes)];
