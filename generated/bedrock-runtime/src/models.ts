// Generated from model/bedrock-runtime/2023-09-30 by shapewright. Changes here are lost.

import type { DocumentType, Union } from "@shapewright/runtime";
import type {
  InternalServerException,
  ModelStreamErrorException,
  ServiceUnavailableException,
  ThrottlingException,
  ValidationException,
} from "./errors.ts";

/**
 * The model must request at least one tool (no text is generated). For example,
 * `{"any" : {}}`.
 */
export interface AnyToolChoice {}

/**
 * The Model automatically decides if a tool should be called or whether to
 * generate text instead. For example, `{"auto" : {}}`.
 */
export interface AutoToolChoice {}

/**
 * A block of content for a message that you pass to, or receive from, a model
 * with the
 * [Converse](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html)
 * or
 * [ConverseStream](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html)
 * API operations.
 */
export type ContentBlock = Union<{
  /** Text to include in the message. */
  text: string;
  /**
   * Image to include in the message.
   *
   * **Note:** This field is only supported by Anthropic Claude 3 models.
   */
  image: ImageBlock;
  /** A document to include in the message. */
  document: DocumentBlock;
  /** Video to include in the message. */
  video: VideoBlock;
  /** Information about a tool use request from a model. */
  toolUse: ToolUseBlock;
  /** The result for a tool request that a model makes. */
  toolResult: ToolResultBlock;
  /**
   * Contains the content to assess with the guardrail. If you don't specify
   * `guardContent` in a call to the Converse API, the guardrail (if passed in
   * the Converse API) assesses the entire message.
   *
   * For more information, see *Use a guardrail with the Converse API* in the
   * *Amazon Bedrock User Guide*.
   */
  guardContent: GuardrailConverseContentBlock;
  /**
   * Contains content regarding the reasoning that is carried out by the model.
   * Reasoning refers to a Chain of Thought (CoT) that the model generates to
   * enhance the accuracy of its final response.
   */
  reasoningContent: ReasoningContentBlock;
}>;

/** A block of content in a streaming response. */
export type ContentBlockDelta = Union<{
  /** The content text. */
  text: string;
  /** Information about a tool that the model is requesting to use. */
  toolUse: ToolUseBlockDelta;
  /**
   * Contains content regarding the reasoning that is carried out by the model.
   * Reasoning refers to a Chain of Thought (CoT) that the model generates to
   * enhance the accuracy of its final response.
   */
  reasoningContent: ReasoningContentBlockDelta;
}>;

/** The content block delta event. */
export interface ContentBlockDeltaEvent {
  /** The delta for a content block delta event. */
  delta: ContentBlockDelta;
  /** The block index for a content block delta event. */
  contentBlockIndex: number;
}

/** Content block start information. */
export type ContentBlockStart = Union<{
  /** Information about a tool that the model is requesting to use. */
  toolUse: ToolUseBlockStart;
}>;

/** Content block start event. */
export interface ContentBlockStartEvent {
  /** Start information about a content block start event. */
  start: ContentBlockStart;
  /** The index for a content block start event. */
  contentBlockIndex: number;
}

/** A content block stop event. */
export interface ContentBlockStopEvent {
  /** The index for a content block. */
  contentBlockIndex: number;
}

export const ConversationRole = {
  USER: "user",
  ASSISTANT: "assistant",
} as const;
export type ConversationRole =
  (typeof ConversationRole)[keyof typeof ConversationRole];

/** A conversation stream metadata event. */
export interface ConverseStreamMetadataEvent {
  /** Usage information for the conversation stream event. */
  usage: TokenUsage;
  /** The metrics for the conversation stream metadata event. */
  metrics: ConverseStreamMetrics;
  /**
   * The trace object in the response from
   * [ConverseStream](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html)
   * that contains information about the guardrail behavior.
   */
  trace?: ConverseStreamTrace | undefined;
  /**
   * Model performance configuration metadata for the conversation stream event.
   */
  performanceConfig?: PerformanceConfiguration | undefined;
}

/** Metrics for the stream. */
export interface ConverseStreamMetrics {
  /** The latency for the streaming request, in milliseconds. */
  latencyMs: number;
}

/** The messages output stream */
export type ConverseStreamOutput = Union<{
  /** Message start information. */
  messageStart: MessageStartEvent;
  /** Start information for a content block. */
  contentBlockStart: ContentBlockStartEvent;
  /** The messages output content block delta. */
  contentBlockDelta: ContentBlockDeltaEvent;
  /** Stop information for a content block. */
  contentBlockStop: ContentBlockStopEvent;
  /** Message stop information. */
  messageStop: MessageStopEvent;
  /** Metadata for the converse output stream. */
  metadata: ConverseStreamMetadataEvent;
  /** An internal server error occurred. Retry your request. */
  internalServerException: InternalServerException;
  /** A streaming error occurred. Retry your request. */
  modelStreamErrorException: ModelStreamErrorException;
  /**
   * The input fails to satisfy the constraints specified by *Amazon Bedrock*.
   * For troubleshooting this error, see
   * [ValidationError](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-validation-error)
   * in the Amazon Bedrock User Guide
   */
  validationException: ValidationException;
  /**
   * Your request was denied due to exceeding the account quotas for *Amazon
   * Bedrock*. For troubleshooting this error, see
   * [ThrottlingException](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-throttling-exception)
   * in the Amazon Bedrock User Guide
   */
  throttlingException: ThrottlingException;
  /**
   * The service isn't currently available. For troubleshooting this error, see
   * [ServiceUnavailable](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-service-unavailable)
   * in the Amazon Bedrock User Guide
   */
  serviceUnavailableException: ServiceUnavailableException;
}>;

