import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createMockServer } from "../../src/mock/mock-server.ts";
import { readStreams } from "../corpus/read-streams.ts";
import { VaultPackages } from "../fuzz/vault-packages.ts";
import { protocols, vaultModel } from "../hostile/wire/vault-model.ts";

describe("generated clients call a mock of their model", () => {
  const packages = new VaultPackages();
  const folder = mkdtempSync(join(tmpdir(), "shapewright-mock-"));
  afterAll(() => {
    packages.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(protocols)("in %s", async (protocol) => {
    const model = join(folder, `${protocol}.json`);
    writeFileSync(model, JSON.stringify(vaultModel(protocol)));
    const mock = createMockServer(model, { seed: 3 });
    const endpoint = await mock.listen();
    const loaded = await packages.load(protocol);
    const client = loaded.createClient({ endpoint });
    const seen: string[] = [];
    for (const operation of loaded.plan.operations) {
      const { name, output } = loaded.schemaOf(operation);
      const input = { name: "aaa", shelf: "s", path: "p", note: "n", count: 3 };
      const sent = Object.fromEntries(
        Object.entries(input).filter(([member]) => operation.shape.input?.members.some((one) => one.name === member)),
      );
      const answer = await readStreams(output, await client.send(loaded.createCommand(operation, sent)));
      const members = operation.shape.output?.members.map((member) => member.name) ?? [];
      expect(Object.keys(answer).filter((member) => member !== "$metadata" && !members.includes(member))).toEqual([]);
      if (name === "Store") {
        // Members of the input are echoed, and all others have values of their types.
        expect(answer).toMatchObject({ name: "aaa", note: "n", count: 3 });
        expect(answer["at"]).toBeInstanceOf(Date);
        expect(answer["blob"]).toBeInstanceOf(Uint8Array);
        expect(answer["big"]).toBeTypeOf("bigint");
        expect(Object.keys(answer["choice"] as object)).toHaveLength(1);
      }
      seen.push(name);
    }
    client.destroy();
    await mock.close(0);
    expect(mock.requests.map(({ operation }) => operation)).toEqual(seen);
  });
});
