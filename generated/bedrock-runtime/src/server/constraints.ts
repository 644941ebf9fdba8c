// Generated from model/bedrock-runtime/2023-09-30 by shapewright. Changes here are lost.

import type {
  ListConstraints,
  MapConstraints,
  StructureConstraints,
} from "@shapewright/runtime/server";

export const ConverseStreamRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      modelId: {
        required: true,
        length: { min: 1, max: 2048 },
        pattern:
          "^(arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}:(([0-9]{12}:custom-model/[a-z0-9-]{1,63}[.]{1}[a-z0-9-]{1,63}/[a-z0-9]{12})|(:foundation-model/[a-z0-9-]{1,63}[.]{1}[a-z0-9-]{1,63}([.:]?[a-z0-9-]{1,63}))|([0-9]{12}:imported-model/[a-z0-9]{12})|([0-9]{12}:provisioned-model/[a-z0-9]{12})|([0-9]{12}:(inference-profile|application-inference-profile)/[a-zA-Z0-9-:.]+)))|([a-z0-9-]{1,63}[.]{1}[a-z0-9-]{1,63}([.:]?[a-z0-9-]{1,63}))|(([0-9a-zA-Z][_-]?)+)|([a-zA-Z0-9-:.]+)|(^(arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}:[0-9]{12}:prompt/[0-9a-zA-Z]{10}(?::[0-9]{1,5})?))$|(^arn:aws:sagemaker:[a-z0-9-]+:[0-9]{12}:endpoint/[a-zA-Z0-9-]+$)|(^arn:aws(-[^:]+)?:bedrock:([0-9a-z-]{1,20}):([0-9]{12}):(default-)?prompt-router/[a-zA-Z0-9-:.]+$)$",
      },
      messages: { target: MessagesConstraints },
      system: { target: SystemContentBlocksConstraints },
      inferenceConfig: { target: InferenceConfigurationConstraints },
      toolConfig: { target: ToolConfigurationConstraints },
      guardrailConfig: { target: GuardrailStreamConfigurationConstraints },
      additionalModelResponseFieldPaths: {
        length: { max: 10 },
        target: AdditionalModelResponseFieldPathsConstraints,
      },
      requestMetadata: {
        length: { min: 1, max: 16 },
        target: RequestMetadataConstraints,
      },
      performanceConfig: { target: PerformanceConfigurationConstraints },
    };
  },
};

export const MessageConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      role: { required: true, enum: ["user", "assistant"] },
      content: { required: true, target: ContentBlocksConstraints },
    };
  },
};

export const MessagesConstraints: ListConstraints = {
  type: "list",
  member: { target: MessageConstraints },
};

export const SystemContentBlockConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      text: { length: { min: 1 } },
      guardContent: { target: GuardrailConverseContentBlockConstraints },
    };
  },
};

export const SystemContentBlocksConstraints: ListConstraints = {
  type: "list",
  member: { target: SystemContentBlockConstraints },
};

export const InferenceConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      maxTokens: { range: { min: 1 } },
      temperature: { range: { min: 0, max: 1 } },
      topP: { range: { min: 0, max: 1 } },
      stopSequences: {
        length: { max: 4 },
        target: NonEmptyStringListConstraints,
      },
    };
  },
};

export const ToolConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      tools: { required: true, length: { min: 1 }, target: ToolsConstraints },
      toolChoice: { target: ToolChoiceConstraints },
    };
  },
};

export const GuardrailStreamConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      guardrailIdentifier: {
        required: true,
        length: { max: 2048 },
        pattern:
          "^(([a-z0-9]+)|(arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}:[0-9]{12}:guardrail/[a-z0-9]+))$",
      },
      guardrailVersion: {
        required: true,
        pattern: "^(([1-9][0-9]{0,7})|(DRAFT))$",
      },
      trace: { enum: ["enabled", "disabled"] },
      streamProcessingMode: { enum: ["sync", "async"] },
    };
  },
};

export const AdditionalModelResponseFieldPathsConstraints: ListConstraints = {
  type: "list",
  member: { length: { min: 1, max: 256 } },
};

export const RequestMetadataConstraints: MapConstraints = {
  type: "map",
  key: {
    length: { min: 1, max: 256 },
    pattern: "^[a-zA-Z0-9\\s:_@$#=/+,-.]{1,256}$",
  },
  value: {
    length: { min: 0, max: 256 },
    pattern: "^[a-zA-Z0-9\\s:_@$#=/+,-.]{0,256}$",
  },
};

export const PerformanceConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      latency: { enum: ["standard", "optimized"] },
    };
  },
};

export const ToolConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      toolSpec: { target: ToolSpecificationConstraints },
    };
  },
};

export const ToolsConstraints: ListConstraints = {
  type: "list",
  member: { target: ToolConstraints },
};