export interface ConverseStreamRequest {
  /**
   * Specifies the model or throughput with which to run inference, or the
   * prompt resource to use in inference. The value depends on the resource that
   * you use:
   *
   * - If you use a base model, specify the model ID or its ARN. For a list of
   *   model IDs for base models, see
   *   [Amazon Bedrock base model IDs (on-demand throughput)](https://docs.aws.amazon.com/bedrock/latest/userguide/model-ids.html#model-ids-arns)
   *   in the Amazon Bedrock User Guide.
   * - If you use an inference profile, specify the inference profile ID or its
   *   ARN. For a list of inference profile IDs, see
   *   [Supported Regions and models for cross-region inference](https://docs.aws.amazon.com/bedrock/latest/userguide/cross-region-inference-support.html)
   *   in the Amazon Bedrock User Guide.
   * - If you use a provisioned model, specify the ARN of the Provisioned
   *   Throughput. For more information, see
   *   [Run inference using a Provisioned Throughput](https://docs.aws.amazon.com/bedrock/latest/userguide/prov-thru-use.html)
   *   in the Amazon Bedrock User Guide.
   * - If you use a custom model, first purchase Provisioned Throughput for it.
   *   Then specify the ARN of the resulting provisioned model. For more
   *   information, see
   *   [Use a custom model in Amazon Bedrock](https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-use.html)
   *   in the Amazon Bedrock User Guide.
   * - To include a prompt that was defined in
   *   [Prompt management](https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-management.html),
   *   specify the ARN of the prompt version to use.
   *
   * The Converse API doesn't support
   * [imported models](https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-import-model.html).
   */
  modelId: string;
  /** The messages that you want to send to the model. */
  messages?: Message[] | undefined;
  /**
   * A prompt that provides instructions or context to the model about the task
   * it should perform, or the persona it should adopt during the conversation.
   */
  system?: SystemContentBlock[] | undefined;
  /**
   * Inference parameters to pass to the model. `Converse` and `ConverseStream`
   * support a base set of inference parameters. If you need to pass additional
   * parameters that the model supports, use the `additionalModelRequestFields`
   * request field.
   */
  inferenceConfig?: InferenceConfiguration | undefined;
  /**
   * Configuration information for the tools that the model can use when
   * generating a response.
   *
   * For information about models that support streaming tool use, see
   * [Supported models and model features](https://docs.aws.amazon.com/bedrock/latest/userguide/conversation-inference.html#conversation-inference-supported-models-features).
   */
  toolConfig?: ToolConfiguration | undefined;
  /**
   * Configuration information for a guardrail that you want to use in the
   * request. If you include `guardContent` blocks in the `content` field in the
   * `messages` field, the guardrail operates only on those messages. If you
   * include no `guardContent` blocks, the guardrail operates on all messages in
   * the request body and in any included prompt resource.
   */
  guardrailConfig?: GuardrailStreamConfiguration | undefined;
  /**
   * Additional inference parameters that the model supports, beyond the base
   * set of inference parameters that `Converse` and `ConverseStream` support in
   * the `inferenceConfig` field. For more information, see
   * [Model parameters](https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html).
   */
  additionalModelRequestFields?: DocumentType | undefined;
  /**
   * Contains a map of variables in a prompt from Prompt management to objects
   * containing the values to fill in for them when running model invocation.
   * This field is ignored if you don't specify a prompt resource in the
   * `modelId` field.
   */
  promptVariables?: Record<string, PromptVariableValues> | undefined;
  /**
   * Additional model parameters field paths to return in the response.
   * `Converse` and `ConverseStream` return the requested fields as a JSON
   * Pointer object in the `additionalModelResponseFields` field. The following
   * is example JSON for `additionalModelResponseFieldPaths`.
   *
   * ```
   * [
   * "/stop_sequence"
   * ]
   * ```
   *
   * For information about the JSON Pointer syntax, see the
   * [Internet Engineering Task Force (IETF)](https://datatracker.ietf.org/doc/html/rfc6901)
   * documentation.
   *
   * `Converse` and `ConverseStream` reject an empty JSON Pointer or incorrectly
   * structured JSON Pointer with a `400` error code. if the JSON Pointer is
   * valid, but the requested field is not in the model response, it is ignored
   * by `Converse`.
   */
  additionalModelResponseFieldPaths?: string[] | undefined;
  /** Key-value pairs that you can use to filter invocation logs. */
  requestMetadata?: Record<string, string> | undefined;
  /** Model performance settings for the request. */
  performanceConfig?: PerformanceConfiguration | undefined;
}

