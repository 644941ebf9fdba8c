// Generated from model/bedrock-runtime/2023-09-30 by shapewright. Changes here are lost.

import { sigV4Auth } from "@shapewright/aws";
import type {
  ErrorSchema,
  ListSchema,
  MapSchema,
  OperationSchema,
  ServiceSchema,
  StructureSchema,
  UnionSchema,
} from "@shapewright/runtime";
import {
  eventPayloadReader,
  jsonBlob,
  jsonDocument,
  jsonLong,
  jsonMap,
  jsonUnion,
  requestSigning,
  sentDefaults,
  targetBinding,
} from "@shapewright/runtime/rest-json";
import { serviceEndpoint } from "./endpoint.ts";
import {
  AccessDeniedException,
  BedrockRuntimeServiceException,
  InternalServerException,
  ModelErrorException,
  ModelNotReadyException,
  ModelStreamErrorException,
  ModelTimeoutException,
  ResourceNotFoundException,
  ServiceUnavailableException,
  ThrottlingException,
  ValidationException,
} from "./errors.ts";

export const AccessDeniedException$: ErrorSchema = {
  type: "structure",
  name: "AccessDeniedException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 403,
  get errorClass() {
    return AccessDeniedException;
  },
};

export const AdditionalModelResponseFieldPaths$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const AnyToolChoice$: StructureSchema = {
  type: "structure",
  name: "AnyToolChoice",
  members() {
    return {};
  },
};

export const AutoToolChoice$: StructureSchema = {
  type: "structure",
  name: "AutoToolChoice",
  members() {
    return {};
  },
};

export const ContentBlock$: UnionSchema = {
  type: "union",
  name: "ContentBlock",
  members() {
    return {
      text: { target: "string" },
      image: { target: ImageBlock$ },
      document: { target: DocumentBlock$ },
      video: { target: VideoBlock$ },
      toolUse: { target: ToolUseBlock$ },
      toolResult: { target: ToolResultBlock$ },
      guardContent: { target: GuardrailConverseContentBlock$ },
      reasoningContent: { target: ReasoningContentBlock$ },
    };
  },
};

export const ContentBlockDelta$: UnionSchema = {
  type: "union",
  name: "ContentBlockDelta",
  members() {
    return {
      text: { target: "string" },
      toolUse: { target: ToolUseBlockDelta$ },
      reasoningContent: { target: ReasoningContentBlockDelta$ },
    };
  },
};

export const ContentBlockDeltaEvent$: StructureSchema = {
  type: "structure",
  name: "ContentBlockDeltaEvent",
  members() {
    return {
      delta: { target: ContentBlockDelta$ },
      contentBlockIndex: { target: "integer", correction: 0 },
    };
  },
};

export const ContentBlockStart$: UnionSchema = {
  type: "union",
  name: "ContentBlockStart",
  members() {
    return {
      toolUse: { target: ToolUseBlockStart$ },
    };
  },
};

export const ContentBlockStartEvent$: StructureSchema = {
  type: "structure",
  name: "ContentBlockStartEvent",
  members() {
    return {
      start: { target: ContentBlockStart$ },
      contentBlockIndex: { target: "integer", correction: 0 },
    };
  },
};

export const ContentBlockStopEvent$: StructureSchema = {
  type: "structure",
  name: "ContentBlockStopEvent",
  members() {
    return {
      contentBlockIndex: { target: "integer", correction: 0 },
    };
  },
};

export const ContentBlocks$: ListSchema = {
  type: "list",
  member: { target: ContentBlock$ },
};

export const ConverseStreamMetadataEvent$: StructureSchema = {
  type: "structure",
  name: "ConverseStreamMetadataEvent",
  members() {
    return {
      usage: { target: TokenUsage$, correction: {} },
      metrics: { target: ConverseStreamMetrics$, correction: {} },
      trace: { target: ConverseStreamTrace$ },
      performanceConfig: { target: PerformanceConfiguration$ },
    };
  },
};

export const ConverseStreamMetrics$: StructureSchema = {
  type: "structure",
  name: "ConverseStreamMetrics",
  members() {
    return {
      latencyMs: { target: "long", correction: 0 },
    };
  },
};

