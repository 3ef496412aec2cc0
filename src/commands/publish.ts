// syncctl publish: one event, as the PHP application sends it.

import { string } from '../cli/args.js';
import { BaseCommand } from '../cli/base-command.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { fileArgument } from './loading/file-argument.js';
import { splitFile } from './terminal/file-last.js';
import { readJson, readJsonInput } from './terminal/json-argument.js';
import { AS_BROWSER, publishEvent, publishFlags } from './terminal/publish-event.js';

export default class Publish extends BaseCommand {
  static override summary = 'Publish one event.';
  static override description =
    `Connects the way the PHP application does, with the same parameters. Without PAYLOAD, the payload is null. Servers do not tell
a publisher whether they accepted an event.`;
  static override examples = [
    `<%= config.bin %> publish oro/maintenance '{"isOn":false,"userId":null}'`,
    '<%= config.bin %> publish demo/log - config/parameters.yml < event.json',
  ];
  static override args = {
    topic: string({ description: 'Topic to publish on', required: true, ignoreStdin: true }),
    payload: string({ description: 'JSON, or - to read it from standard input', ignoreStdin: true }),
    file: fileArgument,
  };
  static override flags = publishFlags;

  async run(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Publish);
    const { words, file } = splitFile([args.topic, ...(args.payload === undefined ? [] : [args.payload])]);
    const [, text = 'null'] = words;
    const payload = text === '-' ? await readJsonInput() : readJson(text);
    const choice = { ...flags, file: args.file ?? file ?? flags.file };
    await publishEvent(choice, { topic: args.topic, payload, timeout: flags.timeout * 1000 });
    if (flags.as === 'frontend') this.note(AS_BROWSER);
    return EXIT.ok;
  }
}
