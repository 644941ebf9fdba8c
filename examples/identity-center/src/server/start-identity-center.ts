import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { toNodeListener } from "@shapewright/runtime/server/node";
import { createSSOServer } from "@shapewright/sso/server";
import { createSSOOIDCServer } from "@shapewright/sso-oidc/server";
import type { Logger } from "pino";
import type { IdentityCenter } from "../center.ts";
import type { Config } from "../config/config.ts";
import { openDatabase } from "../database/open-database.ts";
import { removeExpiredRows } from "../database/remove-expired-rows.ts";
import { oauthError } from "../oidc/oauth-errors.ts";
import { handlers as oidcHandlers } from "../oidc/handlers.ts";
import { createPages } from "../pages/pages.ts";
import { handlers as portalHandlers } from "../portal/handlers.ts";

/** Milliseconds between two removals of expired rows. */
const cleaningInterval = 60_000;
/** Milliseconds that requests get to end in when the centre stops. */
const stopGrace = 5_000;
/**
 * Milliseconds that an idle connection stays open. Node's own are 5 seconds, and so is the interval in which clients
 * poll: each poll would be on its way just when its connection is closed.
 */
const keepAlive = 75_000;

/** The routes of the two services' models; everything else is for people. */
const oidcPaths = new Set(["/client/register", "/device_authorization", "/token"]);
const portalPaths = new Set(["/assignment/accounts", "/assignment/roles", "/federation/credentials", "/logout"]);

interface IdentityCenterOptions {
  readonly config: Config;
  /** The URL of a PostgreSQL server, the folder of an embedded database, or `memory:`. */
  readonly database: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Where people and clients reach it, where that is not the host and port: behind a balancer. */
  readonly url?: string | undefined;
  /** Whether `X-Forwarded-For` comes from a balancer of one's own. */
  readonly trustProxy: boolean;
  readonly log: Logger;
}

/** An identity centre that runs. */
export interface RunningIdentityCenter {
  readonly center: IdentityCenter;
  /** Takes no more requests, ends those that run, and closes the database. */
  readonly close: () => Promise<void>;
}

/** Opens the database, brings its tables up to date, and serves the two services and the pages on one port. */
export async function startIdentityCenter(options: IdentityCenterOptions): Promise<RunningIdentityCenter> {
  const { config, host, log } = options;
  const database = await openDatabase(options.database, (error) => {
    log.error({ err: error }, "a connection to the database broke");
  });
  const http = createServer({ keepAliveTimeout: keepAlive });
  try {
    await listen(http, host, options.port);
  } catch (error) {
    await database.close();
    throw error;
  }
  const url = options.url ?? `http://${host}:${String((http.address() as AddressInfo).port)}`;
  const center: IdentityCenter = { config, database, url, log };
  const closeServices = serve(http, center, options.trustProxy);
  const cleaning = setInterval(() => {
    removeExpiredRows(database).catch((error: unknown) => {
      log.error({ err: error }, "expired rows were not removed");
    });
  }, cleaningInterval);
  cleaning.unref();
  return {
    center,
    close: async () => {
      clearInterval(cleaning);
      const closed = new Promise((resolve) => http.close(resolve));
      await closeServices();
      const force = setTimeout(() => {
        http.closeAllConnections();
      }, stopGrace);
      await closed;
      clearTimeout(force);
      await database.close();
    },
  };
}

/** Routes requests to the generated servers and the pages. Returns what closes the servers. */
function serve(http: HttpServer, center: IdentityCenter, trustProxy: boolean): () => Promise<void> {
  const onError = (error: unknown, { operation }: { readonly operation: string }): void => {
    center.log.error({ err: error, operation }, "an operation failed");
  };
  const context = (): { center: IdentityCenter } => ({ center });
  const oidc = createSSOOIDCServer(oidcHandlers, {
    context,
    onError,
    validationError: (_failures, message) => oauthError("invalid_request", message),
  });
  const portal = createSSOServer(portalHandlers, { context, onError });
  const listeners = {
    oidc: toNodeListener(oidc),
    portal: toNodeListener(portal),
    pages: getRequestListener(createPages(center, { trustProxy }).fetch),
  };
  http.on("request", (request, response) => {
    const [path = ""] = (request.url ?? "").split("?", 1);
    if (oidcPaths.has(path)) listeners.oidc(request, response);
    else if (portalPaths.has(path)) listeners.portal(request, response);
    else void listeners.pages(request, response);
  });
  return async () => {
    await Promise.all([oidc.close(stopGrace), portal.close(stopGrace)]);
  };
}

function listen(http: HttpServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, host, () => {
      http.removeListener("error", reject);
      resolve();
    });
  });
}