export const ConverseStreamOutput$: UnionSchema = {
  type: "union",
  name: "ConverseStreamOutput",
  members() {
    return {
      messageStart: { target: MessageStartEvent$ },
      contentBlockStart: { target: ContentBlockStartEvent$ },
      contentBlockDelta: { target: ContentBlockDeltaEvent$ },
      contentBlockStop: { target: ContentBlockStopEvent$ },
      messageStop: { target: MessageStopEvent$ },
      metadata: { target: ConverseStreamMetadataEvent$ },
      internalServerException: { target: InternalServerException$ },
      modelStreamErrorException: { target: ModelStreamErrorException$ },
      validationException: { target: ValidationException$ },
      throttlingException: { target: ThrottlingException$ },
      serviceUnavailableException: { target: ServiceUnavailableException$ },
    };
  },
};

export const ConverseStreamRequest$: StructureSchema = {
  type: "structure",
  name: "ConverseStreamRequest",
  members() {
    return {
      modelId: { target: "string", httpLabel: true },
      messages: { target: Messages$ },
      system: { target: SystemContentBlocks$ },
      inferenceConfig: { target: InferenceConfiguration$ },
      toolConfig: { target: ToolConfiguration$ },
      guardrailConfig: { target: GuardrailStreamConfiguration$ },
      additionalModelRequestFields: { target: "document" },
      promptVariables: { target: PromptVariableMap$ },
      additionalModelResponseFieldPaths: {
        target: AdditionalModelResponseFieldPaths$,
      },
      requestMetadata: { target: RequestMetadata$ },
      performanceConfig: { target: PerformanceConfiguration$ },
    };
  },
};

export const ConverseStreamResponse$: StructureSchema = {
  type: "structure",
  name: "ConverseStreamResponse",
  members() {
    return {
      stream: {
        target: ConverseStreamOutput$,
        httpPayload: true,
        streaming: true,
      },
    };
  },
};

export const ConverseStreamTrace$: StructureSchema = {
  type: "structure",
  name: "ConverseStreamTrace",
  members() {
    return {
      guardrail: { target: GuardrailTraceAssessment$ },
      promptRouter: { target: PromptRouterTrace$ },
    };
  },
};

export const DocumentBlock$: StructureSchema = {
  type: "structure",
  name: "DocumentBlock",
  members() {
    return {
      format: { target: "string" },
      name: { target: "string" },
      source: { target: DocumentSource$ },
    };
  },
};

export const DocumentSource$: UnionSchema = {
  type: "union",
  name: "DocumentSource",
  members() {
    return {
      bytes: { target: "blob" },
    };
  },
};

export const GuardrailAssessment$: StructureSchema = {
  type: "structure",
  name: "GuardrailAssessment",
  members() {
    return {
      topicPolicy: { target: GuardrailTopicPolicyAssessment$ },
      contentPolicy: { target: GuardrailContentPolicyAssessment$ },
      wordPolicy: { target: GuardrailWordPolicyAssessment$ },
      sensitiveInformationPolicy: {
        target: GuardrailSensitiveInformationPolicyAssessment$,
      },
      contextualGroundingPolicy: {
        target: GuardrailContextualGroundingPolicyAssessment$,
      },
      invocationMetrics: { target: GuardrailInvocationMetrics$ },
    };
  },
};

export const GuardrailAssessmentList$: ListSchema = {
  type: "list",
  member: { target: GuardrailAssessment$ },
};

export const GuardrailAssessmentListMap$: MapSchema = {
  type: "map",
  key: { target: "string" },
  value: { target: GuardrailAssessmentList$ },
};

export const GuardrailAssessmentMap$: MapSchema = {
  type: "map",
  key: { target: "string" },
  value: { target: GuardrailAssessment$ },
};

export const GuardrailContentFilter$: StructureSchema = {
  type: "structure",
  name: "GuardrailContentFilter",
  members() {
    return {
      type: { target: "string", correction: "" },
      confidence: { target: "string", correction: "" },
      filterStrength: { target: "string" },
      action: { target: "string", correction: "" },
    };
  },
};

export const GuardrailContentFilterList$: ListSchema = {
  type: "list",
  member: { target: GuardrailContentFilter$ },
};

export const GuardrailContentPolicyAssessment$: StructureSchema = {
  type: "structure",
  name: "GuardrailContentPolicyAssessment",
  members() {
    return {
      filters: { target: GuardrailContentFilterList$, correction: [] },
    };
  },
};

export const GuardrailContextualGroundingFilter$: StructureSchema = {
  type: "structure",
  name: "GuardrailContextualGroundingFilter",
  members() {
    return {
      type: { target: "string", correction: "" },
      threshold: { target: "double", correction: 0 },
      score: { target: "double", correction: 0 },
      action: { target: "string", correction: "" },
    };
  },
};

