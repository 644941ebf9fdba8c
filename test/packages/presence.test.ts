import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClientConfig } from "../../src/runtime/client/client-config.ts";
import type { GeneratedPackage } from "../conformance/generated-package.ts";
import { PackageFolder } from "../conformance/generate-packages.ts";
import { recordRequest, type RecordedRequest } from "../conformance/record-request.ts";
import { presenceModel, presenceService, protocols } from "./presence-model.ts";

/** Milliseconds: machines may be slow, and busy. */
const patience = 60_000;

const models = mkdtempSync(join(tmpdir(), "shapewright-presence-"));
const folder = new PackageFolder();
const packages = new Map<string, GeneratedPackage>();

beforeAll(async () => {
  const file = join(models, "presence.json");
  writeFileSync(file, JSON.stringify(presenceModel));
  for (const protocol of protocols) {
    packages.set(protocol, await folder.generate(file, { service: presenceService, protocol, cases: [] }));
  }
}, patience);

afterAll(async () => {
  for (const generated of packages.values()) await generated.close();
  folder.remove();
  rmSync(models, { recursive: true, force: true });
});

const endpoint = "http://presence.example";

describe.each(protocols)("with %s", { timeout: patience }, (protocol) => {
  const generated = (): GeneratedPackage => packages.get(protocol) as GeneratedPackage;

  async function record(name: string, input: object, config: ClientConfig = {}): Promise<RecordedRequest> {
    const operation = generated().findOperation(name);
    if (operation === undefined) throw new Error(`there is no operation "${name}"`);
    return recordRequest(generated(), operation, { input, config: { endpoint, ...config } });
  }

  /** Sends a request that a client made to the package's own server, through each carrier. */
  async function serve(request: RecordedRequest, answer: (input: object) => unknown): Promise<string[]> {
    const { handler, carriers } = await generated().server();
    handler.handle = (_, input) => answer(input);
    const answers: string[] = [];
    for (const { send } of carriers) {
      const { status, body } = (await send({ ...request, headers: { host: "127.0.0.1", ...request.headers } })) ?? {};
      answers.push(`${String(status)} ${Buffer.from(body ?? []).toString("latin1")}`);
    }
    return answers;
  }

  const inner = { next: {} };
  const everywhere = { order: inner, orders: [{}, inner], byName: { a: {} }, choice: { order: {} } };

  it("a client sends the defaults of required members, and no others", async () => {
    const given = structuredClone(everywhere);
    const wire = wireOf(await record("Place", given));
    expect(countsOf(wire)).toEqual({ "required-label": 1, "required-header": 1, "required-nested": 7 });
    expect(given).toEqual(everywhere);
    expect(countsOf(wireOf(await record("Place", {})))).toEqual({ "required-label": 1, "required-header": 1 });
    expect(countsOf(wireOf(await record("Place", { shelf: "s", mode: null, order: { kind: "k" } })))).toEqual({
      "required-header": 1,
    });
  });

  it("a client with sendDefaults sends those of nested members too, but none that only the service sets", async () => {
    const wire = wireOf(await record("Place", everywhere, { sendDefaults: true }));
    expect(countsOf(wire)).toEqual({
      "required-label": 1,
      "required-header": 1,
      "required-nested": 7,
      "optional-nested": 7,
    });
    const { body } = await record("Place", { order: { note: "" } }, { sendDefaults: true });
    expect(countsOf(Buffer.from(body).toString("latin1"))).not.toHaveProperty("optional-nested");
  });

  it("a client with sendDefaults sends none that its server refuses", async () => {
    const request = await record("Place", { shelf: "s", ...everywhere, size: 1 }, { sendDefaults: true });
    for (const answer of await serve(request, () => ({}))) expect(answer).toMatch(/^200 /);
  });

  it("a server fills all in, whether they may be given or not", async () => {
    const inputs: unknown[] = [];
    const request = await record("Place", { order: { next: {} } });
    await serve(request, (input) => {
      inputs.push(input);
      return {};
    });
    const order = {
      kind: "required-nested",
      note: "optional-nested",
      hidden: "hidden-nested",
      count: 0,
      level: "",
      at: new Date(0),
      bytes: new Uint8Array([97, 98, 99]),
      tags: [],
    };
    const want = {
      shelf: "required-label",
      mode: "required-header",
      color: "optional-top",
      page: 0,
      size: 0,
      order: { ...order, next: order },
    };
    expect(inputs).toEqual([want, want]);
  });

  it.each([{ page: 0 }, { page: 201 }, { size: 0 }, { order: { count: 0 } }, { order: { level: "low" } }])(
    "a server refuses %j, though a default may be so",
    async (given) => {
      const answers = await serve(await record("Place", given), () => expect.fail("the handler was called"));
      for (const answer of answers) expect(answer).toMatch(/^400 /);
    },
  );

  it("a server's responses and errors have them", async () => {
    const request = await record("Place", {});
    const given = { order: { next: {} } };
    for (const answer of await serve(request, () => given)) {
      expect(answer).toMatch(/^200 /);
      expect(countsOf(answer)).toEqual({
        "required-nested": 2,
        "optional-nested": 2,
        "hidden-nested": 2,
        "optional-top": 1,
      });
    }
    expect(given).toEqual({ order: { next: {} } });
    const [error] = generated().plan.errors;
    if (error === undefined) throw new Error("the model has an error");
    const Taken = generated().errorClass(error);
    const answers = await serve(request, () => {
      throw new Taken({ message: "is taken", ...{ order: {} } });
    });
    for (const answer of answers) {
      expect(answer).toMatch(/^400 /);
      expect(countsOf(answer)).toEqual({
        "required-nested": 1,
        "optional-nested": 1,
        "hidden-nested": 1,
        "optional-top": 1,
      });
    }
  });

  it("a client fills in tokens that are not given, and a server refuses a request without a required one", async () => {
    const token = "00000000-0000-4000-8000-000000000000";
    const request = await record("Ask", { question: "q" });
    expect(wireOf(request).split(token).length).toBe(3);
    expect(wireOf(await record("Ask", { question: "q", token: "mine", again: "too" }))).not.toContain(token);
    const inputs: unknown[] = [];
    const answer = (input: object): object => {
      inputs.push(input);
      return { token: "t" };
    };
    await serve(request, answer);
    expect(inputs).toEqual(Array(2).fill({ question: "q", token, again: token }));

    const { server } = await generated().server();
    const cut = (text: string): string =>
      text
        .replace(/<token>[^<]*<\/token>/, "")
        .replace(/"token":"[^"]*",?/, "")
        .replace(/&[Tt]oken=[^&]*/, "");
    const body = protocol === "rpcv2Cbor" ? Buffer.from("a1687175657374696f6e6171", "hex") : cut(textOf(request));
    const headers = { ...request.headers };
    delete headers["content-length"];
    const url = `http://127.0.0.1${request.target}`;
    const refused = await server.fetch(new Request(url, { method: "POST", headers, body }));
    expect(refused.status).toBe(400);
    expect(Buffer.from(await refused.arrayBuffer()).toString("latin1")).toContain("/token");
    expect(inputs.length).toBe(2);
  });

  it("what a value holds of itself is refused, not followed without end", async () => {
    const order: { next?: object } = {};
    order.next = order;
    await expect(record("Place", { order })).rejects.toThrow("nested deeper than 1000");
  });
});

/** All that a request says, in one text. */
function wireOf({ target, headers, body }: RecordedRequest): string {
  return [target, ...Object.values(headers), Buffer.from(body).toString("latin1")].join("\n");
}

function textOf({ body }: RecordedRequest): string {
  return Buffer.from(body).toString("latin1");
}

/** How often each default that a text can have stands in it. */
function countsOf(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [found] of text.matchAll(/(?:required|optional|hidden)-(?:label|header|nested|top)/g)) {
    counts[found] = (counts[found] ?? 0) + 1;
  }
  return counts;
}