export interface ConverseStreamResponse {
  /** The output stream that the model generated. */
  stream?: AsyncIterable<ConverseStreamOutput> | undefined;
}

/**
 * The trace object in a response from
 * [ConverseStream](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html).
 * Currently, you can only trace guardrails.
 */
export interface ConverseStreamTrace {
  /** The guardrail trace object. */
  guardrail?: GuardrailTraceAssessment | undefined;
  /** The request's prompt router. */
  promptRouter?: PromptRouterTrace | undefined;
}

/** A document to include in a message. */
export interface DocumentBlock {
  /** The format of a document, or its extension. */
  format: DocumentFormat;
  /**
   * A name for the document. The name can only contain the following
   * characters:
   *
   * - Alphanumeric characters
   * - Whitespace characters (no more than one in a row)
   * - Hyphens
   * - Parentheses
   * - Square brackets
   *
   * **Note:** This field is vulnerable to prompt injections, because the model
   * might inadvertently interpret it as instructions. Therefore, we recommend
   * that you specify a neutral name.
   */
  name: string;
  /** Contains the content of the document. */
  source: DocumentSource;
}

export const DocumentFormat = {
  PDF: "pdf",
  CSV: "csv",
  DOC: "doc",
  DOCX: "docx",
  XLS: "xls",
  XLSX: "xlsx",
  HTML: "html",
  TXT: "txt",
  MD: "md",
} as const;
export type DocumentFormat =
  (typeof DocumentFormat)[keyof typeof DocumentFormat];

/** Contains the content of a document. */
export type DocumentSource = Union<{
  /**
   * The raw bytes for the document. If you use an Amazon Web Services SDK, you
   * don't need to encode the bytes in base64.
   */
  bytes: Uint8Array;
}>;

/**
 * A behavior assessment of the guardrail policies used in a call to the
 * Converse API.
 */
export interface GuardrailAssessment {
  /** The topic policy. */
  topicPolicy?: GuardrailTopicPolicyAssessment | undefined;
  /** The content policy. */
  contentPolicy?: GuardrailContentPolicyAssessment | undefined;
  /** The word policy. */
  wordPolicy?: GuardrailWordPolicyAssessment | undefined;
  /** The sensitive information policy. */
  sensitiveInformationPolicy?:
    GuardrailSensitiveInformationPolicyAssessment | undefined;
  /** The contextual grounding policy used for the guardrail assessment. */
  contextualGroundingPolicy?:
    GuardrailContextualGroundingPolicyAssessment | undefined;
  /** The invocation metrics for the guardrail assessment. */
  invocationMetrics?: GuardrailInvocationMetrics | undefined;
}

/** The content filter for a guardrail. */
export interface GuardrailContentFilter {
  /** The guardrail type. */
  type: GuardrailContentFilterType;
  /** The guardrail confidence. */
  confidence: GuardrailContentFilterConfidence;
  /** The filter strength setting for the guardrail content filter. */
  filterStrength?: GuardrailContentFilterStrength | undefined;
  /** The guardrail action. */
  action: GuardrailContentPolicyAction;
}

export const GuardrailContentFilterConfidence = {
  NONE: "NONE",
  LOW: "LOW",
  MEDIUM: "MEDIUM",
  HIGH: "HIGH",
} as const;
export type GuardrailContentFilterConfidence =
  (typeof GuardrailContentFilterConfidence)[keyof typeof GuardrailContentFilterConfidence];

export const GuardrailContentFilterStrength = {
  NONE: "NONE",
  LOW: "LOW",
  MEDIUM: "MEDIUM",
  HIGH: "HIGH",
} as const;
export type GuardrailContentFilterStrength =
  (typeof GuardrailContentFilterStrength)[keyof typeof GuardrailContentFilterStrength];

export const GuardrailContentFilterType = {
  INSULTS: "INSULTS",
  HATE: "HATE",
  SEXUAL: "SEXUAL",
  VIOLENCE: "VIOLENCE",
  MISCONDUCT: "MISCONDUCT",
  PROMPT_ATTACK: "PROMPT_ATTACK",
} as const;
export type GuardrailContentFilterType =
  (typeof GuardrailContentFilterType)[keyof typeof GuardrailContentFilterType];

export const GuardrailContentPolicyAction = {
  BLOCKED: "BLOCKED",
} as const;
export type GuardrailContentPolicyAction =
  (typeof GuardrailContentPolicyAction)[keyof typeof GuardrailContentPolicyAction];

/** An assessment of a content policy for a guardrail. */
export interface GuardrailContentPolicyAssessment {
  /** The content policy filters. */
  filters: GuardrailContentFilter[];
}

/** The details for the guardrails contextual grounding filter. */
export interface GuardrailContextualGroundingFilter {
  /** The contextual grounding filter type. */
  type: GuardrailContextualGroundingFilterType;
  /**
   * The threshold used by contextual grounding filter to determine whether the
   * content is grounded or not.
   */
  threshold: number;
  /** The score generated by contextual grounding filter. */
  score: number;
  /** The action performed by the guardrails contextual grounding filter. */
  action: GuardrailContextualGroundingPolicyAction;
}

