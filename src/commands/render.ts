// syncctl render: the files of the proxy, the unit and the container that fit the parameters.

import { string as argument } from '../cli/args.js';
import { BaseCommand } from '../cli/base-command.js';
import { nodeIo } from '../cli/node-io.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { overrideEndpoints } from '../project/address-flags.js';
import { readTarget, templateFolders } from '../render/read-target.js';
import { render } from '../render/render.js';
import { loadCheckedProject } from './loading/checked-project.js';
import { fileArgument } from './loading/file-argument.js';
import { applicationOf, settingValues } from './loading/flags.js';
import { otherFiles, recordingIo } from './render/handed-files.js';
import { renderFlags, switchesOf } from './render/render-flags.js';
import { renderInput } from './render/render-input.js';
import { renderNotes } from './render/render-notes.js';
import { deliver } from './render/rendered-files.js';
import { upArguments } from './render/up-arguments.js';

export default class Render extends BaseCommand {
  static override summary = 'Create nginx, systemd, Docker or Redis files that match the parameters.';
  static override description =
    `Prints the files, each below a line with its path, or writes them with --out. TARGET is nginx, systemd, docker, redis or a
target of your own. A template in ./syncctl/templates/TARGET or in --templates replaces the bundled one of the same name.`;
  static override examples = [
    '<%= config.bin %> render nginx --out /etc/nginx',
    '<%= config.bin %> render systemd --out /etc/systemd/system --check',
  ];
  static override args = {
    target: argument({
      description: 'nginx, systemd, docker, redis or your own target',
      required: true,
      ignoreStdin: true,
    }),
    file: fileArgument,
  };
  static override flags = renderFlags;

  async run(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Render);
    const folders = templateFolders(flags.templates, process.cwd(), this.config.root);
    const target = await readTarget(args.target, folders);
    const options = { path: args.file, flags: settingValues(flags), ...applicationOf(flags) };
    const { io, asked } = recordingIo(nodeIo);
    const project = await loadCheckedProject(this, options, io);
    if (!project) return EXIT.findings;
    const others = otherFiles(project, asked, flags.dotenv ?? []);
    const { version, root } = this.config;
    const read = { version, root, others, oro: flags.oro };
    const context = { ...read, switches: switchesOf(flags), arguments: upArguments(flags) };
    const endpoints = overrideEndpoints(project.endpoints, flags);
    const input = renderInput({ ...project, endpoints }, context);
    const { text, exit, changes } = await deliver(render(input, target), flags.out, flags.check);
    this.print(text);
    if (flags.check) return exit;
    for (const note of await renderNotes(input, target, flags, changes)) this.note(note);
    return exit;
  }
}