export const GuardrailContextualGroundingFilters$: ListSchema = {
  type: "list",
  member: { target: GuardrailContextualGroundingFilter$ },
};

export const GuardrailContextualGroundingPolicyAssessment$: StructureSchema = {
  type: "structure",
  name: "GuardrailContextualGroundingPolicyAssessment",
  members() {
    return {
      filters: { target: GuardrailContextualGroundingFilters$ },
    };
  },
};

export const GuardrailConverseContentBlock$: UnionSchema = {
  type: "union",
  name: "GuardrailConverseContentBlock",
  members() {
    return {
      text: { target: GuardrailConverseTextBlock$ },
      image: { target: GuardrailConverseImageBlock$ },
    };
  },
};

export const GuardrailConverseContentQualifierList$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const GuardrailConverseImageBlock$: StructureSchema = {
  type: "structure",
  name: "GuardrailConverseImageBlock",
  sensitive: true,
  members() {
    return {
      format: { target: "string" },
      source: { target: GuardrailConverseImageSource$ },
    };
  },
};

export const GuardrailConverseImageSource$: UnionSchema = {
  type: "union",
  name: "GuardrailConverseImageSource",
  sensitive: true,
  members() {
    return {
      bytes: { target: "blob" },
    };
  },
};

export const GuardrailConverseTextBlock$: StructureSchema = {
  type: "structure",
  name: "GuardrailConverseTextBlock",
  members() {
    return {
      text: { target: "string" },
      qualifiers: { target: GuardrailConverseContentQualifierList$ },
    };
  },
};

export const GuardrailCoverage$: StructureSchema = {
  type: "structure",
  name: "GuardrailCoverage",
  members() {
    return {
      textCharacters: { target: GuardrailTextCharactersCoverage$ },
      images: { target: GuardrailImageCoverage$ },
    };
  },
};

export const GuardrailCustomWord$: StructureSchema = {
  type: "structure",
  name: "GuardrailCustomWord",
  members() {
    return {
      match: { target: "string", correction: "" },
      action: { target: "string", correction: "" },
    };
  },
};

export const GuardrailCustomWordList$: ListSchema = {
  type: "list",
  member: { target: GuardrailCustomWord$ },
};

export const GuardrailImageCoverage$: StructureSchema = {
  type: "structure",
  name: "GuardrailImageCoverage",
  members() {
    return {
      guarded: { target: "integer" },
      total: { target: "integer" },
    };
  },
};

export const GuardrailInvocationMetrics$: StructureSchema = {
  type: "structure",
  name: "GuardrailInvocationMetrics",
  members() {
    return {
      guardrailProcessingLatency: { target: "long" },
      usage: { target: GuardrailUsage$ },
      guardrailCoverage: { target: GuardrailCoverage$ },
    };
  },
};

export const GuardrailManagedWord$: StructureSchema = {
  type: "structure",
  name: "GuardrailManagedWord",
  members() {
    return {
      match: { target: "string", correction: "" },
      type: { target: "string", correction: "" },
      action: { target: "string", correction: "" },
    };
  },
};

export const GuardrailManagedWordList$: ListSchema = {
  type: "list",
  member: { target: GuardrailManagedWord$ },
};

export const GuardrailPiiEntityFilter$: StructureSchema = {
  type: "structure",
  name: "GuardrailPiiEntityFilter",
  members() {
    return {
      match: { target: "string", correction: "" },
      type: { target: "string", correction: "" },
      action: { target: "string", correction: "" },
    };
  },
};

export const GuardrailPiiEntityFilterList$: ListSchema = {
  type: "list",
  member: { target: GuardrailPiiEntityFilter$ },
};

export const GuardrailRegexFilter$: StructureSchema = {
  type: "structure",
  name: "GuardrailRegexFilter",
  members() {
    return {
      name: { target: "string" },
      match: { target: "string" },
      regex: { target: "string" },
      action: { target: "string", correction: "" },
    };
  },
};

export const GuardrailRegexFilterList$: ListSchema = {
  type: "list",
  member: { target: GuardrailRegexFilter$ },
};

export const GuardrailSensitiveInformationPolicyAssessment$: StructureSchema = {
  type: "structure",
  name: "GuardrailSensitiveInformationPolicyAssessment",
  members() {
    return {
      piiEntities: { target: GuardrailPiiEntityFilterList$, correction: [] },
      regexes: { target: GuardrailRegexFilterList$, correction: [] },
    };
  },
};

