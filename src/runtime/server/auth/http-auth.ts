import { decodeBase64, decodeFormText } from "../../codec/text-encoding.ts";
import type { IncomingRequest } from "../../http/http-message.ts";
import type { ContextKey } from "../../schema/context.ts";
import type { RequestCall, ServerInterceptor } from "../interceptor.ts";
import type { Awaitable } from "../request-context.ts";
import { UnmodeledException } from "../server-errors.ts";
import { createAuthInterceptor } from "./auth-interceptor.ts";

/** How callers are found by what they present. */
export interface IdentifyOptions<Presented, Caller> {
  /**
   * Finds the caller. Called before routing, for each request with credentials; what it throws is answered like an error
   * of a handler. Compare secrets in constant time.
   *
   * @returns undefined, null or false for credentials that are not valid.
   */
  readonly identify: (presented: Presented, call: RequestCall) => Awaitable<Caller | false | null | undefined>;
  /** Where handlers find the caller: `context.get(caller)`. */
  readonly caller?: ContextKey<Caller> | undefined;
  /** The realm that refusals name (RFC 9110, 11.5). */
  readonly realm?: string | undefined;
  /** `true`: authentication is also required of operations for which the model asks for none. */
  readonly always?: boolean | undefined;
}

/** What basic authentication presents (RFC 7617). */
export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Authenticates callers by bearer tokens (RFC 6750; Smithy, "httpBearerAuth trait"). Requests without a valid one are
 * answered with 401 and `WWW-Authenticate`.
 */
export function verifyBearerToken<Caller>(options: IdentifyOptions<string, Caller>): ServerInterceptor {
  return verifyHttpAuth(options, {
    id: "smithy.api#httpBearerAuth",
    challenge: "Bearer",
    fault: ', error="invalid_token"',
    read: ({ request }) => readBearer(request.headers["authorization"] ?? ""),
  });
}

/**
 * Authenticates callers by user names and passwords (RFC 7617; Smithy, "httpBasicAuth trait"). Requests without valid
 * ones are answered with 401 and `WWW-Authenticate`.
 */
export function verifyBasicAuth<Caller>(options: IdentifyOptions<BasicCredentials, Caller>): ServerInterceptor {
  return verifyHttpAuth(options, {
    id: "smithy.api#httpBasicAuth",
    challenge: "Basic",
    fault: "",
    read: ({ request }) => readBasic(request.headers["authorization"] ?? ""),
  });
}

/**
 * Authenticates callers by API keys, where the model says that they are (Smithy, "httpApiKeyAuth trait"): in a header,
 * after a scheme if the model has one, or in the query.
 */
export function verifyApiKey<Caller>(options: IdentifyOptions<string, Caller>): ServerInterceptor {
  return verifyHttpAuth(options, {
    id: "smithy.api#httpApiKeyAuth",
    challenge: "ApiKey",
    fault: "",
    read: readApiKey,
  });
}

interface HttpAuth<Presented> {
  readonly id: string;
  /** The scheme that refusals name. */
  readonly challenge: string;
  /** What the challenge adds when credentials were present. */
  readonly fault: string;
  /** What a request presents; undefined if it has nothing of this scheme, null for what is malformed. */
  readonly read: (call: RequestCall) => Presented | null | undefined;
}

function verifyHttpAuth<Presented, Caller>(
  { identify, caller, realm, always }: IdentifyOptions<Presented, Caller>,
  { id, challenge, fault, read }: HttpAuth<Presented>,
): ServerInterceptor {
  const named = realm === undefined ? challenge : `${challenge} realm="${realm.replace(/["\\]/g, "\\$&")}"`;
  const parameters = realm === undefined ? fault.replace(/^,/, "") : fault;
  return createAuthInterceptor({
    id,
    always,
    async authenticate(call) {
      const presented = read(call);
      if (presented === undefined) return false;
      const found = presented === null ? undefined : await identify(presented, call);
      // Databases find null, and comparisons are false.
      if (found === undefined || found === null || found === false) {
        throw unauthorized("the credentials are not valid", named + parameters);
      }
      if (caller !== undefined) call.context.set(caller, found);
      return true;
    },
    missing: () => unauthorized("the request has no credentials", named),
  });
}

function unauthorized(message: string, challenge: string): UnmodeledException {
  return new UnmodeledException({
    code: "UnauthorizedException",
    message,
    status: 401,
    headers: { "www-authenticate": challenge },
  });
}

/** @returns undefined for another scheme, null for a token of another form. */
function readBearer(authorization: string): string | null | undefined {
  if (!/^bearer(?: |$)/i.test(authorization)) return undefined;
  return /^bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1] ?? null;
}

/** @returns undefined for another scheme, null for credentials of another form. */
function readBasic(authorization: string): BasicCredentials | null | undefined {
  if (!/^basic(?: |$)/i.test(authorization)) return undefined;
  const encoded = /^basic +([\w+/]+=*)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return null;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(decodeBase64(encoded));
  } catch {
    return null;
  }
  const colon = text.indexOf(":");
  return colon < 0 ? null : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

function readApiKey({ request, service }: RequestCall): string | undefined {
  const place = service.httpApiKeyAuth;
  if (place === undefined) return undefined;
  const { name, scheme } = place;
  if (place.in === "query") return readParameter(request, name);
  const value = request.headers[name.toLowerCase()];
  if (value === undefined || scheme === undefined) return value;
  const prefix = `${scheme} `;
  return value.toLowerCase().startsWith(prefix.toLowerCase()) ? value.slice(prefix.length).trim() : undefined;
}

function readParameter({ query }: IncomingRequest, name: string): string | undefined {
  for (const pair of query === "" ? [] : query.split("&")) {
    const mark = pair.indexOf("=");
    if (mark >= 0 && decode(pair.slice(0, mark)) === name) return decode(pair.slice(mark + 1));
  }
  return undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeFormText(text);
  } catch {
    return undefined;
  }
}
