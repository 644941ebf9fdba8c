import { awsQueryServer } from "../../../src/runtime/aws-query/aws-query-server.ts";
import { ec2QueryServer } from "../../../src/runtime/ec2-query/ec2-query-server.ts";
import { describeXmlConformance } from "./xml-conformance.ts";
import { awsQuery, ec2Query } from "../../../src/runtime/protocols.ts";

describeXmlConformance({
  file: "awsQuery.json",
  client: awsQuery,
  server: awsQueryServer,
  runs: 143,
  exceptions: {
    "server response QueryNoInputAndNoOutputWithResponseMetadata": "the root lacks the namespace of the service",
  },
});

describeXmlConformance({
  file: "ec2Query.json",
  client: ec2Query,
  server: ec2QueryServer,
  runs: 109,
  exceptions: {
    "server response Ec2ComplexError": "the body has a message that the params have not",
  },
});