export const GuardrailContextualGroundingFilterType = {
  GROUNDING: "GROUNDING",
  RELEVANCE: "RELEVANCE",
} as const;
export type GuardrailContextualGroundingFilterType =
  (typeof GuardrailContextualGroundingFilterType)[keyof typeof GuardrailContextualGroundingFilterType];

export const GuardrailContextualGroundingPolicyAction = {
  BLOCKED: "BLOCKED",
  NONE: "NONE",
} as const;
export type GuardrailContextualGroundingPolicyAction =
  (typeof GuardrailContextualGroundingPolicyAction)[keyof typeof GuardrailContextualGroundingPolicyAction];

/**
 * The policy assessment details for the guardrails contextual grounding filter.
 */
export interface GuardrailContextualGroundingPolicyAssessment {
  /** The filter details for the guardrails contextual grounding filter. */
  filters?: GuardrailContextualGroundingFilter[] | undefined;
}

/**
 * A content block for selective guarding with the
 * [Converse](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html)
 * or
 * [ConverseStream](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html)
 * API operations.
 */
export type GuardrailConverseContentBlock = Union<{
  /** The text to guard. */
  text: GuardrailConverseTextBlock;
  /** Image within converse content block to be evaluated by the guardrail. */
  image: GuardrailConverseImageBlock;
}>;

export const GuardrailConverseContentQualifier = {
  GROUNDING_SOURCE: "grounding_source",
  QUERY: "query",
  GUARD_CONTENT: "guard_content",
} as const;
export type GuardrailConverseContentQualifier =
  (typeof GuardrailConverseContentQualifier)[keyof typeof GuardrailConverseContentQualifier];

/**
 * An image block that contains images that you want to assess with a guardrail.
 */
export interface GuardrailConverseImageBlock {
  /**
   * The format details for the image type of the guardrail converse image
   * block.
   */
  format: GuardrailConverseImageFormat;
  /** The image source (image bytes) of the guardrail converse image block. */
  source: GuardrailConverseImageSource;
}

export const GuardrailConverseImageFormat = {
  PNG: "png",
  JPEG: "jpeg",
} as const;
export type GuardrailConverseImageFormat =
  (typeof GuardrailConverseImageFormat)[keyof typeof GuardrailConverseImageFormat];

/** The image source (image bytes) of the guardrail converse image source. */
export type GuardrailConverseImageSource = Union<{
  /** The raw image bytes for the image. */
  bytes: Uint8Array;
}>;

/**
 * A text block that contains text that you want to assess with a guardrail. For
 * more information, see {@link GuardrailConverseContentBlock}.
 */
export interface GuardrailConverseTextBlock {
  /** The text that you want to guard. */
  text: string;
  /** The qualifier details for the guardrails contextual grounding filter. */
  qualifiers?: GuardrailConverseContentQualifier[] | undefined;
}

/** The action of the guardrail coverage details. */
export interface GuardrailCoverage {
  /** The text characters of the guardrail coverage details. */
  textCharacters?: GuardrailTextCharactersCoverage | undefined;
  /**
   * The guardrail coverage for images (the number of images that guardrails
   * guarded).
   */
  images?: GuardrailImageCoverage | undefined;
}

/** A custom word configured in a guardrail. */
export interface GuardrailCustomWord {
  /** The match for the custom word. */
  match: string;
  /** The action for the custom word. */
  action: GuardrailWordPolicyAction;
}

/** The details of the guardrail image coverage. */
export interface GuardrailImageCoverage {
  /** The count (integer) of images guardrails guarded. */
  guarded?: number | undefined;
  /**
   * Represents the total number of images (integer) that were in the request
   * (guarded and unguarded).
   */
  total?: number | undefined;
}

/** The invocation metrics for the guardrail. */
export interface GuardrailInvocationMetrics {
  /** The processing latency details for the guardrail invocation metrics. */
  guardrailProcessingLatency?: number | undefined;
  /** The usage details for the guardrail invocation metrics. */
  usage?: GuardrailUsage | undefined;
  /** The coverage details for the guardrail invocation metrics. */
  guardrailCoverage?: GuardrailCoverage | undefined;
}

/** A managed word configured in a guardrail. */
export interface GuardrailManagedWord {
  /** The match for the managed word. */
  match: string;
  /** The type for the managed word. */
  type: GuardrailManagedWordType;
  /** The action for the managed word. */
  action: GuardrailWordPolicyAction;
}

export const GuardrailManagedWordType = {
  PROFANITY: "PROFANITY",
} as const;
export type GuardrailManagedWordType =
  (typeof GuardrailManagedWordType)[keyof typeof GuardrailManagedWordType];

/**
 * A Personally Identifiable Information (PII) entity configured in a guardrail.
 */
