import { describe, expect, it } from "vitest";
import { emitFile } from "./emit-file.ts";
import { bodyOf, planOf } from "./plan-of.ts";

const stream = {
  type: "structure",
  required: ["body"],
  members: { body: { shape: "Bytes" }, kind: { shape: "S", location: "header", locationName: "x-kind" } },
  payload: "body",
};
const shapes = { Bytes: { type: "blob", streaming: true }, S: { type: "string" } };

describe("commands.ts", () => {
  it("says which way a stream flows where one structure is input and output", () => {
    const plan = planOf({
      operations: {
        Echo: {
          name: "Echo",
          http: { method: "POST", requestUri: "/" },
          input: { shape: "Content" },
          output: { shape: "Content" },
        },
      },
      shapes: { ...shapes, Content: stream },
    });
    expect(bodyOf(emitFile("src/commands.ts", plan))).toBe(`/** The input of \`EchoCommand\`. */
export interface EchoCommandInput extends Omit<Content, "body"> {
  body: StreamingBlobPayloadInputTypes;
}

/** The output of \`EchoCommand\`. */
export interface EchoCommandOutput
  extends Omit<Content, "body">, MetadataBearer {
  body: StreamingBlobPayloadOutputTypes;
}

export class EchoCommand extends Command<EchoCommandInput, EchoCommandOutput> {
  override readonly schema: CommandSchema = [Small$, Echo$];
}`);
    expect(emitFile("src/server/index.ts", plan)).toContain(`  /** Handles {@link EchoCommand}. */
  echo(
    input: ReceivedStream<Content, "body">,
    context: HandlerContext<Context>,
  ): Awaitable<SentStream<Content, "body">>;`);
  });

  it.each([
    {
      name: "of an input alone",
      output: "Out",
      model: ["token?: string | undefined;", "name: string;"],
      input: "export interface DoCommandInput extends In {}",
      handler: 'input: ReceivedToken<In, "token">',
    },
    {
      name: "of what is an output, too",
      output: "In",
      model: ["token: string;", "name: string;"],
      input: 'export interface DoCommandInput extends Omit<In, "token"> {\n  token?: string | undefined;\n}',
      handler: "input: In,",
    },
  ])(
    "lets callers leave out a required token $name, which a handler always has",
    ({ output, model, input, handler }) => {
      const structure = {
        type: "structure",
        required: ["name", "token"],
        members: { name: { shape: "S" }, token: { shape: "S", idempotencyToken: true }, other: { shape: "S" } },
      };
      const plan = planOf({
        operations: {
          Do: {
            name: "Do",
            http: { method: "POST", requestUri: "/" },
            input: { shape: "In" },
            output: { shape: output },
          },
        },
        shapes: { S: { type: "string" }, In: structure, Out: structure },
      });
      const models = emitFile("src/models.ts", plan);
      for (const member of model) expect(models.slice(models.indexOf("interface In "))).toContain(`  ${member}\n`);
      expect(emitFile("src/commands.ts", plan)).toContain(input);
      expect(emitFile("src/server/index.ts", plan)).toContain(handler);
    },
  );

  it("shows examples as calls, and errors with their fault", () => {
    const plan = planOf({
      shapes: {
        In: { type: "structure", members: { name: { shape: "S" }, at: { shape: "T" } } },
        Out: { type: "structure", members: { id: { shape: "S" } } },
        Gone: { type: "structure", members: {}, exception: true, error: { senderFault: true } },
        T: { type: "timestamp" },
        S: { type: "string" },
      },
      errors: ["Gone"],
      docs: {
        operations: { Do: "<p>Does it.</p>" },
        shapes: { Gone: { base: "<p>It is gone.</p><p>For ever.</p>", refs: {} } },
      },
      examples: { Do: [{ title: "First", input: { name: "a */ b", at: 0 }, output: { id: "1" } }] },
    });
    expect(bodyOf(emitFile("src/commands.ts", plan))).toContain(`/**
 * Does it.
 *
 * @example First
 * \`\`\`ts
 * const { id } = await client.send(
 *   new DoCommand({ name: "a *\\/ b", at: new Date(0) }),
 * );
 * \`\`\`
 *
 * @throws a {@link Gone} (client fault): It is gone.
 */
export class DoCommand extends Command<DoCommandInput, DoCommandOutput> {`);
  });
});

describe("paginators.ts", () => {
  it("is an async generator's call with the tokens' paths", () => {
    const text = emitFile(
      "src/paginators.ts",
      planOf({
        shapes: {
          In: { type: "structure", members: { token: { shape: "S" }, limit: { shape: "N" } } },
          Out: { type: "structure", members: { page: { shape: "Page" } } },
          Page: { type: "structure", members: { next: { shape: "S" }, items: { shape: "L" } } },
          L: { type: "list", member: { shape: "S" } },
          N: { type: "integer" },
          S: { type: "string" },
        },
        paginators: {
          Do: { input_token: "token", output_token: "page.next", limit_key: "limit", result_key: "page.items" },
        },
      }),
    );
    expect(bodyOf(text)).toBe(`/** The configuration of paginators: the client and the options of pagination. */
export interface SmallPaginationConfiguration extends PaginationConfiguration {
  readonly client: SmallClient;
}

/** Requests the pages of {@link DoCommand} one by one. */
export function paginateDo(
  config: SmallPaginationConfiguration,
  input: DoCommandInput,
): Paginator<DoCommandOutput> {
  return paginate(config, input, {
    command: DoCommand,
    inputTokens: ["token"],
    outputTokens: [["page", "next"]],
    pageSize: "limit",
  });
}`);
  });

  it.each([
    { type: "integer", want: false },
    { type: "long", want: false },
    { type: "string", want: true },
    { type: "string", enum: ["10", "100"], want: true },
  ])("has a size sent as text where the member is $type, $enum", ({ want, ...size }) => {
    const text = emitFile(
      "src/paginators.ts",
      planOf({
        shapes: {
          In: { type: "structure", members: { token: { shape: "S" }, limit: { shape: "Size" } } },
          Out: { type: "structure", members: { next: { shape: "S" } } },
          S: { type: "string" },
          Size: size,
        },
        paginators: { Do: { input_token: "token", output_token: "next", limit_key: "limit" } },
      }),
    );
    expect(text.includes("pageSizeAsText: true")).toBe(want);
  });
});
