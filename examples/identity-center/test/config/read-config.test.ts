import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import { testConfig } from "../test-config.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "identity-center-config-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string) {
  const file = join(folder, "config.json");
  await writeFile(file, text);
  return readConfig(file);
}

describe("a config file", () => {
  it("is the example's own, with the defaults that it leaves out", async () => {
    const config = await readConfig(fileURLToPath(new URL("../../identity-center.json", import.meta.url)));
    expect(config).toMatchObject({
      ...{ region: "us-east-1", interval: 5 },
      lifetimes: { deviceCode: 600, accessToken: 28_800 },
      limits: { perUserCode: { attempts: 10, seconds: 600 } },
    });
  });

  const person = { username: "ana", name: "Ana", password: "ana-only-here" };
  it.each([
    { what: "no JSON", given: "{", want: /config\.json: is not JSON/u },
    { what: "nobody", given: JSON.stringify({ ...testConfig, people: [] }), want: /people: / },
    { what: "a misspelt entry", given: JSON.stringify({ ...testConfig, intervall: 5 }), want: /"intervall"/u },
    {
      what: "a short password",
      given: JSON.stringify({ ...testConfig, people: [{ ...person, password: "ana" }] }),
      want: /people\[0\]\.password: /u,
    },
    {
      what: "two of one username",
      given: JSON.stringify({ ...testConfig, people: [person, person], assignments: [] }),
      want: /people: two people have the same username/u,
    },
    {
      what: "an assignment of nobody",
      given: JSON.stringify({
        ...testConfig,
        assignments: [{ username: "eve", accountId: "111122223333", roles: ["R"] }],
      }),
      want: /assignments\[0\]\.username: no "eve" is among the people/u,
    },
    {
      what: "an assignment in no account",
      given: JSON.stringify({
        ...testConfig,
        assignments: [{ username: "ana", accountId: "999999999999", roles: ["R"] }],
      }),
      want: /assignments\[0\]\.accountId: no "999999999999" is among the accounts/u,
    },
  ])("is refused with $what", async ({ given, want }) => {
    await expect(read(given)).rejects.toThrow(want);
    await expect(read(given)).rejects.toMatchObject({ name: "ConfigError" });
  });

  it("that is not there is named", async () => {
    await expect(readConfig(join(folder, "none.json"))).rejects.toThrow(/none\.json: cannot be read \(ENOENT\)/u);
  });
});
