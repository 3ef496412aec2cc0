// Symfony's own YAML parser, where PHP and its package are installed.

import { spawnSync } from 'node:child_process';
import { findProgram } from '../programs.js';

/** What PHP made of a text: its value as plain data, or that it threw. */
export type PhpReading = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

const READ = String.raw`
error_reporting(0);
require '/usr/share/php/Symfony/Component/Yaml/autoload.php';
function plain($v) {
  if (is_object($v)) return new stdClass;
  if (is_float($v) && !is_finite($v)) return 0;
  if (!is_array($v)) return $v;
  $o = new stdClass;
  foreach ($v as $k => $x) $o->{$k} = plain($x);
  return $o;
}
while (($line = fgets(STDIN)) !== false) {
  try {
    $value = (new Symfony\Component\Yaml\Parser())->parse(json_decode($line), 256 | 512);
    echo json_encode(['ok' => true, 'value' => plain($value)], JSON_PARTIAL_OUTPUT_ON_ERROR), "\n";
  } catch (\Throwable $e) {
    echo json_encode(['ok' => false]), "\n";
  }
}`;

/** Reads all texts in one process. */
export function readWithPhp(texts: readonly string[]): PhpReading[] {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join('');
  const { stdout } = spawnSync(findProgram('php') ?? 'php', ['-r', READ], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PhpReading);
}