export interface GuardrailPiiEntityFilter {
  /** The PII entity filter match. */
  match: string;
  /** The PII entity filter type. */
  type: GuardrailPiiEntityType;
  /** The PII entity filter action. */
  action: GuardrailSensitiveInformationPolicyAction;
}

export const GuardrailPiiEntityType = {
  ADDRESS: "ADDRESS",
  AGE: "AGE",
  AWS_ACCESS_KEY: "AWS_ACCESS_KEY",
  AWS_SECRET_KEY: "AWS_SECRET_KEY",
  CA_HEALTH_NUMBER: "CA_HEALTH_NUMBER",
  CA_SOCIAL_INSURANCE_NUMBER: "CA_SOCIAL_INSURANCE_NUMBER",
  CREDIT_DEBIT_CARD_CVV: "CREDIT_DEBIT_CARD_CVV",
  CREDIT_DEBIT_CARD_EXPIRY: "CREDIT_DEBIT_CARD_EXPIRY",
  CREDIT_DEBIT_CARD_NUMBER: "CREDIT_DEBIT_CARD_NUMBER",
  DRIVER_ID: "DRIVER_ID",
  EMAIL: "EMAIL",
  INTERNATIONAL_BANK_ACCOUNT_NUMBER: "INTERNATIONAL_BANK_ACCOUNT_NUMBER",
  IP_ADDRESS: "IP_ADDRESS",
  LICENSE_PLATE: "LICENSE_PLATE",
  MAC_ADDRESS: "MAC_ADDRESS",
  NAME: "NAME",
  PASSWORD: "PASSWORD",
  PHONE: "PHONE",
  PIN: "PIN",
  SWIFT_CODE: "SWIFT_CODE",
  UK_NATIONAL_HEALTH_SERVICE_NUMBER: "UK_NATIONAL_HEALTH_SERVICE_NUMBER",
  UK_NATIONAL_INSURANCE_NUMBER: "UK_NATIONAL_INSURANCE_NUMBER",
  UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER: "UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER",
  URL: "URL",
  USERNAME: "USERNAME",
  US_BANK_ACCOUNT_NUMBER: "US_BANK_ACCOUNT_NUMBER",
  US_BANK_ROUTING_NUMBER: "US_BANK_ROUTING_NUMBER",
  US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER:
    "US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER",
  US_PASSPORT_NUMBER: "US_PASSPORT_NUMBER",
  US_SOCIAL_SECURITY_NUMBER: "US_SOCIAL_SECURITY_NUMBER",
  VEHICLE_IDENTIFICATION_NUMBER: "VEHICLE_IDENTIFICATION_NUMBER",
} as const;
export type GuardrailPiiEntityType =
  (typeof GuardrailPiiEntityType)[keyof typeof GuardrailPiiEntityType];

/** A Regex filter configured in a guardrail. */
export interface GuardrailRegexFilter {
  /** The regex filter name. */
  name?: string | undefined;
  /** The regesx filter match. */
  match?: string | undefined;
  /** The regex query. */
  regex?: string | undefined;
  /** The region filter action. */
  action: GuardrailSensitiveInformationPolicyAction;
}

export const GuardrailSensitiveInformationPolicyAction = {
  ANONYMIZED: "ANONYMIZED",
  BLOCKED: "BLOCKED",
} as const;
export type GuardrailSensitiveInformationPolicyAction =
  (typeof GuardrailSensitiveInformationPolicyAction)[keyof typeof GuardrailSensitiveInformationPolicyAction];

/** The assessment for aPersonally Identifiable Information (PII) policy. */
export interface GuardrailSensitiveInformationPolicyAssessment {
  /** The PII entities in the assessment. */
  piiEntities: GuardrailPiiEntityFilter[];
  /** The regex queries in the assessment. */
  regexes: GuardrailRegexFilter[];
}

/**
 * Configuration information for a guardrail that you use with the
 * {@link ConverseStreamCommand} action.
 */
export interface GuardrailStreamConfiguration {
  /** The identifier for the guardrail. */
  guardrailIdentifier: string;
  /** The version of the guardrail. */
  guardrailVersion: string;
  /** The trace behavior for the guardrail. */
  trace?: GuardrailTrace | undefined;
  /**
   * The processing mode.
   *
   * The processing mode. For more information, see *Configure streaming
   * response behavior* in the *Amazon Bedrock User Guide*.
   */
  streamProcessingMode?: GuardrailStreamProcessingMode | undefined;
}

export const GuardrailStreamProcessingMode = {
  SYNC: "sync",
  ASYNC: "async",
} as const;
export type GuardrailStreamProcessingMode =
  (typeof GuardrailStreamProcessingMode)[keyof typeof GuardrailStreamProcessingMode];

/** The guardrail coverage for the text characters. */
export interface GuardrailTextCharactersCoverage {
  /** The text characters that were guarded by the guardrail coverage. */
  guarded?: number | undefined;
  /** The total text characters by the guardrail coverage. */
  total?: number | undefined;
}

