import { describe, expect, expectTypeOf, it, vi } from "vitest";
import { echoService } from "./echo-service.ts";
import { Command, type CommandSchema, paginate } from "../../../src/runtime/index.ts";
import type { Pagination, PaginationConfiguration, Paginator, ServiceClient } from "../../../src/runtime/index.ts";

interface ListInput {
  readonly nextToken?: string | undefined;
  readonly marker?: string | undefined;
  readonly maxResults?: number | undefined;
}

interface Page {
  readonly [member: string]: unknown;
}

class ListCommand extends Command<ListInput, Page> {
  override readonly schema: CommandSchema = [echoService, { name: "List" }];
}

const single: Pagination<ListInput, Page> = {
  command: ListCommand,
  inputTokens: ["nextToken"],
  outputTokens: [["nextToken"]],
  pageSize: "maxResults",
};

interface Run {
  readonly inputs: unknown[];
  readonly pages: number;
}

async function run(
  answers: readonly Page[],
  options: {
    readonly input?: ListInput;
    readonly pagination?: Pagination<ListInput, Page>;
    readonly config?: Omit<PaginationConfiguration, "client">;
  } = {},
): Promise<Run> {
  const { input = {}, pagination = single, config = {} } = options;
  const inputs: unknown[] = [];
  const send = vi.fn((command: ListCommand) => {
    inputs.push(command.input);
    const answer = answers[inputs.length - 1];
    if (answer === undefined) throw new Error("asked for a page too many");
    return Promise.resolve(answer);
  });
  let pages = 0;
  for await (const page of paginate({ ...config, client: { send: send as never } }, input, pagination)) {
    expect(page).toBe(answers[pages++]);
  }
  return { inputs, pages };
}

describe("paginate", () => {
  it.each([
    { title: "no token", last: {} },
    { title: "an empty token", last: { nextToken: "" } },
    { title: "null", last: { nextToken: null } },
  ])("ends with $title", async ({ last }) => {
    const { inputs, pages } = await run([{ nextToken: "a" }, { nextToken: "b" }, last]);
    expect(pages).toBe(3);
    expect(inputs).toEqual([{}, { nextToken: "a" }, { nextToken: "b" }]);
  });

  it.each([
    { input: {}, config: {}, want: { nextToken: undefined, maxResults: undefined } },
    { input: { nextToken: "mine" }, config: {}, want: { nextToken: "mine", maxResults: undefined } },
    { input: { nextToken: "mine" }, config: { startingToken: "start" }, want: { nextToken: "start" } },
    { input: {}, config: { pageSize: 5 }, want: { maxResults: 5 } },
    {
      input: {},
      config: { pageSize: 5 },
      pagination: { ...single, pageSizeAsText: true as const },
      want: { maxResults: "5" },
    },
    {
      input: {},
      config: {},
      pagination: { ...single, pageSizeAsText: true as const },
      want: { maxResults: undefined },
    },
    { input: { maxResults: 7 }, config: { pageSize: 5 }, want: { maxResults: 7 } },
  ])("begins from $input, $config", async ({ input, config, pagination = single, want }) => {
    const { inputs } = await run([{}], { input, config, pagination });
    expect(inputs).toEqual([want]);
  });

  it("does not change the caller's input", async () => {
    const input = Object.freeze({ nextToken: "mine" });
    await run([{ nextToken: "a" }, {}], { input, config: { pageSize: 5 } });
    expect(input).toEqual({ nextToken: "mine" });
  });

  it("reads nested tokens, and only own members", async () => {
    const pagination: Pagination<ListInput, Page> = { ...single, outputTokens: [["meta", "next"]] };
    const { inputs } = await run([{ meta: { next: "a" } }, { meta: null }], { pagination });
    expect(inputs).toEqual([{}, { nextToken: "a" }]);
    const hostile: Pagination<ListInput, Page> = { ...single, outputTokens: [["constructor", "name"]] };
    expect((await run([{}], { pagination: hostile })).pages).toBe(1);
  });

  it("carries several tokens at once, and drops those that ended", async () => {
    const pagination: Pagination<ListInput, Page> = {
      command: ListCommand,
      inputTokens: ["nextToken", "marker"],
      outputTokens: [["next"], ["mark"]],
    };
    const { inputs } = await run([{ next: "a", mark: "m" }, { mark: "n" }, {}], {
      pagination,
      config: { startingToken: { marker: "start" } },
    });
    expect(inputs).toEqual([
      { marker: "start" },
      { nextToken: "a", marker: "m" },
      { nextToken: undefined, marker: "n" },
    ]);
  });

  it("ends where the output says that there is no more", async () => {
    const pagination: Pagination<ListInput, Page> = { ...single, moreResults: ["page", "more"] };
    const more = { nextToken: "a", page: { more: true } };
    expect((await run([more, more, { nextToken: "b", page: { more: false } }], { pagination })).pages).toBe(3);
    expect((await run([{ nextToken: "b" }], { pagination })).pages).toBe(1);
    expect((await run([{ page: { more: true } }], { pagination })).pages).toBe(1);
  });

  it("ends at a repeated token only on request", async () => {
    const same = { nextToken: "same" };
    expect((await run([same, same], { config: { stopOnSameToken: true } })).pages).toBe(2);
    expect((await run([same, same, same, {}])).pages).toBe(4);
  });

  it("passes the options of the call on", async () => {
    const send = vi.fn(() => Promise.resolve({}));
    const { signal: abortSignal } = new AbortController();
    const pages = paginate({ client: { send: send as never } }, {}, single, { abortSignal });
    expect(await pages.next()).toEqual({ value: {}, done: false });
    expect(await pages.next()).toEqual({ value: undefined, done: true });
    expect(send).toHaveBeenCalledWith(expect.any(ListCommand), { abortSignal });
  });

  it("is typed by its command", () => {
    expectTypeOf(paginate<ListInput, Page>).returns.toEqualTypeOf<Paginator<Page>>();
    expectTypeOf<PaginationConfiguration["client"]>().toEqualTypeOf<ServiceClient>();
    // @ts-expect-error not a member of the input
    expect({ ...single, inputTokens: ["other"] } satisfies Pagination<ListInput, Page>).toBeDefined();
  });
});
