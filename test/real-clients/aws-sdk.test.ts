import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as aws from "@aws-sdk/client-sso-oidc";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { toNodeListener } from "@shapewright/runtime/server/node";
import * as generated from "@shapewright/sso-oidc";
import { createSSOOIDCServer, type SSOOIDCHandlers } from "@shapewright/sso-oidc/server";

/**
 * The real client of the service against the generated server, and the generated client against
 * the same handlers: both must see the same.
 */
const inputs = {
  registerClient: { clientName: "my-cli", clientType: "public", scopes: ["sso:account:access"] },
  startDeviceAuthorization: { clientId: "id", clientSecret: "secret", startUrl: "https://example.com/start" },
  createToken: {
    clientId: "id",
    clientSecret: "secret",
    grantType: "urn:ietf:params:oauth:grant-type:device_code",
    deviceCode: "device",
  },
};
const outputs = {
  registerClient: {
    clientId: "an-id",
    clientSecret: "a \"secret\" with 'quotes', ünïcödé and \u{1f600}",
    clientIdIssuedAt: 1_700_000_000,
    clientSecretExpiresAt: 1_707_776_000,
    authorizationEndpoint: "https://example.com/authorize",
    tokenEndpoint: "",
  },
  startDeviceAuthorization: {
    deviceCode: "device",
    userCode: "BCDF-GHJK",
    verificationUri: "https://example.com/device",
    verificationUriComplete: "https://example.com/device?user_code=BCDF-GHJK",
    expiresIn: 600,
    interval: 5,
  },
  createToken: { accessToken: "token", tokenType: "Bearer", expiresIn: 28_800, refreshToken: "refresh", idToken: "" },
};
type OperationName = keyof typeof inputs;
const operations = Object.keys(inputs) as OperationName[];

const errorClasses = Object.entries(generated).filter(
  ([name, value]) => name.endsWith("Exception") && name !== "SSOOIDCServiceException" && typeof value === "function",
) as [string, typeof generated.SlowDownException][];
const errorsOf: Record<OperationName, readonly string[]> = {
  registerClient: [
    "InvalidRequestException",
    "InvalidScopeException",
    "InvalidClientMetadataException",
    "InternalServerException",
  ],
  startDeviceAuthorization: [
    "InvalidRequestException",
    "InvalidClientException",
    "UnauthorizedClientException",
    "SlowDownException",
    "InternalServerException",
  ],
  createToken: [
    "InvalidRequestException",
    "InvalidClientException",
    "InvalidGrantException",
    "UnauthorizedClientException",
    "UnsupportedGrantTypeException",
    "InvalidScopeException",
    "AuthorizationPendingException",
    "SlowDownException",
    "AccessDeniedException",
    "ExpiredTokenException",
    "InternalServerException",
  ],
};

let http: HttpServer;
let theirs: aws.SSOOIDC;
let ours: generated.SSOOIDC;
let received: unknown[];
let answer: (operation: OperationName) => object;

