// SVG shapes for diagrams, in the colours of a theme.

const SANS = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';
const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, Liberation Mono, monospace';

/** The parameters behind each address. */
const KEYS = {
  frontend: 'websocket_frontend_host, _port, _path',
  backend: 'websocket_backend_host, _port, _path',
  bind: 'websocket_bind_address, _port',
};

/** Functions that draw in the colours of `theme`. */
export function drawing(theme) {
  /** A program. */
  const box = ({ x, y, width, height, title, note }) => {
    const middle = x + width / 2;
    return [
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${theme.card}" stroke="${theme.edge}" stroke-width="1.5"/>`,
      text(title, { x: middle, y: y + 32, size: 16, weight: 600, fill: theme.ink }),
      text(note, { x: middle, y: y + 52, size: 13, fill: theme.soft }),
    ].join('\n');
  };

  /** A machine that contains programs. */
  const zone = ({ x, y, width, height, label }) =>
    [
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="12" fill="${theme.zone}" stroke="${theme.edge}" stroke-width="1.5" stroke-dasharray="6 5"/>`,
      text(label, { x: x + 18, y: y + 28, size: 13, anchor: 'start', fill: theme.soft }),
    ].join('\n');

  /** A connection along a path, with an arrowhead at the end. Paths must end pointing right. */
  const arrow = (path, colour) => {
    const [x, y] = endOf(path);
    return [
      `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      `<path d="M${x + 8} ${y} l-10 -5 v10 z" fill="${colour}"/>`,
    ].join('\n');
  };

  /** An address: its name as a badge, its value, and the parameters it comes from. */
  const address = ({ x, y, anchor, name, value }) => {
    const width = name.length * 8 + 18;
    const left = anchor === 'middle' ? x - width / 2 : x;
    const at = { x, anchor, font: MONO };
    return [
      `<rect x="${left}" y="${y - 24}" width="${width}" height="20" rx="10" fill="${theme[name]}"/>`,
      text(name, { x: left + width / 2, y: y - 10, size: 12.5, weight: 600, fill: theme.onColour }),
      text(value, { ...at, y: y + 16, size: 13.5, fill: theme.ink }),
      text(KEYS[name], { ...at, y: y + 34, size: 11, fill: theme.soft }),
    ].join('\n');
  };

  return { box, zone, arrow, address, svg };
}

/** A complete file, with a title and a description for screen readers. */
function svg({ width, height, title, description }, shapes) {
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${title}</title>`,
    `<desc id="description">${description}</desc>`,
    ...shapes,
    '</svg>',
  ].join('\n')}\n`;
}

function text(content, { x, y, size, weight = 400, anchor = 'middle', font = SANS, fill }) {
  return `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${content}</text>`;
}

/** The end point of a path that uses absolute commands. */
function endOf(path) {
  const numbers = [...path.matchAll(/[\d.]+/g)].map(([number]) => Number(number));
  return path.includes('C') ? numbers.slice(-2) : [numbers.at(-1), numbers.at(-2)];
}
