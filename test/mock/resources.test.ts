import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMockServer } from "../../src/mock/mock-server.ts";
import { emitModel } from "../packages/emitted-model.ts";
import { LoadedPackage } from "../packages/loaded-package.ts";
import { PackageFolder } from "../packages/package-folder.ts";
import { sharedFolder } from "../shared-folder.ts";

/** No name of its operations says what they do. */
const library = `$version: "2.0"
namespace example.library
use aws.protocols#restJson1

@restJson1
service Library { version: "2026-01-01", resources: [Shelf] }

@mixin
structure ShelfState { label: String, width: Integer, apiToken: String, color: Color }
enum Color { RED, BLUE }

resource Shelf {
  identifiers: { shelfId: String }
  properties: { label: String, width: Integer, apiToken: String, color: Color }
  create: Build
  read: Look
  update: Change
  delete: TearDown
  list: Survey
  operations: [Dust]
  collectionOperations: [CountAll]
  resources: [Book]
}
@http(method: "POST", uri: "/shelves")
operation Build {
  input := for Shelf with [ShelfState] { @notProperty dryRun: Boolean }
  output := for Shelf { @required $shelfId @required @nestedProperties shelf: ShelfView, receipt: Receipt }
}
structure ShelfView for Shelf with [ShelfState] { @required @resourceIdentifier("shelfId") id: String, dryRun: Boolean }
structure Receipt { label: String }
@readonly @http(method: "GET", uri: "/shelves/{place}")
operation Look {
  input := for Shelf { @required @httpLabel @resourceIdentifier("shelfId") place: String }
  output := for Shelf { @required @nestedProperties shelf: ShelfView, receipt: Receipt }
  errors: [Gone]
}
@http(method: "PATCH", uri: "/shelves/{shelfId}")
operation Change {
  input := for Shelf { @required @httpLabel $shelfId, @property(name: "label") newLabel: String }
  output := for Shelf with [ShelfState] {}
  errors: [Gone]
}
@idempotent @http(method: "DELETE", uri: "/shelves/{shelfId}")
operation TearDown { input := for Shelf { @required @httpLabel $shelfId }, errors: [Gone] }
@readonly @http(method: "GET", uri: "/shelves")
operation Survey { output := { @required found: Shelves } }
list Shelves { member: ShelfView }
@http(method: "POST", uri: "/shelves/{shelfId}/dust")
operation Dust { input := for Shelf { @required @httpLabel $shelfId }, output := { label: String }, errors: [Gone] }
@readonly @http(method: "GET", uri: "/count")
operation CountAll { output := { count: Integer } }

resource Book {
  identifiers: { shelfId: String, isbn: String }
  properties: { title: String, pages: Integer, stamp: String }
  put: Place
  read: Open
  delete: Discard
  list: Spines
}
@idempotent @http(method: "PUT", uri: "/shelves/{shelfId}/books/{isbn}")
operation Place {
  input := for Book { @required @httpLabel $shelfId, @required @httpLabel $isbn, $title, $pages }
  output := for Book { $stamp }
}
@readonly @http(method: "GET", uri: "/shelves/{shelfId}/books/{isbn}")
operation Open {
  input := for Book { @required @httpLabel $shelfId, @required @httpLabel $isbn }
  output := for Book { $title, $pages, $stamp }
  errors: [Gone]
}
@idempotent @http(method: "DELETE", uri: "/shelves/{shelfId}/books/{isbn}")
operation Discard { input := for Book { @required @httpLabel $shelfId, @required @httpLabel $isbn }, errors: [Gone] }
@readonly @http(method: "GET", uri: "/shelves/{shelfId}/books")
operation Spines { input := for Book { @required @httpLabel $shelfId }, output := { @required isbns: Isbns } }
list Isbns { member: String }

@error("client") @httpError(404)
structure Gone { message: String }
`;

type Output = Readonly<Record<string, unknown>>;
type Call = (operation: string, input?: object) => Promise<Output>;

