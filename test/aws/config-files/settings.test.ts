import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { ConfigSetting } from "../../../src/aws/config-files/config-setting.ts";
import * as settings from "../../../src/aws/config-files/settings.ts";

it("docs/configuration.md lists the settings with their sources and defaults", () => {
  const text = readFileSync(new URL("../../../docs/configuration.md", import.meta.url), "utf8");
  const [table = ""] = text.split("\n## ");
  const rows = table
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.replaceAll("`", "").trim()),
    );
  const wanted = Object.entries<ConfigSetting<unknown> & { readonly defaultValue?: unknown }>(settings).map(
    ([name, { variable, key, type, defaultValue = "none" }]) => {
      const shown = Array.isArray(defaultValue) && defaultValue.length === 0 ? "none" : String(defaultValue);
      return [name, variable ?? "none", key ?? "none", type.expected, shown];
    },
  );
  expect(rows).toEqual(wanted.toSorted(([one = ""], [other = ""]) => (one < other ? -1 : 1)));
});
