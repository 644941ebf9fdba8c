import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GeneratedPackage } from "./generated-package.ts";
import { PackageFolder } from "./generate-packages.ts";
import { listRuns } from "./list-runs.ts";
import { loadCaseFile } from "./load-cases.ts";
import type { CaseFile, CaseGroup, LoadedCase, MalformedCase, RequestCase, ResponseCase } from "./smithy-cases.ts";

/** Cases that pass, each changed so that it asks for something else: every run of it must now fail. */
const folder = new PackageFolder();
let file: CaseFile;
let group: CaseGroup;
let generated: GeneratedPackage;

beforeAll(async () => {
  file = loadCaseFile(fileURLToPath(new URL("cases/lending-library.json", import.meta.url)));
  const [first] = file.groups;
  if (first === undefined) throw new Error("there are no cases");
  group = first;
  generated = await folder.generate(file.path, group);
});

afterAll(async () => {
  await generated.close();
  folder.remove();
});

type Change<Case> = Partial<Case> | ((given: Case) => Partial<Case>);

async function reasonsOf(id: string, change: (loaded: LoadedCase) => LoadedCase): Promise<readonly string[]> {
  const found = group.cases.filter(({ given }) => given.id === id);
  const runs = listRuns({ ...group, cases: found.map(change) }, generated);
  const settled = await Promise.allSettled(await runOneByOne(runs.map(({ run }) => run)));
  return settled.map((result, index) => {
    const kind = runs[index]?.kind ?? "";
    return `${kind}: ${result.status === "fulfilled" ? "passed" : (result.reason as Error).message}`;
  });
}

/** The handlers' switch is one for all runs of a package. */
async function runOneByOne(runs: readonly (() => Promise<void>)[]): Promise<Promise<void>[]> {
  const ended: Promise<void>[] = [];
  for (const run of runs) {
    const promise = run();
    ended.push(promise);
    await promise.catch(() => undefined);
  }
  return ended;
}

function changed<Case>(given: Case, change: Change<Case>): Case {
  return { ...given, ...(typeof change === "function" ? change(given) : change) };
}

describe("a request case fails", () => {
  const id = "LibraryBorrowBook";
  const client: readonly [string, Change<RequestCase>, string][] = [
    ["for another method", { method: "POST" }, "method is PUT, not POST"],
    ["for another path", { uri: "/branches/a/books/b" }, "path is /branches/old%20town/books/fiction/x%26y"],
    ["for another query", { queryParams: ["tag=a"] }, 'query ["tag=a","tag=b%2Cc"], not ["tag=a"]'],
    ["for another order", { queryParams: ["tag=b%2Cc", "tag=a"] }, "query"],
    ["for a forbidden parameter", { forbidQueryParams: ["until"] }, "query parameter until is there"],
    ["for a missing parameter", { requireQueryParams: ["desk"] }, "query parameter desk is missing"],
    ["for another header", { headers: { "X-Priority": "1,2" } }, 'header x-priority is "1, 2", not "1,2"'],
    ["for a forbidden header", { forbidHeaders: ["X-Priority"] }, "header x-priority is there"],
    ["for a missing header", { requireHeaders: ["X-Desk"] }, "header x-desk is missing"],
    ["for another host", { resolvedHost: "other.example.com" }, "host is example.com, not other.example.com"],
    ["for another body", { body: '{"token":"t-1"}' }, "body /reader is"],
  ];
  test.each(client)("%s", async (_what, change, reason) => {
    const alter = (loaded: LoadedCase): LoadedCase =>
      loaded.kind === "request"
        ? { ...loaded, given: { ...changed(loaded.given, change), appliesTo: "client" } }
        : loaded;
    const reasons = await reasonsOf(id, alter);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain(`client request: ${reason}`);
  });

  const server: readonly [string, Change<RequestCase>, string][] = [
    ["for another input", ({ params }) => ({ params: { ...params, weight: 2 } }), "input /weight is 1.5, not 2"],
    ["for a missing member", ({ params }) => ({ params: { ...params, desk: "d" } }), 'input /desk is nothing, not "d"'],
    ["for a route that is not there", { method: "PATCH" }, "no handler was called: 405"],
    ["for the route of another operation", { method: "GET", uri: "/ping", body: "" }, 'operation is "Ping"'],
  ];
  test.each(server)("%s", async (_what, change, reason) => {
    const alter = (loaded: LoadedCase): LoadedCase =>
      loaded.kind === "request"
        ? { ...loaded, given: { ...changed(loaded.given, change), appliesTo: "server" } }
        : loaded;
    const reasons = await reasonsOf(id, alter);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain(`server request: ${reason}`);
  });
});

