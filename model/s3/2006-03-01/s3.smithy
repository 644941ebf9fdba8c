$version: "2.0"

metadata suppressions = [
    { id: "HttpMethodSemantics", namespace: "*" }
    { id: "HttpResponseCodeSemantics", namespace: "*" }
    { id: "PaginatedTrait", namespace: "*" }
    { id: "HttpHeaderTrait", namespace: "*" }
    { id: "HttpUriConflict", namespace: "*" }
    { id: "Service", namespace: "*" }
]

namespace com.amazonaws.s3

use aws.api#service
use aws.auth#sigv4
use aws.customizations#s3UnwrappedXmlOutput
use aws.protocols#httpChecksum
use aws.protocols#restXml
use smithy.rules#clientContextParams
use smithy.rules#contextParam
use smithy.rules#endpointRuleSet
use smithy.rules#staticContextParams
use smithy.waiters#waitable

timestamp AbortDate

structure AbortIncompleteMultipartUpload {
    DaysAfterInitiation: DaysAfterInitiation
}

@http(method: "DELETE", uri: "/{Bucket}/{Key+}?x-id=AbortMultipartUpload", code: 204)
operation AbortMultipartUpload {
    input: AbortMultipartUploadRequest
    output: AbortMultipartUploadOutput
    errors: [
        NoSuchUpload
    ]
}

@output
structure AbortMultipartUploadOutput {
    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure AbortMultipartUploadRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpLabel
    @required
    @contextParam(name: "Key")
    Key: ObjectKey

    @httpQuery("uploadId")
    @required
    UploadId: MultipartUploadId

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-if-match-initiated-time")
    IfMatchInitiatedTime: IfMatchInitiatedTime
}

string AbortRuleId

structure AccelerateConfiguration {
    Status: BucketAccelerateStatus
}

string AcceptRanges

structure AccessControlPolicy {
    @xmlName("AccessControlList")
    Grants: Grants

    Owner: Owner
}

boolean AccessPointAlias

string AccountId

string AllowedHeader

list AllowedHeaders {
    member: AllowedHeader
}

string AllowedMethod

list AllowedMethods {
    member: AllowedMethod
}

string AllowedOrigin

list AllowedOrigins {
    member: AllowedOrigin
}

