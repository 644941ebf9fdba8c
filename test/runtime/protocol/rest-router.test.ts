import { describe, expect, test } from "vitest";
import { createRestRouter } from "../../../src/runtime/protocol/rest-router.ts";
import type { MemberSchemas } from "../../../src/runtime/schema/schema.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { incomingRequest } from "./messages.ts";
import { createOperation } from "./test-service.ts";

function routerOf(routes: Record<string, string>, members: Record<string, MemberSchemas> = {}) {
  return createRestRouter(
    Object.entries(routes).map(([name, route]) => {
      const [method = "", uri = ""] = route.split(" ");
      const input = members[name] ?? {};
      return { operation: createOperation({ method, uri, input }, { name }), required: new Set(Object.keys(input)) };
    }),
  );
}

const router = routerOf({
  root: "GET /",
  list: "GET /items",
  one: "GET /items/{id}",
  latest: "GET /items/latest",
  parts: "GET /items/{id}/parts/{part}",
  file: "GET /items/{id}/{path+}",
  fileTags: "GET /items/{id}/{path+}/tags",
  create: "POST /items/",
  any: "PUT /all/{all+}",
  search: "GET /items?search",
  search2: "GET /items?search&v=2",
  odd: "GET /a+b/(c)/é",
});

describe("routes", () => {
  const table: { given: string; query?: string; want: string; labels?: object }[] = [
    { given: "GET /", want: "root" },
    { given: "GET /items", want: "list" },
    { given: "GET /items/", want: "list" },
    { given: "GET /items/1", want: "one", labels: { id: "1" } },
    { given: "GET /items/1/", want: "one", labels: { id: "1" } },
    { given: "GET /items/latest", want: "latest" },
    { given: "GET /items/l%61test", want: "latest" },
    { given: "GET /items/..", want: "one", labels: { id: ".." } },
    { given: "GET /items/a%2Fb/parts/%zz", want: "parts", labels: { id: "a%2Fb", part: "%zz" } },
    { given: "GET /items/1/parts", want: "file", labels: { id: "1", path: "parts" } },
    { given: "GET /items/latest/x", want: "file", labels: { id: "latest", path: "x" } },
    { given: "GET /items/1//a/../b/", want: "file", labels: { id: "1", path: "/a/../b/" } },
    { given: "GET /items/1/a/tags", want: "fileTags", labels: { id: "1", path: "a" } },
    { given: "GET /items/1/tags", want: "file", labels: { id: "1", path: "tags" } },
    { given: "POST /items", want: "create" },
    { given: "PUT /all/x/y/", want: "any", labels: { all: "x/y/" } },
    { given: "GET /items", query: "search", want: "search" },
    { given: "GET /items", query: "a=1&search=x", want: "search" },
    { given: "GET /items", query: "search&v=2", want: "search2" },
    { given: "GET /items", query: "search&v=3", want: "search" },
    { given: "GET /a%2Bb/%28c%29/%C3%A9", want: "odd" },
  ];
  test.each(table)("$given?$query is $want", ({ given, query = "", want, labels = {} }) => {
    const [method = "", path = ""] = given.split(" ");
    const route = router(incomingRequest({ method, path, query }));
    expect([route.operation.name, { ...route.labels }]).toEqual([want, labels]);
  });

  const faults: { given: string; want: object }[] = [
    { given: "GET /nothing", want: { name: "UnknownOperationException", status: 404 } },
    { given: "GET //items", want: { name: "UnknownOperationException", status: 404 } },
    { given: "GET items", want: { name: "UnknownOperationException", status: 404 } },
    { given: "GET ", want: { name: "UnknownOperationException", status: 404 } },
    { given: "PUT /", want: { name: "MethodNotAllowedException", status: 405, headers: { allow: "GET" } } },
    {
      given: "DELETE /items",
      want: { name: "MethodNotAllowedException", status: 405, headers: { allow: "GET, POST" } },
    },
    { given: "__proto__ /items", want: { name: "MethodNotAllowedException", status: 405 } },
  ];
  test.each(faults)("$given is refused", ({ given, want }) => {
    const [method = "", path = ""] = given.split(" ");
    expect(() => router(incomingRequest({ method, path }))).toThrow(expect.objectContaining(want));
  });

  test("operations on one route are told apart by what they require", () => {
    const route = routerOf(
      { put: "PUT /{key+}", copy: "PUT /{key+}", part: "PUT /{key+}" },
      {
        put: { key: { target: "string", httpLabel: true } },
        copy: { source: { target: "string", httpHeader: "X-Copy" } },
        part: { n: { target: "integer", httpQuery: "n" }, id: { target: "string", httpQuery: "id" } },
      },
    );
    const find = (headers: Record<string, string>, query: string) =>
      route(incomingRequest({ method: "PUT", path: "/a/b", headers, query })).operation.name;
    expect(find({}, "")).toBe("put");
    expect(find({ "x-copy": "" }, "")).toBe("copy");
    expect(find({ "x-copy": "" }, "n=1&id=2")).toBe("part");
    expect(find({}, "n=1")).toBe("put");
  });

  test("a query that is not percent-encoded is a fault of the request", () => {
    expect(() => router(incomingRequest({ method: "GET", path: "/items", query: "%e9" }))).toThrow(
      expect.objectContaining({ name: "SerializationException", status: 400 }),
    );
  });

  test("hostile paths take bounded time", () => {
    const paths = [
      "/items/" + "a/".repeat(500_000),
      "/".repeat(1_000_000),
      "/items/" + "%".repeat(1_000_000),
      "/" + "x".repeat(1_000_000),
      "/items/1/" + "tags/".repeat(200_000),
    ];
    const cpuTime = startCpuClock();
    for (const path of paths) {
      try {
        router(incomingRequest({ method: "GET", path }));
      } catch (error) {
        expect(error).toMatchObject({ status: 404 });
      }
    }
    expect(cpuTime()).toBeLessThan(cpuLimit);
  });

  test("a thousand routes that share a path do not make a search long", () => {
    const routes = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`r${index}`, `GET /${"{x}/".repeat(20)}${index}`]),
    );
    const cpuTime = startCpuClock();
    const many = routerOf(routes);
    expect(many(incomingRequest({ method: "GET", path: `/${"y/".repeat(20)}999` })).operation.name).toBe("r999");
    expect(cpuTime()).toBeLessThan(cpuLimit);
  });
});