describe("a response case fails", () => {
  const table: readonly [string, string, Change<ResponseCase>, readonly [string, string]][] = [
    ["for another status", "LibraryLoan", { code: 201 }, ["output /status is 201, not 200", "status is 200, not 201"]],
    [
      "for a digit of a long number",
      "LibraryBorrowed",
      ({ body = "" }) => ({ body: body.replace("9007199254740993", "9007199254740992") }),
      ["output /serial is 9007199254740992", "body /serial is"],
    ],
    [
      "for another member",
      "LibraryLoan",
      ({ params }) => ({ params: { ...params, history: [1, null] } }),
      ["output /history/0 is null, not 1", "body /history/0 is 1, not null"],
    ],
    [
      "for another member of an error",
      "LibraryLoanLimit",
      ({ params }) => ({ params: { ...params, open: [] } }),
      ["error /open/0 is", "body /open/0 is nothing"],
    ],
    [
      "for another stream",
      "LibraryCover",
      { body: "other" },
      ['output /image is "other"', 'body is "bytes", not "other"'],
    ],
    [
      "for another header",
      "LibraryLoanLimit",
      ({ headers }) => ({ headers: { ...headers, "x-limit": "6" } }),
      ["error /limit is 6, not 5", 'header x-limit is "5", not "6"'],
    ],
  ];
  test.each(table)("%s", async (_what, id, change, [client, server]) => {
    const alter = (loaded: LoadedCase): LoadedCase =>
      loaded.kind === "response" ? { ...loaded, given: changed(loaded.given, change) } : loaded;
    const reasons = await reasonsOf(id, alter);
    expect(reasons).toEqual([
      expect.stringContaining(`client response: ${client}`),
      expect.stringContaining(`server response: ${server}`),
    ]);
  });

  test("where no error comes", async () => {
    const alter = (loaded: LoadedCase): LoadedCase =>
      loaded.kind === "response"
        ? { ...loaded, given: { ...loaded.given, code: 200, body: "{}", headers: {}, appliesTo: "client" } }
        : loaded;
    const [reason] = await reasonsOf("LibraryLoanLimitByCode", alter);
    expect(reason).toContain("no error");
  });
});

describe("a malformed case fails", () => {
  const other = (body: Partial<NonNullable<MalformedCase["response"]["body"]>>): Change<MalformedCase> => {
    return ({ response }) => ({
      response: { ...response, body: { mediaType: "application/json", assertion: {}, ...body } },
    });
  };
  const table: readonly [string, Change<MalformedCase>, string][] = [
    ["for another status", ({ response }) => ({ response: { ...response, code: 404 } }), "status is 400, not 404"],
    [
      "for another header",
      ({ response }) => ({ response: { ...response, headers: { "x-amzn-errortype": "Other" } } }),
      "header x-amzn-errortype is",
    ],
    ["for another body", other({ assertion: { contents: '{"message":"other"}' } }), "body /message is"],
    ["for another message", other({ assertion: { messageRegex: "^other" } }), "message is"],
    [
      "for a request that is accepted",
      ({ request }) => ({ request: { ...request, uri: "/loans/1" } }),
      "the handler was called",
    ],
  ];
  test.each(table)("%s", async (_what, change, reason) => {
    const alter = (loaded: LoadedCase): LoadedCase =>
      loaded.kind === "malformed" ? { ...loaded, given: changed(loaded.given, change) } : loaded;
    const reasons = await reasonsOf("LibraryLoanBelowRange", alter);
    expect(reasons).toEqual([expect.stringContaining(`malformed: ${reason}`)]);
  });
});

test("a case of a protocol that no package speaks rejects", async () => {
  await expect(folder.generate(file.path, { ...group, protocol: "carrierPigeon" })).rejects.toThrow(
    'service "example.library#LendingLibrary" does not speak carrierPigeon',
  );
});
