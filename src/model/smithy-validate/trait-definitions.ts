import { assembleModel } from "../smithy-idl/assemble-model.ts";
import { parseIdl } from "../smithy-idl/parse-idl.ts";
import { flattenShapes, type FindShape } from "../smithy-json/flatten-shapes.ts";
import { mergeFiles } from "../smithy-json/merge-files.ts";
import type { FlatShape } from "../smithy-json/smithy-source.ts";

const smithyApi = String.raw`$version: "2"
namespace smithy.api

@trait(selector: ":is(simpleType, list, map, structure, union)")
structure trait { selector: String, structurallyExclusive: StructurallyExclusive, conflicts: NonEmptyStrings, breakingChanges: Documents }
enum StructurallyExclusive {
    MEMBER = "member"
    TARGET = "target"
}
@length(min: 1)
string NonEmptyString
list NonEmptyStrings { member: NonEmptyString }
list Strings { member: String }
list Documents { member: Document }
map NonEmptyStringMap { key: NonEmptyString, value: NonEmptyString }

@trait
structure deprecated { message: String, since: String }
@trait
string documentation
@trait @length(min: 1)
map externalDocumentation { key: NonEmptyString, value: NonEmptyString }
@trait(selector: ":is(service, operation)")
list auth { member: String }
@trait(selector: "structure[trait|trait]")
structure protocolDefinition { traits: Strings, noInlineDocumentSupport: Boolean }
@trait(selector: "structure[trait|trait]")
structure authDefinition { traits: Strings }
@trait(selector: "service")
structure httpBasicAuth {}
@trait(selector: "service")
structure httpDigestAuth {}
@trait(selector: "service")
structure httpBearerAuth {}
@trait(selector: "service")
structure httpApiKeyAuth { @required name: NonEmptyString, @required in: HttpApiKeyLocation, scheme: NonEmptyString }
enum HttpApiKeyLocation {
    HEADER = "header"
    QUERY = "query"
}
@trait(selector: "operation")
structure optionalAuth {}
@trait(selector: ":is(simpleType, list, map, structure > member :test(> :is(simpleType, list, map)))")
document default
@trait(selector: "structure > member[trait|default]")
structure addedDefault {}
@trait(selector: "structure > member")
structure clientOptional {}
@trait(selector: "structure > member")
structure required {}
@trait(selector: "operation") @length(min: 1)
list examples { member: Example }
structure Example { @required title: String, documentation: String, input: Document, output: Document, error: ExampleError, allowConstraintErrors: Boolean }
structure ExampleError { shapeId: String, content: Document }
@trait(selector: "structure", conflicts: [trait])
enum error {
    CLIENT = "client"
    SERVER = "server"
}
@trait(selector: "structure[trait|error]")
structure retryable { throttling: Boolean }
@trait(selector: "operation", conflicts: [idempotent])
structure readonly {}
@trait(selector: "operation", conflicts: [readonly])
structure idempotent {}
@trait(selector: "structure > :test(member > string)", structurallyExclusive: "member")
structure idempotencyToken {}
@trait
structure internal {}
@trait(selector: ":is(structure, union) > member")
string jsonName
@trait(selector: "structure > :test(member > :test(boolean, number, string, timestamp))", conflicts: [xmlNamespace])
structure xmlAttribute {}
@trait(selector: ":is(structure, union) > :test(member > :test(list, map))")
structure xmlFlattened {}
@trait(selector: ":is(structure, union, member)") @pattern("^[a-zA-Z_][a-zA-Z_0-9-]*(:[a-zA-Z_][a-zA-Z_0-9-]*)?$")
string xmlName
@trait(selector: ":is(service, member, simpleType, list, map, structure, union)", conflicts: [xmlAttribute])
structure xmlNamespace { @required uri: NonEmptyString, @pattern("^[a-zA-Z_][a-zA-Z_0-9-]*$") prefix: NonEmptyString }
@trait(selector: "resource :test(-[put]->)")
structure noReplace {}
@trait(selector: ":is(blob, string)")
string mediaType
@trait(selector: ":is(structure, string)")
list references { member: Reference }
structure Reference { @required resource: NonEmptyString, ids: NonEmptyStringMap, service: NonEmptyString, rel: NonEmptyString }
@trait(selector: "structure > :test(member[trait|required] > string)") @length(min: 1)
string resourceIdentifier
@trait
structure private {}
@trait(selector: ":not(:test(service, operation, resource, member))")
structure sensitive {}
@trait
string since
@trait(selector: ":is(blob, union)", structurallyExclusive: "target")
structure streaming {}
@trait(selector: "blob[trait|streaming]")
structure requiresLength {}
@trait
list tags { member: String }
@trait(selector: ":is(service, resource)")
string title
@trait(selector: "string :not(enum)") @length(min: 1)
list enum { member: EnumDefinition }
structure EnumDefinition { @required value: NonEmptyString, @pattern("^[a-zA-Z_]+[a-zA-Z_0-9]*$") name: String, documentation: String, tags: NonEmptyStrings, deprecated: Boolean }
@trait(selector: ":is(enum, intEnum) > member")
document enumValue
@trait(selector: ":test(list, map, string, blob, member > :is(list, map, string, blob))")
structure length { min: Long, max: Long }
@trait(selector: ":test(number, member > number)")
structure range { min: BigDecimal, max: BigDecimal }
@trait(selector: ":test(string, member > string)")
string pattern
@trait(selector: "structure > member")
structure property { name: String }
@trait(selector: ":is(operation -[input, output]-> structure > member, *)")
structure notProperty {}
@trait(selector: "structure > :test(member > structure)", structurallyExclusive: "member")
structure nestedProperties {}
@trait(selector: "structure > member", conflicts: [required])
structure recommended { reason: String }
@trait(selector: ":is(list, map)")
structure sparse {}
@trait(selector: "list")
structure uniqueItems {}
@trait
structure unstable {}
@trait(selector: ":is(service, operation)")
structure paginated { inputToken: NonEmptyString, outputToken: NonEmptyString, items: NonEmptyString, pageSize: NonEmptyString }
@trait(selector: "operation")
structure http { @required method: NonEmptyString, @required uri: NonEmptyString, @range(min: 100, max: 999) code: Integer }
@trait(selector: "structure > member[trait|required] :test(> :test(string, number, boolean, timestamp))", conflicts: [httpHeader, httpQuery, httpPrefixHeaders, httpPayload, httpResponseCode, httpQueryParams])
structure httpLabel {}
@trait(selector: "structure > member :test(> :test(string, number, boolean, timestamp), > list > member > :test(string, number, boolean, timestamp))", conflicts: [httpLabel, httpHeader, httpPrefixHeaders, httpPayload, httpResponseCode, httpQueryParams]) @length(min: 1)
string httpQuery
@trait(selector: "structure > member :test(> map > member[id|member=value] > :test(string, list > member > string))", structurallyExclusive: "member", conflicts: [httpLabel, httpQuery, httpHeader, httpPayload, httpResponseCode, httpPrefixHeaders])
structure httpQueryParams {}
@trait(selector: "structure > :test(member > :test(boolean, number, string, timestamp, list > member > :test(boolean, number, string, timestamp)))", conflicts: [httpLabel, httpQuery, httpPrefixHeaders, httpPayload, httpResponseCode, httpQueryParams]) @length(min: 1)
string httpHeader
@trait(selector: "structure > member :test(> map > member[id|member=value] > string)", structurallyExclusive: "member", conflicts: [httpLabel, httpQuery, httpHeader, httpPayload, httpResponseCode, httpQueryParams])
string httpPrefixHeaders
@trait(selector: "structure > :test(member > :test(string, blob, structure, union, document, list, map))", structurallyExclusive: "member", conflicts: [httpLabel, httpQuery, httpHeader, httpPrefixHeaders, httpResponseCode, httpQueryParams])
structure httpPayload {}
@trait(selector: "structure[trait|error]") @range(min: 100, max: 999)
integer httpError
@trait(selector: "structure > member :test(> integer)", structurallyExclusive: "member", conflicts: [httpLabel, httpQuery, httpHeader, httpPrefixHeaders, httpPayload, httpQueryParams])
structure httpResponseCode {}
@trait(selector: "service")
structure cors { origin: NonEmptyString, maxAge: Integer, additionalAllowedHeaders: NonEmptyStrings, additionalExposedHeaders: NonEmptyStrings }
@trait(selector: "structure > :test(member > :test(blob, string, structure, union))", structurallyExclusive: "member", conflicts: [eventHeader])
structure eventPayload {}
@trait(selector: "structure > :test(member > :test(boolean, byte, short, integer, long, blob, string, timestamp))", conflicts: [eventPayload])
structure eventHeader {}
@trait(selector: ":test(string, member > string)")
structure idRef { selector: String, failWhenMissing: Boolean, errorMessage: String }
@trait(selector: ":test(timestamp, member > timestamp)")
enum timestampFormat {
    DATE_TIME = "date-time"
    EPOCH_SECONDS = "epoch-seconds"
    HTTP_DATE = "http-date"
}
@trait(selector: "operation")
structure endpoint { @required hostPrefix: NonEmptyString }
@trait(selector: "structure > :test(member[trait|required] > string)")
structure hostLabel {}
@trait
list suppress { member: NonEmptyString }
@trait(selector: "operation")
structure httpChecksumRequired {}
@trait(selector: "operation")
structure requestCompression { @required encodings: NonEmptyStrings }
@trait(selector: "structure", conflicts: [output, error])
structure input {}
@trait(selector: "structure", conflicts: [input, error])
structure output {}
@trait(selector: ":not(member)")
structure mixin { localTraits: Strings, interface: Boolean }
@trait(selector: ":test(boolean, byte, short, integer, long, float, double, member > :test(boolean, byte, short, integer, long, float, double))")
structure box {}
`;

