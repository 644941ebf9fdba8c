import { chooseS3Endpoint, withBucketHosts } from "../../../src/runtime/customizations/s3-addressing.ts";
import { withBucketsFromHosts } from "../../../src/runtime/customizations/s3-server-addressing.ts";
import { withContentMd5 } from "../../../src/runtime/checksum/content-md5.ts";
import { withRequestCompression } from "../../../src/runtime/http/request-compression.ts";
import { restXmlServer } from "../../../src/runtime/rest-xml/rest-xml-server.ts";
import { describeXmlConformance } from "../aws-query/xml-conformance.ts";
import { restXml } from "../whole-clients.ts";

const protocol = withContentMd5(withRequestCompression(restXml));

const allInMap = "servers put all query parameters in the map, as RestXmlServersPutAllQueryParamsInMap has it";
const notInParams = "the body has what the params have not";

describeXmlConformance({
  file: "restXml.json",
  clientOf: () => protocol,
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

describeXmlConformance({ file: "restXmlWithNamespace.json", clientOf: () => protocol, server: restXmlServer, runs: 4 });

describeXmlConformance({
  file: "restXml-s3.json",
  clientOf: (config) => withBucketHosts(config)(protocol),
  endpointOf: (config) => chooseS3Endpoint(config).endpoint,
  server: withBucketsFromHosts({})(restXmlServer),
  runs: 26,
});