beforeAll(async () => {
  const handle =
    (operation: OperationName) =>
    (input: object): never => {
      received.push(input);
      return answer(operation) as never;
    };
  const handlers: SSOOIDCHandlers = {
    registerClient: handle("registerClient"),
    startDeviceAuthorization: handle("startDeviceAuthorization"),
    createToken: handle("createToken"),
  };
  http = createServer(toNodeListener(createSSOOIDCServer(handlers)));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`;
  theirs = new aws.SSOOIDC({ endpoint, region: "us-east-1", maxAttempts: 1 });
  ours = new generated.SSOOIDC({ endpoint, maxAttempts: 1 });
});

afterAll(async () => {
  theirs.destroy();
  ours.destroy();
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
});

beforeEach(() => {
  received = [];
  answer = (operation) => outputs[operation];
});

it("says that a command of the AWS SDK is not ours", async () => {
  const foreign = new aws.RegisterClientCommand(inputs.registerClient);
  const refusal = await rejection(ours.send(foreign as never));
  expect(String(refusal)).toBe("TypeError: RegisterClientCommand is not a command of SSO OIDC (of @aws-sdk?)");
});

it("throws the same error where the operation does not list it", async () => {
  answer = () => {
    throw new generated.ExpiredTokenException({ message: "late", error: "a_code", error_description: "what happened" });
  };
  const fromTheirs = await rejection(call(theirs, "registerClient", inputs.registerClient));
  const fromOurs = await rejection(call(ours, "registerClient", inputs.registerClient));
  expect(fromTheirs).toBeInstanceOf(aws.ExpiredTokenException);
  expect(fromOurs).toBeInstanceOf(generated.ExpiredTokenException);
  expect(describeError(fromOurs)).toEqual(describeError(fromTheirs));
  expect(describeError(fromOurs)).toMatchObject({ name: "ExpiredTokenException", error: "a_code" });
});

describe.each(operations)("%s", (operation) => {
  it("carries the same input and output for both clients", async () => {
    const fromTheirs = await call(theirs, operation, inputs[operation]);
    const fromOurs = await call(ours, operation, inputs[operation]);
    expect(received).toEqual([inputs[operation], inputs[operation]]);
    expect(withoutMetadata(fromTheirs)).toEqual(outputs[operation]);
    expect(withoutMetadata(fromOurs)).toEqual(withoutMetadata(fromTheirs));
    expect(fromOurs.$metadata).toMatchObject({ httpStatusCode: 200, attempts: 1 });
    expect(fromTheirs.$metadata).toMatchObject({ httpStatusCode: 200, attempts: 1 });
    expect(typeof fromTheirs.$metadata.requestId).toBe("string");
    expect(typeof fromOurs.$metadata.requestId).toBe("string");
  });

  it.each(errorsOf[operation])("throws the same %s", async (name) => {
    const errorClass = errorClasses.find(([candidate]) => candidate === name)?.[1];
    if (errorClass === undefined) throw new Error(`${name} is not exported`);
    answer = () => {
      throw new errorClass({ message: "what people read", error: "a_code", error_description: "what happened" });
    };
    const fromTheirs = await rejection(call(theirs, operation, inputs[operation]));
    const fromOurs = await rejection(call(ours, operation, inputs[operation]));
    expect(fromTheirs).toBeInstanceOf(aws[name as "SlowDownException"]);
    expect(fromOurs).toBeInstanceOf(errorClass);
    expect(fromOurs).toBeInstanceOf(generated.SSOOIDCServiceException);
    expect(describeError(fromOurs)).toEqual(describeError(fromTheirs));
    expect(describeError(fromOurs)).toMatchObject({ name, message: "what people read", error: "a_code" });
  });

  it("answers an empty input with the service's own error", async () => {
    const fromTheirs = await rejection(call(theirs, operation, {}));
    const fromOurs = await rejection(call(ours, operation, {}));
    expect(received).toEqual([]);
    expect(fromTheirs).toBeInstanceOf(aws.InvalidRequestException);
    expect(fromOurs).toBeInstanceOf(generated.InvalidRequestException);
    expect(describeError(fromOurs)).toEqual(describeError(fromTheirs));
  });

  it("leaks nothing of what a handler threw", async () => {
    answer = () => {
      throw new Error("password=1234");
    };
    const fromTheirs = await rejection(call(theirs, operation, inputs[operation]));
    const fromOurs = await rejection(call(ours, operation, inputs[operation]));
    expect(JSON.stringify(describeError(fromOurs))).not.toContain("1234");
    expect(describeError(fromOurs)).toEqual(describeError(fromTheirs));
    expect(fromOurs).toBeInstanceOf(generated.SSOOIDCServiceException);
  });
});

interface Answer {
  readonly $metadata: { readonly httpStatusCode?: number | undefined; readonly requestId?: string | undefined };
}

function call(client: aws.SSOOIDC | generated.SSOOIDC, operation: OperationName, input: object): Promise<Answer> {
  const methods = client as unknown as Record<OperationName, (input: object) => Promise<Answer>>;
  return methods[operation](input);
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("it did not reject");
}

function withoutMetadata(output: object): object {
  return { ...output, $metadata: undefined };
}

/** What people look at in an error, alike for both clients. */
function describeError(error: unknown): Record<string, unknown> {
  const {
    name,
    message,
    $fault,
    $metadata,
    error: code,
    error_description,
  } = error as Record<string, unknown> & Answer;
  return { name, message, $fault, status: $metadata.httpStatusCode, error: code, error_description };
}
