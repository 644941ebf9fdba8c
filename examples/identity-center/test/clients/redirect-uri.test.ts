import { describe, expect, it } from "vitest";
import { isRedirectUri, matchesRedirectUri } from "../../src/clients/redirect-uri.ts";

describe("a redirect URI", () => {
  it.each([
    ["http://127.0.0.1/oauth/callback", true],
    ["http://127.0.0.1:8400/", true],
    ["http://[::1]:8400/", true],
    ["http://localhost:8400/callback?from=cli", true],
    ["https://example.com/callback", true],
    ["http://example.com/callback", false],
    ["http://127.0.0.1.example.com/", false],
    ["http://127.0.0.1@example.com/", false],
    ["https://user:password@example.com/", false],
    ["https://example.com/callback#", false],
    ["https://example.com/callback#part", false],
    ["javascript:alert(1)", false],
    ["data:text/html,hello", false],
    ["//example.com", false],
    ["", false],
  ])("%s: %s", (uri, want) => {
    expect(isRedirectUri(uri)).toBe(want);
  });

  it.each([
    { registered: "http://127.0.0.1/oauth/callback", asked: "http://127.0.0.1:50321/oauth/callback", want: true },
    { registered: "http://127.0.0.1:8400/oauth/callback", asked: "http://127.0.0.1:50321/oauth/callback", want: true },
    { registered: "http://[::1]/", asked: "http://[::1]:50321/", want: true },
    { registered: "http://127.0.0.1/oauth/callback", asked: "http://127.0.0.1:50321/oauth/callback/more", want: false },
    {
      registered: "http://127.0.0.1/oauth/callback",
      asked: "http://127.0.0.1:50321/oauth/callback?to=me",
      want: false,
    },
    { registered: "http://127.0.0.1/oauth/callback", asked: "http://localhost:50321/oauth/callback", want: false },
    { registered: "http://127.0.0.1/oauth/callback", asked: "http://evil.example:50321/oauth/callback", want: false },
    {
      registered: "http://127.0.0.1/oauth/callback",
      asked: "http://127.0.0.1:50321@evil.example/oauth/callback",
      want: false,
    },
    { registered: "http://127.0.0.1/oauth/callback", asked: "https://127.0.0.1:50321/oauth/callback", want: false },
    { registered: "https://example.com/callback", asked: "https://example.com/callback", want: true },
    { registered: "https://example.com/callback", asked: "https://example.com:8443/callback", want: false },
  ])("$asked of a client with $registered: $want", ({ registered, asked, want }) => {
    expect(matchesRedirectUri([registered], asked)).toBe(want);
  });
});
