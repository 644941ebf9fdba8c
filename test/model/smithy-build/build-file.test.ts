import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { generatePackage } from "../../../src/generate.ts";
import type { GenerationJob } from "../../../src/generation-job.ts";
import { validateModel } from "../../../src/validate-model.ts";
import { runFake } from "../../cli/fake-terminal.ts";
import { WatchingTerminal } from "../../cli/watching-terminal.ts";
import { useBuildFolder } from "./build-folder.ts";

const header = '$version: "2"\nnamespace com.example\n';
const service = `${header}@aws.protocols#restJson1
service Weather { operations: [GetCity] }
@http(method: "GET", uri: "/city") @readonly operation GetCity { output := { name: Name, @tags(["internal"]) secret: Name } }
`;

const build = useBuildFolder();
afterEach(() => vi.unstubAllEnvs());

const ids = (projection?: string): string[] => Object.keys(build.read(projection).shapes);

describe("sources and imports", () => {
  it("are files and folders at any depth, relative to the file; the folder model where none is named", () => {
    build.write({
      "smithy-build.json": { version: "1.0", sources: ["main.smithy", "src"], imports: ["shared"] },
      "main.smithy": service,
      "src/deep/er/name.smithy": `${header}string Name`,
      "shared/a/b.json": { smithy: "2.0", shapes: { "com.b#B": { type: "string" } } },
      "shared/notes.json": { other: true },
    });
    expect(ids()).toEqual(expect.arrayContaining(["com.example#Weather", "com.example#Name", "com.b#B"]));
    expect(build.warnings).toMatchObject([{ code: "ignored" }]);
    build.write({ "smithy-build.json": '{ // a comment\n "version": "1.0" }', "model/x.smithy": `${header}string X` });
    expect(ids()).toEqual(["com.example#X"]);
  });

  it("may be packages of npm, with the packages of models that they need", () => {
    build.write({
      "smithy-build.json": { version: "1.0", sources: ["main.smithy"], imports: ["@acme/shapes"] },
      "main.smithy": service,
      "node_modules/@acme/shapes/package.json": {
        name: "@acme/shapes",
        smithy: { sources: ["model"] },
        dependencies: { "acme-base": "1", other: "1" },
      },
      "node_modules/@acme/shapes/model/name.smithy": `${header}string Name`,
      "node_modules/@acme/shapes/test/broken.smithy": "structure",
      "node_modules/acme-base/package.json": { smithy: "base.smithy" },
      "node_modules/acme-base/base.smithy": '$version: "2"\nnamespace acme\nstring Base',
      "node_modules/other/package.json": { name: "other" },
      "node_modules/other/model.smithy": "structure",
    });
    expect(ids()).toEqual(expect.arrayContaining(["com.example#Name", "acme#Base"]));
  });

  it("that are not there are faults with their place", () => {
    build.write({ "smithy-build.json": { version: "1.0", sources: ["model", "gone"] }, "model/x.smithy": header });
    expect(build.fault()).toEqual({
      message: '"gone" of "sources" does not exist',
      place: "smithy-build.json/sources/1",
      hint: "looked for gone and for an installed package of that name",
    });
  });
});