export const GuardrailStreamConfiguration$: StructureSchema = {
  type: "structure",
  name: "GuardrailStreamConfiguration",
  members() {
    return {
      guardrailIdentifier: { target: "string" },
      guardrailVersion: { target: "string" },
      trace: { target: "string", default: "disabled" },
      streamProcessingMode: { target: "string", default: "sync" },
    };
  },
};

export const GuardrailTextCharactersCoverage$: StructureSchema = {
  type: "structure",
  name: "GuardrailTextCharactersCoverage",
  members() {
    return {
      guarded: { target: "integer" },
      total: { target: "integer" },
    };
  },
};

export const GuardrailTopic$: StructureSchema = {
  type: "structure",
  name: "GuardrailTopic",
  members() {
    return {
      name: { target: "string", correction: "" },
      type: { target: "string", correction: "" },
      action: { target: "string", correction: "" },
    };
  },
};

export const GuardrailTopicList$: ListSchema = {
  type: "list",
  member: { target: GuardrailTopic$ },
};

export const GuardrailTopicPolicyAssessment$: StructureSchema = {
  type: "structure",
  name: "GuardrailTopicPolicyAssessment",
  members() {
    return {
      topics: { target: GuardrailTopicList$, correction: [] },
    };
  },
};

export const GuardrailTraceAssessment$: StructureSchema = {
  type: "structure",
  name: "GuardrailTraceAssessment",
  members() {
    return {
      modelOutput: { target: ModelOutputs$ },
      inputAssessment: { target: GuardrailAssessmentMap$ },
      outputAssessments: { target: GuardrailAssessmentListMap$ },
    };
  },
};

export const GuardrailUsage$: StructureSchema = {
  type: "structure",
  name: "GuardrailUsage",
  members() {
    return {
      topicPolicyUnits: { target: "integer", correction: 0 },
      contentPolicyUnits: { target: "integer", correction: 0 },
      wordPolicyUnits: { target: "integer", correction: 0 },
      sensitiveInformationPolicyUnits: { target: "integer", correction: 0 },
      sensitiveInformationPolicyFreeUnits: { target: "integer", correction: 0 },
      contextualGroundingPolicyUnits: { target: "integer", correction: 0 },
      contentPolicyImageUnits: { target: "integer" },
    };
  },
};

export const GuardrailWordPolicyAssessment$: StructureSchema = {
  type: "structure",
  name: "GuardrailWordPolicyAssessment",
  members() {
    return {
      customWords: { target: GuardrailCustomWordList$, correction: [] },
      managedWordLists: { target: GuardrailManagedWordList$, correction: [] },
    };
  },
};

export const ImageBlock$: StructureSchema = {
  type: "structure",
  name: "ImageBlock",
  members() {
    return {
      format: { target: "string" },
      source: { target: ImageSource$ },
    };
  },
};

export const ImageSource$: UnionSchema = {
  type: "union",
  name: "ImageSource",
  members() {
    return {
      bytes: { target: "blob" },
    };
  },
};

export const InferenceConfiguration$: StructureSchema = {
  type: "structure",
  name: "InferenceConfiguration",
  members() {
    return {
      maxTokens: { target: "integer" },
      temperature: { target: "float" },
      topP: { target: "float" },
      stopSequences: { target: NonEmptyStringList$ },
    };
  },
};

export const InternalServerException$: ErrorSchema = {
  type: "structure",
  name: "InternalServerException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "server",
  httpError: 500,
  get errorClass() {
    return InternalServerException;
  },
};

export const Message$: StructureSchema = {
  type: "structure",
  name: "Message",
  members() {
    return {
      role: { target: "string" },
      content: { target: ContentBlocks$ },
    };
  },
};

export const MessageStartEvent$: StructureSchema = {
  type: "structure",
  name: "MessageStartEvent",
  members() {
    return {
      role: { target: "string", correction: "" },
    };
  },
};

export const MessageStopEvent$: StructureSchema = {
  type: "structure",
  name: "MessageStopEvent",
  members() {
    return {
      stopReason: { target: "string", correction: "" },
      additionalModelResponseFields: { target: "document" },
    };
  },
};

export const Messages$: ListSchema = {
  type: "list",
  member: { target: Message$ },
};

