import { defineConfig, type TestProjectConfiguration, type ViteUserConfig } from "vitest/config";

// Tests run the sources: the packages' built files are a matter of the packaging tests.
const conditions = ["@shapewright/source"];
const sources = { resolve: { conditions }, ssr: { resolve: { conditions } } };

/** Milliseconds. They end what hangs; no test is to fail because the machine is slow or busy. */
const limits = { testTimeout: 300_000, hookTimeout: 300_000 };

/** Modules are loaded once for each worker. The set-up file catches a test file that leaves something behind. */
const together = {
  ...{ isolate: false, setupFiles: ["test/file-leaves-nothing.ts"] },
  ...{ restoreMocks: true, unstubEnvs: true, unstubGlobals: true },
};

/** Tests that run at once, in a worker, where they ask for it: they mostly wait. */
const maxConcurrency = 16;

/** The URL of a PostgreSQL server, for a role that may create databases. */
const postgresql = process.env["IDENTITY_CENTER_TEST_DATABASE_URL"] ?? "";

/** What browsers and command lines see does not depend on the store, and takes long; the others have no store. */
const ofAnyStore = [
  ...["real-clients/**", "pages/chromium.test.ts", "pages/client-address.test.ts", "authorization/**", "clients/**"],
  ...["config/**", "device/**", "database/folder-lock.test.ts", "faults/folder-lock-race.test.ts"],
].map((path) => `examples/identity-center/test/${path}`);

function identityCenter(store: string, url: string): TestProjectConfiguration {
  return {
    ...sources,
    test: {
      name: `identity center on ${store}`,
      include: ["examples/identity-center/test/**/*.test.ts"],
      exclude: url === "" ? [] : ofAnyStore,
      // Of all that PGlite's start takes, most goes to making WebAssembly faster than tests need it.
      execArgv: ["--liftoff-only"],
      globalSetup: url === "" ? ["examples/identity-center/test/pglite-template.ts"] : [],
      env: { IDENTITY_CENTER_TEST_DATABASE_URL: url },
      ...together,
      maxConcurrency,
      ...limits,
    },
  };
}

if (postgresql === "") {
  console.warn("IDENTITY_CENTER_TEST_DATABASE_URL is not set: the identity center is not tested on PostgreSQL.");
}

const config: ViteUserConfig = defineConfig({
  test: {
    // By default Vitest leaves one core to itself, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        ...sources,
        test: {
          name: "shapewright",
          // One project for what needs no setting of its own: a worker loads and compiles modules once for each project.
          include: ["test/**/*.test.ts", "examples/{object-store,bedrock-chat}/test/**/*.test.ts"],
          ...together,
          setupFiles: ["test/property-seed.ts", ...together.setupFiles],
          globalSetup: ["test/packages-folder.ts"],
          maxConcurrency,
          ...limits,
        },
      },
      identityCenter("PGlite", ""),
      ...(postgresql === "" ? [] : [identityCenter("PostgreSQL", postgresql)]),
    ],
  },
});

export default config;
