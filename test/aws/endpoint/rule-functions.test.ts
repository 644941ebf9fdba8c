import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { partition } from "../../../src/aws/endpoint/partitions.ts";
import {
  isValidHostLabel,
  isVirtualHostableS3Bucket,
  parseArn,
  parseURL,
  split,
  substring,
  uriEncode,
} from "../../../src/aws/endpoint/rule-functions.ts";
import { PackageFolder } from "../../packages/package-folder.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { planOfRules } from "./plan-of-rules.ts";
import type { RuleCase } from "./rule-cases.ts";
import { loadRules, runCase, wantOf } from "./rules-module.ts";

const shared = sharedFolder();
const suite = join(shared ?? "", "conformance/endpoint-rules");
const files = shared === undefined ? [] : readdirSync(join(suite, "test-cases"));

describe.skipIf(shared === undefined)("the suite of the functions", () => {
  const folder = new PackageFolder();
  afterAll(() => folder.remove());

  it.each(files)("%s", async (file) => {
    const read = (kind: string): unknown => JSON.parse(readFileSync(join(suite, kind, file), "utf8"));
    const { testCases } = read("test-cases") as { testCases: readonly RuleCase[] };
    const run = await loadRules(folder, file, planOfRules(read("valid-rules") as object));
    expect(testCases.map((each) => runCase(run, each))).toEqual(testCases.map(wantOf));
  });
});

describe("what no case of AWS says", () => {
  it.each([
    { value: "a".repeat(63), dots: false, want: true },
    { value: "a".repeat(64), dots: false, want: false },
    { value: "a-", dots: false, want: false },
    { value: "-a", dots: false, want: false },
    { value: "a.b", dots: false, want: false },
    { value: "a.b", dots: true, want: true },
    { value: "a..b", dots: true, want: false },
    { value: "a.b.", dots: true, want: false },
    { value: "a.b-", dots: true, want: false },
    { value: "x.evil.com/", dots: true, want: false },
    { value: "a\n", dots: false, want: false },
    { value: `${"a-".repeat(50_000)}!`, dots: true, want: false },
  ])("isValidHostLabel of $value, dots $dots: $want", ({ value, dots, want }) => {
    expect(isValidHostLabel(value, dots)).toBe(want);
  });

  it.each([
    { url: "http://a/b?c", want: undefined },
    { url: "http://a/b#c", want: undefined },
    { url: "http://user:password@a", want: undefined },
    { url: "http://a b", want: undefined },
    { url: "http://a", want: { path: "", normalizedPath: "/", authority: "a", isIp: false } },
    { url: "HTTPS://a/", want: { scheme: "https", path: "/", normalizedPath: "/" } },
    { url: "https://a:443/b/", want: { authority: "a:443", path: "/b/", normalizedPath: "/b/" } },
    { url: "https://a/b", want: { path: "/b", normalizedPath: "/b/" } },
    { url: "https://10.0.0.1:9000", want: { isIp: true } },
    { url: "https://[::1]:9000", want: { isIp: true, authority: "[::1]:9000" } },
    { url: "https://256.0.0.1", want: { isIp: false } },
    { url: "https://1.2.3.4.5", want: { isIp: false } },
  ])("parseURL of $url", ({ url, want }) => {
    const got = parseURL(url);
    if (want === undefined) expect(got).toBeUndefined();
    else expect(got).toMatchObject(want);
  });

  it.each([
    { value: "abcdef", start: 0, stop: 6, reverse: true, want: "abcdef" },
    { value: "abcdef", start: 0, stop: 7, reverse: true, want: undefined },
    { value: "abcdef", start: 2, stop: 2, reverse: false, want: undefined },
    { value: "abcdéf", start: 0, stop: 2, reverse: false, want: undefined },
    { value: "ab\u{1f431}", start: 0, stop: 2, reverse: false, want: undefined },
    { value: "--x-s3", start: 0, stop: 3, reverse: true, want: "-s3" },
  ])("substring of $value from $start to $stop, reverse $reverse: $want", ({ value, start, stop, reverse, want }) => {
    expect(substring(value, start, stop, reverse)).toBe(want);
  });

  it.each([
    { bucket: "abc.def", dots: true, want: true },
    { bucket: "abc.de", dots: true, want: false },
    { bucket: "192.168.100.200", dots: true, want: false },
    { bucket: "192.168.100.abc", dots: true, want: true },
    { bucket: "abc.def", dots: false, want: false },
    { bucket: "Abc", dots: false, want: false },
    { bucket: "a_c", dots: false, want: false },
    { bucket: "..", dots: true, want: false },
  ])("isVirtualHostableS3Bucket of $bucket, dots $dots: $want", ({ bucket, dots, want }) => {
    expect(isVirtualHostableS3Bucket(bucket, dots)).toBe(want);
  });

  it("splits the resources of ARNs at colons and slashes, and keeps empty parts", () => {
    expect(parseArn("arn:aws:s3:us-west-2:1:accesspoint/a:b//c")?.resourceId).toEqual([
      "accesspoint",
      "a",
      "b",
      "",
      "c",
    ]);
    expect(parseArn("arn:aws:s3:us-west-2:1:")).toBeUndefined();
  });

  it("splits texts into a number of parts, and encodes what is reserved", () => {
    expect(split("a--b--c", "--", 0)).toEqual(["a", "b", "c"]);
    expect(split("a--b--c", "--", 2)).toEqual(["a", "b--c"]);
    expect(split("", "--", 0)).toEqual([""]);
    expect(uriEncode("example.com#/!'()*")).toBe("example.com%23%2F%21%27%28%29%2A");
  });

  it.each([
    { region: "us-east-1", name: "aws" },
    { region: "aws-global", name: "aws" },
    { region: "us-gov-west-1", name: "aws-us-gov" },
    { region: "aws-us-gov-global", name: "aws-us-gov" },
    { region: "cn-north-1", name: "aws-cn" },
    { region: "us-isob-east-1", name: "aws-iso-b" },
    { region: "eusc-de-east-1", name: "aws-eusc" },
    { region: "mars-north-1", name: "aws" },
  ])("$region is in partition $name", ({ region, name }) => {
    expect(partition(region).name).toBe(name);
  });
});