/** Information about a topic guardrail. */
export interface GuardrailTopic {
  /** The name for the guardrail. */
  name: string;
  /**
   * The type behavior that the guardrail should perform when the model detects
   * the topic.
   */
  type: GuardrailTopicType;
  /** The action the guardrail should take when it intervenes on a topic. */
  action: GuardrailTopicPolicyAction;
}

export const GuardrailTopicPolicyAction = {
  BLOCKED: "BLOCKED",
} as const;
export type GuardrailTopicPolicyAction =
  (typeof GuardrailTopicPolicyAction)[keyof typeof GuardrailTopicPolicyAction];

/** A behavior assessment of a topic policy. */
export interface GuardrailTopicPolicyAssessment {
  /** The topics in the assessment. */
  topics: GuardrailTopic[];
}

export const GuardrailTopicType = {
  DENY: "DENY",
} as const;
export type GuardrailTopicType =
  (typeof GuardrailTopicType)[keyof typeof GuardrailTopicType];

export const GuardrailTrace = {
  ENABLED: "enabled",
  DISABLED: "disabled",
} as const;
export type GuardrailTrace =
  (typeof GuardrailTrace)[keyof typeof GuardrailTrace];

/**
 * A Top level guardrail trace object. For more information, see
 * `ConverseTrace`.
 */
export interface GuardrailTraceAssessment {
  /** The output from the model. */
  modelOutput?: string[] | undefined;
  /** The input assessment. */
  inputAssessment?: Record<string, GuardrailAssessment> | undefined;
  /** the output assessments. */
  outputAssessments?: Record<string, GuardrailAssessment[]> | undefined;
}

/** The details on the use of the guardrail. */
export interface GuardrailUsage {
  /** The topic policy units processed by the guardrail. */
  topicPolicyUnits: number;
  /** The content policy units processed by the guardrail. */
  contentPolicyUnits: number;
  /** The word policy units processed by the guardrail. */
  wordPolicyUnits: number;
  /** The sensitive information policy units processed by the guardrail. */
  sensitiveInformationPolicyUnits: number;
  /** The sensitive information policy free units processed by the guardrail. */
  sensitiveInformationPolicyFreeUnits: number;
  /** The contextual grounding policy units processed by the guardrail. */
  contextualGroundingPolicyUnits: number;
  /** The content policy image units processed by the guardrail. */
  contentPolicyImageUnits?: number | undefined;
}

export const GuardrailWordPolicyAction = {
  BLOCKED: "BLOCKED",
} as const;
export type GuardrailWordPolicyAction =
  (typeof GuardrailWordPolicyAction)[keyof typeof GuardrailWordPolicyAction];

/** The word policy assessment. */
export interface GuardrailWordPolicyAssessment {
  /** Custom words in the assessment. */
  customWords: GuardrailCustomWord[];
  /** Managed word lists in the assessment. */
  managedWordLists: GuardrailManagedWord[];
}

/** Image content for a message. */
export interface ImageBlock {
  /** The format of the image. */
  format: ImageFormat;
  /** The source for the image. */
  source: ImageSource;
}

export const ImageFormat = {
  PNG: "png",
  JPEG: "jpeg",
  GIF: "gif",
  WEBP: "webp",
} as const;
export type ImageFormat = (typeof ImageFormat)[keyof typeof ImageFormat];

/** The source for an image. */
export type ImageSource = Union<{
  /**
   * The raw image bytes for the image. If you use an AWS SDK, you don't need to
   * encode the image bytes in base64.
   */
  bytes: Uint8Array;
}>;

/**
 * Base inference parameters to pass to a model in a call to
 * [Converse](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html)
 * or
 * [ConverseStream](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html).
 * For more information, see
 * [Inference parameters for foundation models](https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html).
 *
 * If you need to pass additional parameters that the model supports, use the
 * `additionalModelRequestFields` request field in the call to `Converse` or
 * `ConverseStream`. For more information, see
 * [Model parameters](https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html).
 */
export interface InferenceConfiguration {
  /**
   * The maximum number of tokens to allow in the generated response. The
   * default value is the maximum allowed value for the model that you are
   * using. For more information, see
   * [Inference parameters for foundation models](https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html).
   */
  maxTokens?: number | undefined;
  /**
   * The likelihood of the model selecting higher-probability options while
   * generating a response. A lower value makes the model more likely to choose
   * higher-probability options, while a higher value makes the model more
   * likely to choose lower-probability options.
   *
   * The default value is the default value for the model that you are using.
   * For more information, see
   * [Inference parameters for foundation models](https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html).
   */
  temperature?: number | undefined;
  /**
   * The percentage of most-likely candidates that the model considers for the
   * next token. For example, if you choose a value of 0.8 for `topP`, the model
   * selects from the top 80% of the probability distribution of tokens that
   * could be next in the sequence.
   *
   * The default value is the default value for the model that you are using.
   * For more information, see
   * [Inference parameters for foundation models](https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html).
   */
  topP?: number | undefined;
  /**
   * A list of stop sequences. A stop sequence is a sequence of characters that
   * causes the model to stop generating the response.
   */
  stopSequences?: string[] | undefined;
}