export const ToolChoiceConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      tool: { target: SpecificToolChoiceConstraints },
    };
  },
};

export const SpecificToolChoiceConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      name: {
        required: true,
        length: { min: 1, max: 64 },
        pattern: "^[a-zA-Z0-9_-]+$",
      },
    };
  },
};

export const ToolSpecificationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      name: {
        required: true,
        length: { min: 1, max: 64 },
        pattern: "^[a-zA-Z0-9_-]+$",
      },
      description: { length: { min: 1 } },
      inputSchema: { required: true },
    };
  },
};

export const NonEmptyStringListConstraints: ListConstraints = {
  type: "list",
  member: { length: { min: 1 } },
};

export const GuardrailConverseContentBlockConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      text: { target: GuardrailConverseTextBlockConstraints },
      image: { target: GuardrailConverseImageBlockConstraints },
    };
  },
};

export const GuardrailConverseTextBlockConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      text: { required: true },
      qualifiers: { target: GuardrailConverseContentQualifierListConstraints },
    };
  },
};

export const GuardrailConverseImageBlockConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      format: { required: true, enum: ["png", "jpeg"] },
      source: {
        required: true,
        target: GuardrailConverseImageSourceConstraints,
      },
    };
  },
};

export const GuardrailConverseImageSourceConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      bytes: { length: { min: 1 } },
    };
  },
};

export const GuardrailConverseContentQualifierListConstraints: ListConstraints =
  {
    type: "list",
    member: { enum: ["grounding_source", "query", "guard_content"] },
  };

export const ContentBlockConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      image: { target: ImageBlockConstraints },
      document: { target: DocumentBlockConstraints },
      video: { target: VideoBlockConstraints },
      toolUse: { target: ToolUseBlockConstraints },
      toolResult: { target: ToolResultBlockConstraints },
      guardContent: { target: GuardrailConverseContentBlockConstraints },
      reasoningContent: { target: ReasoningContentBlockConstraints },
    };
  },
};

export const ContentBlocksConstraints: ListConstraints = {
  type: "list",
  member: { target: ContentBlockConstraints },
};

export const ImageBlockConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      format: { required: true, enum: ["png", "jpeg", "gif", "webp"] },
      source: { required: true, target: ImageSourceConstraints },
    };
  },
};

export const DocumentBlockConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      format: {
        required: true,
        enum: ["pdf", "csv", "doc", "docx", "xls", "xlsx", "html", "txt", "md"],
      },
      name: { required: true, length: { min: 1, max: 200 } },
      source: { required: true, target: DocumentSourceConstraints },
    };
  },
};

export const VideoBlockConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      format: {
        required: true,
        enum: [
          "mkv",
          "mov",
          "mp4",
          "webm",
          "flv",
          "mpeg",
          "mpg",
          "wmv",
          "three_gp",
        ],
      },
      source: { required: true, target: VideoSourceConstraints },
    };
  },
};

export const ToolUseBlockConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      toolUseId: {
        required: true,
        length: { min: 1, max: 64 },
        pattern: "^[a-zA-Z0-9_-]+$",
      },
      name: {
        required: true,
        length: { min: 1, max: 64 },
        pattern: "^[a-zA-Z0-9_-]+$",
      },
      input: { required: true },
    };
  },
};

export const ToolResultBlockConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      toolUseId: {
        required: true,
        length: { min: 1, max: 64 },
        pattern: "^[a-zA-Z0-9_-]+$",
      },
      content: { required: true, target: ToolResultContentBlocksConstraints },
      status: { enum: ["success", "error"] },
    };
  },
};

export const ReasoningContentBlockConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      reasoningText: { target: ReasoningTextBlockConstraints },
    };
  },
};

export const ReasoningTextBlockConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      text: { required: true },
    };
  },
};

export const ToolResultContentBlockConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      image: { target: ImageBlockConstraints },
      document: { target: DocumentBlockConstraints },
      video: { target: VideoBlockConstraints },
    };
  },
};

export const ToolResultContentBlocksConstraints: ListConstraints = {
  type: "list",
  member: { target: ToolResultContentBlockConstraints },
};

export const VideoSourceConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      bytes: { length: { min: 1 } },
      s3Location: { target: S3LocationConstraints },
    };
  },
};

export const S3LocationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      uri: {
        required: true,
        length: { min: 1, max: 1024 },
        pattern: "^s3://[a-z0-9][\\.\\-a-z0-9]{1,61}[a-z0-9](/.*)?$",
      },
      bucketOwner: { pattern: "^[0-9]{12}$" },
    };
  },
};

export const DocumentSourceConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      bytes: { length: { min: 1 } },
    };
  },
};

export const ImageSourceConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      bytes: { length: { min: 1 } },
    };
  },
};
