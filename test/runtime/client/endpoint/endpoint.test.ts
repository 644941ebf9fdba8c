import { describe, expect, it } from "vitest";
import { formatEndpoint, parseEndpoint, prefixHost } from "../../../../src/runtime/client/endpoint/endpoint.ts";

describe("parseEndpoint", () => {
  const cases = [
    { given: "https://a.example", want: ["https:", "a.example", undefined, ""] },
    { given: "https://a.example/", want: ["https:", "a.example", undefined, ""] },
    { given: "https://a.example:443/", want: ["https:", "a.example", undefined, ""] },
    { given: "http://a.example:8080/v1/x/", want: ["http:", "a.example", 8080, "/v1/x"] },
    { given: "http://[::1]:8080", want: ["http:", "::1", 8080, ""] },
    { given: new URL("HTTP://A.Example/%2Fx//"), want: ["http:", "a.example", undefined, "/%2Fx"] },
  ];
  it.each(cases)("reads $given", ({ given, want }) => {
    const { protocol, hostname, port, basePath } = parseEndpoint(given);
    expect([protocol, hostname, port, basePath]).toEqual(want);
  });

  it.each([
    { given: "a.example", want: /^endpoint "a\.example" is not http\[s\]:\/\/host/ },
    { given: "", want: 'endpoint "" is not' },
    { given: "ftp://a.example", want: 'endpoint "ftp://a.example" is not' },
    { given: "https://", want: 'endpoint "https://" is not' },
    { given: "https://a.example?x=1", want: /is not http/ },
    { given: "https://a.example/x?", want: /is not http/ },
    { given: "https://a.example#x", want: /is not http/ },
    { given: new URL("https://a.example/#x"), want: /is not http/ },
    { given: "https://me:secret@a.example", want: /^endpoint "https:\/\/…@a\.example" is not/ },
    { given: "https://a.example:99999", want: "Invalid URL" },
  ])("refuses $given", ({ given, want }) => {
    expect(() => parseEndpoint(given)).toThrow(want);
    expect(() => parseEndpoint(given)).toThrow(TypeError);
  });
});

describe("prefixHost", () => {
  const endpoint = parseEndpoint("https://a.example:8443/v1");

  it.each(["data.", "123456789012.data.", "data-"])("joins %s", (prefix) => {
    expect(prefixHost(endpoint, prefix)).toEqual({ ...endpoint, hostname: `${prefix}a.example` });
  });

  it.each(["evil.example/", "user@", "a..", ".", "a b.", "a:1.", "x".repeat(50_000) + "!"])("refuses %s", (prefix) => {
    expect(() => prefixHost(endpoint, prefix)).toThrow("cannot begin a host name");
  });
});

it("writes IPv6 addresses in brackets", () => {
  expect(formatEndpoint(parseEndpoint("http://[::1]:8080/a/"))).toBe("http://[::1]:8080/a");
  expect(formatEndpoint(parseEndpoint("https://127.0.0.1"))).toBe("https://127.0.0.1");
});
