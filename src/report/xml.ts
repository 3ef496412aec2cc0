// Pieces of XML. This is the only place that escapes attributes and text.

import { safe } from '../core/printable.js';

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

type Attributes = Readonly<Record<string, string | number>>;

/** An element; without children it closes itself. Children are XML already. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${head}/>\n`;
  const body = children.join('').replace(/^(?=.)/gm, '  ');
  return `<${name}${head}>\n${body}</${name}>\n`;
}

function escapeXml(text: string): string {
  return safe(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
