import type { Logger } from "pino";
import type { Config } from "./config/config.ts";
import type { Database } from "./database/database.ts";

/** One instance of the identity centre: what its pages and the handlers of its services share. */
export interface IdentityCenter {
  readonly config: Config;
  readonly database: Database;
  /** Where people and clients reach it, without a slash at its end, such as `http://127.0.0.1:8628`. */
  readonly url: string;
  /** Nothing that lets somebody in is written to it. */
  readonly log: Logger;
}