describe("a mock of a model with resources", () => {
  const models = mkdtempSync(join(tmpdir(), "shapewright-resources-"));
  const packages = new PackageFolder();
  afterAll(() => {
    packages.remove();
    rmSync(models, { recursive: true, force: true });
  });

  async function generate(model: string, name: string): Promise<LoadedPackage> {
    const { plan, files } = emitModel([model]);
    packages.write(files.map(({ path, text }) => ({ path: `${name}/${path}`, text })));
    return LoadedPackage.load(plan, join(packages.path, name, "src"), "ts");
  }

  /** Calls a mock through the model's generated client, over a socket. */
  async function withMock(model: string, loaded: LoadedPackage, use: (call: Call) => Promise<void>): Promise<void> {
    const mock = createMockServer(model);
    const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
    const client = loaded.createClient({ endpoint: await mock.listen(), region: "eu-west-1", credentials });
    try {
      await use(async (name, input = {}) => {
        const operation = loaded.plan.operations.find(({ shape }) => shape.name === name);
        if (operation === undefined) throw new Error(`no operation ${name}`);
        return { ...(await client.send(loaded.createCommand(operation, input))), $metadata: undefined };
      });
    } finally {
      client.destroy();
      await mock.close(0);
    }
  }

  describe("whose operations have names of their own", () => {
    const model = join(models, "library.smithy");
    let loaded: LoadedPackage;
    beforeAll(async () => {
      writeFileSync(model, library);
      loaded = await generate(model, "library");
    }, 60_000);
    const properties = { label: "Poetry", width: 80, apiToken: "t-1", color: "BLUE" };

    it("reads what was created, by identifiers and properties", () =>
      withMock(model, loaded, async (call) => {
        const created = await call("Build", { ...properties, dryRun: true });
        const other = await call("Build", { ...properties, label: "Maps" });
        const { shelfId } = created;
        expect(other["shelfId"]).not.toBe(shelfId);
        expect(created["shelf"]).toMatchObject({ ...properties, id: shelfId });
        const { shelf, receipt } = await call("Look", { place: shelfId });
        expect(shelf).toMatchObject({ ...properties, id: shelfId });
        // Only the structure with the nested properties describes the shelf.
        expect(receipt).not.toMatchObject({ label: "Poetry" });
        expect(await call("Dust", { shelfId })).toMatchObject({ label: "Poetry" });
        const { found } = await call("Survey");
        expect(found).toMatchObject([
          { id: shelfId, label: "Poetry" },
          { id: other["shelfId"], label: "Maps" },
        ]);
      }));

    it("changes by the property that a member is, and says so at once", () =>
      withMock(model, loaded, async (call) => {
        const { shelfId } = await call("Build", properties);
        expect(await call("Change", { shelfId, newLabel: "Prose" })).toMatchObject({ label: "Prose", width: 80 });
        expect((await call("Look", { place: shelfId }))["shelf"]).toMatchObject({ label: "Prose", width: 80 });
      }));

    it("answers with the model's error what is not there", () =>
      withMock(model, loaded, async (call) => {
        const { shelfId } = await call("Build", properties);
        await call("TearDown", { shelfId });
        await expect(call("Look", { place: shelfId })).rejects.toMatchObject({ name: "Gone" });
        await expect(call("Change", { shelfId })).rejects.toMatchObject({ name: "Gone" });
        await expect(call("TearDown", { shelfId })).rejects.toMatchObject({ name: "Gone" });
        await expect(call("Dust", { shelfId })).rejects.toMatchObject({ name: "Gone" });
        expect(await call("Survey")).toMatchObject({ found: [] });
        expect((await call("CountAll"))["count"]).toBeTypeOf("number");
      }));

    it("puts: what is left out is gone, what the service gave stays", () =>
      withMock(model, loaded, async (call) => {
        const key = { shelfId: "s", isbn: "1" };
        const { stamp } = await call("Place", { ...key, title: "Odes", pages: 90 });
        expect(await call("Open", key)).toMatchObject({ title: "Odes", pages: 90, stamp });
        expect(await call("Place", { ...key, title: "Odes II" })).toMatchObject({ stamp });
        const opened = await call("Open", key);
        expect(opened).toMatchObject({ title: "Odes II", stamp });
        expect(opened["pages"]).not.toBe(90);
      }));

    it("keeps children by their parent's identifiers, and deletes them with it", () =>
      withMock(model, loaded, async (call) => {
        const { shelfId } = await call("Build", properties);
        await call("Place", { shelfId, isbn: "1", title: "Odes" });
        await call("Place", { shelfId, isbn: "2", title: "Epodes" });
        await call("Place", { shelfId: "another", isbn: "1", title: "Satires" });
        expect(await call("Open", { shelfId, isbn: "1" })).toMatchObject({ title: "Odes" });
        expect(await call("Spines", { shelfId })).toMatchObject({ isbns: ["1", "2"] });
        await call("Discard", { shelfId, isbn: "2" });
        expect(await call("Spines", { shelfId })).toMatchObject({ isbns: ["1"] });
        await call("TearDown", { shelfId });
        await expect(call("Open", { shelfId, isbn: "1" })).rejects.toMatchObject({ name: "Gone" });
        expect(await call("Open", { shelfId: "another", isbn: "1" })).toMatchObject({ title: "Satires" });
      }));
  });

  describe.skipIf(sharedFolder() === undefined)("of AWS", () => {
    const corpus = join(sharedFolder() ?? "", "corpus/smithy");

    it("reads job runs by the identifiers that EMR Serverless binds", { timeout: 60_000 }, async () => {
      const model = join(corpus, "emr-serverless-2021-07-13.json");
      await withMock(model, await generate(model, "emr-serverless"), async (call) => {
        const { applicationId } = await call("CreateApplication", {
          ...{ name: "reports", releaseLabel: "emr-7.0.0", type: "SPARK", clientToken: "t" },
        });
        const role = "arn:aws:iam::123456789012:role/job";
        const run = { applicationId, executionRoleArn: role, name: "nightly", clientToken: "u" };
        const { jobRunId } = await call("StartJobRun", run);
        expect((await call("GetApplication", { applicationId }))["application"]).toMatchObject({
          ...{ applicationId, name: "reports", releaseLabel: "emr-7.0.0" },
        });
        expect((await call("ListApplications"))["applications"]).toMatchObject([
          { id: applicationId, name: "reports" },
        ]);
        expect((await call("GetJobRun", { applicationId, jobRunId }))["jobRun"]).toMatchObject({
          ...{ applicationId, jobRunId, name: "nightly" },
        });
        expect((await call("ListJobRuns", { applicationId }))["jobRuns"]).toMatchObject([
          { applicationId, id: jobRunId, name: "nightly" },
        ]);
        await call("CancelJobRun", { applicationId, jobRunId });
        await expect(call("GetJobRun", { applicationId, jobRunId })).rejects.toMatchObject({
          name: "ResourceNotFoundException",
        });
      });
    });

    it("finds by an identifier what DataZone creates with an id", { timeout: 60_000 }, async () => {
      const model = join(corpus, "datazone-2018-05-10.json");
      await withMock(model, await generate(model, "datazone"), async (call) => {
        const domainIdentifier = "dzd_abc123";
        const glossary = { domainIdentifier, name: "Terms", owningProjectIdentifier: "prj1" };
        const { id: identifier } = await call("CreateGlossary", glossary);
        expect(await call("GetGlossary", { domainIdentifier, identifier })).toMatchObject({
          ...{ id: identifier, name: "Terms" },
        });
        await call("UpdateGlossary", { domainIdentifier, identifier, name: "Words" });
        expect(await call("GetGlossary", { domainIdentifier, identifier })).toMatchObject({ name: "Words" });
        await call("DeleteGlossary", { domainIdentifier, identifier });
        await expect(call("GetGlossary", { domainIdentifier, identifier })).rejects.toMatchObject({
          name: "ResourceNotFoundException",
        });
      });
    });
  });
});
