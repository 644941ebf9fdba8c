import { createContextKey } from "../../schema/context.ts";
import type { OperationSchema } from "../../schema/schema.ts";
import type { OperationCall, RequestCall, ServerInterceptor } from "../interceptor.ts";
import type { Awaitable } from "../request-context.ts";

/** How a server authenticates callers by one of Smithy's auth schemes. */
export interface ServerAuthScheme {
  /** The scheme's shape id, such as `smithy.api#httpBearerAuth`. */
  readonly id: string;
  /**
   * Verifies the credentials of a request and puts the caller into its context. What it throws is the response.
   *
   * @returns whether the request has credentials of this scheme, or the ids of the schemes that it has credentials of.
   */
  authenticate(call: RequestCall): Awaitable<boolean | readonly string[] | undefined>;
  /** Checks a caller of the scheme against the operation, once it is known. What it throws is the response. */
  authorize?(call: OperationCall): Awaitable<void>;
  /** Creates the error for a request without credentials. */
  missing(call: RequestCall): Error;
  /** Whether callers must authenticate even if the model asks for nothing; `false` by default. */
  readonly always?: boolean | undefined;
}

/** The schemes that a request has passed, and those that the server has. */
interface AuthState {
  readonly installed: string[];
  readonly passed: string[];
}

const authState = /* @__PURE__ */ createContextKey<AuthState>("authState");

/** Smithy's scheme of operations that may also be called anonymously. */
const noAuth = "smithy.api#noAuth";

/**
 * Creates an interceptor that authenticates callers. Credentials of the scheme are verified before routing whenever a
 * request has them; after routing the model's auth traits decide whether a request without them is refused. An operation
 * that lists several schemes takes any of them.
 */
export function createAuthInterceptor(scheme: ServerAuthScheme): ServerInterceptor {
  const { id, always = false } = scheme;
  return {
    async aroundRequest(call, next) {
      const { context } = call;
      let state = context.get(authState);
      if (state === undefined) context.set(authState, (state = { installed: [], passed: [] }));
      state.installed.push(id);
      const passing = scheme.authenticate(call);
      // Most schemes know at once.
      const passed = isPromise(passing) ? await passing : passing;
      if (typeof passed === "object") state.passed.push(...passed);
      else if (passed === true) state.passed.push(id);
      return next();
    },
    // Not asynchronous: a promise is watched for the end of the request, which costs more than this.
    beforeDeserialization(call) {
      const { installed, passed } = call.context.get(authState) ?? { installed: [], passed: [] };
      const wanted = listSchemes(call.operation, call.service.auth);
      if (!isAllowed(passed, wanted)) {
        // Another interceptor that has a scheme of the operation gives its own error.
        const isOther = !always && !wanted.includes(id) && installed.some((each) => wanted.includes(each));
        if (!isOther) throw scheme.missing(call);
      }
      return passed.includes(id) ? scheme.authorize?.(call) : undefined;
    },
  };

  function isAllowed(passed: readonly string[], wanted: readonly string[]): boolean {
    const isFree = wanted.length === 0 || wanted.includes(noAuth);
    if (isFree) return !always || passed.length > 0;
    return passed.some((each) => wanted.includes(each));
  }
}

function isPromise<Value>(value: Awaitable<Value>): value is Promise<Value> {
  return typeof value === "object" && value !== null && "then" in value;
}

function listSchemes({ auth }: OperationSchema, ofService: readonly string[]): readonly string[] {
  return auth ?? ofService;
}
