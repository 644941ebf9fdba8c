import { beforeAll, describe, expect, it } from "vitest";
import { sharedFolder } from "../shared-folder.ts";
import { loadCorpusPackage } from "./bundled-package.ts";
import type { LoadedPackage } from "./loaded-package.ts";

const models = [
  { layout: "split", path: "c2j/route53/2013-04-01" },
  { layout: "smithy", path: "smithy/route-53-2013-04-01.json" },
] as const;

const alias = (HostedZoneId: string): object => ({
  Comment: "/hostedzone/Z1 is not an id here",
  Changes: [
    {
      Action: "UPSERT",
      ResourceRecordSet: {
        Name: "/hostedzone/Z1.example.com",
        Type: "A",
        AliasTarget: { HostedZoneId, DNSName: "example.com", EvaluateTargetHealth: false },
      },
    },
    { Action: "DELETE", ResourceRecordSet: { Name: "b", Type: "A", TTL: 0, ResourceRecords: [{ Value: "1.2.3.4" }] } },
  ],
});

const calls: readonly { name: string; input: object; path?: string; body?: string }[] = [
  // In the path
  { name: "GetHostedZone", input: { Id: "/hostedzone/Z1" }, path: "/hostedzone/Z1" },
  { name: "GetHostedZone", input: { Id: "Z1" }, path: "/hostedzone/Z1" },
  { name: "GetChange", input: { Id: "/change/C1" }, path: "/change/C1" },
  { name: "DeleteReusableDelegationSet", input: { Id: "/delegationset/N1" }, path: "/delegationset/N1" },
  {
    name: "GetReusableDelegationSetLimit",
    input: { Type: "MAX_ZONES_BY_REUSABLE_DELEGATION_SET", DelegationSetId: "/delegationset/N1" },
    path: "/reusabledelegationsetlimit/N1/MAX_ZONES_BY_REUSABLE_DELEGATION_SET",
  },
  { name: "ListResourceRecordSets", input: { HostedZoneId: "/hostedzone/Z1" }, path: "/hostedzone/Z1/rrset" },
  {
    name: "ListTagsForResource",
    input: { ResourceType: "hostedzone", ResourceId: "/hostedzone/Z1" },
    path: "/tags/hostedzone/Z1",
  },
  // In the query
  {
    name: "ListHostedZones",
    input: { DelegationSetId: "/delegationset/N1" },
    path: "/hostedzone?delegationsetid=N1",
  },
  {
    name: "ListHostedZonesByName",
    input: { DNSName: "/hostedzone/x", HostedZoneId: "/hostedzone/Z1" },
    path: "/hostedzonesbyname?dnsname=%2Fhostedzone%2Fx&hostedzoneid=Z1",
  },
  {
    name: "ListTrafficPolicyInstances",
    input: { HostedZoneIdMarker: "/hostedzone/Z1" },
    path: "/trafficpolicyinstances?hostedzoneid=Z1",
  },
  // In the body
  {
    name: "CreateQueryLoggingConfig",
    input: { HostedZoneId: "/hostedzone/Z1", CloudWatchLogsLogGroupArn: "arn:/hostedzone/" },
    body: "<HostedZoneId>Z1</HostedZoneId><CloudWatchLogsLogGroupArn>arn:/hostedzone/</CloudWatchLogsLogGroupArn>",
  },
  {
    name: "ChangeResourceRecordSets",
    input: { HostedZoneId: "/hostedzone/Z1", ChangeBatch: alias("/hostedzone/Z2") },
    body:
      "<ChangeBatch><Comment>/hostedzone/Z1 is not an id here</Comment><Changes>" +
      "<Change><Action>UPSERT</Action><ResourceRecordSet><Name>/hostedzone/Z1.example.com</Name><Type>A</Type>" +
      "<AliasTarget><HostedZoneId>Z2</HostedZoneId><DNSName>example.com</DNSName>" +
      "<EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget></ResourceRecordSet></Change>" +
      "<Change><Action>DELETE</Action><ResourceRecordSet><Name>b</Name><Type>A</Type><TTL>0</TTL>" +
      "<ResourceRecords><ResourceRecord><Value>1.2.3.4</Value></ResourceRecord></ResourceRecords>" +
      "</ResourceRecordSet></Change></Changes></ChangeBatch>",
  },
  {
    name: "ListTagsForResources",
    input: { ResourceType: "hostedzone", ResourceIds: ["/hostedzone/Z1", "Z2"] },
    body: "<ResourceIds><ResourceId>Z1</ResourceId><ResourceId>Z2</ResourceId></ResourceIds>",
  },
  // Another service's ids, and texts that only look like one
  { name: "GetHealthCheck", input: { HealthCheckId: "/hostedzone/x" }, path: "/healthcheck/%2Fhostedzone%2Fx" },
  { name: "GetHostedZone", input: { Id: "/other/Z1" }, path: "/hostedzone/%2Fother%2FZ1" },
];

describe.skipIf(sharedFolder() === undefined).each(models)("Route 53's ids, $layout model", ({ path: model }) => {
  let loaded: LoadedPackage;
  beforeAll(async () => {
    loaded = await loadCorpusPackage(model);
  }, 120_000);

  it.each(calls)("$name with $input", async ({ name, input, path, body }) => {
    const before = structuredClone(input);
    const sent: Request[] = [];
    const client = loaded.createClient({
      endpoint: "http://x",
      signer: (request) => request,
      transport: (request) => {
        sent.push(request);
        return Promise.resolve(new Response(`<Response/>`));
      },
    });
    const operation = loaded.plan.operations.find(({ shape }) => shape.name === name) ?? expect.fail(name);
    await client.send(loaded.createCommand(operation, input));
    const [request] = sent;
    if (path !== undefined) expect(request?.url).toBe(`http://x/2013-04-01${path}`);
    if (body !== undefined) expect(await request?.text()).toContain(body);
    expect(input).toEqual(before);
  });
});
