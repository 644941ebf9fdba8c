import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { generateCredentialServices, servicesFolder } from "../../../scripts/generate-credential-services.ts";
import { findServiceEndpoint, type ServiceHost } from "../../../src/aws/credentials/service-endpoint.ts";
import { sharedFolder } from "../../shared-folder.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

it("the commands of services are those that the generator writes", async () => {
  const standing = readdirSync(join(root, servicesFolder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `${servicesFolder}/${path.replaceAll("\\", "/")}`);
  const generated = await generateCredentialServices();
  expect(standing.toSorted()).toEqual(generated.map(({ path }) => path).toSorted());
  for (const { path, text } of generated) {
    expect(readFileSync(join(root, path), "utf8"), "run scripts/generate-credential-services.ts").toBe(text);
  }
});

interface EndpointCase {
  readonly documentation: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly expect: { readonly endpoint?: { readonly url: string } };
}

const shared = sharedFolder();

describe.skipIf(shared === undefined)("addresses of services", () => {
  it.each([
    ["sts", "c2j/sts/2011-06-15"],
    ["portal.sso", "c2j/sso/2019-06-10"],
    ["oidc", "c2j/sso-oidc/2019-06-10"],
  ] as const satisfies readonly (readonly [ServiceHost, string])[])("of %s are those of its rules", (host, path) => {
    const { testCases } = JSON.parse(readFileSync(`${shared}/corpus/${path}/endpoint-tests-1.json`, "utf8")) as {
      readonly testCases: readonly EndpointCase[];
    };
    const regional = testCases.filter(
      ({ params, expect: wanted }) =>
        wanted.endpoint !== undefined &&
        typeof params["Region"] === "string" &&
        params["Region"] !== "aws-global" &&
        params["Endpoint"] === undefined &&
        params["UseGlobalEndpoint"] !== true,
    );
    expect(regional.length).toBeGreaterThan(20);
    const resolved = regional.map(({ params }) =>
      findServiceEndpoint(host, {
        region: String(params["Region"]),
        useFipsEndpoint: params["UseFIPS"] === true,
        useDualstackEndpoint: params["UseDualStack"] === true,
      }),
    );
    expect(resolved).toEqual(regional.map(({ expect: { endpoint } }) => endpoint?.url));
  });
});

it.each([
  ["signin", "eu-west-1", "https://eu-west-1.signin.aws.amazon.com"],
  ["signin", "cn-north-1", "https://cn-north-1.signin.amazonaws.cn"],
  ["signin", "us-gov-west-1", "https://us-gov-west-1.signin.amazonaws-us-gov.com"],
  ["cognito-identity", "eu-west-1", "https://cognito-identity.eu-west-1.amazonaws.com"],
] as const)("the address of %s in %s", (host, region, wanted) => {
  expect(findServiceEndpoint(host, { region, useFipsEndpoint: false, useDualstackEndpoint: false })).toBe(wanted);
});
