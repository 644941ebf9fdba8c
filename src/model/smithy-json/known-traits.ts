import { protocolTable } from "../../protocols/protocol-table.ts";

/** The keys of a trait's value where it is an object, or of its items where it is a list; `undefined` where any may stand. */
type TraitKeys = readonly string[] | undefined;

type Rows = Readonly<Record<string, TraitKeys>>;

/** The traits of the specifications of Smithy and AWS by namespace: "Smithy 2.0", "AWS specifications". */
const namespaces: Readonly<Record<string, Rows>> = {
  "smithy.api": {
    ...withoutKeys(
      ...["addedDefault", "auth", "box", "clientOptional", "default", "documentation", "enumValue", "error"],
      ...["eventHeader", "eventPayload", "externalDocumentation", "hostLabel", "httpBasicAuth", "httpBearerAuth"],
      ...["httpChecksumRequired", "httpDigestAuth", "httpError", "httpHeader", "httpLabel", "httpPayload"],
      ...["httpPrefixHeaders", "httpQuery", "httpQueryParams", "httpResponseCode", "idempotencyToken", "idempotent"],
      ...["input", "internal", "jsonName", "mediaType", "nestedProperties", "noReplace", "notProperty", "optionalAuth"],
      ...["output", "pattern", "private", "readonly", "required", "requiresLength", "resourceIdentifier", "sensitive"],
      ...["since", "sparse", "streaming", "suppress", "tags", "timestampFormat", "title", "traitValidators"],
      ...["uniqueItems", "unitType", "unordered", "unstable", "xmlAttribute", "xmlFlattened", "xmlName"],
    ),
    authDefinition: ["traits"],
    cors: ["origin", "maxAge", "additionalAllowedHeaders", "additionalExposedHeaders"],
    deprecated: ["message", "since"],
    endpoint: ["hostPrefix"],
    enum: ["value", "name", "documentation", "tags", "deprecated"],
    examples: ["title", "documentation", "input", "output", "error", "allowConstraintErrors"],
    http: ["method", "uri", "code"],
    httpApiKeyAuth: ["name", "in", "scheme"],
    idRef: ["selector", "failWhenMissing", "errorMessage"],
    length: ["min", "max"],
    mixin: ["localTraits", "interface"],
    paginated: ["inputToken", "outputToken", "items", "pageSize"],
    property: ["name"],
    protocolDefinition: ["traits", "noInlineDocumentSupport"],
    range: ["min", "max"],
    recommended: ["reason"],
    references: ["resource", "ids", "service", "rel"],
    requestCompression: ["encodings"],
    retryable: ["throttling"],
    trait: ["selector", "structurallyExclusive", "conflicts", "breakingChanges"],
    xmlNamespace: ["uri", "prefix"],
  },
  "smithy.rules": {
    ...withoutKeys("clientContextParams", "endpointBdd", "operationContextParams", "staticContextParams"),
    contextParam: ["name"],
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
    ...withoutKeys("unsignedPayload"),
    cognitoUserPools: ["providerArns"],
    sigv4: ["name"],
    sigv4a: ["name"],
  },
  "aws.cloudformation": {
    ...withoutKeys("cfnAdditionalIdentifier", "cfnDefaultValue", "cfnExcludeProperty", "cfnMutability", "cfnName"),
    cfnResource: ["name", "additionalSchemas", "primaryIdentifier"],
  },
  "aws.customizations": withoutKeys("s3UnwrappedXmlOutput"),
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
  "aws.protocols": {
    ...withoutKeys("awsQueryCompatible", "ec2QueryName"),
    awsQueryError: ["code", "httpResponseCode"],
    httpChecksum: [
      ...["requestAlgorithmMember", "requestChecksumRequired", "requestValidationModeMember", "responseAlgorithms"],
    ],
  },
};

/** The known traits by shape id. */
export const knownTraits: ReadonlyMap<string, TraitKeys> = new Map<string, TraitKeys>([
  ...Object.entries(namespaces).flatMap(([namespace, rows]) =>
    Object.entries(rows).map(([name, keys]) => [`${namespace}#${name}`, keys] as const),
  ),
  ...protocolTable.map(({ smithyId }) => [smithyId, ["http", "eventStreamHttp", "noErrorWrapping"]] as const),
]);

/** Whether all traits of a namespace are known. */
export function isKnownNamespace(namespace: string): boolean {
  return Object.hasOwn(namespaces, namespace);
}

/** Rows of traits that are annotations, texts, or values with keys of the model's own. */
function withoutKeys(...names: readonly string[]): Rows {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
