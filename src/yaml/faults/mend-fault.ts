// Changes that make a text readable again, where it is certain what was meant: the parser must have nothing against the result.

import { invisibleIn, withoutInvisible, withoutTypographicQuotes } from '../../core/odd-characters.js';
import { SourceText } from '../../core/source-text.js';
import { changed, type TextChange } from '../../core/text-change.js';
import type { Dialect } from '../dialect.js';
import { readYaml } from '../read.js';
import type { SyntaxFault, SyntaxReason } from '../syntax-fault.js';

/** The changes in their order, or null if it is not certain what was meant. `fault` is explained already. */
export function mendFault(
  source: SourceText,
  fault: SyntaxFault,
  dialect: Dialect | undefined,
): readonly TextChange[] | null {
  const changes = MENDERS[fault.reason]?.(source, fault) ?? null;
  if (changes === null || changes.length === 0) return null;
  const mended = new SourceText(source.name, changed(source.text, changes));
  return 'fault' in readYaml(mended, dialect) ? null : changes;
}

type Mender = (source: SourceText, fault: SyntaxFault) => readonly TextChange[] | null;

const MENDERS: Readonly<Partial<Record<SyntaxReason, Mender>>> = {
  tab: (source) => spacesForTabs(source),
  'star alone': (_source, { start, end }) => [{ start, end, text: '"*"' }],
  'reserved indicator': ({ text }, { start, end }) => {
    return /^%[^%\s"\\]+%$/.test(text.slice(start, end)) ? quote(start, end, 0) : null;
  },
  'blank missing after a colon': (source, { start }) => {
    const at = source.text.indexOf(':', start) + 1;
    return [{ start: at, end: at, text: ' ' }];
  },
  'colon missing after a name': (source, { start, end }) => {
    const [, name = '', sign = ''] =
      /^([\w.()-]+)(\s*=\s*(?=\S)|\s+(?=\S)|$)/.exec(source.text.slice(start, end)) ?? [];
    if (name === '') return null;
    const at = start + name.length;
    return sign.includes('=')
      ? [{ start: at, end: at + sign.length, text: ': ' }]
      : [{ start: at, end: at, text: ':' }];
  },
  'two entries on a line': (source, { start }) => {
    const { line, character } = source.position(start);
    const before = source.line(line).slice(0, character);
    const [indentation = ''] = /^ */.exec(before) ?? [];
    return [
      { start: start - (before.length - before.trimEnd().length), end: start, text: `\n${indentation}` },
    ];
  },
  'arrow of PHP': (source, { start, end }) => {
    const [, name = '', value = ''] =
      /^["']?([\w.]+)["']?\s*=>\s*(.+?),?$/.exec(source.text.slice(start, end)) ?? [];
    return /["'#]/.test(value.slice(1, -1)) ? null : [{ start, end, text: `${name}: ${value}` }];
  },
  'invisible character': (source, { start }) => {
    const { line } = source.position(start);
    const [text, from] = [source.line(line), source.lineStart(line)];
    const changes = [...text].flatMap((character, index): TextChange[] => {
      if (!invisibleIn(character)) return [];
      const other = /\s/u.test(character) ? ' ' : withoutInvisible(character);
      return [{ start: from + index, end: from + index + character.length, text: other }];
    });
    return text.length === [...text].length ? changes : null;
  },
  'typographic quote': (source, { start }) => {
    const { line, character } = source.position(start);
    const value = source.line(line).slice(character).trimEnd();
    const inner = withoutTypographicQuotes(value);
    return inner === null || /["\\]/.test(inner) ? null : quote(start, start + value.length, 1);
  },
  'mixed quotes': (source, { start, end }) => {
    const value = source.text.slice(start, end);
    return /["']$/.test(value) ? [{ start: end - 1, end, text: value[0] ?? '' }] : null;
  },
  'open double quote': closeQuote,
  'open single quote': closeQuote,
  'other comment': (source, { start }) => {
    const sign = /^(\/\/|;|--)/.exec(source.text.slice(start, start + 2))?.[0];
    return sign === undefined ? null : [{ start, end: start + sign.length, text: '#' }];
  },
  'colon without a blank': (source, { start }) => {
    const { line } = source.position(start);
    const from = source.lineStart(line);
    return [...source.line(line).matchAll(/(?<=[{,]\s*[\w-]+):(?=\S)/g)].map(({ index }) => {
      const at = from + index + 1;
      return { start: at, end: at, text: ' ' };
    });
  },
  'first key indented': (source, { start }) => {
    const { line } = source.position(start);
    const [indentation = ''] = /^ */.exec(source.line(line)) ?? [];
    const changes: TextChange[] = [];
    for (let number = line; number < source.lineCount; number++) {
      const from = source.lineStart(number);
      if (source.line(number).startsWith(indentation))
        changes.push({ start: from, end: from + indentation.length, text: '' });
    }
    return changes;
  },
  'mapping after a value': (source, fault) => asNeighbour(source, fault),
  'indented less': (source, fault) => asNeighbour(source, fault),
};

/** Quotes around a value, in place of as many characters at each end. The value may be a secret, so no change contains it. */
function quote(start: number, end: number, width: number): TextChange[] {
  return [
    { start, end: start + width, text: '"' },
    { start: end - width, end, text: '"' },
  ];
}

/** At the end of a single word. */
function closeQuote({ text }: SourceText, { start, end }: SyntaxFault): TextChange[] | null {
  const [, quote] = /^(["'])[^\s"'\\#]+$/.exec(text.slice(start, end)) ?? [];
  return quote === undefined ? null : [{ start: end, end, text: quote }];
}

/** Every indentation with spaces, each tab as many as the file uses. */
function spacesForTabs(source: SourceText): TextChange[] {
  const width = /^( +)\S/m.exec(source.text)?.[1] ?? '    ';
  const changes: TextChange[] = [];
  for (let line = 0; line < source.lineCount; line++) {
    const indentation = /^[ \t]*/.exec(source.line(line))?.[0] ?? '';
    const start = source.lineStart(line);
    if (indentation.includes('\t'))
      changes.push({
        start,
        end: start + indentation.length,
        text: indentation.replaceAll('\t', width),
      });
  }
  return changes;
}

/** A line `name: value` with the indentation of the line above it. */
function asNeighbour(source: SourceText, { start }: SyntaxFault): TextChange[] | null {
  const { line } = source.position(start);
  const entry = /^( *)[\w.()-]+:(?: |$)/;
  const own = entry.exec(source.line(line))?.[1];
  const above = line > 0 ? entry.exec(source.line(line - 1))?.[1] : undefined;
  if (own === undefined || above === undefined || own === above) return null;
  const from = source.lineStart(line);
  return [{ start: from, end: from + own.length, text: above }];
}
