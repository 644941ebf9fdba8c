import { describe, expect, it } from "vitest";
import { formatSigningDate } from "../../../src/aws/signature-v4/sign-request.ts";
import { caseNames, isShared, readCase, readSignedRequest, type ReceivedCase } from "./sigv4-cases.ts";
import { createVerifiedServer, type VerifiedServer } from "./verified-server.ts";
import { type Verifier, verifierPlatforms } from "./verifier-platforms.ts";

/** A server for a case's client. */
function serve({ context }: ReturnType<typeof readCase>, verifier: Verifier): VerifiedServer {
  const { credentials, region, service, normalize, timestamp } = context;
  return createVerifiedServer(
    {
      credentials: (id) =>
        id === credentials.access_key_id
          ? { secretAccessKey: credentials.secret_access_key, sessionToken: credentials.token }
          : undefined,
      region,
      normalizePath: normalize,
      now: () => Date.parse(timestamp),
    },
    { signingName: service, verifier },
  );
}

describe.skipIf(!isShared)("AWS's cases of Signature Version 4, as a server receives them", () => {
  it("are 38", () => {
    expect(caseNames).toHaveLength(38);
  });

  const runs = verifierPlatforms.flatMap(([name, verifier]) =>
    (["header", "query"] as const).map((place) => ({ name, verifier, place })),
  );

  describe.each(runs)("signed in the $place, verified by $name", ({ verifier, place }) => {
    it.each(caseNames)("%s passes", async (name) => {
      const received = readSignedRequest(name, place);
      const { status, caller, body, refused } = await serve(readCase(name), verifier).ask(received);
      expect(refused).toBeUndefined();
      expect(status).toBe(200);
      expect(body).toBe(received.content);
      const { context } = readCase(name);
      expect(caller).toMatchObject({
        accessKeyId: context.credentials.access_key_id,
        region: context.region,
        service: context.service,
        isPresigned: place === "query",
      });
      expect(formatSigningDate((caller as { signedAt: Date }).signedAt)).toBe(formatSigningDate(context.timestamp));
    });

    it.each(caseNames)("%s is refused with one byte changed, wherever it is", async (name) => {
      const received = readSignedRequest(name, place);
      const server = serve(readCase(name), verifier);
      for (const [what, changed] of changes(received)) {
        const { status, caller } = await server.ask(changed);
        expect(status, what).not.toBe(200);
        // A handler may have begun before the end of its body tells that it is another one.
        if (what !== "body") expect(caller, what).toBeUndefined();
      }
    });
  });
});

/** The request with one byte changed: in the method, each part of the path, query, header values and the body. */
function changes(received: ReceivedCase): [what: string, changed: ReceivedCase][] {
  const { method, path, query, headers, content } = received;
  const changed: [string, ReceivedCase][] = [
    ["method", { ...received, method: `${method.slice(0, -1)}X` }],
    ["path", { ...received, path: `${path}x` }],
    ["body", { ...received, content: content === "" ? "x" : flip(content, 0) }],
  ];
  for (let at = 0; at < path.length; at++) {
    // Segments that dots take back are not signed.
    if (/[a-z0-9]/i.test(path[at] ?? "") && !path.includes("/.."))
      changed.push([`path ${String(at)}`, { ...received, path: flip(path, at) }]);
  }
  for (let at = 0; at < query.length; at++) {
    // Percent-encoded in lower case is the same text.
    if (/[a-z0-9]/i.test(query[at] ?? "") && !/%.?$/.test(query.slice(0, at))) {
      changed.push([`query ${query.slice(0, at)}`, { ...received, query: flip(query, at) }]);
    }
  }
  for (const [name, value] of Object.entries(headers)) {
    for (const at of [0, value.length - 1]) {
      if (!/[a-z0-9]/i.test(value[at] ?? "")) continue;
      changed.push([`${name} ${String(at)}`, { ...received, headers: { ...headers, [name]: flip(value, at) } }]);
    }
  }
  const { authorization } = headers;
  for (let at = 0; authorization !== undefined && at < authorization.length; at++) {
    if (/[^, ]/.test(authorization[at] ?? "")) {
      const flipped = { ...headers, authorization: flip(authorization, at) };
      changed.push([`authorization ${authorization.slice(0, at)}`, { ...received, headers: flipped }]);
    }
  }
  return changed;
}

/** The text with one character changed into another one of its kind. */
function flip(text: string, at: number): string {
  const old = text[at] ?? "";
  const other = /\d/.test(old) ? String((Number(old) + 1) % 10) : old === "q" ? "w" : "q";
  return text.slice(0, at) + other + text.slice(at + 1);
}