describe("dependencies", () => {
  const withDependencies = (...dependencies: string[]): object => ({
    version: "1.0",
    sources: ["main.smithy"],
    maven: { dependencies, repositories: [{ url: "https://repo.example.com" }] },
  });

  it.each([
    { at: "node_modules/@com.acme/shapes/META-INF/smithy", name: "a package with the group as scope" },
    { at: "node_modules/@acme/shapes/META-INF/smithy", name: "a package with the end of the group as scope" },
    { at: "node_modules/shapes/src/main/resources/META-INF/smithy", name: "a package of the name" },
    { at: "lib/shapes/META-INF/smithy", name: "a folder with the unpacked archive" },
  ])("are found as $name", ({ at }) => {
    build.write({
      "smithy-build.json": withDependencies(
        "software.amazon.smithy:smithy-aws-traits:1.50.0",
        "com.acme:shapes:[1.0,2.0)",
      ),
      "main.smithy": service,
      [`${at}/manifest`]: "# files\nname.smithy\r\n",
      [`${at}/name.smithy`]: `${header}string Name`,
      [`${at}/other.smithy`]: "structure",
    });
    expect(ids()).toContain("com.example#Name");
    expect(build.warnings).toEqual([]);
  });

  it("that are not here are warned of, with where they were looked for", () => {
    build.write({
      "smithy-build.json": withDependencies("com.acme:shapes:1.0", "com.disneystreaming.alloy:alloy-core:0.3.1"),
      "main.smithy": service.replaceAll("Name", "String"),
    });
    build.read();
    expect(build.warnings).toEqual([
      {
        code: "unsupported",
        message:
          'dependency "com.acme:shapes:1.0" is not here: looked for the folder lib/shapes and, here and above, for ' +
          "node_modules/@com.acme/shapes, node_modules/@acme/shapes, node_modules/shapes",
        place: { file: join(build.path, "smithy-build.json"), pointer: "/maven/dependencies/0" },
        hint: "dependencies are not downloaded: install its model from npm, or unpack it into that folder",
      },
    ]);
  });

  it("never lead out of the folders that are named", () => {
    build.write({ "smithy-build.json": withDependencies("..:..:1", "a:../../x:1"), "main.smithy": header });
    mkdirSync(join(build.path, "lib"));
    build.read();
    expect(build.warnings).toHaveLength(2);
  });
});

describe("variables", () => {
  it("stand in texts and keys; a backslash leaves them", () => {
    vi.stubEnv("SHAPEWRIGHT_TEST_SOURCE", "main.smithy");
    vi.stubEnv("SHAPEWRIGHT_TEST_KEY", "sources");
    build.write({
      "smithy-build.json": {
        version: "1.0",
        "${SHAPEWRIGHT_TEST_KEY}": ["${SHAPEWRIGHT_TEST_SOURCE}", "\\${X}.smithy"],
      },
      "main.smithy": `${header}string Y`,
      "${X}.smithy": `${header}string X`,
    });
    expect(ids()).toEqual(["com.example#Y", "com.example#X"]);
  });

  it("that are not set are faults", () => {
    build.write({ "smithy-build.json": { version: "1.0", sources: ["${SHAPEWRIGHT_TEST_UNSET}"] } });
    expect(build.fault()).toEqual({
      message: 'variable "SHAPEWRIGHT_TEST_UNSET" of the environment is not set',
      place: "smithy-build.json/sources/0",
      hint: 'set it, or write "\\\\${SHAPEWRIGHT_TEST_UNSET}" for the text itself',
    });
  });
});

