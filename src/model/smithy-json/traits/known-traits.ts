import { protocolTable } from "../../../protocols/protocol-table.ts";
import { namespaceOf } from "../shape-id.ts";
import { traitRows } from "./trait-rows.ts";

/** The keys of a trait's value if it is an object, or of a list's items; `undefined` if any key is allowed. */
type TraitKeys = readonly string[] | undefined;

type Rows = Readonly<Record<string, TraitKeys>>;

/** The traits of the specifications of Smithy and AWS that have no row, by namespace: "Smithy 2.0", "AWS specifications". */
const namespaces: Readonly<Record<string, Rows>> = {
  "smithy.api": {
    ...withoutKeys(
      ...[
        "addedDefault",
        "auth",
        "box",
        "enumValue",
        "httpBasicAuth",
        "httpBearerAuth",
        "httpDigestAuth",
        "idempotent",
      ],
      ...["input", "noReplace", "optionalAuth", "output", "private", "readonly"],
      ...["suppress", "tags", "title", "traitValidators", "unitType", "unordered"],
    ),
    authDefinition: ["traits"],
    enum: ["value", "name", "documentation", "tags", "deprecated"],
    examples: ["title", "documentation", "input", "output", "error", "allowConstraintErrors"],
    http: ["method", "uri", "code"],
    idRef: ["selector", "failWhenMissing", "errorMessage"],
    mixin: ["localTraits", "interface"],
    paginated: ["inputToken", "outputToken", "items", "pageSize"],
    protocolDefinition: ["traits", "noInlineDocumentSupport"],
    recommended: ["reason"],
    references: ["resource", "ids", "service", "rel"],
    trait: ["selector", "structurallyExclusive", "conflicts", "breakingChanges"],
  },
  "smithy.rules": {
    ...withoutKeys("endpointBdd"),
    endpointRuleSet: ["version", "serviceId", "parameters", "rules"],
    endpointTests: ["version", "testCases"],
  },
  "smithy.test": withoutKeys(
    ...["eventStreamTests", "httpMalformedRequestTests", "httpRequestTests", "httpResponseTests", "smokeTests"],
  ),
  "smithy.waiters": withoutKeys("waitable"),
  "aws.api": {
    ...withoutKeys("clientEndpointDiscoveryId", "controlPlane", "data", "dataPlane"),
    arn: ["template", "absolute", "noAccount", "noRegion", "resourceDelimiter", "reusable"],
    arnReference: ["type", "service", "resource"],
    clientDiscoveredEndpoint: ["required"],
    clientEndpointDiscovery: ["operation", "error"],
    service: [
      ...["sdkId", "arnNamespace", "cloudFormationName", "cloudTrailEventSource", "docId", "endpointPrefix"],
      // Of older models.
      ...["serviceName", "sdkServiceId", "awsProductName", "abbreviation"],
    ],
    tagEnabled: ["disableDefaultOperations"],
    taggable: ["property", "apiConfig", "disableSystemTags"],
  },
  "aws.apigateway": withoutKeys(
    ...["apiKeySource", "authorizer", "authorizers", "integration", "mockIntegration", "requestValidator"],
  ),
  "aws.auth": {
    cognitoUserPools: ["providerArns"],
    sigv4: ["name"],
    sigv4a: ["name"],
  },
  "aws.cloudformation": {
    ...withoutKeys("cfnAdditionalIdentifier", "cfnDefaultValue", "cfnExcludeProperty", "cfnMutability", "cfnName"),
    cfnResource: ["name", "additionalSchemas", "primaryIdentifier"],
  },
  "aws.endpoints": {
    ...withoutKeys("dualStackOnlyEndpoints", "rulesBasedEndpoints"),
    standardPartitionalEndpoints: ["endpointPatternType", "partitionEndpointSpecialCases"],
    standardRegionalEndpoints: ["partitionSpecialCases", "regionSpecialCases"],
  },
  "aws.iam": {
    ...withoutKeys(
      ...[
        "actionName",
        "actionPermissionDescription",
        "conditionKeyValue",
        "conditionKeys",
        "conditionKeysResolvedByService",
      ],
      ...["defineConditionKeys", "disableConditionKeyInference", "requiredActions", "serviceResolvedConditionKeys"],
      ...["supportedPrincipalTypes"],
    ),
    iamAction: ["name", "documentation", "relativeDocumentation", "requiredActions", "resources", "createsResources"],
    iamResource: ["name", "relativeDocumentation", "disableConditionKeyInheritance"],
  },
};

/** The known traits by shape id. */
export const knownTraits: ReadonlyMap<string, TraitKeys> = new Map<string, TraitKeys>([
  ...[...traitRows].map(([id, { value }]) => [id, value.keys] as const),
  ...Object.entries(namespaces).flatMap(([namespace, rows]) =>
    Object.entries(rows).map(([name, keys]) => [`${namespace}#${name}`, keys] as const),
  ),
  ...protocolTable.map(({ smithyId }) => [smithyId, ["http", "eventStreamHttp", "noErrorWrapping"]] as const),
]);

const knownNamespaces: ReadonlySet<string> = new Set([
  ...[...traitRows.keys()].map(namespaceOf),
  ...Object.keys(namespaces),
]);

/** Whether all traits of a namespace are known. */
export function isKnownNamespace(namespace: string): boolean {
  return knownNamespaces.has(namespace);
}

/** Rows of traits that are annotations, texts, or values with keys of the model's own. */
function withoutKeys(...names: readonly string[]): Rows {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
