// Single values as PHP makes text of them, and text as PHP decodes it.

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

/** PHP's trim(). */
export function phpTrim(text: string): string {
  const blank = ' \t\n\r\v\0';
  let [start, end] = [0, text.length];
  while (start < end && blank.includes(text.charAt(start))) start++;
  while (end > start && blank.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** PHP's rawurldecode(). Bytes that are not UTF-8 become U+FFFD. */
export function urlDecode(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes.replace(/%([\da-f]{2})/gi, (_, hex: string) => {
        const byte = Number.parseInt(hex, 16);
        return byte < 0x80 ? String.fromCharCode(byte) : '\ufffd';
      });
    }
  });
}