@service(
    sdkId: "S3"
    arnNamespace: "s3"
    cloudFormationName: "S3"
    cloudTrailEventSource: "s3.amazonaws.com"
    endpointPrefix: "s3"
)
@sigv4(name: "s3")
@restXml(noErrorWrapping: true)
@title("Amazon Simple Storage Service")
@xmlNamespace(uri: "http://s3.amazonaws.com/doc/2006-03-01/")
@clientContextParams(
    ForcePathStyle: { documentation: "Forces this client to use path-style addressing for buckets.", type: "boolean" }
    UseArnRegion: {
        documentation: "Enables this client to use an ARN's region when constructing an endpoint instead of the client's configured region."
        type: "boolean"
    }
    DisableMultiRegionAccessPoints: {
        documentation: "Disables this client's usage of Multi-Region Access Points."
        type: "boolean"
    }
    Accelerate: { documentation: "Enables this client to use S3 Transfer Acceleration endpoints.", type: "boolean" }
    DisableS3ExpressSessionAuth: {
        documentation: "Disables this client's usage of Session Auth for S3Express       buckets and reverts to using conventional SigV4 for those."
        type: "boolean"
    }
)
@endpointRuleSet(
    version: "1.0"
    parameters: {
        Bucket: {
            required: false
            documentation: "The S3 bucket used to send the request. This is an optional parameter that will be set automatically for operations that are scoped to an S3 bucket."
            type: "String"
        }
        Region: {
            builtIn: "AWS::Region"
            required: false
            documentation: "The AWS region used to dispatch the request."
            type: "String"
        }
        UseFIPS: {
            builtIn: "AWS::UseFIPS"
            required: true
            default: false
            documentation: "When true, send this request to the FIPS-compliant regional endpoint. If the configured endpoint does not have a FIPS compliant endpoint, dispatching the request will return an error."
            type: "Boolean"
        }
        UseDualStack: {
            builtIn: "AWS::UseDualStack"
            required: true
            default: false
            documentation: "When true, use the dual-stack endpoint. If the configured endpoint does not support dual-stack, dispatching the request MAY return an error."
            type: "Boolean"
        }
        Endpoint: {
            builtIn: "SDK::Endpoint"
            required: false
            documentation: "Override the endpoint used to send this request"
            type: "String"
        }
        ForcePathStyle: {
            builtIn: "AWS::S3::ForcePathStyle"
            required: true
            default: false
            documentation: "When true, force a path-style endpoint to be used where the bucket name is part of the path."
            type: "Boolean"
        }
        Accelerate: {
            builtIn: "AWS::S3::Accelerate"
            required: true
            default: false
            documentation: "When true, use S3 Accelerate. NOTE: Not all regions support S3 accelerate."
            type: "Boolean"
        }
        UseGlobalEndpoint: {
            builtIn: "AWS::S3::UseGlobalEndpoint"
            required: true
            default: false
            documentation: "Whether the global endpoint should be used, rather then the regional endpoint for us-east-1."
            type: "Boolean"
        }
        UseObjectLambdaEndpoint: {
            required: false
            documentation: "Internal parameter to use object lambda endpoint for an operation (eg: WriteGetObjectResponse)"
            type: "Boolean"
        }
        Key: {
            required: false
            documentation: "The S3 Key used to send the request. This is an optional parameter that will be set automatically for operations that are scoped to an S3 Key."
            type: "String"
        }
        Prefix: {
            required: false
            documentation: "The S3 Prefix used to send the request. This is an optional parameter that will be set automatically for operations that are scoped to an S3 Prefix."
            type: "String"
        }
        CopySource: {
            required: false
            documentation: "The Copy Source used for Copy Object request. This is an optional parameter that will be set automatically for operations that are scoped to Copy Source."
            type: "String"
        }
        DisableAccessPoints: {
            required: false
            documentation: "Internal parameter to disable Access Point Buckets"
            type: "Boolean"
        }
        DisableMultiRegionAccessPoints: {
            builtIn: "AWS::S3::DisableMultiRegionAccessPoints"
            required: true
            default: false
            documentation: "Whether multi-region access points (MRAP) should be disabled."
            type: "Boolean"
        }
        UseArnRegion: {
            builtIn: "AWS::S3::UseArnRegion"
            required: false
            documentation: "When an Access Point ARN is provided and this flag is enabled, the SDK MUST use the ARN's region when constructing the endpoint instead of the client's configured region."
            type: "Boolean"
        }
        UseS3ExpressControlEndpoint: {
            required: false
            documentation: "Internal parameter to indicate whether S3Express operation should use control plane, (ex. CreateBucket)"
            type: "Boolean"
        }
        DisableS3ExpressSessionAuth: {
            required: false
            documentation: "Parameter to indicate whether S3Express session auth should be disabled"
            type: "Boolean"
        }
    }
    rules: [
        {
            conditions: [{ fn: "isSet", argv: [{ ref: "Region" }] }]
            rules: [
                {
                    conditions: [
                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, true] }
                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                    ]
                    error: "Accelerate cannot be used with FIPS"
                    type: "error"
                }
                {
                    conditions: [
                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                    ]
                    error: "Cannot set dual-stack in combination with a custom endpoint."
                    type: "error"
                }
                {
                    conditions: [
                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                    ]
                    error: "A custom endpoint cannot be combined with FIPS"
                    type: "error"
                }
                {
                    conditions: [
                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, true] }
                    ]
                    error: "A custom endpoint cannot be combined with S3 Accelerate"
                    type: "error"
                }
                {
                    conditions: [
                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                        { fn: "aws.partition", argv: [{ ref: "Region" }], assign: "partitionResult" }
                        {
                            fn: "stringEquals"
                            argv: [{ fn: "getAttr", argv: [{ ref: "partitionResult" }, "name"] }, "aws-cn"]
                        }
                    ]
                    error: "Partition does not support FIPS"
                    type: "error"
                }
                {
                    conditions: [
                        { fn: "isSet", argv: [{ ref: "Bucket" }] }
                        { fn: "substring", argv: [{ ref: "Bucket" }, 0, 6, true], assign: "bucketSuffix" }
                        { fn: "stringEquals", argv: [{ ref: "bucketSuffix" }, "--x-s3"] }
                    ]
                    rules: [
                        {
                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }]
                            error: "S3Express does not support Dual-stack."
                            type: "error"
                        }
                        {
                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "Accelerate" }, true] }]
                            error: "S3Express does not support S3 Accelerate."
                            type: "error"
                        }
                        {
                            conditions: [
                                { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                            ]
                            rules: [
                                {
                                    conditions: [
                                        { fn: "isSet", argv: [{ ref: "DisableS3ExpressSessionAuth" }] }
                                        { fn: "booleanEquals", argv: [{ ref: "DisableS3ExpressSessionAuth" }, true] }
                                    ]
                                    rules: [
                                        {
                                            conditions: [
                                                {
                                                    fn: "booleanEquals"
                                                    argv: [{ fn: "getAttr", argv: [{ ref: "url" }, "isIp"] }, true]
                                                }
                                            ]
                                            rules: [
                                                {
                                                    conditions: [
                                                        {
                                                            fn: "uriEncode"
                                                            argv: [{ ref: "Bucket" }]
                                                            assign: "uri_encoded_bucket"
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "{url#scheme}://{url#authority}/{uri_encoded_bucket}{url#path}"
                                                                properties: {
                                                                    backend: "S3Express"
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3express"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: [
                                                {
                                                    fn: "aws.isVirtualHostableS3Bucket"
                                                    argv: [{ ref: "Bucket" }, false]
                                                }
                                            ]
                                            rules: [
                                                {
                                                    conditions: []
                                                    endpoint: {
                                                        url: "{url#scheme}://{Bucket}.{url#authority}{url#path}"
                                                        properties: {
                                                            backend: "S3Express"
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3express"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: []
                                            error: "S3Express bucket name is not a valid virtual hostable name."
                                            type: "error"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: [
                                        {
                                            fn: "booleanEquals"
                                            argv: [{ fn: "getAttr", argv: [{ ref: "url" }, "isIp"] }, true]
                                        }
                                    ]
                                    rules: [
                                        {
                                            conditions: [
                                                {
                                                    fn: "uriEncode"
                                                    argv: [{ ref: "Bucket" }]
                                                    assign: "uri_encoded_bucket"
                                                }
                                            ]
                                            rules: [
                                                {
                                                    conditions: []
                                                    endpoint: {
                                                        url: "{url#scheme}://{url#authority}/{uri_encoded_bucket}{url#path}"
                                                        properties: {
                                                            backend: "S3Express"
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4-s3express"
                                                                    signingName: "s3express"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: [
                                        { fn: "aws.isVirtualHostableS3Bucket", argv: [{ ref: "Bucket" }, false] }
                                    ]
                                    rules: [
                                        {
                                            conditions: []
                                            endpoint: {
                                                url: "{url#scheme}://{Bucket}.{url#authority}{url#path}"
                                                properties: {
                                                    backend: "S3Express"
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4-s3express"
                                                            signingName: "s3express"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: []
                                    error: "S3Express bucket name is not a valid virtual hostable name."
                                    type: "error"
                                }
                            ]
                            type: "tree"
                        }
                        {
                            conditions: [
                                { fn: "isSet", argv: [{ ref: "UseS3ExpressControlEndpoint" }] }
                                { fn: "booleanEquals", argv: [{ ref: "UseS3ExpressControlEndpoint" }, true] }
                            ]
                            rules: [
                                {
                                    conditions: [
                                        { fn: "uriEncode", argv: [{ ref: "Bucket" }], assign: "uri_encoded_bucket" }
                                        { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }] }
                                    ]
                                    rules: [
                                        {
                                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }]
                                            endpoint: {
                                                url: "https://s3express-control-fips.{Region}.amazonaws.com/{uri_encoded_bucket}"
                                                properties: {
                                                    backend: "S3Express"
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3express"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: []
                                            endpoint: {
                                                url: "https://s3express-control.{Region}.amazonaws.com/{uri_encoded_bucket}"
                                                properties: {
                                                    backend: "S3Express"
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3express"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                    ]
                                    type: "tree"
                                }
                            ]
                            type: "tree"
                        }
                        {
                            conditions: [{ fn: "aws.isVirtualHostableS3Bucket", argv: [{ ref: "Bucket" }, false] }]
                            rules: [
                                {
                                    conditions: [
                                        { fn: "isSet", argv: [{ ref: "DisableS3ExpressSessionAuth" }] }
                                        { fn: "booleanEquals", argv: [{ ref: "DisableS3ExpressSessionAuth" }, true] }
                                    ]
                                    rules: [
                                        {
                                            conditions: [
                                                {
                                                    fn: "substring"
                                                    argv: [{ ref: "Bucket" }, 6, 14, true]
                                                    assign: "s3expressAvailabilityZoneId"
                                                }
                                                {
                                                    fn: "substring"
                                                    argv: [{ ref: "Bucket" }, 14, 16, true]
                                                    assign: "s3expressAvailabilityZoneDelim"
                                                }
                                                {
                                                    fn: "stringEquals"
                                                    argv: [{ ref: "s3expressAvailabilityZoneDelim" }, "--"]
                                                }
                                            ]
                                            rules: [
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3express-fips-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                        properties: {
                                                            backend: "S3Express"
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3express"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: []
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3express-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                        properties: {
                                                            backend: "S3Express"
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3express"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: [
                                                {
                                                    fn: "substring"
                                                    argv: [{ ref: "Bucket" }, 6, 15, true]
                                                    assign: "s3expressAvailabilityZoneId"
                                                }
                                                {
                                                    fn: "substring"
                                                    argv: [{ ref: "Bucket" }, 15, 17, true]
                                                    assign: "s3expressAvailabilityZoneDelim"
                                                }
                                                {
                                                    fn: "stringEquals"
                                                    argv: [{ ref: "s3expressAvailabilityZoneDelim" }, "--"]
                                                }
                                            ]
                                            rules: [
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3express-fips-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                        properties: {
                                                            backend: "S3Express"
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3express"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: []
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3express-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                        properties: {
                                                            backend: "S3Express"
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3express"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: [
                                                {
                                                    fn: "substring"
                                                    argv: [{ ref: "Bucket" }, 6, 19, true]
                                                    assign: "s3expressAvailabilityZoneId"
                                                }
                                                {
                                                    fn: "substring"
                                                    argv: [{ ref: "Bucket" }, 19, 21, true]
                                                    assign: "s3expressAvailabilityZoneDelim"
                                                }
                                                {
                                                    fn: "stringEquals"
                                                    argv: [{ ref: "s3expressAvailabilityZoneDelim" }, "--"]
                                                }
                                            ]
                                            rules: [
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3express-fips-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                        properties: {
                                                            backend: "S3Express"
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3express"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: []
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3express-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                        properties: {
                                                            backend: "S3Express"
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3express"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: [
                                                {
                                                    fn: "substring"
                                                    argv: [{ ref: "Bucket" }, 6, 20, true]
                                                    assign: "s3expressAvailabilityZoneId"
                                                }
                                                {
                                                    fn: "substring"
                                                    argv: [{ ref: "Bucket" }, 20, 22, true]
                                                    assign: "s3expressAvailabilityZoneDelim"
                                                }
                                                {
                                                    fn: "stringEquals"
                                                    argv: [{ ref: "s3expressAvailabilityZoneDelim" }, "--"]
                                                }
                                            ]
                                            rules: [
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3express-fips-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                        properties: {
                                                            backend: "S3Express"
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3express"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: []
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3express-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                        properties: {
                                                            backend: "S3Express"
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3express"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: [
                                                {
                                                    fn: "substring"
                                                    argv: [{ ref: "Bucket" }, 6, 26, true]
                                                    assign: "s3expressAvailabilityZoneId"
                                                }
                                                {
                                                    fn: "substring"
                                                    argv: [{ ref: "Bucket" }, 26, 28, true]
                                                    assign: "s3expressAvailabilityZoneDelim"
                                                }
                                                {
                                                    fn: "stringEquals"
                                                    argv: [{ ref: "s3expressAvailabilityZoneDelim" }, "--"]
                                                }
                                            ]
                                            rules: [
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3express-fips-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                        properties: {
                                                            backend: "S3Express"
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3express"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: []
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3express-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                        properties: {
                                                            backend: "S3Express"
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3express"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: []
                                            error: "Unrecognized S3Express bucket name format."
                                            type: "error"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: [
                                        {
                                            fn: "substring"
                                            argv: [{ ref: "Bucket" }, 6, 14, true]
                                            assign: "s3expressAvailabilityZoneId"
                                        }
                                        {
                                            fn: "substring"
                                            argv: [{ ref: "Bucket" }, 14, 16, true]
                                            assign: "s3expressAvailabilityZoneDelim"
                                        }
                                        { fn: "stringEquals", argv: [{ ref: "s3expressAvailabilityZoneDelim" }, "--"] }
                                    ]
                                    rules: [
                                        {
                                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }]
                                            endpoint: {
                                                url: "https://{Bucket}.s3express-fips-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                properties: {
                                                    backend: "S3Express"
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4-s3express"
                                                            signingName: "s3express"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: []
                                            endpoint: {
                                                url: "https://{Bucket}.s3express-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                properties: {
                                                    backend: "S3Express"
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4-s3express"
                                                            signingName: "s3express"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: [
                                        {
                                            fn: "substring"
                                            argv: [{ ref: "Bucket" }, 6, 15, true]
                                            assign: "s3expressAvailabilityZoneId"
                                        }
                                        {
                                            fn: "substring"
                                            argv: [{ ref: "Bucket" }, 15, 17, true]
                                            assign: "s3expressAvailabilityZoneDelim"
                                        }
                                        { fn: "stringEquals", argv: [{ ref: "s3expressAvailabilityZoneDelim" }, "--"] }
                                    ]
                                    rules: [
                                        {
                                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }]
                                            endpoint: {
                                                url: "https://{Bucket}.s3express-fips-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                properties: {
                                                    backend: "S3Express"
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4-s3express"
                                                            signingName: "s3express"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: []
                                            endpoint: {
                                                url: "https://{Bucket}.s3express-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                properties: {
                                                    backend: "S3Express"
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4-s3express"
                                                            signingName: "s3express"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: [
                                        {
                                            fn: "substring"
                                            argv: [{ ref: "Bucket" }, 6, 19, true]
                                            assign: "s3expressAvailabilityZoneId"
                                        }
                                        {
                                            fn: "substring"
                                            argv: [{ ref: "Bucket" }, 19, 21, true]
                                            assign: "s3expressAvailabilityZoneDelim"
                                        }
                                        { fn: "stringEquals", argv: [{ ref: "s3expressAvailabilityZoneDelim" }, "--"] }
                                    ]
                                    rules: [
                                        {
                                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }]
                                            endpoint: {
                                                url: "https://{Bucket}.s3express-fips-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                properties: {
                                                    backend: "S3Express"
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4-s3express"
                                                            signingName: "s3express"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: []
                                            endpoint: {
                                                url: "https://{Bucket}.s3express-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                properties: {
                                                    backend: "S3Express"
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4-s3express"
                                                            signingName: "s3express"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: [
                                        {
                                            fn: "substring"
                                            argv: [{ ref: "Bucket" }, 6, 20, true]
                                            assign: "s3expressAvailabilityZoneId"
                                        }
                                        {
                                            fn: "substring"
                                            argv: [{ ref: "Bucket" }, 20, 22, true]
                                            assign: "s3expressAvailabilityZoneDelim"
                                        }
                                        { fn: "stringEquals", argv: [{ ref: "s3expressAvailabilityZoneDelim" }, "--"] }
                                    ]
                                    rules: [
                                        {
                                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }]
                                            endpoint: {
                                                url: "https://{Bucket}.s3express-fips-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                properties: {
                                                    backend: "S3Express"
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4-s3express"
                                                            signingName: "s3express"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: []
                                            endpoint: {
                                                url: "https://{Bucket}.s3express-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                properties: {
                                                    backend: "S3Express"
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4-s3express"
                                                            signingName: "s3express"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: [
                                        {
                                            fn: "substring"
                                            argv: [{ ref: "Bucket" }, 6, 26, true]
                                            assign: "s3expressAvailabilityZoneId"
                                        }
                                        {
                                            fn: "substring"
                                            argv: [{ ref: "Bucket" }, 26, 28, true]
                                            assign: "s3expressAvailabilityZoneDelim"
                                        }
                                        { fn: "stringEquals", argv: [{ ref: "s3expressAvailabilityZoneDelim" }, "--"] }
                                    ]
                                    rules: [
                                        {
                                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }]
                                            endpoint: {
                                                url: "https://{Bucket}.s3express-fips-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                properties: {
                                                    backend: "S3Express"
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4-s3express"
                                                            signingName: "s3express"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: []
                                            endpoint: {
                                                url: "https://{Bucket}.s3express-{s3expressAvailabilityZoneId}.{Region}.amazonaws.com"
                                                properties: {
                                                    backend: "S3Express"
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4-s3express"
                                                            signingName: "s3express"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                    ]
                                    type: "tree"
                                }
                                { conditions: [], error: "Unrecognized S3Express bucket name format.", type: "error" }
                            ]
                            type: "tree"
                        }
                        {
                            conditions: []
                            error: "S3Express bucket name is not a valid virtual hostable name."
                            type: "error"
                        }
                    ]
                    type: "tree"
                }
                {
                    conditions: [
                        { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Bucket" }] }] }
                        { fn: "isSet", argv: [{ ref: "UseS3ExpressControlEndpoint" }] }
                        { fn: "booleanEquals", argv: [{ ref: "UseS3ExpressControlEndpoint" }, true] }
                    ]
                    rules: [
                        {
                            conditions: [
                                { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                            ]
                            endpoint: {
                                url: "{url#scheme}://{url#authority}{url#path}"
                                properties: {
                                    backend: "S3Express"
                                    authSchemes: [
                                        {
                                            disableDoubleEncoding: true
                                            name: "sigv4"
                                            signingName: "s3express"
                                            signingRegion: "{Region}"
                                        }
                                    ]
                                }
                                headers: {}
                            }
                            type: "endpoint"
                        }
                        {
                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }]
                            endpoint: {
                                url: "https://s3express-control-fips.{Region}.amazonaws.com"
                                properties: {
                                    backend: "S3Express"
                                    authSchemes: [
                                        {
                                            disableDoubleEncoding: true
                                            name: "sigv4"
                                            signingName: "s3express"
                                            signingRegion: "{Region}"
                                        }
                                    ]
                                }
                                headers: {}
                            }
                            type: "endpoint"
                        }
                        {
                            conditions: []
                            endpoint: {
                                url: "https://s3express-control.{Region}.amazonaws.com"
                                properties: {
                                    backend: "S3Express"
                                    authSchemes: [
                                        {
                                            disableDoubleEncoding: true
                                            name: "sigv4"
                                            signingName: "s3express"
                                            signingRegion: "{Region}"
                                        }
                                    ]
                                }
                                headers: {}
                            }
                            type: "endpoint"
                        }
                    ]
                    type: "tree"
                }
                {
                    conditions: [
                        { fn: "isSet", argv: [{ ref: "Bucket" }] }
                        { fn: "substring", argv: [{ ref: "Bucket" }, 49, 50, true], assign: "hardwareType" }
                        { fn: "substring", argv: [{ ref: "Bucket" }, 8, 12, true], assign: "regionPrefix" }
                        { fn: "substring", argv: [{ ref: "Bucket" }, 0, 7, true], assign: "bucketAliasSuffix" }
                        { fn: "substring", argv: [{ ref: "Bucket" }, 32, 49, true], assign: "outpostId" }
                        { fn: "aws.partition", argv: [{ ref: "Region" }], assign: "regionPartition" }
                        { fn: "stringEquals", argv: [{ ref: "bucketAliasSuffix" }, "--op-s3"] }
                    ]
                    rules: [
                        {
                            conditions: [{ fn: "isValidHostLabel", argv: [{ ref: "outpostId" }, false] }]
                            rules: [
                                {
                                    conditions: [{ fn: "stringEquals", argv: [{ ref: "hardwareType" }, "e"] }]
                                    rules: [
                                        {
                                            conditions: [
                                                { fn: "stringEquals", argv: [{ ref: "regionPrefix" }, "beta"] }
                                            ]
                                            rules: [
                                                {
                                                    conditions: [
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                    ]
                                                    error: "Expected a endpoint to be specified but no endpoint was found"
                                                    type: "error"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                        { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.ec2.{url#authority}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4a"
                                                                    signingName: "s3-outposts"
                                                                    signingRegionSet: ["*"]
                                                                }
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3-outposts"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: []
                                            endpoint: {
                                                url: "https://{Bucket}.ec2.s3-outposts.{Region}.{regionPartition#dnsSuffix}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4a"
                                                            signingName: "s3-outposts"
                                                            signingRegionSet: ["*"]
                                                        }
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3-outposts"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: [{ fn: "stringEquals", argv: [{ ref: "hardwareType" }, "o"] }]
                                    rules: [
                                        {
                                            conditions: [
                                                { fn: "stringEquals", argv: [{ ref: "regionPrefix" }, "beta"] }
                                            ]
                                            rules: [
                                                {
                                                    conditions: [
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                    ]
                                                    error: "Expected a endpoint to be specified but no endpoint was found"
                                                    type: "error"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                        { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.op-{outpostId}.{url#authority}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4a"
                                                                    signingName: "s3-outposts"
                                                                    signingRegionSet: ["*"]
                                                                }
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3-outposts"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: []
                                            endpoint: {
                                                url: "https://{Bucket}.op-{outpostId}.s3-outposts.{Region}.{regionPartition#dnsSuffix}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4a"
                                                            signingName: "s3-outposts"
                                                            signingRegionSet: ["*"]
                                                        }
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3-outposts"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: []
                                    error: "Unrecognized hardware type: \"Expected hardware type o or e but got {hardwareType}\""
                                    type: "error"
                                }
                            ]
                            type: "tree"
                        }
                        {
                            conditions: []
                            error: "Invalid ARN: The outpost Id must only contain a-z, A-Z, 0-9 and `-`."
                            type: "error"
                        }
                    ]
                    type: "tree"
                }
                {
                    conditions: [{ fn: "isSet", argv: [{ ref: "Bucket" }] }]
                    rules: [
                        {
                            conditions: [
                                { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                {
                                    fn: "not"
                                    argv: [{ fn: "isSet", argv: [{ fn: "parseURL", argv: [{ ref: "Endpoint" }] }] }]
                                }
                            ]
                            error: "Custom endpoint `{Endpoint}` was not a valid URI"
                            type: "error"
                        }
                        {
                            conditions: [
                                { fn: "booleanEquals", argv: [{ ref: "ForcePathStyle" }, false] }
                                { fn: "aws.isVirtualHostableS3Bucket", argv: [{ ref: "Bucket" }, false] }
                            ]
                            rules: [
                                {
                                    conditions: [
                                        { fn: "aws.partition", argv: [{ ref: "Region" }], assign: "partitionResult" }
                                    ]
                                    rules: [
                                        {
                                            conditions: [{ fn: "isValidHostLabel", argv: [{ ref: "Region" }, false] }]
                                            rules: [
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, true] }
                                                        {
                                                            fn: "stringEquals"
                                                            argv: [
                                                                {
                                                                    fn: "getAttr"
                                                                    argv: [{ ref: "partitionResult" }, "name"]
                                                                }
                                                                "aws-cn"
                                                            ]
                                                        }
                                                    ]
                                                    error: "S3 Accelerate cannot be used in this region"
                                                    type: "error"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3-fips.dualstack.us-east-1.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "us-east-1"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, true]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "https://{Bucket}.s3-fips.dualstack.{Region}.{partitionResult#dnsSuffix}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, false]
                                                        }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3-fips.dualstack.{Region}.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3-fips.us-east-1.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "us-east-1"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, true]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "https://{Bucket}.s3-fips.{Region}.{partitionResult#dnsSuffix}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, false]
                                                        }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3-fips.{Region}.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3-accelerate.dualstack.us-east-1.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "us-east-1"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, true]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "https://{Bucket}.s3-accelerate.dualstack.{partitionResult#dnsSuffix}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, false]
                                                        }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3-accelerate.dualstack.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3.dualstack.us-east-1.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "us-east-1"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, true]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "https://{Bucket}.s3.dualstack.{Region}.{partitionResult#dnsSuffix}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, false]
                                                        }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3.dualstack.{Region}.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                        { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [
                                                                { fn: "getAttr", argv: [{ ref: "url" }, "isIp"] }
                                                                true
                                                            ]
                                                        }
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                    endpoint: {
                                                        url: "{url#scheme}://{url#authority}{url#normalizedPath}{Bucket}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "us-east-1"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                        { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [
                                                                { fn: "getAttr", argv: [{ ref: "url" }, "isIp"] }
                                                                false
                                                            ]
                                                        }
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                    endpoint: {
                                                        url: "{url#scheme}://{Bucket}.{url#authority}{url#path}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "us-east-1"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                        { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [
                                                                { fn: "getAttr", argv: [{ ref: "url" }, "isIp"] }
                                                                true
                                                            ]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, true]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "us-east-1"]
                                                                }
                                                            ]
                                                            endpoint: {
                                                                url: "{url#scheme}://{url#authority}{url#normalizedPath}{Bucket}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "{url#scheme}://{url#authority}{url#normalizedPath}{Bucket}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                        { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [
                                                                { fn: "getAttr", argv: [{ ref: "url" }, "isIp"] }
                                                                false
                                                            ]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, true]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "us-east-1"]
                                                                }
                                                            ]
                                                            endpoint: {
                                                                url: "{url#scheme}://{Bucket}.{url#authority}{url#path}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "{url#scheme}://{Bucket}.{url#authority}{url#path}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                        { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [
                                                                { fn: "getAttr", argv: [{ ref: "url" }, "isIp"] }
                                                                true
                                                            ]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, false]
                                                        }
                                                    ]
                                                    endpoint: {
                                                        url: "{url#scheme}://{url#authority}{url#normalizedPath}{Bucket}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                        { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [
                                                                { fn: "getAttr", argv: [{ ref: "url" }, "isIp"] }
                                                                false
                                                            ]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, false]
                                                        }
                                                    ]
                                                    endpoint: {
                                                        url: "{url#scheme}://{Bucket}.{url#authority}{url#path}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3-accelerate.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "us-east-1"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, true]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "us-east-1"]
                                                                }
                                                            ]
                                                            endpoint: {
                                                                url: "https://{Bucket}.s3-accelerate.{partitionResult#dnsSuffix}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "https://{Bucket}.s3-accelerate.{partitionResult#dnsSuffix}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, false]
                                                        }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3-accelerate.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "us-east-1"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, true]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "us-east-1"]
                                                                }
                                                            ]
                                                            endpoint: {
                                                                url: "https://{Bucket}.s3.{partitionResult#dnsSuffix}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "https://{Bucket}.s3.{Region}.{partitionResult#dnsSuffix}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, false]
                                                        }
                                                    ]
                                                    endpoint: {
                                                        url: "https://{Bucket}.s3.{Region}.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: []
                                            error: "Invalid region: region was not a valid DNS name."
                                            type: "error"
                                        }
                                    ]
                                    type: "tree"
                                }
                            ]
                            type: "tree"
                        }
                        {
                            conditions: [
                                { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                {
                                    fn: "stringEquals"
                                    argv: [{ fn: "getAttr", argv: [{ ref: "url" }, "scheme"] }, "http"]
                                }
                                { fn: "aws.isVirtualHostableS3Bucket", argv: [{ ref: "Bucket" }, true] }
                                { fn: "booleanEquals", argv: [{ ref: "ForcePathStyle" }, false] }
                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }
                            ]
                            rules: [
                                {
                                    conditions: [
                                        { fn: "aws.partition", argv: [{ ref: "Region" }], assign: "partitionResult" }
                                    ]
                                    rules: [
                                        {
                                            conditions: [{ fn: "isValidHostLabel", argv: [{ ref: "Region" }, false] }]
                                            rules: [
                                                {
                                                    conditions: []
                                                    endpoint: {
                                                        url: "{url#scheme}://{Bucket}.{url#authority}{url#path}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: []
                                            error: "Invalid region: region was not a valid DNS name."
                                            type: "error"
                                        }
                                    ]
                                    type: "tree"
                                }
                            ]
                            type: "tree"
                        }
                        {
                            conditions: [
                                { fn: "booleanEquals", argv: [{ ref: "ForcePathStyle" }, false] }
                                { fn: "aws.parseArn", argv: [{ ref: "Bucket" }], assign: "bucketArn" }
                            ]
                            rules: [
                                {
                                    conditions: [
                                        {
                                            fn: "getAttr"
                                            argv: [{ ref: "bucketArn" }, "resourceId[0]"]
                                            assign: "arnType"
                                        }
                                        { fn: "not", argv: [{ fn: "stringEquals", argv: [{ ref: "arnType" }, ""] }] }
                                    ]
                                    rules: [
                                        {
                                            conditions: [
                                                {
                                                    fn: "stringEquals"
                                                    argv: [
                                                        { fn: "getAttr", argv: [{ ref: "bucketArn" }, "service"] }
                                                        "s3-object-lambda"
                                                    ]
                                                }
                                            ]
                                            rules: [
                                                {
                                                    conditions: [
                                                        {
                                                            fn: "stringEquals"
                                                            argv: [{ ref: "arnType" }, "accesspoint"]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: [
                                                                {
                                                                    fn: "getAttr"
                                                                    argv: [{ ref: "bucketArn" }, "resourceId[1]"]
                                                                    assign: "accessPointName"
                                                                }
                                                                {
                                                                    fn: "not"
                                                                    argv: [
                                                                        {
                                                                            fn: "stringEquals"
                                                                            argv: [{ ref: "accessPointName" }, ""]
                                                                        }
                                                                    ]
                                                                }
                                                            ]
                                                            rules: [
                                                                {
                                                                    conditions: [
                                                                        {
                                                                            fn: "booleanEquals"
                                                                            argv: [{ ref: "UseDualStack" }, true]
                                                                        }
                                                                    ]
                                                                    error: "S3 Object Lambda does not support Dual-stack"
                                                                    type: "error"
                                                                }
                                                                {
                                                                    conditions: [
                                                                        {
                                                                            fn: "booleanEquals"
                                                                            argv: [{ ref: "Accelerate" }, true]
                                                                        }
                                                                    ]
                                                                    error: "S3 Object Lambda does not support S3 Accelerate"
                                                                    type: "error"
                                                                }
                                                                {
                                                                    conditions: [
                                                                        {
                                                                            fn: "not"
                                                                            argv: [
                                                                                {
                                                                                    fn: "stringEquals"
                                                                                    argv: [
                                                                                        {
                                                                                            fn: "getAttr"
                                                                                            argv: [
                                                                                                { ref: "bucketArn" }
                                                                                                "region"
                                                                                            ]
                                                                                        }
                                                                                        ""
                                                                                    ]
                                                                                }
                                                                            ]
                                                                        }
                                                                    ]
                                                                    rules: [
                                                                        {
                                                                            conditions: [
                                                                                {
                                                                                    fn: "isSet"
                                                                                    argv: [
                                                                                        { ref: "DisableAccessPoints" }
                                                                                    ]
                                                                                }
                                                                                {
                                                                                    fn: "booleanEquals"
                                                                                    argv: [
                                                                                        { ref: "DisableAccessPoints" }
                                                                                        true
                                                                                    ]
                                                                                }
                                                                            ]
                                                                            error: "Access points are not supported for this operation"
                                                                            type: "error"
                                                                        }
                                                                        {
                                                                            conditions: [
                                                                                {
                                                                                    fn: "not"
                                                                                    argv: [
                                                                                        {
                                                                                            fn: "isSet"
                                                                                            argv: [
                                                                                                {
                                                                                                    fn: "getAttr"
                                                                                                    argv: [
                                                                                                        {
                                                                                                            ref: "bucketArn"
                                                                                                        }
                                                                                                        "resourceId[2]"
                                                                                                    ]
                                                                                                }
                                                                                            ]
                                                                                        }
                                                                                    ]
                                                                                }
                                                                            ]
                                                                            rules: [
                                                                                {
                                                                                    conditions: [
                                                                                        {
                                                                                            fn: "isSet"
                                                                                            argv: [
                                                                                                { ref: "UseArnRegion" }
                                                                                            ]
                                                                                        }
                                                                                        {
                                                                                            fn: "booleanEquals"
                                                                                            argv: [
                                                                                                { ref: "UseArnRegion" }
                                                                                                false
                                                                                            ]
                                                                                        }
                                                                                        {
                                                                                            fn: "not"
                                                                                            argv: [
                                                                                                {
                                                                                                    fn: "stringEquals"
                                                                                                    argv: [
                                                                                                        {
                                                                                                            fn: "getAttr"
                                                                                                            argv: [
                                                                                                                {
                                                                                                                    ref: "bucketArn"
                                                                                                                }
                                                                                                                "region"
                                                                                                            ]
                                                                                                        }
                                                                                                        "{Region}"
                                                                                                    ]
                                                                                                }
                                                                                            ]
                                                                                        }
                                                                                    ]
                                                                                    error: "Invalid configuration: region from ARN `{bucketArn#region}` does not match client region `{Region}` and UseArnRegion is `false`"
                                                                                    type: "error"
                                                                                }
                                                                                {
                                                                                    conditions: [
                                                                                        {
                                                                                            fn: "aws.partition"
                                                                                            argv: [
                                                                                                {
                                                                                                    fn: "getAttr"
                                                                                                    argv: [
                                                                                                        {
                                                                                                            ref: "bucketArn"
                                                                                                        }
                                                                                                        "region"
                                                                                                    ]
                                                                                                }
                                                                                            ]
                                                                                            assign: "bucketPartition"
                                                                                        }
                                                                                    ]
                                                                                    rules: [
                                                                                        {
                                                                                            conditions: [
                                                                                                {
                                                                                                    fn: "aws.partition"
                                                                                                    argv: [
                                                                                                        {
                                                                                                            ref: "Region"
                                                                                                        }
                                                                                                    ]
                                                                                                    assign: "partitionResult"
                                                                                                }
                                                                                            ]
                                                                                            rules: [
                                                                                                {
                                                                                                    conditions: [
                                                                                                        {
                                                                                                            fn: "stringEquals"
                                                                                                            argv: [
                                                                                                                {
                                                                                                                    fn: "getAttr"
                                                                                                                    argv: [
                                                                                                                        {
                                                                                                                            ref: "bucketPartition"
                                                                                                                        }
                                                                                                                        "name"
                                                                                                                    ]
                                                                                                                }
                                                                                                                {
                                                                                                                    fn: "getAttr"
                                                                                                                    argv: [
                                                                                                                        {
                                                                                                                            ref: "partitionResult"
                                                                                                                        }
                                                                                                                        "name"
                                                                                                                    ]
                                                                                                                }
                                                                                                            ]
                                                                                                        }
                                                                                                    ]
                                                                                                    rules: [
                                                                                                        {
                                                                                                            conditions: [
                                                                                                                {
                                                                                                                    fn: "isValidHostLabel"
                                                                                                                    argv: [
                                                                                                                        {
                                                                                                                            fn: "getAttr"
                                                                                                                            argv: [
                                                                                                                                {
                                                                                                                                    ref: "bucketArn"
                                                                                                                                }
                                                                                                                                "region"
                                                                                                                            ]
                                                                                                                        }
                                                                                                                        true
                                                                                                                    ]
                                                                                                                }
                                                                                                            ]
                                                                                                            rules: [
                                                                                                                {
                                                                                                                    conditions: [
                                                                                                                        {
                                                                                                                            fn: "stringEquals"
                                                                                                                            argv: [
                                                                                                                                {
                                                                                                                                    fn: "getAttr"
                                                                                                                                    argv: [
                                                                                                                                        {
                                                                                                                                            ref: "bucketArn"
                                                                                                                                        }
                                                                                                                                        "accountId"
                                                                                                                                    ]
                                                                                                                                }
                                                                                                                                ""
                                                                                                                            ]
                                                                                                                        }
                                                                                                                    ]
                                                                                                                    error: "Invalid ARN: Missing account id"
                                                                                                                    type: "error"
                                                                                                                }
                                                                                                                {
                                                                                                                    conditions: [
                                                                                                                        {
                                                                                                                            fn: "isValidHostLabel"
                                                                                                                            argv: [
                                                                                                                                {
                                                                                                                                    fn: "getAttr"
                                                                                                                                    argv: [
                                                                                                                                        {
                                                                                                                                            ref: "bucketArn"
                                                                                                                                        }
                                                                                                                                        "accountId"
                                                                                                                                    ]
                                                                                                                                }
                                                                                                                                false
                                                                                                                            ]
                                                                                                                        }
                                                                                                                    ]
                                                                                                                    rules: [
                                                                                                                        {
                                                                                                                            conditions: [
                                                                                                                                {
                                                                                                                                    fn: "isValidHostLabel"
                                                                                                                                    argv: [
                                                                                                                                        {
                                                                                                                                            ref: "accessPointName"
                                                                                                                                        }
                                                                                                                                        false
                                                                                                                                    ]
                                                                                                                                }
                                                                                                                            ]
                                                                                                                            rules: [
                                                                                                                                {
                                                                                                                                    conditions: [
                                                                                                                                        {
                                                                                                                                            fn: "isSet"
                                                                                                                                            argv: [
                                                                                                                                                {
                                                                                                                                                    ref: "Endpoint"
                                                                                                                                                }
                                                                                                                                            ]
                                                                                                                                        }
                                                                                                                                        {
                                                                                                                                            fn: "parseURL"
                                                                                                                                            argv: [
                                                                                                                                                {
                                                                                                                                                    ref: "Endpoint"
                                                                                                                                                }
                                                                                                                                            ]
                                                                                                                                            assign: "url"
                                                                                                                                        }
                                                                                                                                    ]
                                                                                                                                    endpoint: {
                                                                                                                                        url: "{url#scheme}://{accessPointName}-{bucketArn#accountId}.{url#authority}{url#path}"
                                                                                                                                        properties: {
                                                                                                                                            authSchemes: [
                                                                                                                                                {
                                                                                                                                                    disableDoubleEncoding: true
                                                                                                                                                    name: "sigv4"
                                                                                                                                                    signingName: "s3-object-lambda"
                                                                                                                                                    signingRegion: "{bucketArn#region}"
                                                                                                                                                }
                                                                                                                                            ]
                                                                                                                                        }
                                                                                                                                        headers: {

                                                                                                                                        }
                                                                                                                                    }
                                                                                                                                    type: "endpoint"
                                                                                                                                }
                                                                                                                                {
                                                                                                                                    conditions: [
                                                                                                                                        {
                                                                                                                                            fn: "booleanEquals"
                                                                                                                                            argv: [
                                                                                                                                                {
                                                                                                                                                    ref: "UseFIPS"
                                                                                                                                                }
                                                                                                                                                true
                                                                                                                                            ]
                                                                                                                                        }
                                                                                                                                    ]
                                                                                                                                    endpoint: {
                                                                                                                                        url: "https://{accessPointName}-{bucketArn#accountId}.s3-object-lambda-fips.{bucketArn#region}.{bucketPartition#dnsSuffix}"
                                                                                                                                        properties: {
                                                                                                                                            authSchemes: [
                                                                                                                                                {
                                                                                                                                                    disableDoubleEncoding: true
                                                                                                                                                    name: "sigv4"
                                                                                                                                                    signingName: "s3-object-lambda"
                                                                                                                                                    signingRegion: "{bucketArn#region}"
                                                                                                                                                }
                                                                                                                                            ]
                                                                                                                                        }
                                                                                                                                        headers: {

                                                                                                                                        }
                                                                                                                                    }
                                                                                                                                    type: "endpoint"
                                                                                                                                }
                                                                                                                                {
                                                                                                                                    conditions: [

                                                                                                                                    ]
                                                                                                                                    endpoint: {
                                                                                                                                        url: "https://{accessPointName}-{bucketArn#accountId}.s3-object-lambda.{bucketArn#region}.{bucketPartition#dnsSuffix}"
                                                                                                                                        properties: {
                                                                                                                                            authSchemes: [
                                                                                                                                                {
                                                                                                                                                    disableDoubleEncoding: true
                                                                                                                                                    name: "sigv4"
                                                                                                                                                    signingName: "s3-object-lambda"
                                                                                                                                                    signingRegion: "{bucketArn#region}"
                                                                                                                                                }
                                                                                                                                            ]
                                                                                                                                        }
                                                                                                                                        headers: {

                                                                                                                                        }
                                                                                                                                    }
                                                                                                                                    type: "endpoint"
                                                                                                                                }
                                                                                                                            ]
                                                                                                                            type: "tree"
                                                                                                                        }
                                                                                                                        {
                                                                                                                            conditions: [

                                                                                                                            ]
                                                                                                                            error: "Invalid ARN: The access point name may only contain a-z, A-Z, 0-9 and `-`. Found: `{accessPointName}`"
                                                                                                                            type: "error"
                                                                                                                        }
                                                                                                                    ]
                                                                                                                    type: "tree"
                                                                                                                }
                                                                                                                {
                                                                                                                    conditions: [

                                                                                                                    ]
                                                                                                                    error: "Invalid ARN: The account id may only contain a-z, A-Z, 0-9 and `-`. Found: `{bucketArn#accountId}`"
                                                                                                                    type: "error"
                                                                                                                }
                                                                                                            ]
                                                                                                            type: "tree"
                                                                                                        }
                                                                                                        {
                                                                                                            conditions: [

                                                                                                            ]
                                                                                                            error: "Invalid region in ARN: `{bucketArn#region}` (invalid DNS name)"
                                                                                                            type: "error"
                                                                                                        }
                                                                                                    ]
                                                                                                    type: "tree"
                                                                                                }
                                                                                                {
                                                                                                    conditions: []
                                                                                                    error: "Client was configured for partition `{partitionResult#name}` but ARN (`{Bucket}`) has `{bucketPartition#name}`"
                                                                                                    type: "error"
                                                                                                }
                                                                                            ]
                                                                                            type: "tree"
                                                                                        }
                                                                                    ]
                                                                                    type: "tree"
                                                                                }
                                                                            ]
                                                                            type: "tree"
                                                                        }
                                                                        {
                                                                            conditions: []
                                                                            error: "Invalid ARN: The ARN may only contain a single resource component after `accesspoint`."
                                                                            type: "error"
                                                                        }
                                                                    ]
                                                                    type: "tree"
                                                                }
                                                                {
                                                                    conditions: []
                                                                    error: "Invalid ARN: bucket ARN is missing a region"
                                                                    type: "error"
                                                                }
                                                            ]
                                                            type: "tree"
                                                        }
                                                        {
                                                            conditions: []
                                                            error: "Invalid ARN: Expected a resource of the format `accesspoint:<accesspoint name>` but no name was provided"
                                                            type: "error"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: []
                                                    error: "Invalid ARN: Object Lambda ARNs only support `accesspoint` arn types, but found: `{arnType}`"
                                                    type: "error"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: [
                                                { fn: "stringEquals", argv: [{ ref: "arnType" }, "accesspoint"] }
                                            ]
                                            rules: [
                                                {
                                                    conditions: [
                                                        {
                                                            fn: "getAttr"
                                                            argv: [{ ref: "bucketArn" }, "resourceId[1]"]
                                                            assign: "accessPointName"
                                                        }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "accessPointName" }, ""]
                                                                }
                                                            ]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: [
                                                                {
                                                                    fn: "not"
                                                                    argv: [
                                                                        {
                                                                            fn: "stringEquals"
                                                                            argv: [
                                                                                {
                                                                                    fn: "getAttr"
                                                                                    argv: [
                                                                                        { ref: "bucketArn" }
                                                                                        "region"
                                                                                    ]
                                                                                }
                                                                                ""
                                                                            ]
                                                                        }
                                                                    ]
                                                                }
                                                            ]
                                                            rules: [
                                                                {
                                                                    conditions: [
                                                                        {
                                                                            fn: "stringEquals"
                                                                            argv: [{ ref: "arnType" }, "accesspoint"]
                                                                        }
                                                                    ]
                                                                    rules: [
                                                                        {
                                                                            conditions: [
                                                                                {
                                                                                    fn: "not"
                                                                                    argv: [
                                                                                        {
                                                                                            fn: "stringEquals"
                                                                                            argv: [
                                                                                                {
                                                                                                    fn: "getAttr"
                                                                                                    argv: [
                                                                                                        {
                                                                                                            ref: "bucketArn"
                                                                                                        }
                                                                                                        "region"
                                                                                                    ]
                                                                                                }
                                                                                                ""
                                                                                            ]
                                                                                        }
                                                                                    ]
                                                                                }
                                                                            ]
                                                                            rules: [
                                                                                {
                                                                                    conditions: [
                                                                                        {
                                                                                            fn: "isSet"
                                                                                            argv: [
                                                                                                {
                                                                                                    ref: "DisableAccessPoints"
                                                                                                }
                                                                                            ]
                                                                                        }
                                                                                        {
                                                                                            fn: "booleanEquals"
                                                                                            argv: [
                                                                                                {
                                                                                                    ref: "DisableAccessPoints"
                                                                                                }
                                                                                                true
                                                                                            ]
                                                                                        }
                                                                                    ]
                                                                                    error: "Access points are not supported for this operation"
                                                                                    type: "error"
                                                                                }
                                                                                {
                                                                                    conditions: [
                                                                                        {
                                                                                            fn: "not"
                                                                                            argv: [
                                                                                                {
                                                                                                    fn: "isSet"
                                                                                                    argv: [
                                                                                                        {
                                                                                                            fn: "getAttr"
                                                                                                            argv: [
                                                                                                                {
                                                                                                                    ref: "bucketArn"
                                                                                                                }
                                                                                                                "resourceId[2]"
                                                                                                            ]
                                                                                                        }
                                                                                                    ]
                                                                                                }
                                                                                            ]
                                                                                        }
                                                                                    ]
                                                                                    rules: [
                                                                                        {
                                                                                            conditions: [
                                                                                                {
                                                                                                    fn: "isSet"
                                                                                                    argv: [
                                                                                                        {
                                                                                                            ref: "UseArnRegion"
                                                                                                        }
                                                                                                    ]
                                                                                                }
                                                                                                {
                                                                                                    fn: "booleanEquals"
                                                                                                    argv: [
                                                                                                        {
                                                                                                            ref: "UseArnRegion"
                                                                                                        }
                                                                                                        false
                                                                                                    ]
                                                                                                }
                                                                                                {
                                                                                                    fn: "not"
                                                                                                    argv: [
                                                                                                        {
                                                                                                            fn: "stringEquals"
                                                                                                            argv: [
                                                                                                                {
                                                                                                                    fn: "getAttr"
                                                                                                                    argv: [
                                                                                                                        {
                                                                                                                            ref: "bucketArn"
                                                                                                                        }
                                                                                                                        "region"
                                                                                                                    ]
                                                                                                                }
                                                                                                                "{Region}"
                                                                                                            ]
                                                                                                        }
                                                                                                    ]
                                                                                                }
                                                                                            ]
                                                                                            error: "Invalid configuration: region from ARN `{bucketArn#region}` does not match client region `{Region}` and UseArnRegion is `false`"
                                                                                            type: "error"
                                                                                        }
                                                                                        {
                                                                                            conditions: [
                                                                                                {
                                                                                                    fn: "aws.partition"
                                                                                                    argv: [
                                                                                                        {
                                                                                                            fn: "getAttr"
                                                                                                            argv: [
                                                                                                                {
                                                                                                                    ref: "bucketArn"
                                                                                                                }
                                                                                                                "region"
                                                                                                            ]
                                                                                                        }
                                                                                                    ]
                                                                                                    assign: "bucketPartition"
                                                                                                }
                                                                                            ]
                                                                                            rules: [
                                                                                                {
                                                                                                    conditions: [
                                                                                                        {
                                                                                                            fn: "aws.partition"
                                                                                                            argv: [
                                                                                                                {
                                                                                                                    ref: "Region"
                                                                                                                }
                                                                                                            ]
                                                                                                            assign: "partitionResult"
                                                                                                        }
                                                                                                    ]
                                                                                                    rules: [
                                                                                                        {
                                                                                                            conditions: [
                                                                                                                {
                                                                                                                    fn: "stringEquals"
                                                                                                                    argv: [
                                                                                                                        {
                                                                                                                            fn: "getAttr"
                                                                                                                            argv: [
                                                                                                                                {
                                                                                                                                    ref: "bucketPartition"
                                                                                                                                }
                                                                                                                                "name"
                                                                                                                            ]
                                                                                                                        }
                                                                                                                        "{partitionResult#name}"
                                                                                                                    ]
                                                                                                                }
                                                                                                            ]
                                                                                                            rules: [
                                                                                                                {
                                                                                                                    conditions: [
                                                                                                                        {
                                                                                                                            fn: "isValidHostLabel"
                                                                                                                            argv: [
                                                                                                                                {
                                                                                                                                    fn: "getAttr"
                                                                                                                                    argv: [
                                                                                                                                        {
                                                                                                                                            ref: "bucketArn"
                                                                                                                                        }
                                                                                                                                        "region"
                                                                                                                                    ]
                                                                                                                                }
                                                                                                                                true
                                                                                                                            ]
                                                                                                                        }
                                                                                                                    ]
                                                                                                                    rules: [
                                                                                                                        {
                                                                                                                            conditions: [
                                                                                                                                {
                                                                                                                                    fn: "stringEquals"
                                                                                                                                    argv: [
                                                                                                                                        {
                                                                                                                                            fn: "getAttr"
                                                                                                                                            argv: [
                                                                                                                                                {
                                                                                                                                                    ref: "bucketArn"
                                                                                                                                                }
                                                                                                                                                "service"
                                                                                                                                            ]
                                                                                                                                        }
                                                                                                                                        "s3"
                                                                                                                                    ]
                                                                                                                                }
                                                                                                                            ]
                                                                                                                            rules: [
                                                                                                                                {
                                                                                                                                    conditions: [
                                                                                                                                        {
                                                                                                                                            fn: "isValidHostLabel"
                                                                                                                                            argv: [
                                                                                                                                                {
                                                                                                                                                    fn: "getAttr"
                                                                                                                                                    argv: [
                                                                                                                                                        {
                                                                                                                                                            ref: "bucketArn"
                                                                                                                                                        }
                                                                                                                                                        "accountId"
                                                                                                                                                    ]
                                                                                                                                                }
                                                                                                                                                false
                                                                                                                                            ]
                                                                                                                                        }
                                                                                                                                    ]
                                                                                                                                    rules: [
                                                                                                                                        {
                                                                                                                                            conditions: [
                                                                                                                                                {
                                                                                                                                                    fn: "isValidHostLabel"
                                                                                                                                                    argv: [
                                                                                                                                                        {
                                                                                                                                                            ref: "accessPointName"
                                                                                                                                                        }
                                                                                                                                                        false
                                                                                                                                                    ]
                                                                                                                                                }
                                                                                                                                            ]
                                                                                                                                            rules: [
                                                                                                                                                {
                                                                                                                                                    conditions: [
                                                                                                                                                        {
                                                                                                                                                            fn: "booleanEquals"
                                                                                                                                                            argv: [
                                                                                                                                                                {
                                                                                                                                                                    ref: "Accelerate"
                                                                                                                                                                }
                                                                                                                                                                true
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                    ]
                                                                                                                                                    error: "Access Points do not support S3 Accelerate"
                                                                                                                                                    type: "error"
                                                                                                                                                }
                                                                                                                                                {
                                                                                                                                                    conditions: [
                                                                                                                                                        {
                                                                                                                                                            fn: "booleanEquals"
                                                                                                                                                            argv: [
                                                                                                                                                                {
                                                                                                                                                                    ref: "UseFIPS"
                                                                                                                                                                }
                                                                                                                                                                true
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                        {
                                                                                                                                                            fn: "booleanEquals"
                                                                                                                                                            argv: [
                                                                                                                                                                {
                                                                                                                                                                    ref: "UseDualStack"
                                                                                                                                                                }
                                                                                                                                                                true
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                    ]
                                                                                                                                                    endpoint: {
                                                                                                                                                        url: "https://{accessPointName}-{bucketArn#accountId}.s3-accesspoint-fips.dualstack.{bucketArn#region}.{bucketPartition#dnsSuffix}"
                                                                                                                                                        properties: {
                                                                                                                                                            authSchemes: [
                                                                                                                                                                {
                                                                                                                                                                    disableDoubleEncoding: true
                                                                                                                                                                    name: "sigv4"
                                                                                                                                                                    signingName: "s3"
                                                                                                                                                                    signingRegion: "{bucketArn#region}"
                                                                                                                                                                }
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                        headers: {

                                                                                                                                                        }
                                                                                                                                                    }
                                                                                                                                                    type: "endpoint"
                                                                                                                                                }
                                                                                                                                                {
                                                                                                                                                    conditions: [
                                                                                                                                                        {
                                                                                                                                                            fn: "booleanEquals"
                                                                                                                                                            argv: [
                                                                                                                                                                {
                                                                                                                                                                    ref: "UseFIPS"
                                                                                                                                                                }
                                                                                                                                                                true
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                        {
                                                                                                                                                            fn: "booleanEquals"
                                                                                                                                                            argv: [
                                                                                                                                                                {
                                                                                                                                                                    ref: "UseDualStack"
                                                                                                                                                                }
                                                                                                                                                                false
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                    ]
                                                                                                                                                    endpoint: {
                                                                                                                                                        url: "https://{accessPointName}-{bucketArn#accountId}.s3-accesspoint-fips.{bucketArn#region}.{bucketPartition#dnsSuffix}"
                                                                                                                                                        properties: {
                                                                                                                                                            authSchemes: [
                                                                                                                                                                {
                                                                                                                                                                    disableDoubleEncoding: true
                                                                                                                                                                    name: "sigv4"
                                                                                                                                                                    signingName: "s3"
                                                                                                                                                                    signingRegion: "{bucketArn#region}"
                                                                                                                                                                }
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                        headers: {

                                                                                                                                                        }
                                                                                                                                                    }
                                                                                                                                                    type: "endpoint"
                                                                                                                                                }
                                                                                                                                                {
                                                                                                                                                    conditions: [
                                                                                                                                                        {
                                                                                                                                                            fn: "booleanEquals"
                                                                                                                                                            argv: [
                                                                                                                                                                {
                                                                                                                                                                    ref: "UseFIPS"
                                                                                                                                                                }
                                                                                                                                                                false
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                        {
                                                                                                                                                            fn: "booleanEquals"
                                                                                                                                                            argv: [
                                                                                                                                                                {
                                                                                                                                                                    ref: "UseDualStack"
                                                                                                                                                                }
                                                                                                                                                                true
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                    ]
                                                                                                                                                    endpoint: {
                                                                                                                                                        url: "https://{accessPointName}-{bucketArn#accountId}.s3-accesspoint.dualstack.{bucketArn#region}.{bucketPartition#dnsSuffix}"
                                                                                                                                                        properties: {
                                                                                                                                                            authSchemes: [
                                                                                                                                                                {
                                                                                                                                                                    disableDoubleEncoding: true
                                                                                                                                                                    name: "sigv4"
                                                                                                                                                                    signingName: "s3"
                                                                                                                                                                    signingRegion: "{bucketArn#region}"
                                                                                                                                                                }
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                        headers: {

                                                                                                                                                        }
                                                                                                                                                    }
                                                                                                                                                    type: "endpoint"
                                                                                                                                                }
                                                                                                                                                {
                                                                                                                                                    conditions: [
                                                                                                                                                        {
                                                                                                                                                            fn: "booleanEquals"
                                                                                                                                                            argv: [
                                                                                                                                                                {
                                                                                                                                                                    ref: "UseFIPS"
                                                                                                                                                                }
                                                                                                                                                                false
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                        {
                                                                                                                                                            fn: "booleanEquals"
                                                                                                                                                            argv: [
                                                                                                                                                                {
                                                                                                                                                                    ref: "UseDualStack"
                                                                                                                                                                }
                                                                                                                                                                false
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                        {
                                                                                                                                                            fn: "isSet"
                                                                                                                                                            argv: [
                                                                                                                                                                {
                                                                                                                                                                    ref: "Endpoint"
                                                                                                                                                                }
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                        {
                                                                                                                                                            fn: "parseURL"
                                                                                                                                                            argv: [
                                                                                                                                                                {
                                                                                                                                                                    ref: "Endpoint"
                                                                                                                                                                }
                                                                                                                                                            ]
                                                                                                                                                            assign: "url"
                                                                                                                                                        }
                                                                                                                                                    ]
                                                                                                                                                    endpoint: {
                                                                                                                                                        url: "{url#scheme}://{accessPointName}-{bucketArn#accountId}.{url#authority}{url#path}"
                                                                                                                                                        properties: {
                                                                                                                                                            authSchemes: [
                                                                                                                                                                {
                                                                                                                                                                    disableDoubleEncoding: true
                                                                                                                                                                    name: "sigv4"
                                                                                                                                                                    signingName: "s3"
                                                                                                                                                                    signingRegion: "{bucketArn#region}"
                                                                                                                                                                }
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                        headers: {

                                                                                                                                                        }
                                                                                                                                                    }
                                                                                                                                                    type: "endpoint"
                                                                                                                                                }
                                                                                                                                                {
                                                                                                                                                    conditions: [
                                                                                                                                                        {
                                                                                                                                                            fn: "booleanEquals"
                                                                                                                                                            argv: [
                                                                                                                                                                {
                                                                                                                                                                    ref: "UseFIPS"
                                                                                                                                                                }
                                                                                                                                                                false
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                        {
                                                                                                                                                            fn: "booleanEquals"
                                                                                                                                                            argv: [
                                                                                                                                                                {
                                                                                                                                                                    ref: "UseDualStack"
                                                                                                                                                                }
                                                                                                                                                                false
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                    ]
                                                                                                                                                    endpoint: {
                                                                                                                                                        url: "https://{accessPointName}-{bucketArn#accountId}.s3-accesspoint.{bucketArn#region}.{bucketPartition#dnsSuffix}"
                                                                                                                                                        properties: {
                                                                                                                                                            authSchemes: [
                                                                                                                                                                {
                                                                                                                                                                    disableDoubleEncoding: true
                                                                                                                                                                    name: "sigv4"
                                                                                                                                                                    signingName: "s3"
                                                                                                                                                                    signingRegion: "{bucketArn#region}"
                                                                                                                                                                }
                                                                                                                                                            ]
                                                                                                                                                        }
                                                                                                                                                        headers: {

                                                                                                                                                        }
                                                                                                                                                    }
                                                                                                                                                    type: "endpoint"
                                                                                                                                                }
                                                                                                                                            ]
                                                                                                                                            type: "tree"
                                                                                                                                        }
                                                                                                                                        {
                                                                                                                                            conditions: [

                                                                                                                                            ]
                                                                                                                                            error: "Invalid ARN: The access point name may only contain a-z, A-Z, 0-9 and `-`. Found: `{accessPointName}`"
                                                                                                                                            type: "error"
                                                                                                                                        }
                                                                                                                                    ]
                                                                                                                                    type: "tree"
                                                                                                                                }
                                                                                                                                {
                                                                                                                                    conditions: [

                                                                                                                                    ]
                                                                                                                                    error: "Invalid ARN: The account id may only contain a-z, A-Z, 0-9 and `-`. Found: `{bucketArn#accountId}`"
                                                                                                                                    type: "error"
                                                                                                                                }
                                                                                                                            ]
                                                                                                                            type: "tree"
                                                                                                                        }
                                                                                                                        {
                                                                                                                            conditions: [

                                                                                                                            ]
                                                                                                                            error: "Invalid ARN: The ARN was not for the S3 service, found: {bucketArn#service}"
                                                                                                                            type: "error"
                                                                                                                        }
                                                                                                                    ]
                                                                                                                    type: "tree"
                                                                                                                }
                                                                                                                {
                                                                                                                    conditions: [

                                                                                                                    ]
                                                                                                                    error: "Invalid region in ARN: `{bucketArn#region}` (invalid DNS name)"
                                                                                                                    type: "error"
                                                                                                                }
                                                                                                            ]
                                                                                                            type: "tree"
                                                                                                        }
                                                                                                        {
                                                                                                            conditions: [

                                                                                                            ]
                                                                                                            error: "Client was configured for partition `{partitionResult#name}` but ARN (`{Bucket}`) has `{bucketPartition#name}`"
                                                                                                            type: "error"
                                                                                                        }
                                                                                                    ]
                                                                                                    type: "tree"
                                                                                                }
                                                                                            ]
                                                                                            type: "tree"
                                                                                        }
                                                                                    ]
                                                                                    type: "tree"
                                                                                }
                                                                                {
                                                                                    conditions: []
                                                                                    error: "Invalid ARN: The ARN may only contain a single resource component after `accesspoint`."
                                                                                    type: "error"
                                                                                }
                                                                            ]
                                                                            type: "tree"
                                                                        }
                                                                    ]
                                                                    type: "tree"
                                                                }
                                                            ]
                                                            type: "tree"
                                                        }
                                                        {
                                                            conditions: [
                                                                {
                                                                    fn: "isValidHostLabel"
                                                                    argv: [{ ref: "accessPointName" }, true]
                                                                }
                                                            ]
                                                            rules: [
                                                                {
                                                                    conditions: [
                                                                        {
                                                                            fn: "booleanEquals"
                                                                            argv: [{ ref: "UseDualStack" }, true]
                                                                        }
                                                                    ]
                                                                    error: "S3 MRAP does not support dual-stack"
                                                                    type: "error"
                                                                }
                                                                {
                                                                    conditions: [
                                                                        {
                                                                            fn: "booleanEquals"
                                                                            argv: [{ ref: "UseFIPS" }, true]
                                                                        }
                                                                    ]
                                                                    error: "S3 MRAP does not support FIPS"
                                                                    type: "error"
                                                                }
                                                                {
                                                                    conditions: [
                                                                        {
                                                                            fn: "booleanEquals"
                                                                            argv: [{ ref: "Accelerate" }, true]
                                                                        }
                                                                    ]
                                                                    error: "S3 MRAP does not support S3 Accelerate"
                                                                    type: "error"
                                                                }
                                                                {
                                                                    conditions: [
                                                                        {
                                                                            fn: "booleanEquals"
                                                                            argv: [
                                                                                {
                                                                                    ref: "DisableMultiRegionAccessPoints"
                                                                                }
                                                                                true
                                                                            ]
                                                                        }
                                                                    ]
                                                                    error: "Invalid configuration: Multi-Region Access Point ARNs are disabled."
                                                                    type: "error"
                                                                }
                                                                {
                                                                    conditions: [
                                                                        {
                                                                            fn: "aws.partition"
                                                                            argv: [{ ref: "Region" }]
                                                                            assign: "mrapPartition"
                                                                        }
                                                                    ]
                                                                    rules: [
                                                                        {
                                                                            conditions: [
                                                                                {
                                                                                    fn: "stringEquals"
                                                                                    argv: [
                                                                                        {
                                                                                            fn: "getAttr"
                                                                                            argv: [
                                                                                                { ref: "mrapPartition" }
                                                                                                "name"
                                                                                            ]
                                                                                        }
                                                                                        {
                                                                                            fn: "getAttr"
                                                                                            argv: [
                                                                                                { ref: "bucketArn" }
                                                                                                "partition"
                                                                                            ]
                                                                                        }
                                                                                    ]
                                                                                }
                                                                            ]
                                                                            rules: [
                                                                                {
                                                                                    conditions: []
                                                                                    endpoint: {
                                                                                        url: "https://{accessPointName}.accesspoint.s3-global.{mrapPartition#dnsSuffix}"
                                                                                        properties: {
                                                                                            authSchemes: [
                                                                                                {
                                                                                                    disableDoubleEncoding: true
                                                                                                    name: "sigv4a"
                                                                                                    signingName: "s3"
                                                                                                    signingRegionSet: [
                                                                                                        "*"
                                                                                                    ]
                                                                                                }
                                                                                            ]
                                                                                        }
                                                                                        headers: {}
                                                                                    }
                                                                                    type: "endpoint"
                                                                                }
                                                                            ]
                                                                            type: "tree"
                                                                        }
                                                                        {
                                                                            conditions: []
                                                                            error: "Client was configured for partition `{mrapPartition#name}` but bucket referred to partition `{bucketArn#partition}`"
                                                                            type: "error"
                                                                        }
                                                                    ]
                                                                    type: "tree"
                                                                }
                                                            ]
                                                            type: "tree"
                                                        }
                                                        {
                                                            conditions: []
                                                            error: "Invalid Access Point Name"
                                                            type: "error"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: []
                                                    error: "Invalid ARN: Expected a resource of the format `accesspoint:<accesspoint name>` but no name was provided"
                                                    type: "error"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: [
                                                {
                                                    fn: "stringEquals"
                                                    argv: [
                                                        { fn: "getAttr", argv: [{ ref: "bucketArn" }, "service"] }
                                                        "s3-outposts"
                                                    ]
                                                }
                                            ]
                                            rules: [
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                    ]
                                                    error: "S3 Outposts does not support Dual-stack"
                                                    type: "error"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                    ]
                                                    error: "S3 Outposts does not support FIPS"
                                                    type: "error"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "Accelerate" }, true] }
                                                    ]
                                                    error: "S3 Outposts does not support S3 Accelerate"
                                                    type: "error"
                                                }
                                                {
                                                    conditions: [
                                                        {
                                                            fn: "isSet"
                                                            argv: [
                                                                {
                                                                    fn: "getAttr"
                                                                    argv: [{ ref: "bucketArn" }, "resourceId[4]"]
                                                                }
                                                            ]
                                                        }
                                                    ]
                                                    error: "Invalid Arn: Outpost Access Point ARN contains sub resources"
                                                    type: "error"
                                                }
                                                {
                                                    conditions: [
                                                        {
                                                            fn: "getAttr"
                                                            argv: [{ ref: "bucketArn" }, "resourceId[1]"]
                                                            assign: "outpostId"
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: [
                                                                {
                                                                    fn: "isValidHostLabel"
                                                                    argv: [{ ref: "outpostId" }, false]
                                                                }
                                                            ]
                                                            rules: [
                                                                {
                                                                    conditions: [
                                                                        { fn: "isSet", argv: [{ ref: "UseArnRegion" }] }
                                                                        {
                                                                            fn: "booleanEquals"
                                                                            argv: [{ ref: "UseArnRegion" }, false]
                                                                        }
                                                                        {
                                                                            fn: "not"
                                                                            argv: [
                                                                                {
                                                                                    fn: "stringEquals"
                                                                                    argv: [
                                                                                        {
                                                                                            fn: "getAttr"
                                                                                            argv: [
                                                                                                { ref: "bucketArn" }
                                                                                                "region"
                                                                                            ]
                                                                                        }
                                                                                        "{Region}"
                                                                                    ]
                                                                                }
                                                                            ]
                                                                        }
                                                                    ]
                                                                    error: "Invalid configuration: region from ARN `{bucketArn#region}` does not match client region `{Region}` and UseArnRegion is `false`"
                                                                    type: "error"
                                                                }
                                                                {
                                                                    conditions: [
                                                                        {
                                                                            fn: "aws.partition"
                                                                            argv: [
                                                                                {
                                                                                    fn: "getAttr"
                                                                                    argv: [
                                                                                        { ref: "bucketArn" }
                                                                                        "region"
                                                                                    ]
                                                                                }
                                                                            ]
                                                                            assign: "bucketPartition"
                                                                        }
                                                                    ]
                                                                    rules: [
                                                                        {
                                                                            conditions: [
                                                                                {
                                                                                    fn: "aws.partition"
                                                                                    argv: [{ ref: "Region" }]
                                                                                    assign: "partitionResult"
                                                                                }
                                                                            ]
                                                                            rules: [
                                                                                {
                                                                                    conditions: [
                                                                                        {
                                                                                            fn: "stringEquals"
                                                                                            argv: [
                                                                                                {
                                                                                                    fn: "getAttr"
                                                                                                    argv: [
                                                                                                        {
                                                                                                            ref: "bucketPartition"
                                                                                                        }
                                                                                                        "name"
                                                                                                    ]
                                                                                                }
                                                                                                {
                                                                                                    fn: "getAttr"
                                                                                                    argv: [
                                                                                                        {
                                                                                                            ref: "partitionResult"
                                                                                                        }
                                                                                                        "name"
                                                                                                    ]
                                                                                                }
                                                                                            ]
                                                                                        }
                                                                                    ]
                                                                                    rules: [
                                                                                        {
                                                                                            conditions: [
                                                                                                {
                                                                                                    fn: "isValidHostLabel"
                                                                                                    argv: [
                                                                                                        {
                                                                                                            fn: "getAttr"
                                                                                                            argv: [
                                                                                                                {
                                                                                                                    ref: "bucketArn"
                                                                                                                }
                                                                                                                "region"
                                                                                                            ]
                                                                                                        }
                                                                                                        true
                                                                                                    ]
                                                                                                }
                                                                                            ]
                                                                                            rules: [
                                                                                                {
                                                                                                    conditions: [
                                                                                                        {
                                                                                                            fn: "isValidHostLabel"
                                                                                                            argv: [
                                                                                                                {
                                                                                                                    fn: "getAttr"
                                                                                                                    argv: [
                                                                                                                        {
                                                                                                                            ref: "bucketArn"
                                                                                                                        }
                                                                                                                        "accountId"
                                                                                                                    ]
                                                                                                                }
                                                                                                                false
                                                                                                            ]
                                                                                                        }
                                                                                                    ]
                                                                                                    rules: [
                                                                                                        {
                                                                                                            conditions: [
                                                                                                                {
                                                                                                                    fn: "getAttr"
                                                                                                                    argv: [
                                                                                                                        {
                                                                                                                            ref: "bucketArn"
                                                                                                                        }
                                                                                                                        "resourceId[2]"
                                                                                                                    ]
                                                                                                                    assign: "outpostType"
                                                                                                                }
                                                                                                            ]
                                                                                                            rules: [
                                                                                                                {
                                                                                                                    conditions: [
                                                                                                                        {
                                                                                                                            fn: "getAttr"
                                                                                                                            argv: [
                                                                                                                                {
                                                                                                                                    ref: "bucketArn"
                                                                                                                                }
                                                                                                                                "resourceId[3]"
                                                                                                                            ]
                                                                                                                            assign: "accessPointName"
                                                                                                                        }
                                                                                                                    ]
                                                                                                                    rules: [
                                                                                                                        {
                                                                                                                            conditions: [
                                                                                                                                {
                                                                                                                                    fn: "stringEquals"
                                                                                                                                    argv: [
                                                                                                                                        {
                                                                                                                                            ref: "outpostType"
                                                                                                                                        }
                                                                                                                                        "accesspoint"
                                                                                                                                    ]
                                                                                                                                }
                                                                                                                            ]
                                                                                                                            rules: [
                                                                                                                                {
                                                                                                                                    conditions: [
                                                                                                                                        {
                                                                                                                                            fn: "isSet"
                                                                                                                                            argv: [
                                                                                                                                                {
                                                                                                                                                    ref: "Endpoint"
                                                                                                                                                }
                                                                                                                                            ]
                                                                                                                                        }
                                                                                                                                        {
                                                                                                                                            fn: "parseURL"
                                                                                                                                            argv: [
                                                                                                                                                {
                                                                                                                                                    ref: "Endpoint"
                                                                                                                                                }
                                                                                                                                            ]
                                                                                                                                            assign: "url"
                                                                                                                                        }
                                                                                                                                    ]
                                                                                                                                    endpoint: {
                                                                                                                                        url: "https://{accessPointName}-{bucketArn#accountId}.{outpostId}.{url#authority}"
                                                                                                                                        properties: {
                                                                                                                                            authSchemes: [
                                                                                                                                                {
                                                                                                                                                    disableDoubleEncoding: true
                                                                                                                                                    name: "sigv4a"
                                                                                                                                                    signingName: "s3-outposts"
                                                                                                                                                    signingRegionSet: [
                                                                                                                                                        "*"
                                                                                                                                                    ]
                                                                                                                                                }
                                                                                                                                                {
                                                                                                                                                    disableDoubleEncoding: true
                                                                                                                                                    name: "sigv4"
                                                                                                                                                    signingName: "s3-outposts"
                                                                                                                                                    signingRegion: "{bucketArn#region}"
                                                                                                                                                }
                                                                                                                                            ]
                                                                                                                                        }
                                                                                                                                        headers: {

                                                                                                                                        }
                                                                                                                                    }
                                                                                                                                    type: "endpoint"
                                                                                                                                }
                                                                                                                                {
                                                                                                                                    conditions: [

                                                                                                                                    ]
                                                                                                                                    endpoint: {
                                                                                                                                        url: "https://{accessPointName}-{bucketArn#accountId}.{outpostId}.s3-outposts.{bucketArn#region}.{bucketPartition#dnsSuffix}"
                                                                                                                                        properties: {
                                                                                                                                            authSchemes: [
                                                                                                                                                {
                                                                                                                                                    disableDoubleEncoding: true
                                                                                                                                                    name: "sigv4a"
                                                                                                                                                    signingName: "s3-outposts"
                                                                                                                                                    signingRegionSet: [
                                                                                                                                                        "*"
                                                                                                                                                    ]
                                                                                                                                                }
                                                                                                                                                {
                                                                                                                                                    disableDoubleEncoding: true
                                                                                                                                                    name: "sigv4"
                                                                                                                                                    signingName: "s3-outposts"
                                                                                                                                                    signingRegion: "{bucketArn#region}"
                                                                                                                                                }
                                                                                                                                            ]
                                                                                                                                        }
                                                                                                                                        headers: {

                                                                                                                                        }
                                                                                                                                    }
                                                                                                                                    type: "endpoint"
                                                                                                                                }
                                                                                                                            ]
                                                                                                                            type: "tree"
                                                                                                                        }
                                                                                                                        {
                                                                                                                            conditions: [

                                                                                                                            ]
                                                                                                                            error: "Expected an outpost type `accesspoint`, found {outpostType}"
                                                                                                                            type: "error"
                                                                                                                        }
                                                                                                                    ]
                                                                                                                    type: "tree"
                                                                                                                }
                                                                                                                {
                                                                                                                    conditions: [

                                                                                                                    ]
                                                                                                                    error: "Invalid ARN: expected an access point name"
                                                                                                                    type: "error"
                                                                                                                }
                                                                                                            ]
                                                                                                            type: "tree"
                                                                                                        }
                                                                                                        {
                                                                                                            conditions: [

                                                                                                            ]
                                                                                                            error: "Invalid ARN: Expected a 4-component resource"
                                                                                                            type: "error"
                                                                                                        }
                                                                                                    ]
                                                                                                    type: "tree"
                                                                                                }
                                                                                                {
                                                                                                    conditions: []
                                                                                                    error: "Invalid ARN: The account id may only contain a-z, A-Z, 0-9 and `-`. Found: `{bucketArn#accountId}`"
                                                                                                    type: "error"
                                                                                                }
                                                                                            ]
                                                                                            type: "tree"
                                                                                        }
                                                                                        {
                                                                                            conditions: []
                                                                                            error: "Invalid region in ARN: `{bucketArn#region}` (invalid DNS name)"
                                                                                            type: "error"
                                                                                        }
                                                                                    ]
                                                                                    type: "tree"
                                                                                }
                                                                                {
                                                                                    conditions: []
                                                                                    error: "Client was configured for partition `{partitionResult#name}` but ARN (`{Bucket}`) has `{bucketPartition#name}`"
                                                                                    type: "error"
                                                                                }
                                                                            ]
                                                                            type: "tree"
                                                                        }
                                                                    ]
                                                                    type: "tree"
                                                                }
                                                            ]
                                                            type: "tree"
                                                        }
                                                        {
                                                            conditions: []
                                                            error: "Invalid ARN: The outpost Id may only contain a-z, A-Z, 0-9 and `-`. Found: `{outpostId}`"
                                                            type: "error"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: []
                                                    error: "Invalid ARN: The Outpost Id was not set"
                                                    type: "error"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: []
                                            error: "Invalid ARN: Unrecognized format: {Bucket} (type: {arnType})"
                                            type: "error"
                                        }
                                    ]
                                    type: "tree"
                                }
                                { conditions: [], error: "Invalid ARN: No ARN type specified", type: "error" }
                            ]
                            type: "tree"
                        }
                        {
                            conditions: [
                                { fn: "substring", argv: [{ ref: "Bucket" }, 0, 4, false], assign: "arnPrefix" }
                                { fn: "stringEquals", argv: [{ ref: "arnPrefix" }, "arn:"] }
                                {
                                    fn: "not"
                                    argv: [{ fn: "isSet", argv: [{ fn: "aws.parseArn", argv: [{ ref: "Bucket" }] }] }]
                                }
                            ]
                            error: "Invalid ARN: `{Bucket}` was not a valid ARN"
                            type: "error"
                        }
                        {
                            conditions: [
                                { fn: "booleanEquals", argv: [{ ref: "ForcePathStyle" }, true] }
                                { fn: "aws.parseArn", argv: [{ ref: "Bucket" }] }
                            ]
                            error: "Path-style addressing cannot be used with ARN buckets"
                            type: "error"
                        }
                        {
                            conditions: [{ fn: "uriEncode", argv: [{ ref: "Bucket" }], assign: "uri_encoded_bucket" }]
                            rules: [
                                {
                                    conditions: [
                                        { fn: "aws.partition", argv: [{ ref: "Region" }], assign: "partitionResult" }
                                    ]
                                    rules: [
                                        {
                                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "Accelerate" }, false] }]
                                            rules: [
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://s3-fips.dualstack.us-east-1.{partitionResult#dnsSuffix}/{uri_encoded_bucket}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "us-east-1"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, true]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "https://s3-fips.dualstack.{Region}.{partitionResult#dnsSuffix}/{uri_encoded_bucket}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, false]
                                                        }
                                                    ]
                                                    endpoint: {
                                                        url: "https://s3-fips.dualstack.{Region}.{partitionResult#dnsSuffix}/{uri_encoded_bucket}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://s3-fips.us-east-1.{partitionResult#dnsSuffix}/{uri_encoded_bucket}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "us-east-1"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, true]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "https://s3-fips.{Region}.{partitionResult#dnsSuffix}/{uri_encoded_bucket}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, false]
                                                        }
                                                    ]
                                                    endpoint: {
                                                        url: "https://s3-fips.{Region}.{partitionResult#dnsSuffix}/{uri_encoded_bucket}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://s3.dualstack.us-east-1.{partitionResult#dnsSuffix}/{uri_encoded_bucket}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "us-east-1"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, true]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "https://s3.dualstack.{Region}.{partitionResult#dnsSuffix}/{uri_encoded_bucket}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, false]
                                                        }
                                                    ]
                                                    endpoint: {
                                                        url: "https://s3.dualstack.{Region}.{partitionResult#dnsSuffix}/{uri_encoded_bucket}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                        { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                    endpoint: {
                                                        url: "{url#scheme}://{url#authority}{url#normalizedPath}{uri_encoded_bucket}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "us-east-1"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                        { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, true]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "us-east-1"]
                                                                }
                                                            ]
                                                            endpoint: {
                                                                url: "{url#scheme}://{url#authority}{url#normalizedPath}{uri_encoded_bucket}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "{url#scheme}://{url#authority}{url#normalizedPath}{uri_encoded_bucket}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                        { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, false]
                                                        }
                                                    ]
                                                    endpoint: {
                                                        url: "{url#scheme}://{url#authority}{url#normalizedPath}{uri_encoded_bucket}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://s3.{partitionResult#dnsSuffix}/{uri_encoded_bucket}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "us-east-1"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, true]
                                                        }
                                                    ]
                                                    rules: [
                                                        {
                                                            conditions: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "us-east-1"]
                                                                }
                                                            ]
                                                            endpoint: {
                                                                url: "https://s3.{partitionResult#dnsSuffix}/{uri_encoded_bucket}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "https://s3.{Region}.{partitionResult#dnsSuffix}/{uri_encoded_bucket}"
                                                                properties: {
                                                                    authSchemes: [
                                                                        {
                                                                            disableDoubleEncoding: true
                                                                            name: "sigv4"
                                                                            signingName: "s3"
                                                                            signingRegion: "{Region}"
                                                                        }
                                                                    ]
                                                                }
                                                                headers: {}
                                                            }
                                                            type: "endpoint"
                                                        }
                                                    ]
                                                    type: "tree"
                                                }
                                                {
                                                    conditions: [
                                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
                                                        }
                                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                        {
                                                            fn: "not"
                                                            argv: [
                                                                {
                                                                    fn: "stringEquals"
                                                                    argv: [{ ref: "Region" }, "aws-global"]
                                                                }
                                                            ]
                                                        }
                                                        {
                                                            fn: "booleanEquals"
                                                            argv: [{ ref: "UseGlobalEndpoint" }, false]
                                                        }
                                                    ]
                                                    endpoint: {
                                                        url: "https://s3.{Region}.{partitionResult#dnsSuffix}/{uri_encoded_bucket}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: []
                                            error: "Path-style addressing cannot be used with S3 Accelerate"
                                            type: "error"
                                        }
                                    ]
                                    type: "tree"
                                }
                            ]
                            type: "tree"
                        }
                    ]
                    type: "tree"
                }
                {
                    conditions: [
                        { fn: "isSet", argv: [{ ref: "UseObjectLambdaEndpoint" }] }
                        { fn: "booleanEquals", argv: [{ ref: "UseObjectLambdaEndpoint" }, true] }
                    ]
                    rules: [
                        {
                            conditions: [{ fn: "aws.partition", argv: [{ ref: "Region" }], assign: "partitionResult" }]
                            rules: [
                                {
                                    conditions: [{ fn: "isValidHostLabel", argv: [{ ref: "Region" }, true] }]
                                    rules: [
                                        {
                                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }]
                                            error: "S3 Object Lambda does not support Dual-stack"
                                            type: "error"
                                        }
                                        {
                                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "Accelerate" }, true] }]
                                            error: "S3 Object Lambda does not support S3 Accelerate"
                                            type: "error"
                                        }
                                        {
                                            conditions: [
                                                { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                            ]
                                            endpoint: {
                                                url: "{url#scheme}://{url#authority}{url#path}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3-object-lambda"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }]
                                            endpoint: {
                                                url: "https://s3-object-lambda-fips.{Region}.{partitionResult#dnsSuffix}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3-object-lambda"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: []
                                            endpoint: {
                                                url: "https://s3-object-lambda.{Region}.{partitionResult#dnsSuffix}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3-object-lambda"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: []
                                    error: "Invalid region: region was not a valid DNS name."
                                    type: "error"
                                }
                            ]
                            type: "tree"
                        }
                    ]
                    type: "tree"
                }
                {
                    conditions: [{ fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Bucket" }] }] }]
                    rules: [
                        {
                            conditions: [{ fn: "aws.partition", argv: [{ ref: "Region" }], assign: "partitionResult" }]
                            rules: [
                                {
                                    conditions: [{ fn: "isValidHostLabel", argv: [{ ref: "Region" }, true] }]
                                    rules: [
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }] }
                                                { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                            ]
                                            endpoint: {
                                                url: "https://s3-fips.dualstack.us-east-1.{partitionResult#dnsSuffix}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3"
                                                            signingRegion: "us-east-1"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }] }
                                                {
                                                    fn: "not"
                                                    argv: [
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                }
                                                { fn: "booleanEquals", argv: [{ ref: "UseGlobalEndpoint" }, true] }
                                            ]
                                            rules: [
                                                {
                                                    conditions: []
                                                    endpoint: {
                                                        url: "https://s3-fips.dualstack.{Region}.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }] }
                                                {
                                                    fn: "not"
                                                    argv: [
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                }
                                                { fn: "booleanEquals", argv: [{ ref: "UseGlobalEndpoint" }, false] }
                                            ]
                                            endpoint: {
                                                url: "https://s3-fips.dualstack.{Region}.{partitionResult#dnsSuffix}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }] }
                                                { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                            ]
                                            endpoint: {
                                                url: "https://s3-fips.us-east-1.{partitionResult#dnsSuffix}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3"
                                                            signingRegion: "us-east-1"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }] }
                                                {
                                                    fn: "not"
                                                    argv: [
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                }
                                                { fn: "booleanEquals", argv: [{ ref: "UseGlobalEndpoint" }, true] }
                                            ]
                                            rules: [
                                                {
                                                    conditions: []
                                                    endpoint: {
                                                        url: "https://s3-fips.{Region}.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }] }
                                                {
                                                    fn: "not"
                                                    argv: [
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                }
                                                { fn: "booleanEquals", argv: [{ ref: "UseGlobalEndpoint" }, false] }
                                            ]
                                            endpoint: {
                                                url: "https://s3-fips.{Region}.{partitionResult#dnsSuffix}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }] }
                                                { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                            ]
                                            endpoint: {
                                                url: "https://s3.dualstack.us-east-1.{partitionResult#dnsSuffix}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3"
                                                            signingRegion: "us-east-1"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }] }
                                                {
                                                    fn: "not"
                                                    argv: [
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                }
                                                { fn: "booleanEquals", argv: [{ ref: "UseGlobalEndpoint" }, true] }
                                            ]
                                            rules: [
                                                {
                                                    conditions: []
                                                    endpoint: {
                                                        url: "https://s3.dualstack.{Region}.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                                { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }] }
                                                {
                                                    fn: "not"
                                                    argv: [
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                }
                                                { fn: "booleanEquals", argv: [{ ref: "UseGlobalEndpoint" }, false] }
                                            ]
                                            endpoint: {
                                                url: "https://s3.dualstack.{Region}.{partitionResult#dnsSuffix}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                            ]
                                            endpoint: {
                                                url: "{url#scheme}://{url#authority}{url#path}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3"
                                                            signingRegion: "us-east-1"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                {
                                                    fn: "not"
                                                    argv: [
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                }
                                                { fn: "booleanEquals", argv: [{ ref: "UseGlobalEndpoint" }, true] }
                                            ]
                                            rules: [
                                                {
                                                    conditions: [
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "us-east-1"] }
                                                    ]
                                                    endpoint: {
                                                        url: "{url#scheme}://{url#authority}{url#path}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: []
                                                    endpoint: {
                                                        url: "{url#scheme}://{url#authority}{url#path}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                                                { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
                                                {
                                                    fn: "not"
                                                    argv: [
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                }
                                                { fn: "booleanEquals", argv: [{ ref: "UseGlobalEndpoint" }, false] }
                                            ]
                                            endpoint: {
                                                url: "{url#scheme}://{url#authority}{url#path}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }] }
                                                { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                            ]
                                            endpoint: {
                                                url: "https://s3.{partitionResult#dnsSuffix}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3"
                                                            signingRegion: "us-east-1"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }] }
                                                {
                                                    fn: "not"
                                                    argv: [
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                }
                                                { fn: "booleanEquals", argv: [{ ref: "UseGlobalEndpoint" }, true] }
                                            ]
                                            rules: [
                                                {
                                                    conditions: [
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "us-east-1"] }
                                                    ]
                                                    endpoint: {
                                                        url: "https://s3.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                                {
                                                    conditions: []
                                                    endpoint: {
                                                        url: "https://s3.{Region}.{partitionResult#dnsSuffix}"
                                                        properties: {
                                                            authSchemes: [
                                                                {
                                                                    disableDoubleEncoding: true
                                                                    name: "sigv4"
                                                                    signingName: "s3"
                                                                    signingRegion: "{Region}"
                                                                }
                                                            ]
                                                        }
                                                        headers: {}
                                                    }
                                                    type: "endpoint"
                                                }
                                            ]
                                            type: "tree"
                                        }
                                        {
                                            conditions: [
                                                { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, false] }
                                                { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, false] }
                                                { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }] }
                                                {
                                                    fn: "not"
                                                    argv: [
                                                        { fn: "stringEquals", argv: [{ ref: "Region" }, "aws-global"] }
                                                    ]
                                                }
                                                { fn: "booleanEquals", argv: [{ ref: "UseGlobalEndpoint" }, false] }
                                            ]
                                            endpoint: {
                                                url: "https://s3.{Region}.{partitionResult#dnsSuffix}"
                                                properties: {
                                                    authSchemes: [
                                                        {
                                                            disableDoubleEncoding: true
                                                            name: "sigv4"
                                                            signingName: "s3"
                                                            signingRegion: "{Region}"
                                                        }
                                                    ]
                                                }
                                                headers: {}
                                            }
                                            type: "endpoint"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: []
                                    error: "Invalid region: region was not a valid DNS name."
                                    type: "error"
                                }
                            ]
                            type: "tree"
                        }
                    ]
                    type: "tree"
                }
            ]
            type: "tree"
        }
        { conditions: [], error: "A region must be set when sending requests to S3.", type: "error" }
    ]
)
service AmazonS3 {
    version: "2006-03-01"
    operations: [
        AbortMultipartUpload
        CompleteMultipartUpload
        CopyObject
        CreateBucket
        CreateMultipartUpload
        DeleteBucket
        DeleteBucketCors
        DeleteBucketEncryption
        DeleteBucketLifecycle
        DeleteBucketOwnershipControls
        DeleteBucketPolicy
        DeleteBucketTagging
        DeleteBucketWebsite
        DeleteObject
        DeleteObjects
        DeleteObjectTagging
        DeletePublicAccessBlock
        GetBucketAccelerateConfiguration
        GetBucketAcl
        GetBucketCors
        GetBucketEncryption
        GetBucketLifecycleConfiguration
        GetBucketLocation
        GetBucketLogging
        GetBucketNotificationConfiguration
        GetBucketOwnershipControls
        GetBucketPolicy
        GetBucketPolicyStatus
        GetBucketRequestPayment
        GetBucketTagging
        GetBucketVersioning
        GetBucketWebsite
        GetObject
        GetObjectAcl
        GetObjectAttributes
        GetObjectLockConfiguration
        GetObjectTagging
        GetPublicAccessBlock
        HeadBucket
        HeadObject
        ListBuckets
        ListMultipartUploads
        ListObjects
        ListObjectsV2
        ListObjectVersions
        ListParts
        PutBucketAccelerateConfiguration
        PutBucketAcl
        PutBucketCors
        PutBucketEncryption
        PutBucketLifecycleConfiguration
        PutBucketLogging
        PutBucketNotificationConfiguration
        PutBucketOwnershipControls
        PutBucketPolicy
        PutBucketRequestPayment
        PutBucketTagging
        PutBucketVersioning
        PutBucketWebsite
        PutObject
        PutObjectAcl
        PutObjectTagging
        PutPublicAccessBlock
        UploadPart
        UploadPartCopy
    ]
}

enum ArchiveStatus {
    ARCHIVE_ACCESS
    DEEP_ARCHIVE_ACCESS
}

structure Bucket {
    Name: BucketName
    CreationDate: CreationDate
    BucketRegion: BucketRegion
}

enum BucketAccelerateStatus {
    Enabled
    Suspended
}

@error("client")
@httpError(409)
structure BucketAlreadyExists {}

@error("client")
@httpError(409)
structure BucketAlreadyOwnedByYou {}

enum BucketCannedACL {
    private
    public_read = "public-read"
    public_read_write = "public-read-write"
    authenticated_read = "authenticated-read"
}

structure BucketInfo {
    DataRedundancy: DataRedundancy
    Type: BucketType
}

boolean BucketKeyEnabled

structure BucketLifecycleConfiguration {
    @required
    @xmlFlattened
    @xmlName("Rule")
    Rules: LifecycleRules
}

enum BucketLocationConstraint {
    af_south_1 = "af-south-1"
    ap_east_1 = "ap-east-1"
    ap_northeast_1 = "ap-northeast-1"
    ap_northeast_2 = "ap-northeast-2"
    ap_northeast_3 = "ap-northeast-3"
    ap_south_1 = "ap-south-1"
    ap_south_2 = "ap-south-2"
    ap_southeast_1 = "ap-southeast-1"
    ap_southeast_2 = "ap-southeast-2"
    ap_southeast_3 = "ap-southeast-3"
    ap_southeast_4 = "ap-southeast-4"
    ap_southeast_5 = "ap-southeast-5"
    ca_central_1 = "ca-central-1"
    cn_north_1 = "cn-north-1"
    cn_northwest_1 = "cn-northwest-1"
    EU
    eu_central_1 = "eu-central-1"
    eu_central_2 = "eu-central-2"
    eu_north_1 = "eu-north-1"
    eu_south_1 = "eu-south-1"
    eu_south_2 = "eu-south-2"
    eu_west_1 = "eu-west-1"
    eu_west_2 = "eu-west-2"
    eu_west_3 = "eu-west-3"
    il_central_1 = "il-central-1"
    me_central_1 = "me-central-1"
    me_south_1 = "me-south-1"
    sa_east_1 = "sa-east-1"
    us_east_2 = "us-east-2"
    us_gov_east_1 = "us-gov-east-1"
    us_gov_west_1 = "us-gov-west-1"
    us_west_1 = "us-west-1"
    us_west_2 = "us-west-2"
}

string BucketLocationName

structure BucketLoggingStatus {
    LoggingEnabled: LoggingEnabled
}

enum BucketLogsPermission {
    FULL_CONTROL
    READ
    WRITE
}

string BucketName

string BucketRegion

enum BucketType {
    Directory
}

enum BucketVersioningStatus {
    Enabled
    Suspended
}

list Buckets {
    @xmlName("Bucket")
    member: Bucket
}

boolean BypassGovernanceRetention

structure CORSConfiguration {
    @required
    @xmlFlattened
    @xmlName("CORSRule")
    CORSRules: CORSRules
}

structure CORSRule {
    ID: ID

    @xmlFlattened
    @xmlName("AllowedHeader")
    AllowedHeaders: AllowedHeaders

    @required
    @xmlFlattened
    @xmlName("AllowedMethod")
    AllowedMethods: AllowedMethods

    @required
    @xmlFlattened
    @xmlName("AllowedOrigin")
    AllowedOrigins: AllowedOrigins

    @xmlFlattened
    @xmlName("ExposeHeader")
    ExposeHeaders: ExposeHeaders

    MaxAgeSeconds: MaxAgeSeconds
}

list CORSRules {
    member: CORSRule
}

string CacheControl

structure Checksum {
    ChecksumCRC32: ChecksumCRC32
    ChecksumCRC32C: ChecksumCRC32C
    ChecksumCRC64NVME: ChecksumCRC64NVME
    ChecksumSHA1: ChecksumSHA1
    ChecksumSHA256: ChecksumSHA256
    ChecksumType: ChecksumType
}

enum ChecksumAlgorithm {
    CRC32
    CRC32C
    SHA1
    SHA256
    CRC64NVME
}

list ChecksumAlgorithmList {
    member: ChecksumAlgorithm
}

string ChecksumCRC32

string ChecksumCRC32C

string ChecksumCRC64NVME

enum ChecksumMode {
    ENABLED
}

string ChecksumSHA1

string ChecksumSHA256

enum ChecksumType {
    COMPOSITE
    FULL_OBJECT
}

string Code

structure CommonPrefix {
    Prefix: Prefix
}

list CommonPrefixList {
    member: CommonPrefix
}

@http(method: "POST", uri: "/{Bucket}/{Key+}", code: 200)
operation CompleteMultipartUpload {
    input: CompleteMultipartUploadRequest
    output: CompleteMultipartUploadOutput
}

@output
@xmlName("CompleteMultipartUploadResult")
structure CompleteMultipartUploadOutput {
    Location: Location
    Bucket: BucketName
    Key: ObjectKey

    @httpHeader("x-amz-expiration")
    Expiration: Expiration

    ETag: ETag
    ChecksumCRC32: ChecksumCRC32
    ChecksumCRC32C: ChecksumCRC32C
    ChecksumCRC64NVME: ChecksumCRC64NVME
    ChecksumSHA1: ChecksumSHA1
    ChecksumSHA256: ChecksumSHA256
    ChecksumType: ChecksumType

    @httpHeader("x-amz-server-side-encryption")
    ServerSideEncryption: ServerSideEncryption

    @httpHeader("x-amz-version-id")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
    SSEKMSKeyId: SSEKMSKeyId

    @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
    BucketKeyEnabled: BucketKeyEnabled

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure CompleteMultipartUploadRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpLabel
    @required
    @contextParam(name: "Key")
    Key: ObjectKey

    @httpPayload
    @xmlName("CompleteMultipartUpload")
    MultipartUpload: CompletedMultipartUpload

    @httpQuery("uploadId")
    @required
    UploadId: MultipartUploadId

    @httpHeader("x-amz-checksum-crc32")
    ChecksumCRC32: ChecksumCRC32

    @httpHeader("x-amz-checksum-crc32c")
    ChecksumCRC32C: ChecksumCRC32C

    @httpHeader("x-amz-checksum-crc64nvme")
    ChecksumCRC64NVME: ChecksumCRC64NVME

    @httpHeader("x-amz-checksum-sha1")
    ChecksumSHA1: ChecksumSHA1

    @httpHeader("x-amz-checksum-sha256")
    ChecksumSHA256: ChecksumSHA256

    @httpHeader("x-amz-checksum-type")
    ChecksumType: ChecksumType

    @httpHeader("x-amz-mp-object-size")
    MpuObjectSize: MpuObjectSize

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("If-Match")
    IfMatch: IfMatch

    @httpHeader("If-None-Match")
    IfNoneMatch: IfNoneMatch

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key")
    SSECustomerKey: SSECustomerKey

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5
}

structure CompletedMultipartUpload {
    @xmlFlattened
    @xmlName("Part")
    Parts: CompletedPartList
}

structure CompletedPart {
    ETag: ETag
    ChecksumCRC32: ChecksumCRC32
    ChecksumCRC32C: ChecksumCRC32C
    ChecksumCRC64NVME: ChecksumCRC64NVME
    ChecksumSHA1: ChecksumSHA1
    ChecksumSHA256: ChecksumSHA256
    PartNumber: PartNumber
}

list CompletedPartList {
    member: CompletedPart
}

structure Condition {
    HttpErrorCodeReturnedEquals: HttpErrorCodeReturnedEquals
    KeyPrefixEquals: KeyPrefixEquals
}

boolean ConfirmRemoveSelfBucketAccess

string ContentDisposition

string ContentEncoding

string ContentLanguage

long ContentLength

string ContentMD5

string ContentRange

string ContentType

@http(method: "PUT", uri: "/{Bucket}/{Key+}?x-id=CopyObject", code: 200)
@staticContextParams(DisableS3ExpressSessionAuth: { value: true })
operation CopyObject {
    input: CopyObjectRequest
    output: CopyObjectOutput
    errors: [
        ObjectNotInActiveTierError
    ]
}

@output
structure CopyObjectOutput {
    @httpPayload
    CopyObjectResult: CopyObjectResult

    @httpHeader("x-amz-expiration")
    Expiration: Expiration

    @httpHeader("x-amz-copy-source-version-id")
    CopySourceVersionId: CopySourceVersionId

    @httpHeader("x-amz-version-id")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-server-side-encryption")
    ServerSideEncryption: ServerSideEncryption

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
    SSEKMSKeyId: SSEKMSKeyId

    @httpHeader("x-amz-server-side-encryption-context")
    SSEKMSEncryptionContext: SSEKMSEncryptionContext

    @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
    BucketKeyEnabled: BucketKeyEnabled

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure CopyObjectRequest {
    @httpHeader("x-amz-acl")
    ACL: ObjectCannedACL

    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Cache-Control")
    CacheControl: CacheControl

    @httpHeader("x-amz-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpHeader("Content-Disposition")
    ContentDisposition: ContentDisposition

    @httpHeader("Content-Encoding")
    ContentEncoding: ContentEncoding

    @httpHeader("Content-Language")
    ContentLanguage: ContentLanguage

    @httpHeader("Content-Type")
    ContentType: ContentType

    @httpHeader("x-amz-copy-source")
    @required
    @contextParam(name: "CopySource")
    CopySource: CopySource

    @httpHeader("x-amz-copy-source-if-match")
    CopySourceIfMatch: CopySourceIfMatch

    @httpHeader("x-amz-copy-source-if-modified-since")
    CopySourceIfModifiedSince: CopySourceIfModifiedSince

    @httpHeader("x-amz-copy-source-if-none-match")
    CopySourceIfNoneMatch: CopySourceIfNoneMatch

    @httpHeader("x-amz-copy-source-if-unmodified-since")
    CopySourceIfUnmodifiedSince: CopySourceIfUnmodifiedSince

    @httpHeader("Expires")
    Expires: Expires

    @httpHeader("x-amz-grant-full-control")
    GrantFullControl: GrantFullControl

    @httpHeader("x-amz-grant-read")
    GrantRead: GrantRead

    @httpHeader("x-amz-grant-read-acp")
    GrantReadACP: GrantReadACP

    @httpHeader("x-amz-grant-write-acp")
    GrantWriteACP: GrantWriteACP

    @httpLabel
    @required
    @contextParam(name: "Key")
    Key: ObjectKey

    @httpPrefixHeaders("x-amz-meta-")
    Metadata: Metadata

    @httpHeader("x-amz-metadata-directive")
    MetadataDirective: MetadataDirective

    @httpHeader("x-amz-tagging-directive")
    TaggingDirective: TaggingDirective

    @httpHeader("x-amz-server-side-encryption")
    ServerSideEncryption: ServerSideEncryption

    @httpHeader("x-amz-storage-class")
    StorageClass: StorageClass

    @httpHeader("x-amz-website-redirect-location")
    WebsiteRedirectLocation: WebsiteRedirectLocation

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key")
    SSECustomerKey: SSECustomerKey

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
    SSEKMSKeyId: SSEKMSKeyId

    @httpHeader("x-amz-server-side-encryption-context")
    SSEKMSEncryptionContext: SSEKMSEncryptionContext

    @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
    BucketKeyEnabled: BucketKeyEnabled

    @httpHeader("x-amz-copy-source-server-side-encryption-customer-algorithm")
    CopySourceSSECustomerAlgorithm: CopySourceSSECustomerAlgorithm

    @httpHeader("x-amz-copy-source-server-side-encryption-customer-key")
    CopySourceSSECustomerKey: CopySourceSSECustomerKey

    @httpHeader("x-amz-copy-source-server-side-encryption-customer-key-MD5")
    CopySourceSSECustomerKeyMD5: CopySourceSSECustomerKeyMD5

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-tagging")
    Tagging: TaggingHeader

    @httpHeader("x-amz-object-lock-mode")
    ObjectLockMode: ObjectLockMode

    @httpHeader("x-amz-object-lock-retain-until-date")
    ObjectLockRetainUntilDate: ObjectLockRetainUntilDate

    @httpHeader("x-amz-object-lock-legal-hold")
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-source-expected-bucket-owner")
    ExpectedSourceBucketOwner: AccountId
}

structure CopyObjectResult {
    ETag: ETag
    LastModified: LastModified
    ChecksumType: ChecksumType
    ChecksumCRC32: ChecksumCRC32
    ChecksumCRC32C: ChecksumCRC32C
    ChecksumCRC64NVME: ChecksumCRC64NVME
    ChecksumSHA1: ChecksumSHA1
    ChecksumSHA256: ChecksumSHA256
}

structure CopyPartResult {
    ETag: ETag
    LastModified: LastModified
    ChecksumCRC32: ChecksumCRC32
    ChecksumCRC32C: ChecksumCRC32C
    ChecksumCRC64NVME: ChecksumCRC64NVME
    ChecksumSHA1: ChecksumSHA1
    ChecksumSHA256: ChecksumSHA256
}

@pattern("^\\/?.+\\/.+$")
string CopySource

string CopySourceIfMatch

timestamp CopySourceIfModifiedSince

string CopySourceIfNoneMatch

timestamp CopySourceIfUnmodifiedSince

string CopySourceRange

string CopySourceSSECustomerAlgorithm

@sensitive
string CopySourceSSECustomerKey

string CopySourceSSECustomerKeyMD5

string CopySourceVersionId

@http(method: "PUT", uri: "/{Bucket}", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true }, DisableAccessPoints: { value: true })
operation CreateBucket {
    input: CreateBucketRequest
    output: CreateBucketOutput
    errors: [
        BucketAlreadyExists
        BucketAlreadyOwnedByYou
    ]
}

structure CreateBucketConfiguration {
    LocationConstraint: BucketLocationConstraint
    Location: LocationInfo
    Bucket: BucketInfo
}

@output
structure CreateBucketOutput {
    @httpHeader("Location")
    Location: Location
}

@input
structure CreateBucketRequest {
    @httpHeader("x-amz-acl")
    ACL: BucketCannedACL

    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpPayload
    @xmlName("CreateBucketConfiguration")
    CreateBucketConfiguration: CreateBucketConfiguration

    @httpHeader("x-amz-grant-full-control")
    GrantFullControl: GrantFullControl

    @httpHeader("x-amz-grant-read")
    GrantRead: GrantRead

    @httpHeader("x-amz-grant-read-acp")
    GrantReadACP: GrantReadACP

    @httpHeader("x-amz-grant-write")
    GrantWrite: GrantWrite

    @httpHeader("x-amz-grant-write-acp")
    GrantWriteACP: GrantWriteACP

    @httpHeader("x-amz-bucket-object-lock-enabled")
    ObjectLockEnabledForBucket: ObjectLockEnabledForBucket

    @httpHeader("x-amz-object-ownership")
    ObjectOwnership: ObjectOwnership
}

@http(method: "POST", uri: "/{Bucket}/{Key+}?uploads", code: 200)
operation CreateMultipartUpload {
    input: CreateMultipartUploadRequest
    output: CreateMultipartUploadOutput
}

@output
@xmlName("InitiateMultipartUploadResult")
structure CreateMultipartUploadOutput {
    @httpHeader("x-amz-abort-date")
    AbortDate: AbortDate

    @httpHeader("x-amz-abort-rule-id")
    AbortRuleId: AbortRuleId

    @xmlName("Bucket")
    Bucket: BucketName

    Key: ObjectKey
    UploadId: MultipartUploadId

    @httpHeader("x-amz-server-side-encryption")
    ServerSideEncryption: ServerSideEncryption

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
    SSEKMSKeyId: SSEKMSKeyId

    @httpHeader("x-amz-server-side-encryption-context")
    SSEKMSEncryptionContext: SSEKMSEncryptionContext

    @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
    BucketKeyEnabled: BucketKeyEnabled

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged

    @httpHeader("x-amz-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpHeader("x-amz-checksum-type")
    ChecksumType: ChecksumType
}

@input
structure CreateMultipartUploadRequest {
    @httpHeader("x-amz-acl")
    ACL: ObjectCannedACL

    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Cache-Control")
    CacheControl: CacheControl

    @httpHeader("Content-Disposition")
    ContentDisposition: ContentDisposition

    @httpHeader("Content-Encoding")
    ContentEncoding: ContentEncoding

    @httpHeader("Content-Language")
    ContentLanguage: ContentLanguage

    @httpHeader("Content-Type")
    ContentType: ContentType

    @httpHeader("Expires")
    Expires: Expires

    @httpHeader("x-amz-grant-full-control")
    GrantFullControl: GrantFullControl

    @httpHeader("x-amz-grant-read")
    GrantRead: GrantRead

    @httpHeader("x-amz-grant-read-acp")
    GrantReadACP: GrantReadACP

    @httpHeader("x-amz-grant-write-acp")
    GrantWriteACP: GrantWriteACP

    @httpLabel
    @required
    @contextParam(name: "Key")
    Key: ObjectKey

    @httpPrefixHeaders("x-amz-meta-")
    Metadata: Metadata

    @httpHeader("x-amz-server-side-encryption")
    ServerSideEncryption: ServerSideEncryption

    @httpHeader("x-amz-storage-class")
    StorageClass: StorageClass

    @httpHeader("x-amz-website-redirect-location")
    WebsiteRedirectLocation: WebsiteRedirectLocation

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key")
    SSECustomerKey: SSECustomerKey

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
    SSEKMSKeyId: SSEKMSKeyId

    @httpHeader("x-amz-server-side-encryption-context")
    SSEKMSEncryptionContext: SSEKMSEncryptionContext

    @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
    BucketKeyEnabled: BucketKeyEnabled

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-tagging")
    Tagging: TaggingHeader

    @httpHeader("x-amz-object-lock-mode")
    ObjectLockMode: ObjectLockMode

    @httpHeader("x-amz-object-lock-retain-until-date")
    ObjectLockRetainUntilDate: ObjectLockRetainUntilDate

    @httpHeader("x-amz-object-lock-legal-hold")
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpHeader("x-amz-checksum-type")
    ChecksumType: ChecksumType
}

timestamp CreationDate

enum DataRedundancy {
    SingleAvailabilityZone
    SingleLocalZone
}

@timestampFormat("date-time")
timestamp Date

integer Days

integer DaysAfterInitiation

structure DefaultRetention {
    Mode: ObjectLockRetentionMode
    Days: Days
    Years: Years
}

structure Delete {
    @required
    @xmlFlattened
    @xmlName("Object")
    Objects: ObjectIdentifierList

    Quiet: Quiet
}

@http(method: "DELETE", uri: "/{Bucket}", code: 204)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation DeleteBucket {
    input: DeleteBucketRequest
}

@http(method: "DELETE", uri: "/{Bucket}?cors", code: 204)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation DeleteBucketCors {
    input: DeleteBucketCorsRequest
}

@input
structure DeleteBucketCorsRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "DELETE", uri: "/{Bucket}?encryption", code: 204)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation DeleteBucketEncryption {
    input: DeleteBucketEncryptionRequest
}

@input
structure DeleteBucketEncryptionRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "DELETE", uri: "/{Bucket}?lifecycle", code: 204)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation DeleteBucketLifecycle {
    input: DeleteBucketLifecycleRequest
}

@input
structure DeleteBucketLifecycleRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "DELETE", uri: "/{Bucket}?ownershipControls", code: 204)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation DeleteBucketOwnershipControls {
    input: DeleteBucketOwnershipControlsRequest
}

@input
structure DeleteBucketOwnershipControlsRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "DELETE", uri: "/{Bucket}?policy", code: 204)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation DeleteBucketPolicy {
    input: DeleteBucketPolicyRequest
}

@input
structure DeleteBucketPolicyRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@input
structure DeleteBucketRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "DELETE", uri: "/{Bucket}?tagging", code: 204)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation DeleteBucketTagging {
    input: DeleteBucketTaggingRequest
}

@input
structure DeleteBucketTaggingRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "DELETE", uri: "/{Bucket}?website", code: 204)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation DeleteBucketWebsite {
    input: DeleteBucketWebsiteRequest
}

@input
structure DeleteBucketWebsiteRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

boolean DeleteMarker

structure DeleteMarkerEntry {
    Owner: Owner
    Key: ObjectKey
    VersionId: ObjectVersionId
    IsLatest: IsLatest
    LastModified: LastModified
}

string DeleteMarkerVersionId

list DeleteMarkers {
    member: DeleteMarkerEntry
}

@http(method: "DELETE", uri: "/{Bucket}/{Key+}?x-id=DeleteObject", code: 204)
operation DeleteObject {
    input: DeleteObjectRequest
    output: DeleteObjectOutput
}

@output
structure DeleteObjectOutput {
    @httpHeader("x-amz-delete-marker")
    DeleteMarker: DeleteMarker

    @httpHeader("x-amz-version-id")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure DeleteObjectRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpLabel
    @required
    @contextParam(name: "Key")
    Key: ObjectKey

    @httpHeader("x-amz-mfa")
    MFA: MFA

    @httpQuery("versionId")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-bypass-governance-retention")
    BypassGovernanceRetention: BypassGovernanceRetention

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("If-Match")
    IfMatch: IfMatch

    @httpHeader("x-amz-if-match-last-modified-time")
    IfMatchLastModifiedTime: IfMatchLastModifiedTime

    @httpHeader("x-amz-if-match-size")
    IfMatchSize: IfMatchSize
}

@http(method: "DELETE", uri: "/{Bucket}/{Key+}?tagging", code: 204)
operation DeleteObjectTagging {
    input: DeleteObjectTaggingRequest
    output: DeleteObjectTaggingOutput
}

@output
structure DeleteObjectTaggingOutput {
    @httpHeader("x-amz-version-id")
    VersionId: ObjectVersionId
}

@input
structure DeleteObjectTaggingRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpLabel
    @required
    Key: ObjectKey

    @httpQuery("versionId")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "POST", uri: "/{Bucket}?delete", code: 200)
operation DeleteObjects {
    input: DeleteObjectsRequest
    output: DeleteObjectsOutput
}

@output
@xmlName("DeleteResult")
structure DeleteObjectsOutput {
    @xmlFlattened
    Deleted: DeletedObjects

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged

    @xmlFlattened
    @xmlName("Error")
    Errors: Errors
}

@input
structure DeleteObjectsRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpPayload
    @required
    @xmlName("Delete")
    Delete: Delete

    @httpHeader("x-amz-mfa")
    MFA: MFA

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-bypass-governance-retention")
    BypassGovernanceRetention: BypassGovernanceRetention

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm
}

@http(method: "DELETE", uri: "/{Bucket}?publicAccessBlock", code: 204)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation DeletePublicAccessBlock {
    input: DeletePublicAccessBlockRequest
}

@input
structure DeletePublicAccessBlockRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

structure DeletedObject {
    Key: ObjectKey
    VersionId: ObjectVersionId
    DeleteMarker: DeleteMarker
    DeleteMarkerVersionId: DeleteMarkerVersionId
}

list DeletedObjects {
    member: DeletedObject
}

string Delimiter

string DisplayName

string ETag

string EmailAddress

enum EncodingType {
    url
}

@error("client")
@httpError(400)
structure EncryptionTypeMismatch {}

structure Error {
    Key: ObjectKey
    VersionId: ObjectVersionId
    Code: Code
    Message: Message
}

structure ErrorDocument {
    @required
    Key: ObjectKey
}

list Errors {
    member: Error
}

enum Event {
    s3_ReducedRedundancyLostObject = "s3:ReducedRedundancyLostObject"
    s3_ObjectCreated_ = "s3:ObjectCreated:*"
    s3_ObjectCreated_Put = "s3:ObjectCreated:Put"
    s3_ObjectCreated_Post = "s3:ObjectCreated:Post"
    s3_ObjectCreated_Copy = "s3:ObjectCreated:Copy"
    s3_ObjectCreated_CompleteMultipartUpload = "s3:ObjectCreated:CompleteMultipartUpload"
    s3_ObjectRemoved_ = "s3:ObjectRemoved:*"
    s3_ObjectRemoved_Delete = "s3:ObjectRemoved:Delete"
    s3_ObjectRemoved_DeleteMarkerCreated = "s3:ObjectRemoved:DeleteMarkerCreated"
    s3_ObjectRestore_ = "s3:ObjectRestore:*"
    s3_ObjectRestore_Post = "s3:ObjectRestore:Post"
    s3_ObjectRestore_Completed = "s3:ObjectRestore:Completed"
    s3_Replication_ = "s3:Replication:*"
    s3_Replication_OperationFailedReplication = "s3:Replication:OperationFailedReplication"
    s3_Replication_OperationNotTracked = "s3:Replication:OperationNotTracked"
    s3_Replication_OperationMissedThreshold = "s3:Replication:OperationMissedThreshold"
    s3_Replication_OperationReplicatedAfterThreshold = "s3:Replication:OperationReplicatedAfterThreshold"
    s3_ObjectRestore_Delete = "s3:ObjectRestore:Delete"
    s3_LifecycleTransition = "s3:LifecycleTransition"
    s3_IntelligentTiering = "s3:IntelligentTiering"
    s3_ObjectAcl_Put = "s3:ObjectAcl:Put"
    s3_LifecycleExpiration_ = "s3:LifecycleExpiration:*"
    s3_LifecycleExpiration_Delete = "s3:LifecycleExpiration:Delete"
    s3_LifecycleExpiration_DeleteMarkerCreated = "s3:LifecycleExpiration:DeleteMarkerCreated"
    s3_ObjectTagging_ = "s3:ObjectTagging:*"
    s3_ObjectTagging_Put = "s3:ObjectTagging:Put"
    s3_ObjectTagging_Delete = "s3:ObjectTagging:Delete"
}

structure EventBridgeConfiguration {}

list EventList {
    member: Event
}

string Expiration

enum ExpirationStatus {
    Enabled
    Disabled
}

boolean ExpiredObjectDeleteMarker

timestamp Expires

string ExposeHeader

list ExposeHeaders {
    member: ExposeHeader
}

boolean FetchOwner

structure FilterRule {
    Name: FilterRuleName
    Value: FilterRuleValue
}

list FilterRuleList {
    member: FilterRule
}

enum FilterRuleName {
    prefix
    suffix
}

string FilterRuleValue

@http(method: "GET", uri: "/{Bucket}?accelerate", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketAccelerateConfiguration {
    input: GetBucketAccelerateConfigurationRequest
    output: GetBucketAccelerateConfigurationOutput
}

@output
@xmlName("AccelerateConfiguration")
structure GetBucketAccelerateConfigurationOutput {
    Status: BucketAccelerateStatus

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure GetBucketAccelerateConfigurationRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer
}

@http(method: "GET", uri: "/{Bucket}?acl", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketAcl {
    input: GetBucketAclRequest
    output: GetBucketAclOutput
}

@output
@xmlName("AccessControlPolicy")
structure GetBucketAclOutput {
    Owner: Owner

    @xmlName("AccessControlList")
    Grants: Grants
}

@input
structure GetBucketAclRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "GET", uri: "/{Bucket}?cors", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketCors {
    input: GetBucketCorsRequest
    output: GetBucketCorsOutput
}

@output
@xmlName("CORSConfiguration")
structure GetBucketCorsOutput {
    @xmlFlattened
    @xmlName("CORSRule")
    CORSRules: CORSRules
}

@input
structure GetBucketCorsRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "GET", uri: "/{Bucket}?encryption", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketEncryption {
    input: GetBucketEncryptionRequest
    output: GetBucketEncryptionOutput
}

@output
structure GetBucketEncryptionOutput {
    @httpPayload
    ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration
}

@input
structure GetBucketEncryptionRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "GET", uri: "/{Bucket}?lifecycle", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketLifecycleConfiguration {
    input: GetBucketLifecycleConfigurationRequest
    output: GetBucketLifecycleConfigurationOutput
}

@output
@xmlName("LifecycleConfiguration")
structure GetBucketLifecycleConfigurationOutput {
    @xmlFlattened
    @xmlName("Rule")
    Rules: LifecycleRules

    @httpHeader("x-amz-transition-default-minimum-object-size")
    TransitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize
}

@input
structure GetBucketLifecycleConfigurationRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@s3UnwrappedXmlOutput
@http(method: "GET", uri: "/{Bucket}?location", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketLocation {
    input: GetBucketLocationRequest
    output: GetBucketLocationOutput
}

@output
@xmlName("LocationConstraint")
structure GetBucketLocationOutput {
    LocationConstraint: BucketLocationConstraint
}

@input
structure GetBucketLocationRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "GET", uri: "/{Bucket}?logging", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketLogging {
    input: GetBucketLoggingRequest
    output: GetBucketLoggingOutput
}

@output
@xmlName("BucketLoggingStatus")
structure GetBucketLoggingOutput {
    LoggingEnabled: LoggingEnabled
}

@input
structure GetBucketLoggingRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "GET", uri: "/{Bucket}?notification", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketNotificationConfiguration {
    input: GetBucketNotificationConfigurationRequest
    output: NotificationConfiguration
}

@input
structure GetBucketNotificationConfigurationRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "GET", uri: "/{Bucket}?ownershipControls", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketOwnershipControls {
    input: GetBucketOwnershipControlsRequest
    output: GetBucketOwnershipControlsOutput
}

@output
structure GetBucketOwnershipControlsOutput {
    @httpPayload
    OwnershipControls: OwnershipControls
}

@input
structure GetBucketOwnershipControlsRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "GET", uri: "/{Bucket}?policy", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketPolicy {
    input: GetBucketPolicyRequest
    output: GetBucketPolicyOutput
}

@output
structure GetBucketPolicyOutput {
    @httpPayload
    Policy: Policy
}

@input
structure GetBucketPolicyRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "GET", uri: "/{Bucket}?policyStatus", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketPolicyStatus {
    input: GetBucketPolicyStatusRequest
    output: GetBucketPolicyStatusOutput
}

@output
structure GetBucketPolicyStatusOutput {
    @httpPayload
    PolicyStatus: PolicyStatus
}

@input
structure GetBucketPolicyStatusRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "GET", uri: "/{Bucket}?requestPayment", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketRequestPayment {
    input: GetBucketRequestPaymentRequest
    output: GetBucketRequestPaymentOutput
}

@output
@xmlName("RequestPaymentConfiguration")
structure GetBucketRequestPaymentOutput {
    Payer: Payer
}

@input
structure GetBucketRequestPaymentRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "GET", uri: "/{Bucket}?tagging", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketTagging {
    input: GetBucketTaggingRequest
    output: GetBucketTaggingOutput
}

@output
@xmlName("Tagging")
structure GetBucketTaggingOutput {
    @required
    TagSet: TagSet
}

@input
structure GetBucketTaggingRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "GET", uri: "/{Bucket}?versioning", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketVersioning {
    input: GetBucketVersioningRequest
    output: GetBucketVersioningOutput
}

@output
@xmlName("VersioningConfiguration")
structure GetBucketVersioningOutput {
    Status: BucketVersioningStatus

    @xmlName("MfaDelete")
    MFADelete: MFADeleteStatus
}

@input
structure GetBucketVersioningRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "GET", uri: "/{Bucket}?website", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetBucketWebsite {
    input: GetBucketWebsiteRequest
    output: GetBucketWebsiteOutput
}

@output
@xmlName("WebsiteConfiguration")
structure GetBucketWebsiteOutput {
    RedirectAllRequestsTo: RedirectAllRequestsTo
    IndexDocument: IndexDocument
    ErrorDocument: ErrorDocument
    RoutingRules: RoutingRules
}

@input
structure GetBucketWebsiteRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@httpChecksum(
    requestValidationModeMember: "ChecksumMode"
    responseAlgorithms: ["CRC64NVME", "CRC32", "CRC32C", "SHA256", "SHA1"]
)
@http(method: "GET", uri: "/{Bucket}/{Key+}?x-id=GetObject", code: 200)
operation GetObject {
    input: GetObjectRequest
    output: GetObjectOutput
    errors: [
        InvalidObjectState
        NoSuchKey
    ]
}

@http(method: "GET", uri: "/{Bucket}/{Key+}?acl", code: 200)
operation GetObjectAcl {
    input: GetObjectAclRequest
    output: GetObjectAclOutput
    errors: [
        NoSuchKey
    ]
}

@output
@xmlName("AccessControlPolicy")
structure GetObjectAclOutput {
    Owner: Owner

    @xmlName("AccessControlList")
    Grants: Grants

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure GetObjectAclRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpLabel
    @required
    @contextParam(name: "Key")
    Key: ObjectKey

    @httpQuery("versionId")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "GET", uri: "/{Bucket}/{Key+}?attributes", code: 200)
operation GetObjectAttributes {
    input: GetObjectAttributesRequest
    output: GetObjectAttributesOutput
    errors: [
        NoSuchKey
    ]
}

@output
@xmlName("GetObjectAttributesResponse")
structure GetObjectAttributesOutput {
    @httpHeader("x-amz-delete-marker")
    DeleteMarker: DeleteMarker

    @httpHeader("Last-Modified")
    LastModified: LastModified

    @httpHeader("x-amz-version-id")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged

    ETag: ETag
    Checksum: Checksum
    ObjectParts: GetObjectAttributesParts
    StorageClass: StorageClass
    ObjectSize: ObjectSize
}

structure GetObjectAttributesParts {
    @xmlName("PartsCount")
    TotalPartsCount: PartsCount

    PartNumberMarker: PartNumberMarker
    NextPartNumberMarker: NextPartNumberMarker
    MaxParts: MaxParts
    IsTruncated: IsTruncated

    @xmlFlattened
    @xmlName("Part")
    Parts: PartsList
}

@input
structure GetObjectAttributesRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpLabel
    @required
    Key: ObjectKey

    @httpQuery("versionId")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-max-parts")
    MaxParts: MaxParts

    @httpHeader("x-amz-part-number-marker")
    PartNumberMarker: PartNumberMarker

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key")
    SSECustomerKey: SSECustomerKey

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-object-attributes")
    @required
    ObjectAttributes: ObjectAttributesList
}

@http(method: "GET", uri: "/{Bucket}?object-lock", code: 200)
operation GetObjectLockConfiguration {
    input: GetObjectLockConfigurationRequest
    output: GetObjectLockConfigurationOutput
}

@output
structure GetObjectLockConfigurationOutput {
    @httpPayload
    ObjectLockConfiguration: ObjectLockConfiguration
}

@input
structure GetObjectLockConfigurationRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@output
structure GetObjectOutput {
    @httpPayload
    Body: StreamingBlob = ""

    @httpHeader("x-amz-delete-marker")
    DeleteMarker: DeleteMarker

    @httpHeader("accept-ranges")
    AcceptRanges: AcceptRanges

    @httpHeader("x-amz-expiration")
    Expiration: Expiration

    @httpHeader("x-amz-restore")
    Restore: Restore

    @httpHeader("Last-Modified")
    LastModified: LastModified

    @httpHeader("Content-Length")
    ContentLength: ContentLength

    @httpHeader("ETag")
    ETag: ETag

    @httpHeader("x-amz-checksum-crc32")
    ChecksumCRC32: ChecksumCRC32

    @httpHeader("x-amz-checksum-crc32c")
    ChecksumCRC32C: ChecksumCRC32C

    @httpHeader("x-amz-checksum-crc64nvme")
    ChecksumCRC64NVME: ChecksumCRC64NVME

    @httpHeader("x-amz-checksum-sha1")
    ChecksumSHA1: ChecksumSHA1

    @httpHeader("x-amz-checksum-sha256")
    ChecksumSHA256: ChecksumSHA256

    @httpHeader("x-amz-checksum-type")
    ChecksumType: ChecksumType

    @httpHeader("x-amz-missing-meta")
    MissingMeta: MissingMeta

    @httpHeader("x-amz-version-id")
    VersionId: ObjectVersionId

    @httpHeader("Cache-Control")
    CacheControl: CacheControl

    @httpHeader("Content-Disposition")
    ContentDisposition: ContentDisposition

    @httpHeader("Content-Encoding")
    ContentEncoding: ContentEncoding

    @httpHeader("Content-Language")
    ContentLanguage: ContentLanguage

    @httpHeader("Content-Range")
    ContentRange: ContentRange

    @httpHeader("Content-Type")
    ContentType: ContentType

    @httpHeader("Expires")
    Expires: Expires

    @httpHeader("x-amz-website-redirect-location")
    WebsiteRedirectLocation: WebsiteRedirectLocation

    @httpHeader("x-amz-server-side-encryption")
    ServerSideEncryption: ServerSideEncryption

    @httpPrefixHeaders("x-amz-meta-")
    Metadata: Metadata

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
    SSEKMSKeyId: SSEKMSKeyId

    @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
    BucketKeyEnabled: BucketKeyEnabled

    @httpHeader("x-amz-storage-class")
    StorageClass: StorageClass

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged

    @httpHeader("x-amz-replication-status")
    ReplicationStatus: ReplicationStatus

    @httpHeader("x-amz-mp-parts-count")
    PartsCount: PartsCount

    @httpHeader("x-amz-tagging-count")
    TagCount: TagCount

    @httpHeader("x-amz-object-lock-mode")
    ObjectLockMode: ObjectLockMode

    @httpHeader("x-amz-object-lock-retain-until-date")
    ObjectLockRetainUntilDate: ObjectLockRetainUntilDate

    @httpHeader("x-amz-object-lock-legal-hold")
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
}

@input
structure GetObjectRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("If-Match")
    IfMatch: IfMatch

    @httpHeader("If-Modified-Since")
    IfModifiedSince: IfModifiedSince

    @httpHeader("If-None-Match")
    IfNoneMatch: IfNoneMatch

    @httpHeader("If-Unmodified-Since")
    IfUnmodifiedSince: IfUnmodifiedSince

    @httpLabel
    @required
    @contextParam(name: "Key")
    Key: ObjectKey

    @httpHeader("Range")
    Range: Range

    @httpQuery("response-cache-control")
    ResponseCacheControl: ResponseCacheControl

    @httpQuery("response-content-disposition")
    ResponseContentDisposition: ResponseContentDisposition

    @httpQuery("response-content-encoding")
    ResponseContentEncoding: ResponseContentEncoding

    @httpQuery("response-content-language")
    ResponseContentLanguage: ResponseContentLanguage

    @httpQuery("response-content-type")
    ResponseContentType: ResponseContentType

    @httpQuery("response-expires")
    ResponseExpires: ResponseExpires

    @httpQuery("versionId")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key")
    SSECustomerKey: SSECustomerKey

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpQuery("partNumber")
    PartNumber: PartNumber

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-checksum-mode")
    ChecksumMode: ChecksumMode
}

@http(method: "GET", uri: "/{Bucket}/{Key+}?tagging", code: 200)
operation GetObjectTagging {
    input: GetObjectTaggingRequest
    output: GetObjectTaggingOutput
}

@output
@xmlName("Tagging")
structure GetObjectTaggingOutput {
    @httpHeader("x-amz-version-id")
    VersionId: ObjectVersionId

    @required
    TagSet: TagSet
}

@input
structure GetObjectTaggingRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpLabel
    @required
    Key: ObjectKey

    @httpQuery("versionId")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer
}

@http(method: "GET", uri: "/{Bucket}?publicAccessBlock", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation GetPublicAccessBlock {
    input: GetPublicAccessBlockRequest
    output: GetPublicAccessBlockOutput
}

@output
structure GetPublicAccessBlockOutput {
    @httpPayload
    PublicAccessBlockConfiguration: PublicAccessBlockConfiguration
}

@input
structure GetPublicAccessBlockRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

structure Grant {
    @xmlNamespace(uri: "http://www.w3.org/2001/XMLSchema-instance", prefix: "xsi")
    Grantee: Grantee

    Permission: Permission
}

string GrantFullControl

string GrantRead

string GrantReadACP

string GrantWrite

string GrantWriteACP

structure Grantee {
    DisplayName: DisplayName
    EmailAddress: EmailAddress
    ID: ID
    URI: URI

    @required
    @xmlAttribute
    @xmlName("xsi:type")
    Type: Type
}

list Grants {
    @xmlName("Grant")
    member: Grant
}

@http(method: "HEAD", uri: "/{Bucket}", code: 200)
@waitable(
    BucketExists: {
        acceptors: [
            { state: "success", matcher: { success: true } }
            { state: "retry", matcher: { errorType: "NotFound" } }
        ]
        minDelay: 5
    }
    BucketNotExists: { acceptors: [{ state: "success", matcher: { errorType: "NotFound" } }], minDelay: 5 }
)
operation HeadBucket {
    input: HeadBucketRequest
    output: HeadBucketOutput
    errors: [
        NotFound
    ]
}

@output
structure HeadBucketOutput {
    @httpHeader("x-amz-bucket-location-type")
    BucketLocationType: LocationType

    @httpHeader("x-amz-bucket-location-name")
    BucketLocationName: BucketLocationName

    @httpHeader("x-amz-bucket-region")
    BucketRegion: Region

    @httpHeader("x-amz-access-point-alias")
    AccessPointAlias: AccessPointAlias
}

@input
structure HeadBucketRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "HEAD", uri: "/{Bucket}/{Key+}", code: 200)
@waitable(
    ObjectExists: {
        acceptors: [
            { state: "success", matcher: { success: true } }
            { state: "retry", matcher: { errorType: "NotFound" } }
        ]
        minDelay: 5
    }
    ObjectNotExists: { acceptors: [{ state: "success", matcher: { errorType: "NotFound" } }], minDelay: 5 }
)
operation HeadObject {
    input: HeadObjectRequest
    output: HeadObjectOutput
    errors: [
        NotFound
    ]
}

@output
structure HeadObjectOutput {
    @httpHeader("x-amz-delete-marker")
    DeleteMarker: DeleteMarker

    @httpHeader("accept-ranges")
    AcceptRanges: AcceptRanges

    @httpHeader("x-amz-expiration")
    Expiration: Expiration

    @httpHeader("x-amz-restore")
    Restore: Restore

    @httpHeader("x-amz-archive-status")
    ArchiveStatus: ArchiveStatus

    @httpHeader("Last-Modified")
    LastModified: LastModified

    @httpHeader("Content-Length")
    ContentLength: ContentLength

    @httpHeader("x-amz-checksum-crc32")
    ChecksumCRC32: ChecksumCRC32

    @httpHeader("x-amz-checksum-crc32c")
    ChecksumCRC32C: ChecksumCRC32C

    @httpHeader("x-amz-checksum-crc64nvme")
    ChecksumCRC64NVME: ChecksumCRC64NVME

    @httpHeader("x-amz-checksum-sha1")
    ChecksumSHA1: ChecksumSHA1

    @httpHeader("x-amz-checksum-sha256")
    ChecksumSHA256: ChecksumSHA256

    @httpHeader("x-amz-checksum-type")
    ChecksumType: ChecksumType

    @httpHeader("ETag")
    ETag: ETag

    @httpHeader("x-amz-missing-meta")
    MissingMeta: MissingMeta

    @httpHeader("x-amz-version-id")
    VersionId: ObjectVersionId

    @httpHeader("Cache-Control")
    CacheControl: CacheControl

    @httpHeader("Content-Disposition")
    ContentDisposition: ContentDisposition

    @httpHeader("Content-Encoding")
    ContentEncoding: ContentEncoding

    @httpHeader("Content-Language")
    ContentLanguage: ContentLanguage

    @httpHeader("Content-Type")
    ContentType: ContentType

    @httpHeader("Content-Range")
    ContentRange: ContentRange

    @httpHeader("Expires")
    Expires: Expires

    @httpHeader("x-amz-website-redirect-location")
    WebsiteRedirectLocation: WebsiteRedirectLocation

    @httpHeader("x-amz-server-side-encryption")
    ServerSideEncryption: ServerSideEncryption

    @httpPrefixHeaders("x-amz-meta-")
    Metadata: Metadata

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
    SSEKMSKeyId: SSEKMSKeyId

    @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
    BucketKeyEnabled: BucketKeyEnabled

    @httpHeader("x-amz-storage-class")
    StorageClass: StorageClass

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged

    @httpHeader("x-amz-replication-status")
    ReplicationStatus: ReplicationStatus

    @httpHeader("x-amz-mp-parts-count")
    PartsCount: PartsCount

    @httpHeader("x-amz-object-lock-mode")
    ObjectLockMode: ObjectLockMode

    @httpHeader("x-amz-object-lock-retain-until-date")
    ObjectLockRetainUntilDate: ObjectLockRetainUntilDate

    @httpHeader("x-amz-object-lock-legal-hold")
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
}

@input
structure HeadObjectRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("If-Match")
    IfMatch: IfMatch

    @httpHeader("If-Modified-Since")
    IfModifiedSince: IfModifiedSince

    @httpHeader("If-None-Match")
    IfNoneMatch: IfNoneMatch

    @httpHeader("If-Unmodified-Since")
    IfUnmodifiedSince: IfUnmodifiedSince

    @httpLabel
    @required
    @contextParam(name: "Key")
    Key: ObjectKey

    @httpHeader("Range")
    Range: Range

    @httpQuery("response-cache-control")
    ResponseCacheControl: ResponseCacheControl

    @httpQuery("response-content-disposition")
    ResponseContentDisposition: ResponseContentDisposition

    @httpQuery("response-content-encoding")
    ResponseContentEncoding: ResponseContentEncoding

    @httpQuery("response-content-language")
    ResponseContentLanguage: ResponseContentLanguage

    @httpQuery("response-content-type")
    ResponseContentType: ResponseContentType

    @httpQuery("response-expires")
    ResponseExpires: ResponseExpires

    @httpQuery("versionId")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key")
    SSECustomerKey: SSECustomerKey

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpQuery("partNumber")
    PartNumber: PartNumber

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-checksum-mode")
    ChecksumMode: ChecksumMode
}

string HostName

string HttpErrorCodeReturnedEquals

string HttpRedirectCode

string ID

string IfMatch

@timestampFormat("http-date")
timestamp IfMatchInitiatedTime

@timestampFormat("http-date")
timestamp IfMatchLastModifiedTime

long IfMatchSize

timestamp IfModifiedSince

string IfNoneMatch

timestamp IfUnmodifiedSince

structure IndexDocument {
    @required
    Suffix: Suffix
}

timestamp Initiated

structure Initiator {
    ID: ID
    DisplayName: DisplayName
}

enum IntelligentTieringAccessTier {
    ARCHIVE_ACCESS
    DEEP_ARCHIVE_ACCESS
}

@error("client")
@httpError(403)
structure InvalidObjectState {
    StorageClass: StorageClass
    AccessTier: IntelligentTieringAccessTier
}

@error("client")
@httpError(400)
structure InvalidRequest {}

@error("client")
@httpError(400)
structure InvalidWriteOffset {}

boolean IsLatest

boolean IsPublic

boolean IsRestoreInProgress

boolean IsTruncated

integer KeyCount

string KeyMarker

string KeyPrefixEquals

string LambdaFunctionArn

structure LambdaFunctionConfiguration {
    Id: NotificationId

    @required
    @xmlName("CloudFunction")
    LambdaFunctionArn: LambdaFunctionArn

    @required
    @xmlFlattened
    @xmlName("Event")
    Events: EventList

    Filter: NotificationConfigurationFilter
}

list LambdaFunctionConfigurationList {
    member: LambdaFunctionConfiguration
}

timestamp LastModified

@timestampFormat("http-date")
timestamp LastModifiedTime

structure LifecycleExpiration {
    Date: Date
    Days: Days
    ExpiredObjectDeleteMarker: ExpiredObjectDeleteMarker
}

structure LifecycleRule {
    Expiration: LifecycleExpiration
    ID: ID

    @deprecated
    Prefix: Prefix

    Filter: LifecycleRuleFilter

    @required
    Status: ExpirationStatus

    @xmlFlattened
    @xmlName("Transition")
    Transitions: TransitionList

    @xmlFlattened
    @xmlName("NoncurrentVersionTransition")
    NoncurrentVersionTransitions: NoncurrentVersionTransitionList

    NoncurrentVersionExpiration: NoncurrentVersionExpiration
    AbortIncompleteMultipartUpload: AbortIncompleteMultipartUpload
}

structure LifecycleRuleAndOperator {
    Prefix: Prefix

    @xmlFlattened
    @xmlName("Tag")
    Tags: TagSet

    ObjectSizeGreaterThan: ObjectSizeGreaterThanBytes
    ObjectSizeLessThan: ObjectSizeLessThanBytes
}

structure LifecycleRuleFilter {
    Prefix: Prefix
    Tag: Tag
    ObjectSizeGreaterThan: ObjectSizeGreaterThanBytes
    ObjectSizeLessThan: ObjectSizeLessThanBytes
    And: LifecycleRuleAndOperator
}

list LifecycleRules {
    member: LifecycleRule
}

@http(method: "GET", uri: "/?x-id=ListBuckets", code: 200)
@paginated(inputToken: "ContinuationToken", outputToken: "ContinuationToken", items: "Buckets", pageSize: "MaxBuckets")
operation ListBuckets {
    input: ListBucketsRequest
    output: ListBucketsOutput
}

@output
@xmlName("ListAllMyBucketsResult")
structure ListBucketsOutput {
    Buckets: Buckets
    Owner: Owner
    ContinuationToken: NextToken
    Prefix: Prefix
}

@input
structure ListBucketsRequest {
    @httpQuery("max-buckets")
    MaxBuckets: MaxBuckets

    @httpQuery("continuation-token")
    ContinuationToken: Token

    @httpQuery("prefix")
    Prefix: Prefix

    @httpQuery("bucket-region")
    BucketRegion: BucketRegion
}

@http(method: "GET", uri: "/{Bucket}?uploads", code: 200)
operation ListMultipartUploads {
    input: ListMultipartUploadsRequest
    output: ListMultipartUploadsOutput
}

@output
@xmlName("ListMultipartUploadsResult")
structure ListMultipartUploadsOutput {
    Bucket: BucketName
    KeyMarker: KeyMarker
    UploadIdMarker: UploadIdMarker
    NextKeyMarker: NextKeyMarker
    Prefix: Prefix
    Delimiter: Delimiter
    NextUploadIdMarker: NextUploadIdMarker
    MaxUploads: MaxUploads
    IsTruncated: IsTruncated

    @xmlFlattened
    @xmlName("Upload")
    Uploads: MultipartUploadList

    @xmlFlattened
    CommonPrefixes: CommonPrefixList

    EncodingType: EncodingType

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure ListMultipartUploadsRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpQuery("delimiter")
    Delimiter: Delimiter

    @httpQuery("encoding-type")
    EncodingType: EncodingType

    @httpQuery("key-marker")
    KeyMarker: KeyMarker

    @httpQuery("max-uploads")
    MaxUploads: MaxUploads

    @httpQuery("prefix")
    @contextParam(name: "Prefix")
    Prefix: Prefix

    @httpQuery("upload-id-marker")
    UploadIdMarker: UploadIdMarker

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer
}

@http(method: "GET", uri: "/{Bucket}?versions", code: 200)
operation ListObjectVersions {
    input: ListObjectVersionsRequest
    output: ListObjectVersionsOutput
}

@output
@xmlName("ListVersionsResult")
structure ListObjectVersionsOutput {
    IsTruncated: IsTruncated
    KeyMarker: KeyMarker
    VersionIdMarker: VersionIdMarker
    NextKeyMarker: NextKeyMarker
    NextVersionIdMarker: NextVersionIdMarker

    @xmlFlattened
    @xmlName("Version")
    Versions: ObjectVersionList

    @xmlFlattened
    @xmlName("DeleteMarker")
    DeleteMarkers: DeleteMarkers

    Name: BucketName
    Prefix: Prefix
    Delimiter: Delimiter
    MaxKeys: MaxKeys

    @xmlFlattened
    CommonPrefixes: CommonPrefixList

    EncodingType: EncodingType

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure ListObjectVersionsRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpQuery("delimiter")
    Delimiter: Delimiter

    @httpQuery("encoding-type")
    EncodingType: EncodingType

    @httpQuery("key-marker")
    KeyMarker: KeyMarker

    @httpQuery("max-keys")
    MaxKeys: MaxKeys

    @httpQuery("prefix")
    @contextParam(name: "Prefix")
    Prefix: Prefix

    @httpQuery("version-id-marker")
    VersionIdMarker: VersionIdMarker

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-optional-object-attributes")
    OptionalObjectAttributes: OptionalObjectAttributesList
}

@http(method: "GET", uri: "/{Bucket}", code: 200)
operation ListObjects {
    input: ListObjectsRequest
    output: ListObjectsOutput
    errors: [
        NoSuchBucket
    ]
}

@output
@xmlName("ListBucketResult")
structure ListObjectsOutput {
    IsTruncated: IsTruncated
    Marker: Marker
    NextMarker: NextMarker

    @xmlFlattened
    Contents: ObjectList

    Name: BucketName
    Prefix: Prefix
    Delimiter: Delimiter
    MaxKeys: MaxKeys

    @xmlFlattened
    CommonPrefixes: CommonPrefixList

    EncodingType: EncodingType

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure ListObjectsRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpQuery("delimiter")
    Delimiter: Delimiter

    @httpQuery("encoding-type")
    EncodingType: EncodingType

    @httpQuery("marker")
    Marker: Marker

    @httpQuery("max-keys")
    MaxKeys: MaxKeys

    @httpQuery("prefix")
    @contextParam(name: "Prefix")
    Prefix: Prefix

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-optional-object-attributes")
    OptionalObjectAttributes: OptionalObjectAttributesList
}

@http(method: "GET", uri: "/{Bucket}?list-type=2", code: 200)
@paginated(inputToken: "ContinuationToken", outputToken: "NextContinuationToken", pageSize: "MaxKeys")
operation ListObjectsV2 {
    input: ListObjectsV2Request
    output: ListObjectsV2Output
    errors: [
        NoSuchBucket
    ]
}

@output
@xmlName("ListBucketResult")
structure ListObjectsV2Output {
    IsTruncated: IsTruncated

    @xmlFlattened
    Contents: ObjectList

    Name: BucketName
    Prefix: Prefix
    Delimiter: Delimiter
    MaxKeys: MaxKeys

    @xmlFlattened
    CommonPrefixes: CommonPrefixList

    EncodingType: EncodingType
    KeyCount: KeyCount
    ContinuationToken: Token
    NextContinuationToken: NextToken
    StartAfter: StartAfter

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure ListObjectsV2Request {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpQuery("delimiter")
    Delimiter: Delimiter

    @httpQuery("encoding-type")
    EncodingType: EncodingType

    @httpQuery("max-keys")
    MaxKeys: MaxKeys

    @httpQuery("prefix")
    @contextParam(name: "Prefix")
    Prefix: Prefix

    @httpQuery("continuation-token")
    ContinuationToken: Token

    @httpQuery("fetch-owner")
    FetchOwner: FetchOwner

    @httpQuery("start-after")
    StartAfter: StartAfter

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-optional-object-attributes")
    OptionalObjectAttributes: OptionalObjectAttributesList
}

@http(method: "GET", uri: "/{Bucket}/{Key+}?x-id=ListParts", code: 200)
@paginated(inputToken: "PartNumberMarker", outputToken: "NextPartNumberMarker", items: "Parts", pageSize: "MaxParts")
operation ListParts {
    input: ListPartsRequest
    output: ListPartsOutput
}

@output
@xmlName("ListPartsResult")
structure ListPartsOutput {
    @httpHeader("x-amz-abort-date")
    AbortDate: AbortDate

    @httpHeader("x-amz-abort-rule-id")
    AbortRuleId: AbortRuleId

    Bucket: BucketName
    Key: ObjectKey
    UploadId: MultipartUploadId
    PartNumberMarker: PartNumberMarker
    NextPartNumberMarker: NextPartNumberMarker
    MaxParts: MaxParts
    IsTruncated: IsTruncated

    @xmlFlattened
    @xmlName("Part")
    Parts: Parts

    Initiator: Initiator
    Owner: Owner
    StorageClass: StorageClass

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged

    ChecksumAlgorithm: ChecksumAlgorithm
    ChecksumType: ChecksumType
}

@input
structure ListPartsRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpLabel
    @required
    @contextParam(name: "Key")
    Key: ObjectKey

    @httpQuery("max-parts")
    MaxParts: MaxParts

    @httpQuery("part-number-marker")
    PartNumberMarker: PartNumberMarker

    @httpQuery("uploadId")
    @required
    UploadId: MultipartUploadId

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key")
    SSECustomerKey: SSECustomerKey

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5
}

string Location

structure LocationInfo {
    Type: LocationType
    Name: LocationNameAsString
}

string LocationNameAsString

enum LocationType {
    AvailabilityZone
    LocalZone
}

structure LoggingEnabled {
    @required
    TargetBucket: TargetBucket

    TargetGrants: TargetGrants

    @required
    TargetPrefix: TargetPrefix

    TargetObjectKeyFormat: TargetObjectKeyFormat
}

string MFA

enum MFADelete {
    Enabled
    Disabled
}

enum MFADeleteStatus {
    Enabled
    Disabled
}

string Marker

integer MaxAgeSeconds

@range(min: 1, max: 10000)
integer MaxBuckets

integer MaxKeys

integer MaxParts

integer MaxUploads

string Message

map Metadata {
    key: MetadataKey
    value: MetadataValue
}

enum MetadataDirective {
    COPY
    REPLACE
}

string MetadataKey

string MetadataValue

integer MissingMeta

long MpuObjectSize

structure MultipartUpload {
    UploadId: MultipartUploadId
    Key: ObjectKey
    Initiated: Initiated
    StorageClass: StorageClass
    Owner: Owner
    Initiator: Initiator
    ChecksumAlgorithm: ChecksumAlgorithm
    ChecksumType: ChecksumType
}

string MultipartUploadId

list MultipartUploadList {
    member: MultipartUpload
}

string NextKeyMarker

string NextMarker

string NextPartNumberMarker

string NextToken

string NextUploadIdMarker

string NextVersionIdMarker

@error("client")
@httpError(404)
structure NoSuchBucket {}

@error("client")
@httpError(404)
structure NoSuchKey {}

@error("client")
@httpError(404)
structure NoSuchUpload {}

structure NoncurrentVersionExpiration {
    NoncurrentDays: Days
    NewerNoncurrentVersions: VersionCount
}

structure NoncurrentVersionTransition {
    NoncurrentDays: Days
    StorageClass: TransitionStorageClass
    NewerNoncurrentVersions: VersionCount
}

list NoncurrentVersionTransitionList {
    member: NoncurrentVersionTransition
}

@error("client")
structure NotFound {}

structure NotificationConfiguration {
    @xmlFlattened
    @xmlName("TopicConfiguration")
    TopicConfigurations: TopicConfigurationList

    @xmlFlattened
    @xmlName("QueueConfiguration")
    QueueConfigurations: QueueConfigurationList

    @xmlFlattened
    @xmlName("CloudFunctionConfiguration")
    LambdaFunctionConfigurations: LambdaFunctionConfigurationList

    EventBridgeConfiguration: EventBridgeConfiguration
}

structure NotificationConfigurationFilter {
    @xmlName("S3Key")
    Key: S3KeyFilter
}

string NotificationId

structure Object {
    Key: ObjectKey
    LastModified: LastModified
    ETag: ETag

    @xmlFlattened
    ChecksumAlgorithm: ChecksumAlgorithmList

    ChecksumType: ChecksumType
    Size: Size
    StorageClass: ObjectStorageClass
    Owner: Owner
    RestoreStatus: RestoreStatus
}

enum ObjectAttributes {
    ETAG = "ETag"
    CHECKSUM = "Checksum"
    OBJECT_PARTS = "ObjectParts"
    STORAGE_CLASS = "StorageClass"
    OBJECT_SIZE = "ObjectSize"
}

list ObjectAttributesList {
    member: ObjectAttributes
}

enum ObjectCannedACL {
    private
    public_read = "public-read"
    public_read_write = "public-read-write"
    authenticated_read = "authenticated-read"
    aws_exec_read = "aws-exec-read"
    bucket_owner_read = "bucket-owner-read"
    bucket_owner_full_control = "bucket-owner-full-control"
}

structure ObjectIdentifier {
    @required
    Key: ObjectKey

    VersionId: ObjectVersionId
    ETag: ETag
    LastModifiedTime: LastModifiedTime
    Size: Size
}

list ObjectIdentifierList {
    member: ObjectIdentifier
}

@length(min: 1)
string ObjectKey

list ObjectList {
    member: Object
}

structure ObjectLockConfiguration {
    ObjectLockEnabled: ObjectLockEnabled
    Rule: ObjectLockRule
}

enum ObjectLockEnabled {
    Enabled
}

boolean ObjectLockEnabledForBucket

enum ObjectLockLegalHoldStatus {
    ON
    OFF
}

enum ObjectLockMode {
    GOVERNANCE
    COMPLIANCE
}

@timestampFormat("date-time")
timestamp ObjectLockRetainUntilDate

enum ObjectLockRetentionMode {
    GOVERNANCE
    COMPLIANCE
}

structure ObjectLockRule {
    DefaultRetention: DefaultRetention
}

@error("client")
@httpError(403)
structure ObjectNotInActiveTierError {}

enum ObjectOwnership {
    BucketOwnerPreferred
    ObjectWriter
    BucketOwnerEnforced
}

structure ObjectPart {
    PartNumber: PartNumber
    Size: Size
    ChecksumCRC32: ChecksumCRC32
    ChecksumCRC32C: ChecksumCRC32C
    ChecksumCRC64NVME: ChecksumCRC64NVME
    ChecksumSHA1: ChecksumSHA1
    ChecksumSHA256: ChecksumSHA256
}

long ObjectSize

long ObjectSizeGreaterThanBytes

long ObjectSizeLessThanBytes

enum ObjectStorageClass {
    STANDARD
    REDUCED_REDUNDANCY
    GLACIER
    STANDARD_IA
    ONEZONE_IA
    INTELLIGENT_TIERING
    DEEP_ARCHIVE
    OUTPOSTS
    GLACIER_IR
    SNOW
    EXPRESS_ONEZONE
}

structure ObjectVersion {
    ETag: ETag

    @xmlFlattened
    ChecksumAlgorithm: ChecksumAlgorithmList

    ChecksumType: ChecksumType
    Size: Size
    StorageClass: ObjectVersionStorageClass
    Key: ObjectKey
    VersionId: ObjectVersionId
    IsLatest: IsLatest
    LastModified: LastModified
    Owner: Owner
    RestoreStatus: RestoreStatus
}

string ObjectVersionId

list ObjectVersionList {
    member: ObjectVersion
}

enum ObjectVersionStorageClass {
    STANDARD
}

enum OptionalObjectAttributes {
    RESTORE_STATUS = "RestoreStatus"
}

list OptionalObjectAttributesList {
    member: OptionalObjectAttributes
}

structure Owner {
    DisplayName: DisplayName
    ID: ID
}

structure OwnershipControls {
    @required
    @xmlFlattened
    @xmlName("Rule")
    Rules: OwnershipControlsRules
}

structure OwnershipControlsRule {
    @required
    ObjectOwnership: ObjectOwnership
}

list OwnershipControlsRules {
    member: OwnershipControlsRule
}

structure Part {
    PartNumber: PartNumber
    LastModified: LastModified
    ETag: ETag
    Size: Size
    ChecksumCRC32: ChecksumCRC32
    ChecksumCRC32C: ChecksumCRC32C
    ChecksumCRC64NVME: ChecksumCRC64NVME
    ChecksumSHA1: ChecksumSHA1
    ChecksumSHA256: ChecksumSHA256
}

integer PartNumber

string PartNumberMarker

enum PartitionDateSource {
    EventTime
    DeliveryTime
}

@xmlName("PartitionedPrefix")
structure PartitionedPrefix {
    PartitionDateSource: PartitionDateSource
}

list Parts {
    member: Part
}

integer PartsCount

list PartsList {
    member: ObjectPart
}

enum Payer {
    Requester
    BucketOwner
}

enum Permission {
    FULL_CONTROL
    WRITE
    WRITE_ACP
    READ
    READ_ACP
}

string Policy

structure PolicyStatus {
    @xmlName("IsPublic")
    IsPublic: IsPublic
}

string Prefix

enum Protocol {
    http
    https
}

structure PublicAccessBlockConfiguration {
    @xmlName("BlockPublicAcls")
    BlockPublicAcls: Setting

    @xmlName("IgnorePublicAcls")
    IgnorePublicAcls: Setting

    @xmlName("BlockPublicPolicy")
    BlockPublicPolicy: Setting

    @xmlName("RestrictPublicBuckets")
    RestrictPublicBuckets: Setting
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm")
@http(method: "PUT", uri: "/{Bucket}?accelerate", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutBucketAccelerateConfiguration {
    input: PutBucketAccelerateConfigurationRequest
}

@input
structure PutBucketAccelerateConfigurationRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpPayload
    @required
    @xmlName("AccelerateConfiguration")
    AccelerateConfiguration: AccelerateConfiguration

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}?acl", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutBucketAcl {
    input: PutBucketAclRequest
}

@input
structure PutBucketAclRequest {
    @httpHeader("x-amz-acl")
    ACL: BucketCannedACL

    @httpPayload
    @xmlName("AccessControlPolicy")
    AccessControlPolicy: AccessControlPolicy

    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpHeader("x-amz-grant-full-control")
    GrantFullControl: GrantFullControl

    @httpHeader("x-amz-grant-read")
    GrantRead: GrantRead

    @httpHeader("x-amz-grant-read-acp")
    GrantReadACP: GrantReadACP

    @httpHeader("x-amz-grant-write")
    GrantWrite: GrantWrite

    @httpHeader("x-amz-grant-write-acp")
    GrantWriteACP: GrantWriteACP

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}?cors", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutBucketCors {
    input: PutBucketCorsRequest
}

@input
structure PutBucketCorsRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpPayload
    @required
    @xmlName("CORSConfiguration")
    CORSConfiguration: CORSConfiguration

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}?encryption", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutBucketEncryption {
    input: PutBucketEncryptionRequest
}

@input
structure PutBucketEncryptionRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpPayload
    @required
    @xmlName("ServerSideEncryptionConfiguration")
    ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}?lifecycle", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutBucketLifecycleConfiguration {
    input: PutBucketLifecycleConfigurationRequest
    output: PutBucketLifecycleConfigurationOutput
}

@output
structure PutBucketLifecycleConfigurationOutput {
    @httpHeader("x-amz-transition-default-minimum-object-size")
    TransitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize
}

@input
structure PutBucketLifecycleConfigurationRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpPayload
    @xmlName("LifecycleConfiguration")
    LifecycleConfiguration: BucketLifecycleConfiguration

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-transition-default-minimum-object-size")
    TransitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}?logging", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutBucketLogging {
    input: PutBucketLoggingRequest
}

@input
structure PutBucketLoggingRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpPayload
    @required
    @xmlName("BucketLoggingStatus")
    BucketLoggingStatus: BucketLoggingStatus

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@http(method: "PUT", uri: "/{Bucket}?notification", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutBucketNotificationConfiguration {
    input: PutBucketNotificationConfigurationRequest
}

@input
structure PutBucketNotificationConfigurationRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpPayload
    @required
    @xmlName("NotificationConfiguration")
    NotificationConfiguration: NotificationConfiguration

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-skip-destination-validation")
    SkipDestinationValidation: SkipValidation
}

@httpChecksum(requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}?ownershipControls", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutBucketOwnershipControls {
    input: PutBucketOwnershipControlsRequest
}

@input
structure PutBucketOwnershipControlsRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpPayload
    @required
    @xmlName("OwnershipControls")
    OwnershipControls: OwnershipControls
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}?policy", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutBucketPolicy {
    input: PutBucketPolicyRequest
}

@input
structure PutBucketPolicyRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpHeader("x-amz-confirm-remove-self-bucket-access")
    ConfirmRemoveSelfBucketAccess: ConfirmRemoveSelfBucketAccess

    @httpPayload
    @required
    Policy: Policy

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}?requestPayment", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutBucketRequestPayment {
    input: PutBucketRequestPaymentRequest
}

@input
structure PutBucketRequestPaymentRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpPayload
    @required
    @xmlName("RequestPaymentConfiguration")
    RequestPaymentConfiguration: RequestPaymentConfiguration

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}?tagging", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutBucketTagging {
    input: PutBucketTaggingRequest
}

@input
structure PutBucketTaggingRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpPayload
    @required
    @xmlName("Tagging")
    Tagging: Tagging

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}?versioning", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutBucketVersioning {
    input: PutBucketVersioningRequest
}

@input
structure PutBucketVersioningRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpHeader("x-amz-mfa")
    MFA: MFA

    @httpPayload
    @required
    @xmlName("VersioningConfiguration")
    VersioningConfiguration: VersioningConfiguration

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}?website", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutBucketWebsite {
    input: PutBucketWebsiteRequest
}

@input
structure PutBucketWebsiteRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpPayload
    @required
    @xmlName("WebsiteConfiguration")
    WebsiteConfiguration: WebsiteConfiguration

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm")
@http(method: "PUT", uri: "/{Bucket}/{Key+}?x-id=PutObject", code: 200)
operation PutObject {
    input: PutObjectRequest
    output: PutObjectOutput
    errors: [
        EncryptionTypeMismatch
        InvalidRequest
        InvalidWriteOffset
        TooManyParts
    ]
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}/{Key+}?acl", code: 200)
operation PutObjectAcl {
    input: PutObjectAclRequest
    output: PutObjectAclOutput
    errors: [
        NoSuchKey
    ]
}

@output
structure PutObjectAclOutput {
    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure PutObjectAclRequest {
    @httpHeader("x-amz-acl")
    ACL: ObjectCannedACL

    @httpPayload
    @xmlName("AccessControlPolicy")
    AccessControlPolicy: AccessControlPolicy

    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpHeader("x-amz-grant-full-control")
    GrantFullControl: GrantFullControl

    @httpHeader("x-amz-grant-read")
    GrantRead: GrantRead

    @httpHeader("x-amz-grant-read-acp")
    GrantReadACP: GrantReadACP

    @httpHeader("x-amz-grant-write")
    GrantWrite: GrantWrite

    @httpHeader("x-amz-grant-write-acp")
    GrantWriteACP: GrantWriteACP

    @httpLabel
    @required
    @contextParam(name: "Key")
    Key: ObjectKey

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpQuery("versionId")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@output
structure PutObjectOutput {
    @httpHeader("x-amz-expiration")
    Expiration: Expiration

    @httpHeader("ETag")
    ETag: ETag

    @httpHeader("x-amz-checksum-crc32")
    ChecksumCRC32: ChecksumCRC32

    @httpHeader("x-amz-checksum-crc32c")
    ChecksumCRC32C: ChecksumCRC32C

    @httpHeader("x-amz-checksum-crc64nvme")
    ChecksumCRC64NVME: ChecksumCRC64NVME

    @httpHeader("x-amz-checksum-sha1")
    ChecksumSHA1: ChecksumSHA1

    @httpHeader("x-amz-checksum-sha256")
    ChecksumSHA256: ChecksumSHA256

    @httpHeader("x-amz-checksum-type")
    ChecksumType: ChecksumType

    @httpHeader("x-amz-server-side-encryption")
    ServerSideEncryption: ServerSideEncryption

    @httpHeader("x-amz-version-id")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
    SSEKMSKeyId: SSEKMSKeyId

    @httpHeader("x-amz-server-side-encryption-context")
    SSEKMSEncryptionContext: SSEKMSEncryptionContext

    @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
    BucketKeyEnabled: BucketKeyEnabled

    @httpHeader("x-amz-object-size")
    Size: Size

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure PutObjectRequest {
    @httpHeader("x-amz-acl")
    ACL: ObjectCannedACL

    @httpPayload
    Body: StreamingBlob = ""

    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Cache-Control")
    CacheControl: CacheControl

    @httpHeader("Content-Disposition")
    ContentDisposition: ContentDisposition

    @httpHeader("Content-Encoding")
    ContentEncoding: ContentEncoding

    @httpHeader("Content-Language")
    ContentLanguage: ContentLanguage

    @httpHeader("Content-Length")
    ContentLength: ContentLength

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("Content-Type")
    ContentType: ContentType

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpHeader("x-amz-checksum-crc32")
    ChecksumCRC32: ChecksumCRC32

    @httpHeader("x-amz-checksum-crc32c")
    ChecksumCRC32C: ChecksumCRC32C

    @httpHeader("x-amz-checksum-crc64nvme")
    ChecksumCRC64NVME: ChecksumCRC64NVME

    @httpHeader("x-amz-checksum-sha1")
    ChecksumSHA1: ChecksumSHA1

    @httpHeader("x-amz-checksum-sha256")
    ChecksumSHA256: ChecksumSHA256

    @httpHeader("Expires")
    Expires: Expires

    @httpHeader("If-Match")
    IfMatch: IfMatch

    @httpHeader("If-None-Match")
    IfNoneMatch: IfNoneMatch

    @httpHeader("x-amz-grant-full-control")
    GrantFullControl: GrantFullControl

    @httpHeader("x-amz-grant-read")
    GrantRead: GrantRead

    @httpHeader("x-amz-grant-read-acp")
    GrantReadACP: GrantReadACP

    @httpHeader("x-amz-grant-write-acp")
    GrantWriteACP: GrantWriteACP

    @httpLabel
    @required
    @contextParam(name: "Key")
    Key: ObjectKey

    @httpHeader("x-amz-write-offset-bytes")
    WriteOffsetBytes: WriteOffsetBytes

    @httpPrefixHeaders("x-amz-meta-")
    Metadata: Metadata

    @httpHeader("x-amz-server-side-encryption")
    ServerSideEncryption: ServerSideEncryption

    @httpHeader("x-amz-storage-class")
    StorageClass: StorageClass

    @httpHeader("x-amz-website-redirect-location")
    WebsiteRedirectLocation: WebsiteRedirectLocation

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key")
    SSECustomerKey: SSECustomerKey

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
    SSEKMSKeyId: SSEKMSKeyId

    @httpHeader("x-amz-server-side-encryption-context")
    SSEKMSEncryptionContext: SSEKMSEncryptionContext

    @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
    BucketKeyEnabled: BucketKeyEnabled

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-tagging")
    Tagging: TaggingHeader

    @httpHeader("x-amz-object-lock-mode")
    ObjectLockMode: ObjectLockMode

    @httpHeader("x-amz-object-lock-retain-until-date")
    ObjectLockRetainUntilDate: ObjectLockRetainUntilDate

    @httpHeader("x-amz-object-lock-legal-hold")
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}/{Key+}?tagging", code: 200)
operation PutObjectTagging {
    input: PutObjectTaggingRequest
    output: PutObjectTaggingOutput
}

@output
structure PutObjectTaggingOutput {
    @httpHeader("x-amz-version-id")
    VersionId: ObjectVersionId
}

@input
structure PutObjectTaggingRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpLabel
    @required
    Key: ObjectKey

    @httpQuery("versionId")
    VersionId: ObjectVersionId

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpPayload
    @required
    @xmlName("Tagging")
    Tagging: Tagging

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer
}

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm", requestChecksumRequired: true)
@http(method: "PUT", uri: "/{Bucket}?publicAccessBlock", code: 200)
@staticContextParams(UseS3ExpressControlEndpoint: { value: true })
operation PutPublicAccessBlock {
    input: PutPublicAccessBlockRequest
}

@input
structure PutPublicAccessBlockRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpPayload
    @required
    @xmlName("PublicAccessBlockConfiguration")
    PublicAccessBlockConfiguration: PublicAccessBlockConfiguration

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

string QueueArn

structure QueueConfiguration {
    Id: NotificationId

    @required
    @xmlName("Queue")
    QueueArn: QueueArn

    @required
    @xmlFlattened
    @xmlName("Event")
    Events: EventList

    Filter: NotificationConfigurationFilter
}

list QueueConfigurationList {
    member: QueueConfiguration
}

boolean Quiet

string Range

structure Redirect {
    HostName: HostName
    HttpRedirectCode: HttpRedirectCode
    Protocol: Protocol
    ReplaceKeyPrefixWith: ReplaceKeyPrefixWith
    ReplaceKeyWith: ReplaceKeyWith
}

structure RedirectAllRequestsTo {
    @required
    HostName: HostName

    Protocol: Protocol
}

@length(min: 0, max: 20)
string Region

string ReplaceKeyPrefixWith

string ReplaceKeyWith

enum ReplicationStatus {
    COMPLETE
    PENDING
    FAILED
    REPLICA
    COMPLETED
}

enum RequestCharged {
    requester
}

enum RequestPayer {
    requester
}

structure RequestPaymentConfiguration {
    @required
    Payer: Payer
}

string ResponseCacheControl

string ResponseContentDisposition

string ResponseContentEncoding

string ResponseContentLanguage

string ResponseContentType

@timestampFormat("http-date")
timestamp ResponseExpires

string Restore

timestamp RestoreExpiryDate

structure RestoreStatus {
    IsRestoreInProgress: IsRestoreInProgress
    RestoreExpiryDate: RestoreExpiryDate
}

structure RoutingRule {
    Condition: Condition

    @required
    Redirect: Redirect
}

list RoutingRules {
    @xmlName("RoutingRule")
    member: RoutingRule
}

structure S3KeyFilter {
    @xmlFlattened
    @xmlName("FilterRule")
    FilterRules: FilterRuleList
}

string SSECustomerAlgorithm

@sensitive
string SSECustomerKey

string SSECustomerKeyMD5

@sensitive
string SSEKMSEncryptionContext

@sensitive
string SSEKMSKeyId

enum ServerSideEncryption {
    AES256
    aws_kms = "aws:kms"
    aws_kms_dsse = "aws:kms:dsse"
}

structure ServerSideEncryptionByDefault {
    @required
    SSEAlgorithm: ServerSideEncryption

    KMSMasterKeyID: SSEKMSKeyId
}

structure ServerSideEncryptionConfiguration {
    @required
    @xmlFlattened
    @xmlName("Rule")
    Rules: ServerSideEncryptionRules
}

structure ServerSideEncryptionRule {
    ApplyServerSideEncryptionByDefault: ServerSideEncryptionByDefault
    BucketKeyEnabled: BucketKeyEnabled
}

list ServerSideEncryptionRules {
    member: ServerSideEncryptionRule
}

boolean Setting

@xmlName("SimplePrefix")
structure SimplePrefix {}

long Size

boolean SkipValidation

string StartAfter

enum StorageClass {
    STANDARD
    REDUCED_REDUNDANCY
    STANDARD_IA
    ONEZONE_IA
    INTELLIGENT_TIERING
    GLACIER
    DEEP_ARCHIVE
    OUTPOSTS
    GLACIER_IR
    SNOW
    EXPRESS_ONEZONE
}

@streaming
blob StreamingBlob

string Suffix

structure Tag {
    @required
    Key: ObjectKey

    @required
    Value: Value
}

integer TagCount

list TagSet {
    @xmlName("Tag")
    member: Tag
}

structure Tagging {
    @required
    TagSet: TagSet
}

enum TaggingDirective {
    COPY
    REPLACE
}

string TaggingHeader

string TargetBucket

structure TargetGrant {
    @xmlNamespace(uri: "http://www.w3.org/2001/XMLSchema-instance", prefix: "xsi")
    Grantee: Grantee

    Permission: BucketLogsPermission
}

list TargetGrants {
    @xmlName("Grant")
    member: TargetGrant
}

structure TargetObjectKeyFormat {
    @xmlName("SimplePrefix")
    SimplePrefix: SimplePrefix

    @xmlName("PartitionedPrefix")
    PartitionedPrefix: PartitionedPrefix
}

string TargetPrefix

string Token

@error("client")
@httpError(400)
structure TooManyParts {}

string TopicArn

structure TopicConfiguration {
    Id: NotificationId

    @required
    @xmlName("Topic")
    TopicArn: TopicArn

    @required
    @xmlFlattened
    @xmlName("Event")
    Events: EventList

    Filter: NotificationConfigurationFilter
}

list TopicConfigurationList {
    member: TopicConfiguration
}

structure Transition {
    Date: Date
    Days: Days
    StorageClass: TransitionStorageClass
}

enum TransitionDefaultMinimumObjectSize {
    varies_by_storage_class
    all_storage_classes_128K
}

list TransitionList {
    member: Transition
}

enum TransitionStorageClass {
    GLACIER
    STANDARD_IA
    ONEZONE_IA
    INTELLIGENT_TIERING
    DEEP_ARCHIVE
    GLACIER_IR
}

enum Type {
    CanonicalUser
    AmazonCustomerByEmail
    Group
}

string URI

string UploadIdMarker

@httpChecksum(requestAlgorithmMember: "ChecksumAlgorithm")
@http(method: "PUT", uri: "/{Bucket}/{Key+}?x-id=UploadPart", code: 200)
operation UploadPart {
    input: UploadPartRequest
    output: UploadPartOutput
}

@http(method: "PUT", uri: "/{Bucket}/{Key+}?x-id=UploadPartCopy", code: 200)
@staticContextParams(DisableS3ExpressSessionAuth: { value: true })
operation UploadPartCopy {
    input: UploadPartCopyRequest
    output: UploadPartCopyOutput
}

@output
structure UploadPartCopyOutput {
    @httpHeader("x-amz-copy-source-version-id")
    CopySourceVersionId: CopySourceVersionId

    @httpPayload
    CopyPartResult: CopyPartResult

    @httpHeader("x-amz-server-side-encryption")
    ServerSideEncryption: ServerSideEncryption

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
    SSEKMSKeyId: SSEKMSKeyId

    @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
    BucketKeyEnabled: BucketKeyEnabled

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure UploadPartCopyRequest {
    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("x-amz-copy-source")
    @required
    CopySource: CopySource

    @httpHeader("x-amz-copy-source-if-match")
    CopySourceIfMatch: CopySourceIfMatch

    @httpHeader("x-amz-copy-source-if-modified-since")
    CopySourceIfModifiedSince: CopySourceIfModifiedSince

    @httpHeader("x-amz-copy-source-if-none-match")
    CopySourceIfNoneMatch: CopySourceIfNoneMatch

    @httpHeader("x-amz-copy-source-if-unmodified-since")
    CopySourceIfUnmodifiedSince: CopySourceIfUnmodifiedSince

    @httpHeader("x-amz-copy-source-range")
    CopySourceRange: CopySourceRange

    @httpLabel
    @required
    Key: ObjectKey

    @httpQuery("partNumber")
    @required
    PartNumber: PartNumber

    @httpQuery("uploadId")
    @required
    UploadId: MultipartUploadId

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key")
    SSECustomerKey: SSECustomerKey

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-copy-source-server-side-encryption-customer-algorithm")
    CopySourceSSECustomerAlgorithm: CopySourceSSECustomerAlgorithm

    @httpHeader("x-amz-copy-source-server-side-encryption-customer-key")
    CopySourceSSECustomerKey: CopySourceSSECustomerKey

    @httpHeader("x-amz-copy-source-server-side-encryption-customer-key-MD5")
    CopySourceSSECustomerKeyMD5: CopySourceSSECustomerKeyMD5

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId

    @httpHeader("x-amz-source-expected-bucket-owner")
    ExpectedSourceBucketOwner: AccountId
}

@output
structure UploadPartOutput {
    @httpHeader("x-amz-server-side-encryption")
    ServerSideEncryption: ServerSideEncryption

    @httpHeader("ETag")
    ETag: ETag

    @httpHeader("x-amz-checksum-crc32")
    ChecksumCRC32: ChecksumCRC32

    @httpHeader("x-amz-checksum-crc32c")
    ChecksumCRC32C: ChecksumCRC32C

    @httpHeader("x-amz-checksum-crc64nvme")
    ChecksumCRC64NVME: ChecksumCRC64NVME

    @httpHeader("x-amz-checksum-sha1")
    ChecksumSHA1: ChecksumSHA1

    @httpHeader("x-amz-checksum-sha256")
    ChecksumSHA256: ChecksumSHA256

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
    SSEKMSKeyId: SSEKMSKeyId

    @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
    BucketKeyEnabled: BucketKeyEnabled

    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

@input
structure UploadPartRequest {
    @httpPayload
    Body: StreamingBlob = ""

    @httpLabel
    @required
    @contextParam(name: "Bucket")
    Bucket: BucketName

    @httpHeader("Content-Length")
    ContentLength: ContentLength

    @httpHeader("Content-MD5")
    ContentMD5: ContentMD5

    @httpHeader("x-amz-sdk-checksum-algorithm")
    ChecksumAlgorithm: ChecksumAlgorithm

    @httpHeader("x-amz-checksum-crc32")
    ChecksumCRC32: ChecksumCRC32

    @httpHeader("x-amz-checksum-crc32c")
    ChecksumCRC32C: ChecksumCRC32C

    @httpHeader("x-amz-checksum-crc64nvme")
    ChecksumCRC64NVME: ChecksumCRC64NVME

    @httpHeader("x-amz-checksum-sha1")
    ChecksumSHA1: ChecksumSHA1

    @httpHeader("x-amz-checksum-sha256")
    ChecksumSHA256: ChecksumSHA256

    @httpLabel
    @required
    @contextParam(name: "Key")
    Key: ObjectKey

    @httpQuery("partNumber")
    @required
    PartNumber: PartNumber

    @httpQuery("uploadId")
    @required
    UploadId: MultipartUploadId

    @httpHeader("x-amz-server-side-encryption-customer-algorithm")
    SSECustomerAlgorithm: SSECustomerAlgorithm

    @httpHeader("x-amz-server-side-encryption-customer-key")
    SSECustomerKey: SSECustomerKey

    @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
    SSECustomerKeyMD5: SSECustomerKeyMD5

    @httpHeader("x-amz-request-payer")
    RequestPayer: RequestPayer

    @httpHeader("x-amz-expected-bucket-owner")
    ExpectedBucketOwner: AccountId
}

string Value

integer VersionCount

string VersionIdMarker

structure VersioningConfiguration {
    @xmlName("MfaDelete")
    MFADelete: MFADelete

    Status: BucketVersioningStatus
}

structure WebsiteConfiguration {
    ErrorDocument: ErrorDocument
    IndexDocument: IndexDocument
    RedirectAllRequestsTo: RedirectAllRequestsTo
    RoutingRules: RoutingRules
}

string WebsiteRedirectLocation

long WriteOffsetBytes

integer Years
