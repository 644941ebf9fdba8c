import { describe, expect, it } from "vitest";
import { emitHandlers } from "../../src/emit/handlers.ts";
import { emitFile } from "./emit-file.ts";
import { bodyOf, planOf, type GivenModel } from "./plan-of.ts";

const small: GivenModel = {
  shapes: {
    In: { type: "structure", required: ["name"], members: { name: { shape: "S" } } },
    Out: { type: "structure", members: { id: { shape: "S" } } },
    InvalidRequestException: { type: "structure", members: {}, exception: true, error: { senderFault: true } },
    S: { type: "string" },
  },
  errors: ["InvalidRequestException"],
  docs: {
    service: "<p>Small keeps things. It loses none.</p>",
    operations: { Do: "<p>Does it. At once.</p>" },
    shapes: { InvalidRequestException: { base: "<p>Something is wrong.</p>", refs: {} } },
  },
  examples: { Do: [{ title: "First", input: { name: "a" }, output: { id: "1" } }] },
};

const table: readonly { path: string; given?: GivenModel; want: string }[] = [
  {
    path: "src/client.ts",
    want: `/** The configuration of {@link SmallClient}. */
export interface SmallClientConfig extends ClientConfig {}

/** Small keeps things. It loses none. */
export class SmallClient extends ServiceClient {
  constructor(config: SmallClientConfig = {}) {
    super(Small$, restJson1, config);
  }
}`,
  },
  {
    path: "src/aggregated-client.ts",
    want: `/** {@link SmallClient} with a method for each operation. */
export class Small extends SmallClient {
  /** Does it. At once. */
  do(
    input: DoCommandInput,
    options?: RequestOptions,
  ): Promise<DoCommandOutput> {
    return this.send(new DoCommand(input), options);
  }
}`,
  },
  {
    path: "src/server/index.ts",
    want: `/** A handler for each operation of Small. */
export interface SmallHandlers<Context = unknown> {
  /** Does it. At once. */
  do(input: In, context: HandlerContext<Context>): Awaitable<Out>;
}

const definition: ServerDefinition = {
  service: Small$,
  protocols: [restJson1Server],
  operations: {
    do: {
      schema: Do$,
      constraints: InConstraints,
      validationError: InvalidRequestException,
    },
  },
};

/**
 * Creates a server that calls the given handlers; operations without a handler
 * respond with 501.
 */
export function createSmallServer<Context = unknown>(
  handlers: Partial<SmallHandlers<Context>>,
  options: ServerOptions<Context> = {},
): ServiceServer {
  return createServer(definition, handlers, options);
}`,
  },
  {
    path: "src/index.ts",
    want: `export * from "./aggregated-client.ts";
export * from "./client.ts";
export * from "./commands.ts";
export * from "./errors.ts";
export * from "./models.ts";`,
  },
];

describe("the files of a package", () => {
  it.each(table)("$path", ({ path, given = small, want }) => {
    expect(bodyOf(emitFile(path, planOf(given)))).toBe(want);
  });

  it("handlers.ts has a handler for each operation", () => {
    expect(bodyOf(emitHandlers(planOf(small)).text))
      .toBe(`/** The handlers of Small. This file is yours to edit: later runs only add missing handlers. */
export const handlers: SmallHandlers = {
  async do(_input, _context) {
    throw new NotImplementedException("Do");
  },
};`);
  });

  it("package.json has an entry for each half", () => {
    const manifest = JSON.parse(emitFile("package.json", planOf(small))) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      name: "small",
      description: "Small keeps things.",
      type: "module",
      sideEffects: false,
      exports: {
        ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
        "./server": { types: "./dist/server/index.d.ts", default: "./dist/server/index.js" },
      },
    });
    expect(Object.keys(manifest["dependencies"] as object)).toEqual(["@shapewright/runtime"]);
  });

  it("README.md shows the first example as a call", () => {
    const text = emitFile("README.md", planOf(small));
    expect(text).toContain(`import { SmallClient, DoCommand } from "small";

const client = new SmallClient({ endpoint: "http://127.0.0.1:8080" });

const { id } = await client.send(new DoCommand({ name: "a" }));
`);
    expect(text).toContain("- `DoCommand`: Does it.\n");
    expect(text).toContain("- `InvalidRequestException` (client): Something is wrong.\n");
    expect(text).not.toContain("## Waiters");
  });

  it("README.md names paginators and waiters", () => {
    const plan = planOf({
      ...small,
      paginators: { Do: { input_token: "name", output_token: "id" } },
      waiters: {
        DoneThing: {
          operation: "Do",
          delay: 5,
          maxAttempts: 3,
          acceptors: [{ matcher: "status", expected: 200, state: "success" }],
        },
      },
    });
    const text = emitFile("README.md", plan);
    expect(text).toContain("- `DoCommand`: Does it. All pages: `paginateDo`.\n");
    expect(text).toContain("- `waitUntilDoneThing`: polls `DoCommand` until the waiter succeeds or fails.\n");
  });

  it("README.md of a service of AWS's makes its client with a region", () => {
    const text = emitFile(
      "README.md",
      planOf({
        ...small,
        metadata: { signatureVersion: "v4", endpointPrefix: "small" },
        endpointRules: {
          version: "1.0",
          parameters: { Region: { builtIn: "AWS::Region", required: true, type: "String" } },
          rules: [{ conditions: [], endpoint: { url: "https://small.{Region}.amazonaws.com" }, type: "endpoint" }],
        },
      }),
    );
    expect(text).toContain('const client = new SmallClient({ region: "us-east-1" });');
    expect(text).toContain("come from the environment and shared files, as in AWS SDK v3.\n\nErrors");
  });
});