export const ModelErrorException$: ErrorSchema = {
  type: "structure",
  name: "ModelErrorException",
  members() {
    return {
      message: { target: "string" },
      originalStatusCode: { target: "integer" },
      resourceName: { target: "string" },
    };
  },
  error: "client",
  httpError: 424,
  get errorClass() {
    return ModelErrorException;
  },
};

export const ModelNotReadyException$: ErrorSchema = {
  type: "structure",
  name: "ModelNotReadyException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 429,
  get errorClass() {
    return ModelNotReadyException;
  },
};

export const ModelOutputs$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const ModelStreamErrorException$: ErrorSchema = {
  type: "structure",
  name: "ModelStreamErrorException",
  members() {
    return {
      message: { target: "string" },
      originalStatusCode: { target: "integer" },
      originalMessage: { target: "string" },
    };
  },
  error: "client",
  httpError: 424,
  get errorClass() {
    return ModelStreamErrorException;
  },
};

export const ModelTimeoutException$: ErrorSchema = {
  type: "structure",
  name: "ModelTimeoutException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 408,
  get errorClass() {
    return ModelTimeoutException;
  },
};

export const NonEmptyStringList$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const PerformanceConfiguration$: StructureSchema = {
  type: "structure",
  name: "PerformanceConfiguration",
  members() {
    return {
      latency: { target: "string", default: "standard" },
    };
  },
};

export const PromptRouterTrace$: StructureSchema = {
  type: "structure",
  name: "PromptRouterTrace",
  members() {
    return {
      invokedModelId: { target: "string" },
    };
  },
};

export const PromptVariableValues$: UnionSchema = {
  type: "union",
  name: "PromptVariableValues",
  members() {
    return {
      text: { target: "string" },
    };
  },
};

export const PromptVariableMap$: MapSchema = {
  type: "map",
  key: { target: "string" },
  value: { target: PromptVariableValues$ },
  sensitive: true,
};

export const ReasoningContentBlock$: UnionSchema = {
  type: "union",
  name: "ReasoningContentBlock",
  sensitive: true,
  members() {
    return {
      reasoningText: { target: ReasoningTextBlock$ },
      redactedContent: { target: "blob" },
    };
  },
};

export const ReasoningContentBlockDelta$: UnionSchema = {
  type: "union",
  name: "ReasoningContentBlockDelta",
  sensitive: true,
  members() {
    return {
      text: { target: "string" },
      redactedContent: { target: "blob" },
      signature: { target: "string" },
    };
  },
};

export const ReasoningTextBlock$: StructureSchema = {
  type: "structure",
  name: "ReasoningTextBlock",
  sensitive: true,
  members() {
    return {
      text: { target: "string" },
      signature: { target: "string" },
    };
  },
};

export const RequestMetadata$: MapSchema = {
  type: "map",
  key: { target: "string" },
  value: { target: "string" },
  sensitive: true,
};

export const ResourceNotFoundException$: ErrorSchema = {
  type: "structure",
  name: "ResourceNotFoundException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 404,
  get errorClass() {
    return ResourceNotFoundException;
  },
};

export const S3Location$: StructureSchema = {
  type: "structure",
  name: "S3Location",
  members() {
    return {
      uri: { target: "string" },
      bucketOwner: { target: "string" },
    };
  },
};

export const ServiceUnavailableException$: ErrorSchema = {
  type: "structure",
  name: "ServiceUnavailableException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "server",
  httpError: 503,
  get errorClass() {
    return ServiceUnavailableException;
  },
};

export const SpecificToolChoice$: StructureSchema = {
  type: "structure",
  name: "SpecificToolChoice",
  members() {
    return {
      name: { target: "string" },
    };
  },
};

export const SystemContentBlock$: UnionSchema = {
  type: "union",
  name: "SystemContentBlock",
  members() {
    return {
      text: { target: "string" },
      guardContent: { target: GuardrailConverseContentBlock$ },
    };
  },
};

export const SystemContentBlocks$: ListSchema = {
  type: "list",
  member: { target: SystemContentBlock$ },
};

export const ThrottlingException$: ErrorSchema = {
  type: "structure",
  name: "ThrottlingException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 429,
  get errorClass() {
    return ThrottlingException;
  },
};

export const TokenUsage$: StructureSchema = {
  type: "structure",
  name: "TokenUsage",
  members() {
    return {
      inputTokens: { target: "integer", correction: 0 },
      outputTokens: { target: "integer", correction: 0 },
      totalTokens: { target: "integer", correction: 0 },
    };
  },
};

