// Single values as PHP makes text of them.

/** `true` is "1", `false` and null are empty, and large numbers are `1.0E+25`. */
export function phpText(value: string | number | boolean | null): string {
  if (typeof value === 'number') return phpNumber(value);
  return typeof value === 'boolean' ? (value ? '1' : '') : (value ?? '');
}

function phpNumber(value: number): string {
  const text = String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return text;
  const [, digits = '', exponent] = /^(-?[\d.]+)e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent}`;
}