const awsPackages: readonly string[] = [
  `$version: "2"
namespace aws.auth
string NonEmpty
@trait(selector: "service")
structure sigv4 { @required name: NonEmpty }
@trait(selector: "service")
structure sigv4a { @required name: NonEmpty }
@trait(selector: "operation")
structure unsignedPayload {}
`,
  `$version: "2"
namespace aws.api
@trait(selector: "service")
structure service { @required sdkId: String, arnNamespace: String, cloudFormationName: String, cloudTrailEventSource: String, docId: String, endpointPrefix: String }
@trait(selector: "operation")
structure clientDiscoveredEndpoint { @required required: Boolean }
@trait(selector: "service")
structure clientEndpointDiscovery { @required operation: String, error: String }
`,
  `$version: "2"
namespace aws.protocols
list Strings { member: String }
@mixin
structure HttpConfiguration { http: Strings, eventStreamHttp: Strings }
@trait(selector: "service")
structure restJson1 with [HttpConfiguration] {}
@trait(selector: "service")
structure awsJson1_0 with [HttpConfiguration] {}
@trait(selector: "service")
structure awsJson1_1 with [HttpConfiguration] {}
@trait(selector: "service")
structure restXml with [HttpConfiguration] { noErrorWrapping: Boolean }
@trait(selector: "service[trait|xmlNamespace]")
structure awsQuery {}
@trait(selector: "service[trait|xmlNamespace]")
structure ec2Query {}
@trait(selector: "structure[trait|error]")
structure awsQueryError { @required code: String, @required httpResponseCode: Integer }
@trait(selector: "service")
structure awsQueryCompatible {}
@trait(selector: "structure > member")
string ec2QueryName
@trait(selector: "operation")
structure httpChecksum { requestAlgorithmMember: String, requestChecksumRequired: Boolean, requestValidationModeMember: String, responseAlgorithms: Strings }
`,
  `$version: "2"
namespace smithy.protocols
list Strings { member: String }
@trait(selector: "service")
structure rpcv2Cbor { http: Strings, eventStreamHttp: Strings }
@trait(selector: "service")
structure rpcv2Json { http: Strings, eventStreamHttp: Strings }
`,
  `$version: "2"
namespace smithy.waiters
@trait(selector: "operation") @length(min: 1)
map waitable { @pattern("^[A-Z]+[A-Za-z0-9]*$") key: String, value: Waiter }
structure Waiter { documentation: String, @required acceptors: Acceptors, @range(min: 1) minDelay: Integer, @range(min: 1) maxDelay: Integer, deprecated: Boolean, tags: Tags }
list Tags { member: String }
@length(min: 1)
list Acceptors { member: Acceptor }
structure Acceptor { @required state: AcceptorState, @required matcher: Matcher }
enum AcceptorState {
    SUCCESS = "success"
    FAILURE = "failure"
    RETRY = "retry"
}
union Matcher { output: PathMatcher, inputOutput: PathMatcher, success: Boolean, errorType: String }
structure PathMatcher { @required path: String, @required expected: String, @required comparator: PathComparator }
enum PathComparator {
    STRING_EQUALS = "stringEquals"
    BOOLEAN_EQUALS = "booleanEquals"
    ALL_STRING_EQUALS = "allStringEquals"
    ANY_STRING_EQUALS = "anyStringEquals"
}
`,
  `$version: "2"
namespace smithy.test
list Strings { member: String }
@length(min: 1)
string NonEmptyString
enum AppliesTo {
    CLIENT = "client"
    SERVER = "server"
}
map Headers { key: String, value: String }
map HeaderLists { key: String, value: Strings }
@mixin
structure TestCase { @required @pattern("^[A-Za-z_][A-Za-z0-9_]+$") id: String, @required protocol: String, documentation: String, tags: Tags, appliesTo: AppliesTo }
list Tags { member: NonEmptyString }
@trait(selector: "operation") @length(min: 1)
list httpRequestTests { member: HttpRequestTestCase }
structure HttpRequestTestCase with [TestCase] { @required @length(min: 1) method: String, @required @length(min: 1) uri: String, host: String, resolvedHost: String, authScheme: String, queryParams: Strings, forbidQueryParams: Strings, requireQueryParams: Strings, headers: Headers, forbidHeaders: Strings, requireHeaders: Strings, body: String, bodyMediaType: String, params: Document, vendorParams: Document, vendorParamsShape: String }
@trait(selector: ":test(operation, structure[trait|error])") @length(min: 1)
list httpResponseTests { member: HttpResponseTestCase }
structure HttpResponseTestCase with [TestCase] { @required @range(min: 100, max: 599) code: Integer, authScheme: String, headers: Headers, forbidHeaders: Strings, requireHeaders: Strings, body: String, bodyMediaType: String, params: Document, vendorParams: Document, vendorParamsShape: String }
@trait(selector: "operation") @length(min: 1)
list httpMalformedRequestTests { member: HttpMalformedRequestTestCase }
structure HttpMalformedRequestTestCase { @required @pattern("^[A-Za-z_][A-Za-z0-9_]+$") id: String, @required protocol: String, documentation: String, tags: Tags, @required request: MalformedRequest, @required response: MalformedResponse, testParameters: HeaderLists }
structure MalformedRequest { @required @length(min: 1) method: String, @required @length(min: 1) uri: String, host: String, queryParams: Strings, headers: Headers, body: String, bodyMediaType: String }
structure MalformedResponse { headers: Headers, @required @range(min: 100, max: 599) code: Integer, body: MalformedBody }
structure MalformedBody { assertion: BodyAssertion, mediaType: String }
union BodyAssertion { contents: String, messageRegex: String }
@trait(selector: "operation") @length(min: 1)
list smokeTests { member: SmokeTestCase }
structure SmokeTestCase { @required @pattern("^[A-Za-z_][A-Za-z0-9_]+$") id: String, params: Document, vendorParams: Document, vendorParamsShape: String, @required expect: Expectation, tags: Tags }
union Expectation { success: Unit, failure: FailureExpectation }
structure FailureExpectation { errorId: String }
`,
  `$version: "2"
namespace alloy
list Strings { member: String }
@trait(selector: "service")
structure simpleRestJson {}
@trait(selector: "string")
structure uuidFormat {}
@trait(selector: "union", conflicts: [untagged])
string discriminated
@trait(selector: "union", conflicts: [discriminated])
structure untagged {}
@trait(selector: ":is(structure, union) > member")
structure jsonUnknown {}
@trait(selector: "structure > member")
structure nullable {}
@trait(selector: ":is(enum, intEnum)")
structure openEnum {}
@trait(selector: "map")
structure preserveKeyOrder {}
`,
  `$version: "2"
namespace smithy.rules
@trait(selector: "structure > member")
structure contextParam { @required name: String }
`,
];

/** The traits of Smithy and AWS whose values, places and conflicts are checked, with the shapes of their values. */
interface TraitDefinitions {
  readonly find: FindShape;
  readonly traits: ReadonlyMap<string, FlatShape>;
}

let known: TraitDefinitions | undefined;

export function knownTraitDefinitions(): TraitDefinitions {
  return (known ??= readDefinitions());
}

function readDefinitions(): TraitDefinitions {
  const texts = [smithyApi, ...awsPackages];
  const { files } = assembleModel(texts.map((text) => ({ file: "smithy", json: parseIdl("smithy", text) })));
  const source = mergeFiles(files);
  const find = flattenShapes(source);
  const shapes = [...source.shapes.values()].map(({ id, location }) => find(id, { what: id, location }));
  return {
    find,
    traits: new Map(shapes.filter(({ traits }) => traits.has("smithy.api#trait")).map((shape) => [shape.id, shape])),
  };
}