describe("projections", () => {
  const projections = {
    hidden: { abstract: true, transforms: [{ name: "excludeShapesByTag", args: { tags: ["internal"] } }] },
    public: { imports: ["extra"], transforms: [{ name: "apply", args: { projections: ["hidden"] } }] },
    loop: { transforms: [{ name: "apply", args: { projections: ["loop"] } }] },
  };
  const write = (): void =>
    build.write({
      "smithy-build.json": { version: "1.0", projections },
      "model/main.smithy": `${service}string Name`,
      "extra/x.smithy": '$version: "2"\nnamespace com.extra\nstring X',
    });

  it("apply others, with imports of their own", () => {
    write();
    expect(ids()).not.toContain("com.extra#X");
    expect(ids("public")).toContain("com.extra#X");
    expect(JSON.stringify(build.read("public"))).not.toContain("secret");
  });

  it.each([
    { name: "publik", message: 'projection "publik" is not defined', hint: 'did you mean "public"?' },
    { name: "zzz", message: 'projection "zzz" is not defined', hint: 'projections are "public", "loop"' },
    {
      name: "hidden",
      message: 'projection "hidden" is abstract: it is there for others to apply',
      hint: 'projections are "public", "loop"',
    },
    { name: "loop", message: 'projection "loop" applies itself: loop applies loop', hint: undefined },
  ])("$message", ({ name, message, hint }) => {
    write();
    expect(build.fault(name)).toMatchObject({ message, hint });
  });

  it("are generated, and named in the config; faults of what is transformed lead to its text", async () => {
    write();
    const job: GenerationJob = {
      ...{ models: [join(build.path, "smithy-build.json")], source: "smithy-build.json", service: undefined },
      ...{ outRoot: build.path, outDir: join(build.path, "out"), packageName: "p", scope: undefined },
      ...{ handlers: false, format: "none", check: false, projection: "public" },
    };
    expect((await generatePackage(job)).warnings).toEqual([]);
    const models = readFileSync(join(build.path, "out/src/models.ts"), "utf8");
    expect(models).toContain("name?:");
    expect(models).not.toContain("secret");
    const broken = { name: "changeTypes", args: { shapeTypes: { "com.example#Name": "document" } } };
    build.write({
      "model/main.smithy": `${service}@pattern("^a$") string Name`,
      "smithy-build.json": { version: "1.0", projections: { public: { transforms: [broken] } } },
    });
    const events = validateModel(job.models, { projection: "public", warn: () => undefined });
    expect(events).toMatchObject([
      {
        id: "TraitTarget",
        shapeId: "com.example#Name",
        place: { file: join(build.path, "model/main.smithy"), line: 6 },
      },
    ]);
  });

  it("need a build", async () => {
    build.write({ "main.smithy": service });
    const { code, err } = await runFake(["validate", join(build.path, "main.smithy"), "--projection", "x"]);
    expect(code).toBe(1);
    expect(err).toBe(
      'error: projection "x" needs a smithy-build.json\n  hint: name the file, or a folder with one, as the model\n',
    );
  });
});

describe("a build file that is not valid", () => {
  it.each([
    { json: "{", message: "the JSON is not valid: ", place: /:1$/ },
    { json: {}, message: '"version": expected a string such as "1.0", got nothing', place: /\/version$/ },
    {
      json: { version: "1.0", sources: "model" },
      message: '"sources": expected an array of strings, got "model"',
      place: /\/sources$/,
    },
    {
      json: { version: "1.0", projections: [] },
      message: '"projections": expected an object, got an empty array',
      place: /\/projections$/,
    },
    {
      json: { version: "1.0", projections: { p: { transforms: [{}] } } },
      message: '"projections.p.transforms.0.name": expected the name of a transform, got nothing',
      place: /\/name$/,
    },
    { json: [], message: "the build file: expected an object, got an empty array", place: /smithy-build\.json$/ },
  ])("$message", ({ json, message, place }) => {
    build.write({ "smithy-build.json": json });
    const fault = build.fault();
    expect(fault.message).toContain(message);
    expect(fault.place).toMatch(place);
  });
});

it("gen --watch sees the build file, its sources, imports and packages", async () => {
  build.write({
    "smithy-build.json": { version: "1.0", sources: ["main.smithy"], imports: ["shared"] },
    "main.smithy": service,
    "shared/name.smithy": `${header}string Name`,
  });
  const terminal = new WatchingTerminal(
    ["gen", build.path, "--out", join(build.path, "out"), "--watch"],
    join(build.path, "x"),
  );
  try {
    await terminal.waitFor(/wrote[^]*watching/);
    build.write({ "shared/name.smithy": `${header}integer Name` });
    await terminal.waitFor(/shared\/name\.smithy changed\nweather: wrote/);
    build.write({ "smithy-build.json": { version: "1.0", sources: ["main.smithy"], imports: ["@acme/name"] } });
    await terminal.waitForError(/"@acme\/name" of "imports" does not exist/);
    build.write({
      "node_modules/@acme/name/package.json": { smithy: { sources: ["."] } },
      "node_modules/@acme/name/name.smithy": `${header}boolean Name`,
      "smithy-build.json": { version: "1.0", sources: ["main.smithy"], imports: ["@acme/name"], plugins: {} },
    });
    await terminal.waitFor(/wrote/);
    build.write({ "node_modules/@acme/name/name.smithy": `${header}timestamp Name` });
    await terminal.waitFor(/name\.smithy changed\nweather: wrote/);
  } finally {
    await terminal.interrupt();
  }
});
