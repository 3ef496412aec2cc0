// Single values as PHP makes text of them.

/** `true` is "1", `false` and null are empty, and large numbers are `1.0E+25`. */
export function phpText(value: string | number | boolean | null): string {
  if (typeof value === 'number') return phpNumber(value);
  return typeof value === 'boolean' ? (value ? '1' : '') : (value ?? '');
}

function phpNumber(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || Number.isSafeInteger(value) || (size >= 1e-4 && size < 1e15)) return String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent}`;
}
