import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  // Tests run the sources: the packages' built files are a matter of the packaging tests.
  resolve: { conditions: ["@shapewright/source"] },
  ssr: { resolve: { conditions: ["@shapewright/source"] } },
  test: {
    include: ["test/**/*.test.ts", "examples/*/test/**/*.test.ts"],
    testTimeout: 60_000,
    typecheck: { enabled: false },
  },
});

export default config;
