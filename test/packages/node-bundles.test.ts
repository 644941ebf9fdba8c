import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { bundlePackage } from "../../scripts/bundle-package.ts";

it("in Node a client of AWS opens one file of the package, and what it imports dynamically shares that file", async () => {
  const folder = fileURLToPath(new URL("../../src/aws", import.meta.url));
  const files = await bundlePackage(folder, { loadedAsWhole: [["aws.js", /./]] });
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const core = texts.get("bundles/node/aws.js") ?? "";
  expect(core).not.toMatch(/^import .* from "\.\//m);
  // The links of the credentials chain.
  const links = [...core.matchAll(/import\("\.\/([^"]+)"\)/g)].map(([, name = ""]) => name);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) {
    const text = texts.get(`bundles/node/${link}`) ?? expect.fail(`${link} is not there`);
    expect(text).toContain('from "./aws.js"');
    // Names that only bundling needs.
    expect(text).not.toContain("$core_");
  }
});
