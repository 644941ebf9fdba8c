import { bucketHosts, chooseS3Endpoint } from "../../../src/runtime/customizations/s3-client.ts";
import { withBucketsFromHosts } from "../../../src/runtime/customizations/s3-server.ts";
import { restXmlServer } from "../../../src/runtime/rest-xml/rest-xml-server.ts";
import { describeXmlConformance } from "../aws-query/xml-conformance.ts";
import { restXml } from "../../../src/runtime/protocols.ts";

const allInMap = "servers put all query parameters in the map, as RestXmlServersPutAllQueryParamsInMap has it";
const notInParams = "the body has what the params have not";

describeXmlConformance({
  file: "restXml.json",
  client: restXml,
  server: restXmlServer,
  runs: 338,
  exceptions: {
    "server request AllQueryStringTypes": allInMap,
    "server request RestXmlQueryStringEscaping": allInMap,
    "server request RestXmlSupportsNaNFloatQueryValues": allInMap,
    "server request RestXmlSupportsInfinityFloatQueryValues": allInMap,
    "server request RestXmlSupportsNegativeInfinityFloatQueryValues": allInMap,
    "server request RestXmlZeroAndFalseQueryValues": allInMap,
    "server response ComplexError": notInParams,
    "server response InvalidGreetingError": notInParams,
    "server response SimpleScalarPropertiesWithXMLPreamble": notInParams,
  },
});

describeXmlConformance({ file: "restXmlWithNamespace.json", client: restXml, server: restXmlServer, runs: 4 });

describeXmlConformance({
  file: "restXml-s3.json",
  client: restXml,
  parts: [bucketHosts],
  configure: chooseS3Endpoint,
  server: withBucketsFromHosts({})(restXmlServer),
  runs: 26,
});