/**
 * A message input, or returned from, a call to
 * [Converse](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html)
 * or
 * [ConverseStream](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html).
 */
export interface Message {
  /** The role that the message plays in the message. */
  role: ConversationRole;
  /**
   * The message content. Note the following restrictions:
   *
   * - You can include up to 20 images. Each image's size, height, and width
   *   must be no more than 3.75 MB, 8000 px, and 8000 px, respectively.
   * - You can include up to five documents. Each document's size must be no
   *   more than 4.5 MB.
   * - If you include a `ContentBlock` with a `document` field in the array, you
   *   must also include a `ContentBlock` with a `text` field.
   * - You can only include images and documents if the `role` is `user`.
   */
  content: ContentBlock[];
}

/** The start of a message. */
export interface MessageStartEvent {
  /** The role for the message. */
  role: ConversationRole;
}

/** The stop event for a message. */
export interface MessageStopEvent {
  /** The reason why the model stopped generating output. */
  stopReason: StopReason;
  /** The additional model response fields. */
  additionalModelResponseFields?: DocumentType | undefined;
}

export const PerformanceConfigLatency = {
  STANDARD: "standard",
  OPTIMIZED: "optimized",
} as const;
export type PerformanceConfigLatency =
  (typeof PerformanceConfigLatency)[keyof typeof PerformanceConfigLatency];

/** Performance settings for a model. */
export interface PerformanceConfiguration {
  /** To use a latency-optimized version of the model, set to `optimized`. */
  latency?: PerformanceConfigLatency | undefined;
}

/** A prompt router trace. */
export interface PromptRouterTrace {
  /** The ID of the invoked model. */
  invokedModelId?: string | undefined;
}

/**
 * Contains a map of variables in a prompt from Prompt management to an object
 * containing the values to fill in for them when running model invocation. For
 * more information, see
 * [How Prompt management works](https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-management-how.html).
 */
export type PromptVariableValues = Union<{
  /** The text value that the variable maps to. */
  text: string;
}>;

/**
 * Contains content regarding the reasoning that is carried out by the model
 * with respect to the content in the content block. Reasoning refers to a Chain
 * of Thought (CoT) that the model generates to enhance the accuracy of its
 * final response.
 */
export type ReasoningContentBlock = Union<{
  /** The reasoning that the model used to return the output. */
  reasoningText: ReasoningTextBlock;
  /**
   * The content in the reasoning that was encrypted by the model provider for
   * safety reasons. The encryption doesn't affect the quality of responses.
   */
  redactedContent: Uint8Array;
}>;

/**
 * Contains content regarding the reasoning that is carried out by the model
 * with respect to the content in the content block. Reasoning refers to a Chain
 * of Thought (CoT) that the model generates to enhance the accuracy of its
 * final response.
 */
export type ReasoningContentBlockDelta = Union<{
  /** The reasoning that the model used to return the output. */
  text: string;
  /**
   * The content in the reasoning that was encrypted by the model provider for
   * safety reasons. The encryption doesn't affect the quality of responses.
   */
  redactedContent: Uint8Array;
  /**
   * A token that verifies that the reasoning text was generated by the model.
   * If you pass a reasoning block back to the API in a multi-turn conversation,
   * include the text and its signature unmodified.
   */
  signature: string;
}>;

/** Contains the reasoning that the model used to return the output. */
export interface ReasoningTextBlock {
  /** The reasoning that the model used to return the output. */
  text: string;
  /**
   * A token that verifies that the reasoning text was generated by the model.
   * If you pass a reasoning block back to the API in a multi-turn conversation,
   * include the text and its signature unmodified.
   */
  signature?: string | undefined;
}

/** A storage location in an S3 bucket. */
export interface S3Location {
  /** An object URI starting with `s3://`. */
  uri: string;
  /**
   * If the bucket belongs to another AWS account, specify that account's ID.
   */
  bucketOwner?: string | undefined;
}

/**
 * The model must request a specific tool. For example,
 * `{"tool" : {"name" : "Your tool name"}}`.
 *
 * **Note:** This field is only supported by Anthropic Claude 3 models.
 */
export interface SpecificToolChoice {
  /** The name of the tool that the model must request. */
  name: string;
}

export const StopReason = {
  END_TURN: "end_turn",
  TOOL_USE: "tool_use",
  MAX_TOKENS: "max_tokens",
  STOP_SEQUENCE: "stop_sequence",
  GUARDRAIL_INTERVENED: "guardrail_intervened",
  CONTENT_FILTERED: "content_filtered",
} as const;
export type StopReason = (typeof StopReason)[keyof typeof StopReason];

/** A system content block. */
export type SystemContentBlock = Union<{
  /** A system prompt for the model. */
  text: string;
  /**
   * A content block to assess with the guardrail. Use with the
   * [Converse](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html)
   * or
   * [ConverseStream](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html)
   * API operations.
   *
   * For more information, see *Use a guardrail with the Converse API* in the
   * *Amazon Bedrock User Guide*.
   */
  guardContent: GuardrailConverseContentBlock;
}>;