export const Tool$: UnionSchema = {
  type: "union",
  name: "Tool",
  members() {
    return {
      toolSpec: { target: ToolSpecification$ },
    };
  },
};

export const ToolChoice$: UnionSchema = {
  type: "union",
  name: "ToolChoice",
  members() {
    return {
      auto: { target: AutoToolChoice$ },
      any: { target: AnyToolChoice$ },
      tool: { target: SpecificToolChoice$ },
    };
  },
};

export const ToolConfiguration$: StructureSchema = {
  type: "structure",
  name: "ToolConfiguration",
  members() {
    return {
      tools: { target: Tools$ },
      toolChoice: { target: ToolChoice$ },
    };
  },
};

export const ToolInputSchema$: UnionSchema = {
  type: "union",
  name: "ToolInputSchema",
  members() {
    return {
      json: { target: "document" },
    };
  },
};

export const ToolResultBlock$: StructureSchema = {
  type: "structure",
  name: "ToolResultBlock",
  members() {
    return {
      toolUseId: { target: "string" },
      content: { target: ToolResultContentBlocks$ },
      status: { target: "string" },
    };
  },
};

export const ToolResultContentBlock$: UnionSchema = {
  type: "union",
  name: "ToolResultContentBlock",
  members() {
    return {
      json: { target: "document" },
      text: { target: "string" },
      image: { target: ImageBlock$ },
      document: { target: DocumentBlock$ },
      video: { target: VideoBlock$ },
    };
  },
};

export const ToolResultContentBlocks$: ListSchema = {
  type: "list",
  member: { target: ToolResultContentBlock$ },
};

export const ToolSpecification$: StructureSchema = {
  type: "structure",
  name: "ToolSpecification",
  members() {
    return {
      name: { target: "string" },
      description: { target: "string" },
      inputSchema: { target: ToolInputSchema$ },
    };
  },
};

export const ToolUseBlock$: StructureSchema = {
  type: "structure",
  name: "ToolUseBlock",
  members() {
    return {
      toolUseId: { target: "string" },
      name: { target: "string" },
      input: { target: "document" },
    };
  },
};

export const ToolUseBlockDelta$: StructureSchema = {
  type: "structure",
  name: "ToolUseBlockDelta",
  members() {
    return {
      input: { target: "string", correction: "" },
    };
  },
};

export const ToolUseBlockStart$: StructureSchema = {
  type: "structure",
  name: "ToolUseBlockStart",
  members() {
    return {
      toolUseId: { target: "string", correction: "" },
      name: { target: "string", correction: "" },
    };
  },
};

export const Tools$: ListSchema = {
  type: "list",
  member: { target: Tool$ },
};

export const ValidationException$: ErrorSchema = {
  type: "structure",
  name: "ValidationException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return ValidationException;
  },
};

export const VideoBlock$: StructureSchema = {
  type: "structure",
  name: "VideoBlock",
  members() {
    return {
      format: { target: "string" },
      source: { target: VideoSource$ },
    };
  },
};

export const VideoSource$: UnionSchema = {
  type: "union",
  name: "VideoSource",
  members() {
    return {
      bytes: { target: "blob" },
      s3Location: { target: S3Location$ },
    };
  },
};

export const ConverseStream$: OperationSchema = {
  name: "ConverseStream",
  http: { method: "POST", uri: "/model/{modelId}/converse-stream", code: 200 },
  input: ConverseStreamRequest$,
  output: ConverseStreamResponse$,
  errors: [
    AccessDeniedException$,
    InternalServerException$,
    ModelErrorException$,
    ModelNotReadyException$,
    ModelTimeoutException$,
    ResourceNotFoundException$,
    ServiceUnavailableException$,
    ThrottlingException$,
    ValidationException$,
  ],
  parts: [
    targetBinding,
    eventPayloadReader,
    jsonLong,
    jsonBlob,
    jsonDocument,
    jsonMap,
    jsonUnion,
    sentDefaults,
    requestSigning,
  ],
};

export const BedrockRuntime$: ServiceSchema = {
  name: "AmazonBedrockFrontendService",
  sdkId: "Bedrock Runtime",
  version: "2023-09-30",
  endpointPrefix: "bedrock-runtime",
  signingName: "bedrock",
  auth: ["aws.auth#sigv4"],
  parts: [serviceEndpoint, sigV4Auth],
  get exception() {
    return BedrockRuntimeServiceException;
  },
};
