$version: "2.0"

namespace com.amazonaws.bedrockruntime

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1
use smithy.rules#endpointRuleSet

/// <p>The request is denied because you do not have sufficient permissions to perform the requested action. For troubleshooting this error, 
///          see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-access-denied">AccessDeniedException</a> in the Amazon Bedrock User Guide</p>
@error("client")
@httpError(403)
structure AccessDeniedException {
    message: NonBlankString
}

@pattern("^[0-9]{12}$")
string AccountId

@length(max: 10)
list AdditionalModelResponseFieldPaths {
    @length(min: 1, max: 256)
    member: String
}

/// <p>Describes the API operations for running inference using Amazon Bedrock models.</p>
@service(sdkId: "Bedrock Runtime", endpointPrefix: "bedrock-runtime", cloudTrailEventSource: "bedrock.amazonaws.com")
@sigv4(name: "bedrock")
@restJson1
@title("Amazon Bedrock Runtime")
@endpointRuleSet(
    version: "1.0"
    parameters: {
        Region: {
            builtIn: "AWS::Region"
            required: false
            documentation: "The AWS region used to dispatch the request."
            type: "String"
        }
        UseDualStack: {
            builtIn: "AWS::UseDualStack"
            required: true
            default: false
            documentation: "When true, use the dual-stack endpoint. If the configured endpoint does not support dual-stack, dispatching the request MAY return an error."
            type: "Boolean"
        }
        UseFIPS: {
            builtIn: "AWS::UseFIPS"
            required: true
            default: false
            documentation: "When true, send this request to the FIPS-compliant regional endpoint. If the configured endpoint does not have a FIPS compliant endpoint, dispatching the request will return an error."
            type: "Boolean"
        }
        Endpoint: {
            builtIn: "SDK::Endpoint"
            required: false
            documentation: "Override the endpoint used to send this request"
            type: "String"
        }
    }
    rules: [
        {
            conditions: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }]
            rules: [
                {
                    conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }]
                    error: "Invalid Configuration: FIPS and custom endpoint are not supported"
                    type: "error"
                }
                {
                    conditions: []
                    rules: [
                        {
                            conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }]
                            error: "Invalid Configuration: Dualstack and custom endpoint are not supported"
                            type: "error"
                        }
                        {
                            conditions: []
                            endpoint: { url: { ref: "Endpoint" }, properties: {}, headers: {} }
                            type: "endpoint"
                        }
                    ]
                    type: "tree"
                }
            ]
            type: "tree"
        }
        {
            conditions: []
            rules: [
                {
                    conditions: [{ fn: "isSet", argv: [{ ref: "Region" }] }]
                    rules: [
                        {
                            conditions: [{ fn: "aws.partition", argv: [{ ref: "Region" }], assign: "PartitionResult" }]
                            rules: [
                                {
                                    conditions: [
                                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                                    ]
                                    rules: [
                                        {
                                            conditions: [
                                                {
                                                    fn: "booleanEquals"
                                                    argv: [
                                                        true
                                                        {
                                                            fn: "getAttr"
                                                            argv: [{ ref: "PartitionResult" }, "supportsFIPS"]
                                                        }
                                                    ]
                                                }
                                                {
                                                    fn: "booleanEquals"
                                                    argv: [
                                                        true
                                                        {
                                                            fn: "getAttr"
                                                            argv: [{ ref: "PartitionResult" }, "supportsDualStack"]
                                                        }
                                                    ]
                                                }
                                            ]
                                            rules: [
                                                {
                                                    conditions: []
                                                    rules: [
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "https://bedrock-runtime-fips.{Region}.{PartitionResult#dualStackDnsSuffix}"
                                                                properties: {}
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
                                            conditions: []
                                            error: "FIPS and DualStack are enabled, but this partition does not support one or both"
                                            type: "error"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }]
                                    rules: [
                                        {
                                            conditions: [
                                                {
                                                    fn: "booleanEquals"
                                                    argv: [
                                                        {
                                                            fn: "getAttr"
                                                            argv: [{ ref: "PartitionResult" }, "supportsFIPS"]
                                                        }
                                                        true
                                                    ]
                                                }
                                            ]
                                            rules: [
                                                {
                                                    conditions: []
                                                    rules: [
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "https://bedrock-runtime-fips.{Region}.{PartitionResult#dnsSuffix}"
                                                                properties: {}
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
                                            conditions: []
                                            error: "FIPS is enabled but this partition does not support FIPS"
                                            type: "error"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }]
                                    rules: [
                                        {
                                            conditions: [
                                                {
                                                    fn: "booleanEquals"
                                                    argv: [
                                                        true
                                                        {
                                                            fn: "getAttr"
                                                            argv: [{ ref: "PartitionResult" }, "supportsDualStack"]
                                                        }
                                                    ]
                                                }
                                            ]
                                            rules: [
                                                {
                                                    conditions: []
                                                    rules: [
                                                        {
                                                            conditions: []
                                                            endpoint: {
                                                                url: "https://bedrock-runtime.{Region}.{PartitionResult#dualStackDnsSuffix}"
                                                                properties: {}
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
                                            conditions: []
                                            error: "DualStack is enabled but this partition does not support DualStack"
                                            type: "error"
                                        }
                                    ]
                                    type: "tree"
                                }
                                {
                                    conditions: []
                                    rules: [
                                        {
                                            conditions: []
                                            endpoint: {
                                                url: "https://bedrock-runtime.{Region}.{PartitionResult#dnsSuffix}"
                                                properties: {}
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
                    ]
                    type: "tree"
                }
                { conditions: [], error: "Invalid Configuration: Missing Region", type: "error" }
            ]
            type: "tree"
        }
    ]
)
service AmazonBedrockFrontendService {
    version: "2023-09-30"
    resources: [
        InferenceResource
    ]
}

/// <p>The model must request at least one tool (no text is generated). For example, <code>{"any" : {}}</code>.</p>
structure AnyToolChoice {}

/// <p>The Model automatically decides if a tool should be called or whether to generate text instead.
///          For example, <code>{"auto" : {}}</code>.</p>
structure AutoToolChoice {}

/// <p>A block of content for a message that you pass to, or receive from, a model with the <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">Converse</a> or <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html">ConverseStream</a> API operations.</p>
union ContentBlock {
    /// <p>Text to include in the message.</p>
    text: String

    /// <p>Image to include in the message. </p>
    ///          <note>
    ///             <p>This field is only supported by Anthropic Claude 3 models.</p>
    ///          </note>
    image: ImageBlock

    /// <p>A document to include in the message.</p>
    document: DocumentBlock

    /// <p>Video to include in the message. </p>
    video: VideoBlock

    /// <p>Information about a tool use request from a model.</p>
    toolUse: ToolUseBlock

    /// <p>The result for a tool request that a model makes.</p>
    toolResult: ToolResultBlock

    /// <p>Contains the content to assess with the guardrail. If you don't specify
    ///             <code>guardContent</code> in a call to the Converse API, the guardrail (if passed in the
    ///          Converse API) assesses the entire message.</p>
    ///          <p>For more information, see  <i>Use a guardrail with the Converse API</i> in the <i>Amazon Bedrock User Guide</i>.
    ///
    ///       </p>
    guardContent: GuardrailConverseContentBlock

    /// <p>Contains content regarding the reasoning that is carried out by the model. Reasoning refers to a Chain of Thought (CoT) that the model generates to enhance the accuracy of its final response.</p>
    reasoningContent: ReasoningContentBlock
}

/// <p>A block of content in a streaming response.</p>
union ContentBlockDelta {
    /// <p>The content text.</p>
    text: String

    /// <p>Information about a tool that the model is requesting to use.</p>
    toolUse: ToolUseBlockDelta

    /// <p>Contains content regarding the reasoning that is carried out by the model. Reasoning refers to a Chain of Thought (CoT) that the model generates to enhance the accuracy of its final response.</p>
    reasoningContent: ReasoningContentBlockDelta
}

/// <p>The content block delta event.</p>
structure ContentBlockDeltaEvent {
    /// <p>The delta for a content block delta event.</p>
    @required
    delta: ContentBlockDelta

    /// <p>The block index for a content block delta event. </p>
    @required
    contentBlockIndex: NonNegativeInteger
}

/// <p>Content block start information.</p>
union ContentBlockStart {
    /// <p>Information about a tool that the model is requesting to use.</p>
    toolUse: ToolUseBlockStart
}

/// <p>Content block start event.</p>
structure ContentBlockStartEvent {
    /// <p>Start information about a content block start event.  </p>
    @required
    start: ContentBlockStart

    /// <p>The index for a content block start event.</p>
    @required
    contentBlockIndex: NonNegativeInteger
}

/// <p>A content block stop event.</p>
structure ContentBlockStopEvent {
    /// <p>The index for a content block.</p>
    @required
    contentBlockIndex: NonNegativeInteger
}

list ContentBlocks {
    member: ContentBlock
}

enum ConversationRole {
    USER = "user"
    ASSISTANT = "assistant"
}

@length(min: 1, max: 2048)
@pattern("^(arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}:(([0-9]{12}:custom-model/[a-z0-9-]{1,63}[.]{1}[a-z0-9-]{1,63}/[a-z0-9]{12})|(:foundation-model/[a-z0-9-]{1,63}[.]{1}[a-z0-9-]{1,63}([.:]?[a-z0-9-]{1,63}))|([0-9]{12}:imported-model/[a-z0-9]{12})|([0-9]{12}:provisioned-model/[a-z0-9]{12})|([0-9]{12}:(inference-profile|application-inference-profile)/[a-zA-Z0-9-:.]+)))|([a-z0-9-]{1,63}[.]{1}[a-z0-9-]{1,63}([.:]?[a-z0-9-]{1,63}))|(([0-9a-zA-Z][_-]?)+)|([a-zA-Z0-9-:.]+)|(^(arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}:[0-9]{12}:prompt/[0-9a-zA-Z]{10}(?::[0-9]{1,5})?))$|(^arn:aws:sagemaker:[a-z0-9-]+:[0-9]{12}:endpoint/[a-zA-Z0-9-]+$)|(^arn:aws(-[^:]+)?:bedrock:([0-9a-z-]{1,20}):([0-9]{12}):(default-)?prompt-router/[a-zA-Z0-9-:.]+$)$")
string ConversationalModelId

/// <p>Sends messages to the specified Amazon Bedrock model and returns
///          the response in a stream. <code>ConverseStream</code> provides a consistent API
///          that works with all Amazon Bedrock models that support messages.
///          This allows you to write code once and use it with different models. Should a
///          model have unique inference parameters, you can also pass those unique parameters to the
///          model. </p>
///          <p>To find out if a model supports streaming, call <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetFoundationModel.html">GetFoundationModel</a>
///          and check the <code>responseStreamingSupported</code> field in the response.</p>
///          <note>
///             <p>The CLI doesn't support streaming operations in Amazon Bedrock, including <code>ConverseStream</code>.</p>
///          </note>
///          <p>Amazon Bedrock doesn't store any text, images, or documents that you provide as content. The data is only used to generate the response.</p>
///          <p>You can submit a prompt by including it in the <code>messages</code> field, specifying the <code>modelId</code> of a foundation model or inference profile to run inference on it, and including any other fields that are relevant to your use case.</p>
///          <p>You can also submit a prompt from Prompt management by specifying the ARN of the prompt version and including a map of variables to values in the <code>promptVariables</code> field. You can append more messages to the prompt by using the <code>messages</code> field. If you use a prompt from Prompt management, you can't include the following fields in the request: <code>additionalModelRequestFields</code>, <code>inferenceConfig</code>, <code>system</code>, or <code>toolConfig</code>. Instead, these fields must be defined through Prompt management. For more information, see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-management-use.html">Use a prompt from Prompt management</a>.</p>
///          <p>For information about the Converse API, see <i>Use the Converse API</i> in the <i>Amazon Bedrock User Guide</i>.
///          To use a guardrail, see  <i>Use a guardrail with the Converse API</i> in the <i>Amazon Bedrock User Guide</i>.
///          To use a tool with a model, see <i>Tool use (Function calling)</i> in the <i>Amazon Bedrock User Guide</i>
///          </p>
///          <p>For example code, see <i>Conversation streaming example</i> in the <i>Amazon Bedrock User Guide</i>.
///       </p>
///          <p>This operation requires permission for the <code>bedrock:InvokeModelWithResponseStream</code> action.</p>
///          <important>
///             <p>To deny all inference access to resources that you specify in the modelId field, you
///          need to deny access to the <code>bedrock:InvokeModel</code> and
///          <code>bedrock:InvokeModelWithResponseStream</code> actions. Doing this also denies
///          access to the resource through the base inference actions (<a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModel.html">InvokeModel</a> and <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModelWithResponseStream.html">InvokeModelWithResponseStream</a>). For more information see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/security_iam_id-based-policy-examples.html#security_iam_id-based-policy-examples-deny-inference">Deny access for inference on specific models</a>.
///       </p>
///          </important>
///          <p>For troubleshooting some of the common errors you might encounter when using the <code>ConverseStream</code> API, 
///          see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html">Troubleshooting Amazon Bedrock API Error Codes</a> in the Amazon Bedrock User Guide</p>
@http(code: 200, method: "POST", uri: "/model/{modelId}/converse-stream")
operation ConverseStream {
    input: ConverseStreamRequest
    output: ConverseStreamResponse
    errors: [
        AccessDeniedException
        InternalServerException
        ModelErrorException
        ModelNotReadyException
        ModelTimeoutException
        ResourceNotFoundException
        ServiceUnavailableException
        ThrottlingException
        ValidationException
    ]
}

/// <p>A conversation stream metadata event.</p>
structure ConverseStreamMetadataEvent {
    /// <p>Usage information for the conversation stream event.</p>
    @required
    usage: TokenUsage

    /// <p>The metrics for the conversation stream metadata event.</p>
    @required
    metrics: ConverseStreamMetrics

    /// <p>The trace object in the response from <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html">ConverseStream</a> that contains information about the guardrail behavior.</p>
    trace: ConverseStreamTrace

    /// <p>Model performance configuration metadata for the conversation stream event.</p>
    performanceConfig: PerformanceConfiguration
}

/// <p>Metrics for the stream.</p>
structure ConverseStreamMetrics {
    /// <p>The latency for the streaming request, in milliseconds.</p>
    @required
    latencyMs: Long
}

/// <p>The messages output stream</p>
@streaming
union ConverseStreamOutput {
    /// <p>Message start information.</p>
    messageStart: MessageStartEvent

    /// <p>Start information for a content block.</p>
    contentBlockStart: ContentBlockStartEvent

    /// <p>The messages output content block delta.</p>
    contentBlockDelta: ContentBlockDeltaEvent

    /// <p>Stop information for a content block.</p>
    contentBlockStop: ContentBlockStopEvent

    /// <p>Message stop information.</p>
    messageStop: MessageStopEvent

    /// <p>Metadata for the converse output stream.</p>
    metadata: ConverseStreamMetadataEvent

    /// <p>An internal server error occurred. Retry your request.</p>
    internalServerException: InternalServerException

    /// <p>A streaming error occurred. Retry your request.</p>
    modelStreamErrorException: ModelStreamErrorException

    /// <p>The input fails to satisfy the constraints specified by <i>Amazon Bedrock</i>. For troubleshooting this error, 
    ///          see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-validation-error">ValidationError</a> in the Amazon Bedrock User Guide</p>
    validationException: ValidationException

    /// <p>Your request was denied due to exceeding the account quotas for <i>Amazon Bedrock</i>. For
    ///          troubleshooting this error, see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-throttling-exception">ThrottlingException</a> in the Amazon Bedrock User Guide</p>
    throttlingException: ThrottlingException

    /// <p>The service isn't currently available. For troubleshooting this error, 
    ///          see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-service-unavailable">ServiceUnavailable</a> in the Amazon Bedrock User Guide</p>
    serviceUnavailableException: ServiceUnavailableException
}

@input
structure ConverseStreamRequest {
    /// <p>Specifies the model or throughput with which to run inference, or the prompt resource to use in inference. The value depends on the resource that you use:</p>
    ///          <ul>
    ///             <li>
    ///                <p>If you use a base model, specify the model ID or its ARN. For a list of model IDs for base models, see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-ids.html#model-ids-arns">Amazon Bedrock base model IDs (on-demand throughput)</a> in the Amazon Bedrock User Guide.</p>
    ///             </li>
    ///             <li>
    ///                <p>If you use an inference profile, specify the inference profile ID or its ARN. For a list of inference profile IDs, see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/cross-region-inference-support.html">Supported Regions and models for cross-region inference</a> in the Amazon Bedrock User Guide.</p>
    ///             </li>
    ///             <li>
    ///                <p>If you use a provisioned model, specify the ARN of the Provisioned Throughput. For more information, see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/prov-thru-use.html">Run inference using a Provisioned Throughput</a> in the Amazon Bedrock User Guide.</p>
    ///             </li>
    ///             <li>
    ///                <p>If you use a custom model, first purchase Provisioned Throughput for it. Then specify the ARN of the resulting provisioned model. For more information, see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-use.html">Use a custom model in Amazon Bedrock</a> in the Amazon Bedrock User Guide.</p>
    ///             </li>
    ///             <li>
    ///                <p>To include a prompt that was defined in <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-management.html">Prompt management</a>, specify the ARN of the prompt version to use.</p>
    ///             </li>
    ///          </ul>
    ///          <p>The Converse API doesn't support <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-import-model.html">imported models</a>.</p>
    @httpLabel
    @required
    modelId: ConversationalModelId

    /// <p>The messages that you want to send to the model.</p>
    messages: Messages

    /// <p>A prompt that provides instructions or context to the model about the task it should perform, or the persona it should adopt during the conversation.</p>
    system: SystemContentBlocks

    /// <p>Inference parameters to pass to the model. <code>Converse</code> and <code>ConverseStream</code> support a base
    ///          set of inference parameters. If you need to pass additional parameters that the model
    ///          supports, use the <code>additionalModelRequestFields</code> request field.</p>
    inferenceConfig: InferenceConfiguration

    /// <p>Configuration information for the tools that the model can use when generating a response.</p>
    ///          <p>For information about models that support streaming tool use, see 
    ///             <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/conversation-inference.html#conversation-inference-supported-models-features">Supported models and model features</a>.</p>
    toolConfig: ToolConfiguration

    /// <p>Configuration information for a guardrail that you want to use in the request. If you include <code>guardContent</code> blocks in the <code>content</code> field in the <code>messages</code> field, the guardrail operates only on those messages. If you include no <code>guardContent</code> blocks, the guardrail operates on all messages in the request body and in any included prompt resource.</p>
    guardrailConfig: GuardrailStreamConfiguration

    /// <p>Additional inference parameters that the model supports, beyond the
    ///          base set of inference parameters that <code>Converse</code> and <code>ConverseStream</code> support in the <code>inferenceConfig</code>
    ///          field. For more information, see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html">Model parameters</a>.</p>
    additionalModelRequestFields: Document

    /// <p>Contains a map of variables in a prompt from Prompt management to objects containing the values to fill in for them when running model invocation. This field is ignored if you don't specify a prompt resource in the <code>modelId</code> field.</p>
    promptVariables: PromptVariableMap

    /// <p>Additional model parameters field paths to return in the
    ///          response. <code>Converse</code> and <code>ConverseStream</code> return the requested fields as a JSON Pointer object in the
    ///          <code>additionalModelResponseFields</code> field. The following is example JSON for <code>additionalModelResponseFieldPaths</code>.</p>
    ///          <p>
    ///             <code>[
    ///          "/stop_sequence"
    ///          ]</code>
    ///          </p>
    ///          <p>For information about the JSON Pointer syntax, see the
    ///          <a href="https://datatracker.ietf.org/doc/html/rfc6901">Internet Engineering Task Force (IETF)</a> documentation.</p>
    ///          <p>
    ///             <code>Converse</code> and <code>ConverseStream</code> reject an empty JSON Pointer or incorrectly structured
    ///          JSON Pointer with a <code>400</code> error code. if the JSON Pointer is valid, but the requested
    ///          field is not in the model response, it is ignored by <code>Converse</code>.</p>
    @length(max: 10)
    additionalModelResponseFieldPaths: AdditionalModelResponseFieldPaths

    /// <p>Key-value pairs that you can use to filter invocation logs.</p>
    requestMetadata: RequestMetadata

    /// <p>Model performance settings for the request.</p>
    performanceConfig: PerformanceConfiguration
}

@output
structure ConverseStreamResponse {
    /// <p>The output stream that the model generated.</p>
    @httpPayload
    stream: ConverseStreamOutput
}

/// <p>The trace object in a response from <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html">ConverseStream</a>. Currently, you can only trace guardrails.</p>
structure ConverseStreamTrace {
    /// <p>The guardrail trace object. </p>
    guardrail: GuardrailTraceAssessment

    /// <p>The request's prompt router.</p>
    promptRouter: PromptRouterTrace
}

/// <p>A document to include in a message.</p>
structure DocumentBlock {
    /// <p>The format of a document, or its extension.</p>
    @required
    format: DocumentFormat

    /// <p>A name for the document. The name can only contain the following characters:</p>
    ///          <ul>
    ///             <li>
    ///                <p>Alphanumeric characters</p>
    ///             </li>
    ///             <li>
    ///                <p>Whitespace characters (no more than one in a row)</p>
    ///             </li>
    ///             <li>
    ///                <p>Hyphens</p>
    ///             </li>
    ///             <li>
    ///                <p>Parentheses</p>
    ///             </li>
    ///             <li>
    ///                <p>Square brackets</p>
    ///             </li>
    ///          </ul>
    ///          <note>
    ///             <p>This field is vulnerable to prompt injections, because the model might inadvertently interpret it as instructions. Therefore, we recommend that you specify a neutral name.</p>
    ///          </note>
    @length(min: 1, max: 200)
    @required
    name: String

    /// <p>Contains the content of the document.</p>
    @required
    source: DocumentSource
}

enum DocumentFormat {
    PDF = "pdf"
    CSV = "csv"
    DOC = "doc"
    DOCX = "docx"
    XLS = "xls"
    XLSX = "xlsx"
    HTML = "html"
    TXT = "txt"
    MD = "md"
}

/// <p>Contains the content of a document.</p>
union DocumentSource {
    /// <p>The raw bytes for the document. If you use an Amazon Web Services SDK, you don't need to encode the bytes in base64.</p>
    @length(min: 1)
    bytes: Blob
}

/// <p>A behavior assessment of the guardrail policies used in a call to the Converse API. </p>
structure GuardrailAssessment {
    /// <p>The topic policy.</p>
    topicPolicy: GuardrailTopicPolicyAssessment

    /// <p>The content policy.</p>
    contentPolicy: GuardrailContentPolicyAssessment

    /// <p>The word policy.</p>
    wordPolicy: GuardrailWordPolicyAssessment

    /// <p>The sensitive information policy.</p>
    sensitiveInformationPolicy: GuardrailSensitiveInformationPolicyAssessment

    /// <p>The contextual grounding policy used for the guardrail assessment.</p>
    contextualGroundingPolicy: GuardrailContextualGroundingPolicyAssessment

    /// <p>The invocation metrics for the guardrail assessment.</p>
    invocationMetrics: GuardrailInvocationMetrics
}

list GuardrailAssessmentList {
    member: GuardrailAssessment
}

map GuardrailAssessmentListMap {
    key: String
    value: GuardrailAssessmentList
}

map GuardrailAssessmentMap {
    key: String
    value: GuardrailAssessment
}

/// <p>The content filter for a guardrail.</p>
structure GuardrailContentFilter {
    /// <p>The guardrail type.</p>
    @required
    type: GuardrailContentFilterType

    /// <p>The guardrail confidence.</p>
    @required
    confidence: GuardrailContentFilterConfidence

    /// <p>The filter strength setting for the guardrail content filter.</p>
    filterStrength: GuardrailContentFilterStrength

    /// <p>The guardrail action.</p>
    @required
    action: GuardrailContentPolicyAction
}

enum GuardrailContentFilterConfidence {
    NONE
    LOW
    MEDIUM
    HIGH
}

list GuardrailContentFilterList {
    member: GuardrailContentFilter
}

enum GuardrailContentFilterStrength {
    NONE
    LOW
    MEDIUM
    HIGH
}

enum GuardrailContentFilterType {
    INSULTS
    HATE
    SEXUAL
    VIOLENCE
    MISCONDUCT
    PROMPT_ATTACK
}

enum GuardrailContentPolicyAction {
    BLOCKED
}

/// <p>An assessment of a content policy for a guardrail.</p>
structure GuardrailContentPolicyAssessment {
    /// <p>The content policy filters.</p>
    @required
    filters: GuardrailContentFilterList
}

integer GuardrailContentPolicyImageUnitsProcessed

integer GuardrailContentPolicyUnitsProcessed

/// <p>The details for the guardrails contextual grounding filter.</p>
structure GuardrailContextualGroundingFilter {
    /// <p>The contextual grounding filter type.</p>
    @required
    type: GuardrailContextualGroundingFilterType

    /// <p>The threshold used by contextual grounding filter to determine whether the content is grounded or not.</p>
    @range(min: 0, max: 1)
    @required
    threshold: Double

    /// <p>The score generated by contextual grounding filter.</p>
    @range(min: 0, max: 1)
    @required
    score: Double

    /// <p>The action performed by the guardrails contextual grounding filter.</p>
    @required
    action: GuardrailContextualGroundingPolicyAction
}

enum GuardrailContextualGroundingFilterType {
    GROUNDING
    RELEVANCE
}

list GuardrailContextualGroundingFilters {
    member: GuardrailContextualGroundingFilter
}

enum GuardrailContextualGroundingPolicyAction {
    BLOCKED
    NONE
}

/// <p>The policy assessment details for the guardrails contextual grounding filter.</p>
structure GuardrailContextualGroundingPolicyAssessment {
    /// <p>The filter details for the guardrails contextual grounding filter.</p>
    filters: GuardrailContextualGroundingFilters
}

integer GuardrailContextualGroundingPolicyUnitsProcessed

/// <p/>
///          <p>A content block for selective guarding with the <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">Converse</a> or <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html">ConverseStream</a> API operations.
///       </p>
union GuardrailConverseContentBlock {
    /// <p>The text to guard.</p>
    text: GuardrailConverseTextBlock

    /// <p>Image within converse content block to be evaluated by the guardrail.</p>
    image: GuardrailConverseImageBlock
}

enum GuardrailConverseContentQualifier {
    GROUNDING_SOURCE = "grounding_source"
    QUERY = "query"
    GUARD_CONTENT = "guard_content"
}

list GuardrailConverseContentQualifierList {
    member: GuardrailConverseContentQualifier
}

/// <p>An image block that contains images that you want to assess with a guardrail.</p>
@sensitive
structure GuardrailConverseImageBlock {
    /// <p>The format details for the image type of the guardrail converse image block.</p>
    @required
    format: GuardrailConverseImageFormat

    /// <p>The image source (image bytes) of the guardrail converse image block.</p>
    @required
    source: GuardrailConverseImageSource
}

enum GuardrailConverseImageFormat {
    PNG = "png"
    JPEG = "jpeg"
}

/// <p>The image source (image bytes) of the guardrail converse image source.</p>
@sensitive
union GuardrailConverseImageSource {
    /// <p>The raw image bytes for the image.</p>
    @length(min: 1)
    bytes: Blob
}

/// <p>A text block that contains text that you want to assess with a guardrail. For more information, see <a>GuardrailConverseContentBlock</a>.</p>
structure GuardrailConverseTextBlock {
    /// <p>The text that you want to guard.</p>
    @required
    text: String

    /// <p>The qualifier details for the guardrails contextual grounding filter.</p>
    qualifiers: GuardrailConverseContentQualifierList
}

/// <p>The action of the guardrail coverage details.</p>
structure GuardrailCoverage {
    /// <p>The text characters of the guardrail coverage details.</p>
    textCharacters: GuardrailTextCharactersCoverage

    /// <p>The guardrail coverage for images (the number of images that guardrails guarded).</p>
    images: GuardrailImageCoverage
}

/// <p>A custom word configured in a guardrail.</p>
structure GuardrailCustomWord {
    /// <p>The match for the custom word.</p>
    @required
    match: String

    /// <p>The action for the custom word.</p>
    @required
    action: GuardrailWordPolicyAction
}

list GuardrailCustomWordList {
    member: GuardrailCustomWord
}

@length(max: 2048)
@pattern("^(([a-z0-9]+)|(arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}:[0-9]{12}:guardrail/[a-z0-9]+))$")
string GuardrailIdentifier

/// <p>The details of the guardrail image coverage.</p>
structure GuardrailImageCoverage {
    /// <p>The count (integer) of images guardrails guarded.</p>
    guarded: ImagesGuarded

    /// <p>Represents the total number of images (integer) that were in the request (guarded and unguarded).</p>
    total: ImagesTotal
}

/// <p>The invocation metrics for the guardrail.</p>
structure GuardrailInvocationMetrics {
    /// <p>The processing latency details for the guardrail invocation metrics.</p>
    guardrailProcessingLatency: GuardrailProcessingLatency

    /// <p>The usage details for the guardrail invocation metrics.</p>
    usage: GuardrailUsage

    /// <p>The coverage details for the guardrail invocation metrics.</p>
    guardrailCoverage: GuardrailCoverage
}

/// <p>A managed word configured in a guardrail.</p>
structure GuardrailManagedWord {
    /// <p>The match for the managed word.</p>
    @required
    match: String

    /// <p>The type for the managed word.</p>
    @required
    type: GuardrailManagedWordType

    /// <p>The action for the managed word.</p>
    @required
    action: GuardrailWordPolicyAction
}

list GuardrailManagedWordList {
    member: GuardrailManagedWord
}

enum GuardrailManagedWordType {
    PROFANITY
}

string GuardrailOutputText

/// <p>A Personally Identifiable Information (PII) entity configured in a guardrail.</p>
structure GuardrailPiiEntityFilter {
    /// <p>The PII entity filter match.</p>
    @required
    match: String

    /// <p>The PII entity filter type.</p>
    @required
    type: GuardrailPiiEntityType

    /// <p>The PII entity filter action.</p>
    @required
    action: GuardrailSensitiveInformationPolicyAction
}

list GuardrailPiiEntityFilterList {
    member: GuardrailPiiEntityFilter
}

enum GuardrailPiiEntityType {
    ADDRESS
    AGE
    AWS_ACCESS_KEY
    AWS_SECRET_KEY
    CA_HEALTH_NUMBER
    CA_SOCIAL_INSURANCE_NUMBER
    CREDIT_DEBIT_CARD_CVV
    CREDIT_DEBIT_CARD_EXPIRY
    CREDIT_DEBIT_CARD_NUMBER
    DRIVER_ID
    EMAIL
    INTERNATIONAL_BANK_ACCOUNT_NUMBER
    IP_ADDRESS
    LICENSE_PLATE
    MAC_ADDRESS
    NAME
    PASSWORD
    PHONE
    PIN
    SWIFT_CODE
    UK_NATIONAL_HEALTH_SERVICE_NUMBER
    UK_NATIONAL_INSURANCE_NUMBER
    UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER
    URL
    USERNAME
    US_BANK_ACCOUNT_NUMBER
    US_BANK_ROUTING_NUMBER
    US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER
    US_PASSPORT_NUMBER
    US_SOCIAL_SECURITY_NUMBER
    VEHICLE_IDENTIFICATION_NUMBER
}

long GuardrailProcessingLatency

/// <p>A Regex filter configured in a guardrail.</p>
structure GuardrailRegexFilter {
    /// <p>The regex filter name.</p>
    name: String

    /// <p>The regesx filter match.</p>
    match: String

    /// <p>The regex query.</p>
    regex: String

    /// <p>The region filter action.</p>
    @required
    action: GuardrailSensitiveInformationPolicyAction
}

list GuardrailRegexFilterList {
    member: GuardrailRegexFilter
}

enum GuardrailSensitiveInformationPolicyAction {
    ANONYMIZED
    BLOCKED
}

/// <p>The assessment for aPersonally Identifiable Information (PII) policy. </p>
structure GuardrailSensitiveInformationPolicyAssessment {
    /// <p>The PII entities in the assessment.</p>
    @required
    piiEntities: GuardrailPiiEntityFilterList

    /// <p>The regex queries in the assessment.</p>
    @required
    regexes: GuardrailRegexFilterList
}

integer GuardrailSensitiveInformationPolicyFreeUnitsProcessed

integer GuardrailSensitiveInformationPolicyUnitsProcessed

/// <p>Configuration information for a guardrail that you use with the <a>ConverseStream</a> action.
///             </p>
structure GuardrailStreamConfiguration {
    /// <p>The identifier for the guardrail.</p>
    @required
    guardrailIdentifier: GuardrailIdentifier

    /// <p>The version of the guardrail.</p>
    @required
    guardrailVersion: GuardrailVersion

    /// <p>The trace behavior for the guardrail.</p>
    trace: GuardrailTrace = "disabled"

    /// <p>The processing mode. </p>
    ///          <p>The processing mode. For more information, see <i>Configure streaming response behavior</i> in the <i>Amazon Bedrock User Guide</i>.
    ///       </p>
    streamProcessingMode: GuardrailStreamProcessingMode = "sync"
}

enum GuardrailStreamProcessingMode {
    SYNC = "sync"
    ASYNC = "async"
}

/// <p>The guardrail coverage for the text characters.</p>
structure GuardrailTextCharactersCoverage {
    /// <p>The text characters that were guarded by the guardrail coverage.</p>
    guarded: TextCharactersGuarded

    /// <p>The total text characters by the guardrail coverage.</p>
    total: TextCharactersTotal
}

/// <p>Information about a topic guardrail.</p>
structure GuardrailTopic {
    /// <p>The name for the guardrail.</p>
    @required
    name: String

    /// <p>The type behavior that the guardrail should perform when the model detects the topic.</p>
    @required
    type: GuardrailTopicType

    /// <p>The action the guardrail should take when it intervenes on a topic.</p>
    @required
    action: GuardrailTopicPolicyAction
}

list GuardrailTopicList {
    member: GuardrailTopic
}

enum GuardrailTopicPolicyAction {
    BLOCKED
}

/// <p>A behavior assessment of a topic policy.</p>
structure GuardrailTopicPolicyAssessment {
    /// <p>The topics in the assessment.</p>
    @required
    topics: GuardrailTopicList
}

integer GuardrailTopicPolicyUnitsProcessed

enum GuardrailTopicType {
    DENY
}

enum GuardrailTrace {
    ENABLED = "enabled"
    DISABLED = "disabled"
}

/// <p>A Top level guardrail trace object. For more information, see <a>ConverseTrace</a>.</p>
structure GuardrailTraceAssessment {
    /// <p>The output from the model.</p>
    modelOutput: ModelOutputs

    /// <p>The input assessment.</p>
    inputAssessment: GuardrailAssessmentMap

    /// <p>the output assessments.</p>
    outputAssessments: GuardrailAssessmentListMap
}

/// <p>The details on the use of the guardrail.</p>
structure GuardrailUsage {
    /// <p>The topic policy units processed by the guardrail.</p>
    @required
    topicPolicyUnits: GuardrailTopicPolicyUnitsProcessed

    /// <p>The content policy units processed by the guardrail.</p>
    @required
    contentPolicyUnits: GuardrailContentPolicyUnitsProcessed

    /// <p>The word policy units processed by the guardrail.</p>
    @required
    wordPolicyUnits: GuardrailWordPolicyUnitsProcessed

    /// <p>The sensitive information policy units processed by the guardrail.</p>
    @required
    sensitiveInformationPolicyUnits: GuardrailSensitiveInformationPolicyUnitsProcessed

    /// <p>The sensitive information policy free units processed by the guardrail.</p>
    @required
    sensitiveInformationPolicyFreeUnits: GuardrailSensitiveInformationPolicyFreeUnitsProcessed

    /// <p>The contextual grounding policy units processed by the guardrail.</p>
    @required
    contextualGroundingPolicyUnits: GuardrailContextualGroundingPolicyUnitsProcessed

    /// <p>The content policy image units processed by the guardrail.</p>
    contentPolicyImageUnits: GuardrailContentPolicyImageUnitsProcessed
}

@pattern("^(([1-9][0-9]{0,7})|(DRAFT))$")
string GuardrailVersion

enum GuardrailWordPolicyAction {
    BLOCKED
}

/// <p>The word policy assessment.</p>
structure GuardrailWordPolicyAssessment {
    /// <p>Custom words in the assessment.</p>
    @required
    customWords: GuardrailCustomWordList

    /// <p>Managed word lists in the assessment.</p>
    @required
    managedWordLists: GuardrailManagedWordList
}

integer GuardrailWordPolicyUnitsProcessed

/// <p>Image content for a message.</p>
structure ImageBlock {
    /// <p>The format of the image.</p>
    @required
    format: ImageFormat

    /// <p>The source for the image.</p>
    @required
    source: ImageSource
}

enum ImageFormat {
    PNG = "png"
    JPEG = "jpeg"
    GIF = "gif"
    WEBP = "webp"
}

/// <p>The source for an image.</p>
union ImageSource {
    /// <p>The raw image bytes for the image. If you use an AWS SDK, you don't need to encode the image bytes in base64.</p>
    @length(min: 1)
    bytes: Blob
}

integer ImagesGuarded

integer ImagesTotal

/// <p>Base inference parameters to pass to a model in a call to <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">Converse</a> or <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html">ConverseStream</a>. For more information,
///          see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html">Inference parameters for foundation models</a>.</p>
///          <p>If you need to pass additional parameters that the model
///          supports, use the <code>additionalModelRequestFields</code> request field in the call to <code>Converse</code>
///          or <code>ConverseStream</code>.
///          For more information, see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html">Model parameters</a>.</p>
structure InferenceConfiguration {
    /// <p>The maximum number of tokens to allow in the generated response. The default value is
    ///          the maximum allowed value for the model that you are using. For more information, see
    ///             <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html">Inference parameters for foundation models</a>. </p>
    @range(min: 1)
    maxTokens: Integer

    /// <p>The likelihood of the model selecting higher-probability options while generating a
    ///          response. A lower value makes the model more likely to choose higher-probability options,
    ///          while a higher value makes the model more likely to choose lower-probability
    ///          options.</p>
    ///          <p>The default value is the default value for the model that
    ///          you are using. For more information, see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html">Inference parameters for foundation
    ///             models</a>. </p>
    @range(min: 0, max: 1)
    temperature: Float

    /// <p>The percentage of most-likely candidates that the model considers for the next token. For
    ///          example, if you choose a value of 0.8 for <code>topP</code>, the model selects from the top 80% of the
    ///          probability distribution of tokens that could be next in the sequence.</p>
    ///          <p>The default value is the default value for the model that you are using. For more information, see
    ///          <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html">Inference parameters for foundation models</a>. </p>
    @range(min: 0, max: 1)
    topP: Float

    /// <p>A list of stop sequences. A stop sequence is a sequence of characters that causes the
    ///          model to stop generating the response. </p>
    @length(max: 4)
    stopSequences: NonEmptyStringList
}

resource InferenceResource {
    operations: [
        ConverseStream
    ]
}

/// <p>An internal server error occurred. For troubleshooting this error, 
///          see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-internal-failure">InternalFailure</a> in the Amazon Bedrock User Guide</p>
@error("server")
@httpError(500)
structure InternalServerException {
    message: NonBlankString
}

@pattern("^(arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}::foundation-model/[a-z0-9-]{1,63}[.]{1}[a-z0-9-]{1,63}([a-z0-9-]{1,63}[.]){0,2}[a-z0-9-]{1,63}([:][a-z0-9-]{1,63}){0,2})|(arn:aws(|-us-gov|-cn|-iso|-iso-b):bedrock:(|[0-9a-z-]{1,20}):(|[0-9]{12}):inference-profile/[a-zA-Z0-9-:.]+)$")
string InvokedModelId

/// <p>A message input, or returned from, a call to <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">Converse</a> or <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html">ConverseStream</a>.</p>
structure Message {
    /// <p>The role that the message plays in the message.</p>
    @required
    role: ConversationRole

    /// <p>The message content. Note the following restrictions:</p>
    ///          <ul>
    ///             <li>
    ///                <p>You can include up to 20 images. Each image's size, height, and width must be no more than 3.75 MB, 8000 px, and 8000 px, respectively.</p>
    ///             </li>
    ///             <li>
    ///                <p>You can include up to five documents. Each document's size must be no more than 4.5 MB.</p>
    ///             </li>
    ///             <li>
    ///                <p>If you include a <code>ContentBlock</code> with a <code>document</code> field in the array, you must also include a <code>ContentBlock</code> with a <code>text</code> field.</p>
    ///             </li>
    ///             <li>
    ///                <p>You can only include images and documents if the <code>role</code> is <code>user</code>.</p>
    ///             </li>
    ///          </ul>
    @required
    content: ContentBlocks
}

/// <p>The start of a message.</p>
structure MessageStartEvent {
    /// <p>The role for the message.</p>
    @required
    role: ConversationRole
}

/// <p>The stop event for a message.</p>
structure MessageStopEvent {
    /// <p>The reason why the model stopped generating output.</p>
    @required
    stopReason: StopReason

    /// <p>The additional model response fields.</p>
    additionalModelResponseFields: Document
}

list Messages {
    member: Message
}

/// <p>The request failed due to an error while processing the model.</p>
@error("client")
@httpError(424)
structure ModelErrorException {
    message: NonBlankString

    /// <p>The original status code.</p>
    originalStatusCode: StatusCode

    /// <p>The resource name.</p>
    resourceName: NonBlankString
}

/// <p>The model specified in the request is not ready to serve inference requests. The AWS SDK
///          will automatically retry the operation up to 5 times. For information about configuring
///          automatic retries, see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry behavior</a> in the <i>AWS SDKs and Tools</i>
///       reference guide.</p>
@error("client")
@httpError(429)
@retryable
structure ModelNotReadyException {
    message: NonBlankString
}

list ModelOutputs {
    member: GuardrailOutputText
}

/// <p>An error occurred while streaming the response. Retry your request.</p>
@error("client")
@httpError(424)
structure ModelStreamErrorException {
    message: NonBlankString

    /// <p>The original status code.</p>
    originalStatusCode: StatusCode

    /// <p>The original message.</p>
    originalMessage: NonBlankString
}

/// <p>The request took too long to process. Processing time exceeded the model timeout length.</p>
@error("client")
@httpError(408)
structure ModelTimeoutException {
    message: NonBlankString
}

@pattern("^[\\s\\S]*$")
string NonBlankString

@length(min: 1)
string NonEmptyString

list NonEmptyStringList {
    member: NonEmptyString
}

@range(min: 0)
integer NonNegativeInteger

enum PerformanceConfigLatency {
    STANDARD = "standard"
    OPTIMIZED = "optimized"
}

/// <p>Performance settings for a model.</p>
structure PerformanceConfiguration {
    /// <p>To use a latency-optimized version of the model, set to <code>optimized</code>.</p>
    latency: PerformanceConfigLatency = "standard"
}

/// <p>A prompt router trace.</p>
structure PromptRouterTrace {
    /// <p>The ID of the invoked model.</p>
    invokedModelId: InvokedModelId
}

@sensitive
map PromptVariableMap {
    key: String
    value: PromptVariableValues
}

/// <p>Contains a map of variables in a prompt from Prompt management to an object containing the values to fill in for them when running model invocation. For more information, see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-management-how.html">How Prompt management works</a>.</p>
union PromptVariableValues {
    /// <p>The text value that the variable maps to.</p>
    text: String
}

/// <p>Contains content regarding the reasoning that is carried out by the model with respect to the content in the content block. Reasoning refers to a Chain of Thought (CoT) that the model generates to enhance the accuracy of its final response.</p>
@sensitive
union ReasoningContentBlock {
    /// <p>The reasoning that the model used to return the output.</p>
    reasoningText: ReasoningTextBlock

    /// <p>The content in the reasoning that was encrypted by the model provider for safety reasons. The encryption doesn't affect the quality of responses.</p>
    redactedContent: Blob
}

/// <p>Contains content regarding the reasoning that is carried out by the model with respect to the content in the content block. Reasoning refers to a Chain of Thought (CoT) that the model generates to enhance the accuracy of its final response.</p>
@sensitive
union ReasoningContentBlockDelta {
    /// <p>The reasoning that the model used to return the output.</p>
    text: String

    /// <p>The content in the reasoning that was encrypted by the model provider for safety reasons. The encryption doesn't affect the quality of responses.</p>
    redactedContent: Blob

    /// <p>A token that verifies that the reasoning text was generated by the model. If you pass a reasoning block back to the API in a multi-turn conversation, include the text and its signature unmodified.</p>
    signature: String
}

/// <p>Contains the reasoning that the model used to return the output.</p>
@sensitive
structure ReasoningTextBlock {
    /// <p>The reasoning that the model used to return the output.</p>
    @required
    text: String

    /// <p>A token that verifies that the reasoning text was generated by the model. If you pass a reasoning block back to the API in a multi-turn conversation, include the text and its signature unmodified.</p>
    signature: String
}

@length(min: 1, max: 16)
@sensitive
map RequestMetadata {
    @length(min: 1, max: 256)
    @pattern("^[a-zA-Z0-9\\s:_@$#=/+,-.]{1,256}$")
    key: String

    @length(min: 0, max: 256)
    @pattern("^[a-zA-Z0-9\\s:_@$#=/+,-.]{0,256}$")
    value: String
}

/// <p>The specified resource ARN was not found. For troubleshooting this error, 
///          see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-resource-not-found">ResourceNotFound</a> in the Amazon Bedrock User Guide</p>
@error("client")
@httpError(404)
structure ResourceNotFoundException {
    message: NonBlankString
}

/// <p>A storage location in an S3 bucket.</p>
structure S3Location {
    /// <p>An object URI starting with <code>s3://</code>.</p>
    @required
    uri: S3Uri

    /// <p>If the bucket belongs to another AWS account, specify that account's ID.</p>
    bucketOwner: AccountId
}

@length(min: 1, max: 1024)
@pattern("^s3://[a-z0-9][\\.\\-a-z0-9]{1,61}[a-z0-9](/.*)?$")
string S3Uri

/// <p>The service isn't currently available. For troubleshooting this error, 
///          see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-service-unavailable">ServiceUnavailable</a> in the Amazon Bedrock User Guide</p>
@error("server")
@httpError(503)
structure ServiceUnavailableException {
    message: NonBlankString
}

/// <p>The model must request a specific tool.  For example, <code>{"tool" : {"name" : "Your tool name"}}</code>.</p>
///          <note>
///             <p>This field is only supported by Anthropic Claude 3 models.</p>
///          </note>
structure SpecificToolChoice {
    /// <p>The name of the tool that the model must request. </p>
    @required
    name: ToolName
}

@range(min: 100, max: 599)
integer StatusCode

enum StopReason {
    END_TURN = "end_turn"
    TOOL_USE = "tool_use"
    MAX_TOKENS = "max_tokens"
    STOP_SEQUENCE = "stop_sequence"
    GUARDRAIL_INTERVENED = "guardrail_intervened"
    CONTENT_FILTERED = "content_filtered"
}

/// <p>A system content block.</p>
union SystemContentBlock {
    /// <p>A system prompt for the model. </p>
    text: NonEmptyString

    /// <p>A content block to assess with the guardrail. Use with the <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">Converse</a> or <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html">ConverseStream</a> API operations. </p>
    ///          <p>For more information, see <i>Use a guardrail with the Converse
    ///             API</i> in the <i>Amazon Bedrock User Guide</i>.</p>
    guardContent: GuardrailConverseContentBlock
}

list SystemContentBlocks {
    member: SystemContentBlock
}

integer TextCharactersGuarded

integer TextCharactersTotal

/// <p>Your request was denied due to exceeding the account quotas for <i>Amazon Bedrock</i>. For
///          troubleshooting this error, see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-throttling-exception">ThrottlingException</a> in the Amazon Bedrock User Guide</p>
@error("client")
@httpError(429)
structure ThrottlingException {
    message: NonBlankString
}

/// <p>The tokens used in a message API inference call. </p>
structure TokenUsage {
    /// <p>The number of tokens sent in the request to the model.</p>
    @range(min: 0)
    @required
    inputTokens: Integer

    /// <p>The number of tokens that the model generated for the request.</p>
    @range(min: 0)
    @required
    outputTokens: Integer

    /// <p>The total of input tokens and tokens generated by the model.</p>
    @range(min: 0)
    @required
    totalTokens: Integer
}

/// <p>Information about a tool that you can use with the Converse API. For more information, see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/tool-use.html">Tool use (function calling)</a> in the Amazon Bedrock User Guide.</p>
union Tool {
    /// <p>The specfication for the tool.</p>
    toolSpec: ToolSpecification
}

/// <p>Determines which tools the model should request in a call to <code>Converse</code> or <code>ConverseStream</code>.
///          <code>ToolChoice</code> is only supported by
///       Anthropic Claude 3 models and by Mistral AI Mistral Large.</p>
union ToolChoice {
    /// <p>(Default). The Model automatically decides if a tool should be called or whether to generate text instead. </p>
    auto: AutoToolChoice

    /// <p>The model must request at least one tool (no text is generated).</p>
    any: AnyToolChoice

    /// <p>The Model must request the specified tool.  Only supported by Anthropic Claude 3 models. </p>
    tool: SpecificToolChoice
}

/// <p>Configuration information for the tools that you pass to a model. For more information, see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/tool-use.html">Tool use (function calling)</a> in the Amazon Bedrock User Guide.</p>
structure ToolConfiguration {
    /// <p>An array of tools that you want to pass to a model.</p>
    @length(min: 1)
    @required
    tools: Tools

    /// <p>If supported by model, forces the model to request a tool.</p>
    toolChoice: ToolChoice
}

/// <p>The schema for the tool. The top level schema type must be <code>object</code>. </p>
union ToolInputSchema {
    /// <p>The JSON schema for the tool. For more information, see <a href="https://json-schema.org/understanding-json-schema/reference">JSON Schema Reference</a>.</p>
    json: Document
}

@length(min: 1, max: 64)
@pattern("^[a-zA-Z0-9_-]+$")
string ToolName

/// <p>A tool result block that contains the results for a tool request that
///       the model previously made.</p>
structure ToolResultBlock {
    /// <p>The ID of the tool request that this is the result for.</p>
    @required
    toolUseId: ToolUseId

    /// <p>The content for tool result content block.</p>
    @required
    content: ToolResultContentBlocks

    /// <p>The status for the tool result content block.</p>
    ///          <note>
    ///             <p>This field is only supported Anthropic Claude 3 models.</p>
    ///          </note>
    status: ToolResultStatus
}

/// <p>The tool result content block.</p>
union ToolResultContentBlock {
    /// <p>A tool result that is JSON format data.</p>
    json: Document

    /// <p>A tool result that is text.</p>
    text: String

    /// <p>A tool result that is an image.</p>
    ///          <note>
    ///             <p>This field is only supported by Anthropic Claude 3 models.</p>
    ///          </note>
    image: ImageBlock

    /// <p>A tool result that is a document.</p>
    document: DocumentBlock

    /// <p>A tool result that is video.</p>
    video: VideoBlock
}

list ToolResultContentBlocks {
    member: ToolResultContentBlock
}

enum ToolResultStatus {
    SUCCESS = "success"
    ERROR = "error"
}

/// <p>The specification for the tool.</p>
structure ToolSpecification {
    /// <p>The name for the tool.</p>
    @required
    name: ToolName

    /// <p>The description for the tool.</p>
    description: NonEmptyString

    /// <p>The input schema for the tool in JSON format.</p>
    @required
    inputSchema: ToolInputSchema
}

/// <p>A tool use content block. Contains information about a tool that the model
///       is requesting be run., The model uses the result from the tool to generate a response. </p>
structure ToolUseBlock {
    /// <p>The ID for the tool request.</p>
    @required
    toolUseId: ToolUseId

    /// <p>The name of the tool that the model wants to use.</p>
    @required
    name: ToolName

    /// <p>The input to pass to the tool. </p>
    @required
    input: Document
}

/// <p>The delta for a tool use block.</p>
structure ToolUseBlockDelta {
    /// <p>The input for a requested tool.</p>
    @required
    input: String
}

/// <p>The start of a tool use block.</p>
structure ToolUseBlockStart {
    /// <p>The ID for the tool request.</p>
    @required
    toolUseId: ToolUseId

    /// <p>The name of the tool that the model is requesting to use.</p>
    @required
    name: ToolName
}

@length(min: 1, max: 64)
@pattern("^[a-zA-Z0-9_-]+$")
string ToolUseId

list Tools {
    member: Tool
}

/// <p>The input fails to satisfy the constraints specified by <i>Amazon Bedrock</i>. For troubleshooting this error, 
///          see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-validation-error">ValidationError</a> in the Amazon Bedrock User Guide</p>
@error("client")
@httpError(400)
structure ValidationException {
    message: NonBlankString
}

/// <p>A video block.</p>
structure VideoBlock {
    /// <p>The block's format.</p>
    @required
    format: VideoFormat

    /// <p>The block's source.</p>
    @required
    source: VideoSource
}

enum VideoFormat {
    MKV = "mkv"
    MOV = "mov"
    MP4 = "mp4"
    WEBM = "webm"
    FLV = "flv"
    MPEG = "mpeg"
    MPG = "mpg"
    WMV = "wmv"
    THREE_GP = "three_gp"
}

/// <p>A video source. You can upload a smaller video as a base64-encoded string as
///     long as the encoded file is less than 25MB. You can also transfer videos up to 1GB in size
///     from an S3 bucket.</p>
union VideoSource {
    /// <p>Video content encoded in base64.</p>
    @length(min: 1)
    bytes: Blob

    /// <p>The location of a video object in an S3 bucket.</p>
    s3Location: S3Location
}
