// All listeners for operators: the admin listener, and the control socket where that one is elsewhere or turned off.

import type { TcpAddress, UnixAddress } from '../../core/listener.js';
import { type AdminContext, openAdmin } from './admin.js';
import { type Admin, openListener } from './admin-listener.js';
import { controlRoutes } from './control.js';

/** Where they are; null for nowhere. */
export interface OperatorAddresses {
  readonly admin: TcpAddress | UnixAddress | null;
  /** A socket that takes reload and stop, and nothing else. */
  readonly control: UnixAddress | null;
}

export class Operators {
  readonly #context: AdminContext;
  #admin: Admin | null = null;
  #control: Admin | null = null;

  constructor(context: AdminContext) {
    this.#context = context;
  }

  /** Where the admin listener is; null when there is none. */
  get address(): TcpAddress | UnixAddress | null {
    return this.#admin?.address ?? null;
  }

  /** Rejects with a SyncctlError when one cannot be opened. */
  async open({ admin, control }: OperatorAddresses): Promise<void> {
    if (admin !== null) this.#admin = await openAdmin(admin, this.#context);
    if (control !== null) {
      this.#control = await openListener(control, controlRoutes(this.#context), this.#context);
    }
  }

  /** Opens at other paths the sockets that are given one, since what was at the old paths is gone. */
  async move({ admin, control }: OperatorAddresses): Promise<void> {
    if (admin !== null) await this.#admin?.close();
    if (control !== null) await this.#control?.close();
    await this.open({ admin, control });
  }

  async close(): Promise<void> {
    await Promise.all([this.#admin?.close(), this.#control?.close()]);
  }
}
