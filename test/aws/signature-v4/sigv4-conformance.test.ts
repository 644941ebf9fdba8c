import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canonicalizeQuery, type QueryParameters } from "../../../src/aws/signature-v4/canonical-query.ts";
import { platformCrypto as webCrypto } from "../../../src/aws/signature-v4/platform-crypto.ts";
import { platformCrypto as nodeCrypto } from "../../../src/aws/signature-v4/platform-crypto-node.ts";
import {
  formatSigningDate,
  signInHeaders,
  signInQuery,
  type SignableRequest,
  type SigningAlgorithm,
  type SigningOptions,
  type SigningScope,
} from "../../../src/aws/signature-v4/sign-request.ts";
import type { SigningCrypto } from "../../../src/aws/signature-v4/signing-crypto.ts";
import { createSigV4 } from "../../../src/aws/signature-v4/sigv4-algorithm.ts";
import { sharedFolder } from "../../shared-folder.ts";

const shared = sharedFolder();
const folder = join(shared ?? "", "conformance/sigv4");
const cases = shared === undefined ? [] : readdirSync(folder);

/** `context.json` of a case. */
interface CaseContext {
  readonly credentials: {
    readonly access_key_id: string;
    readonly secret_access_key: string;
    readonly token?: string;
  };
  readonly expiration_in_seconds: number;
  readonly normalize: boolean;
  readonly region: string;
  readonly service: string;
  readonly sign_body: boolean;
  readonly timestamp: string;
  readonly omit_session_token?: boolean;
}

describe.skipIf(shared === undefined)("AWS's cases of Signature Version 4", () => {
  it("are 38", () => {
    expect(cases).toHaveLength(38);
  });

  describe.each([
    ["node:crypto", nodeCrypto],
    ["WebCrypto", webCrypto],
  ])("by %s", (_, crypto) => {
    it.each(cases)("%s, in headers", async (name) => {
      const { context, request, body, scope, options } = readCase(name);
      const recorder = createRecorder(crypto);
      const payloadHash = await crypto.sha256(body);
      if (context.sign_body) request.headers["x-amz-content-sha256"] = payloadHash;
      await signInHeaders(
        recorder.algorithm,
        { ...request, query: canonicalizeQuery(request.query), payloadHash },
        scope,
        options,
      );
      expect(recorder.texts()).toEqual({
        canonicalRequest: readText(name, "header-canonical-request.txt"),
        stringToSign: readText(name, "header-string-to-sign.txt"),
        signature: readText(name, "header-signature.txt"),
      });
      const { headers: wanted } = parseRequest(readText(name, "header-signed-request.txt"));
      expect(request.headers).toEqual(wanted);
    });

    it.each(cases)("%s, in the query", async (name) => {
      const { context, request, body, scope, options } = readCase(name);
      const recorder = createRecorder(crypto);
      await signInQuery(recorder.algorithm, { ...request, payloadHash: await crypto.sha256(body) }, scope, {
        ...options,
        expiresIn: context.expiration_in_seconds,
      });
      expect(recorder.texts()).toEqual({
        canonicalRequest: readText(name, "query-canonical-request.txt"),
        stringToSign: readText(name, "query-string-to-sign.txt"),
        signature: readText(name, "query-signature.txt"),
      });
      const { query: wanted } = parseRequest(readText(name, "query-signed-request.txt"));
      expect(request.query).toEqual(wanted);
    });
  });
});

function readText(name: string, file: string): string {
  return readFileSync(join(folder, name, file), "utf8").trimEnd();
}

type UnsignedRequest = Omit<SignableRequest, "payloadHash" | "query"> & { readonly query: QueryParameters };

interface SignatureCase {
  readonly context: CaseContext;
  readonly request: UnsignedRequest;
  readonly body: string;
  readonly scope: SigningScope;
  readonly options: SigningOptions;
}

function readCase(name: string): SignatureCase {
  const context = JSON.parse(readText(name, "context.json")) as CaseContext;
  const { credentials, region, service, normalize, timestamp, omit_session_token: omitSessionToken } = context;
  const text = readFileSync(join(folder, name, "request.txt"), "utf8");
  return {
    context,
    request: parseRequest(text),
    body: /\n\n([^]*)/.exec(text)?.[1] ?? "",
    scope: {
      credentials: {
        accessKeyId: credentials.access_key_id,
        secretAccessKey: credentials.secret_access_key,
        sessionToken: credentials.token,
      },
      date: formatSigningDate(timestamp),
      region,
      service,
    },
    options: { omitSessionToken, escapePath: true, normalizePath: normalize },
  };
}

/** Reads a request whose target is not encoded, and whose headers may go on in the next line. */
function parseRequest(text: string): UnsignedRequest {
  const [head = ""] = text.split("\n\n");
  const [requestLine = "", ...headerLines] = head.replace(/\n\s+/g, "\n ").split(/\n(?! )/);
  const [, method = "", path = "", query = ""] = /^(\S+) (\/[^?]*?)(?:\?(.*))? HTTP\/1\.1$/.exec(requestLine) ?? [];
  const headers: Record<string, string> = {};
  for (const [, header = "", value = ""] of headerLines.join("\u0000").matchAll(/([^\0:]+):([^\0]*)/g)) {
    const name = header.toLowerCase();
    headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`;
  }
  return { method, path, query: parseQuery(query), headers };
}

function parseQuery(text: string): QueryParameters {
  const query: Record<string, string[]> = {};
  for (const pair of text === "" ? [] : text.split("&")) {
    const [name = "", value = ""] = pair.split("=").map(decodeURIComponent);
    query[name] = [...(query[name] ?? []), value];
  }
  return Object.fromEntries(
    Object.entries(query).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? "") : values]),
  );
}

/** An algorithm that keeps what it is asked for. */
function createRecorder(crypto: SigningCrypto): {
  readonly algorithm: SigningAlgorithm;
  readonly texts: () => {
    readonly canonicalRequest: unknown;
    readonly stringToSign: string;
    readonly signature: string;
  };
} {
  const algorithm = createSigV4(crypto);
  let canonicalRequest: unknown;
  let stringToSign = "";
  let signature = "";
  return {
    algorithm: {
      ...algorithm,
      hash(data) {
        canonicalRequest = data;
        return algorithm.hash(data);
      },
      async sign(text, scope) {
        stringToSign = text;
        return (signature = await algorithm.sign(text, scope));
      },
    },
    texts: () => ({ canonicalRequest, stringToSign, signature }),
  };
}