/** The tokens used in a message API inference call. */
export interface TokenUsage {
  /** The number of tokens sent in the request to the model. */
  inputTokens: number;
  /** The number of tokens that the model generated for the request. */
  outputTokens: number;
  /** The total of input tokens and tokens generated by the model. */
  totalTokens: number;
}

/**
 * Information about a tool that you can use with the Converse API. For more
 * information, see
 * [Tool use (function calling)](https://docs.aws.amazon.com/bedrock/latest/userguide/tool-use.html)
 * in the Amazon Bedrock User Guide.
 */
export type Tool = Union<{
  /** The specfication for the tool. */
  toolSpec: ToolSpecification;
}>;

/**
 * Determines which tools the model should request in a call to `Converse` or
 * `ConverseStream`. `ToolChoice` is only supported by Anthropic Claude 3 models
 * and by Mistral AI Mistral Large.
 */
export type ToolChoice = Union<{
  /**
   * (Default). The Model automatically decides if a tool should be called or
   * whether to generate text instead.
   */
  auto: AutoToolChoice;
  /** The model must request at least one tool (no text is generated). */
  any: AnyToolChoice;
  /**
   * The Model must request the specified tool. Only supported by Anthropic
   * Claude 3 models.
   */
  tool: SpecificToolChoice;
}>;

/**
 * Configuration information for the tools that you pass to a model. For more
 * information, see
 * [Tool use (function calling)](https://docs.aws.amazon.com/bedrock/latest/userguide/tool-use.html)
 * in the Amazon Bedrock User Guide.
 */
export interface ToolConfiguration {
  /** An array of tools that you want to pass to a model. */
  tools: Tool[];
  /** If supported by model, forces the model to request a tool. */
  toolChoice?: ToolChoice | undefined;
}

/** The schema for the tool. The top level schema type must be `object`. */
export type ToolInputSchema = Union<{
  /**
   * The JSON schema for the tool. For more information, see
   * [JSON Schema Reference](https://json-schema.org/understanding-json-schema/reference).
   */
  json: DocumentType;
}>;

/**
 * A tool result block that contains the results for a tool request that the
 * model previously made.
 */
export interface ToolResultBlock {
  /** The ID of the tool request that this is the result for. */
  toolUseId: string;
  /** The content for tool result content block. */
  content: ToolResultContentBlock[];
  /**
   * The status for the tool result content block.
   *
   * **Note:** This field is only supported Anthropic Claude 3 models.
   */
  status?: ToolResultStatus | undefined;
}

/** The tool result content block. */
export type ToolResultContentBlock = Union<{
  /** A tool result that is JSON format data. */
  json: DocumentType;
  /** A tool result that is text. */
  text: string;
  /**
   * A tool result that is an image.
   *
   * **Note:** This field is only supported by Anthropic Claude 3 models.
   */
  image: ImageBlock;
  /** A tool result that is a document. */
  document: DocumentBlock;
  /** A tool result that is video. */
  video: VideoBlock;
}>;

export const ToolResultStatus = {
  SUCCESS: "success",
  ERROR: "error",
} as const;
export type ToolResultStatus =
  (typeof ToolResultStatus)[keyof typeof ToolResultStatus];

/** The specification for the tool. */
export interface ToolSpecification {
  /** The name for the tool. */
  name: string;
  /** The description for the tool. */
  description?: string | undefined;
  /** The input schema for the tool in JSON format. */
  inputSchema: ToolInputSchema;
}

/**
 * A tool use content block. Contains information about a tool that the model is
 * requesting be run., The model uses the result from the tool to generate a
 * response.
 */
export interface ToolUseBlock {
  /** The ID for the tool request. */
  toolUseId: string;
  /** The name of the tool that the model wants to use. */
  name: string;
  /** The input to pass to the tool. */
  input: DocumentType;
}

/** The delta for a tool use block. */
export interface ToolUseBlockDelta {
  /** The input for a requested tool. */
  input: string;
}

/** The start of a tool use block. */
export interface ToolUseBlockStart {
  /** The ID for the tool request. */
  toolUseId: string;
  /** The name of the tool that the model is requesting to use. */
  name: string;
}

/** A video block. */
export interface VideoBlock {
  /** The block's format. */
  format: VideoFormat;
  /** The block's source. */
  source: VideoSource;
}

export const VideoFormat = {
  MKV: "mkv",
  MOV: "mov",
  MP4: "mp4",
  WEBM: "webm",
  FLV: "flv",
  MPEG: "mpeg",
  MPG: "mpg",
  WMV: "wmv",
  THREE_GP: "three_gp",
} as const;
export type VideoFormat = (typeof VideoFormat)[keyof typeof VideoFormat];

/**
 * A video source. You can upload a smaller video as a base64-encoded string as
 * long as the encoded file is less than 25MB. You can also transfer videos up
 * to 1GB in size from an S3 bucket.
 */
export type VideoSource = Union<{
  /** Video content encoded in base64. */
  bytes: Uint8Array;
  /** The location of a video object in an S3 bucket. */
  s3Location: S3Location;
}>;
