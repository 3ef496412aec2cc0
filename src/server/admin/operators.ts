// All listeners for operators: the admin listener, and the control socket if the admin listener is elsewhere or turned off.

import type { TcpAddress, UnixAddress } from '../../core/listener.js';
import { type AdminContext, openAdmin } from './admin.js';
import { type Admin, openListener } from './admin-listener.js';
import { controlRoutes } from './control.js';

/** Their addresses; null for none. */
export interface OperatorAddresses {
  readonly admin: TcpAddress | UnixAddress | null;
  /** A socket that only accepts reload and stop. */
  readonly control: UnixAddress | null;
}

export class Operators {
  readonly #context: AdminContext;
  #admin: Admin | null = null;
  #control: Admin | null = null;

  constructor(context: AdminContext) {
    this.#context = context;
  }

  /** The address of the admin listener; null if there is none. */
  get address(): TcpAddress | UnixAddress | null {
    return this.#admin?.address ?? null;
  }

  /** Opens the listeners. Rejects with a SyncctlError. */
  async open({ admin, control }: OperatorAddresses): Promise<void> {
    if (admin !== null) this.#admin = await openAdmin(admin, this.#context);
    if (control !== null) {
      this.#control = await openListener(control, controlRoutes(this.#context), this.#context);
    }
  }

  /** Reopens sockets at new paths, because the old ones are gone. */
  async move({ admin, control }: OperatorAddresses): Promise<void> {
    if (admin !== null) await this.#admin?.close();
    if (control !== null) await this.#control?.close();
    await this.open({ admin, control });
  }

  async close(): Promise<void> {
    await Promise.all([this.#admin?.close(), this.#control?.close()]);
  }
}
