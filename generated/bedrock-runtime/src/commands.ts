// Generated from model/bedrock-runtime/2023-09-30 by shapewright. Changes here are lost.

import {
  Command,
  type CommandSchema,
  type MetadataBearer,
} from "@shapewright/runtime";
import type {
  ConverseStreamRequest,
  ConverseStreamResponse,
} from "./models.ts";
import { BedrockRuntime$, ConverseStream$ } from "./schemas.ts";

/** The input of `ConverseStreamCommand`. */
export interface ConverseStreamCommandInput extends ConverseStreamRequest {}

/** The output of `ConverseStreamCommand`. */
export interface ConverseStreamCommandOutput
  extends ConverseStreamResponse, MetadataBearer {}

/**
 * Sends messages to the specified Amazon Bedrock model and returns the response
 * in a stream. `ConverseStream` provides a consistent API that works with all
 * Amazon Bedrock models that support messages. This allows you to write code
 * once and use it with different models. Should a model have unique inference
 * parameters, you can also pass those unique parameters to the model.
 *
 * To find out if a model supports streaming, call
 * [GetFoundationModel](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetFoundationModel.html)
 * and check the `responseStreamingSupported` field in the response.
 *
 * **Note:** The CLI doesn't support streaming operations in Amazon Bedrock,
 * including `ConverseStream`.
 *
 * Amazon Bedrock doesn't store any text, images, or documents that you provide
 * as content. The data is only used to generate the response.
 *
 * You can submit a prompt by including it in the `messages` field, specifying
 * the `modelId` of a foundation model or inference profile to run inference on
 * it, and including any other fields that are relevant to your use case.
 *
 * You can also submit a prompt from Prompt management by specifying the ARN of
 * the prompt version and including a map of variables to values in the
 * `promptVariables` field. You can append more messages to the prompt by using
 * the `messages` field. If you use a prompt from Prompt management, you can't
 * include the following fields in the request: `additionalModelRequestFields`,
 * `inferenceConfig`, `system`, or `toolConfig`. Instead, these fields must be
 * defined through Prompt management. For more information, see
 * [Use a prompt from Prompt management](https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-management-use.html).
 *
 * For information about the Converse API, see *Use the Converse API* in the
 * *Amazon Bedrock User Guide*. To use a guardrail, see *Use a guardrail with
 * the Converse API* in the *Amazon Bedrock User Guide*. To use a tool with a
 * model, see *Tool use (Function calling)* in the *Amazon Bedrock User Guide*
 *
 * For example code, see *Conversation streaming example* in the *Amazon Bedrock
 * User Guide*.
 *
 * This operation requires permission for the
 * `bedrock:InvokeModelWithResponseStream` action.
 *
 * **Important:** To deny all inference access to resources that you specify in
 * the modelId field, you need to deny access to the `bedrock:InvokeModel` and
 * `bedrock:InvokeModelWithResponseStream` actions. Doing this also denies
 * access to the resource through the base inference actions
 * ([InvokeModel](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModel.html)
 * and
 * [InvokeModelWithResponseStream](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModelWithResponseStream.html)).
 * For more information see
 * [Deny access for inference on specific models](https://docs.aws.amazon.com/bedrock/latest/userguide/security_iam_id-based-policy-examples.html#security_iam_id-based-policy-examples-deny-inference).
 *
 * For troubleshooting some of the common errors you might encounter when using
 * the `ConverseStream` API, see
 * [Troubleshooting Amazon Bedrock API Error Codes](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html)
 * in the Amazon Bedrock User Guide
 *
 * @throws an {@link AccessDeniedException} (client fault): The request is
 * denied because you do not have sufficient permissions to perform the
 * requested action. For troubleshooting this error, see
 * [AccessDeniedException](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-access-denied)
 * in the Amazon Bedrock User Guide
 * @throws an {@link InternalServerException} (server fault): An internal server
 * error occurred. For troubleshooting this error, see
 * [InternalFailure](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-internal-failure)
 * in the Amazon Bedrock User Guide
 * @throws a {@link ModelErrorException} (client fault): The request failed due
 * to an error while processing the model.
 * @throws a {@link ModelNotReadyException} (client fault): The model specified
 * in the request is not ready to serve inference requests. The AWS SDK will
 * automatically retry the operation up to 5 times. For information about
 * configuring automatic retries, see
 * [Retry behavior](https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html)
 * in the *AWS SDKs and Tools* reference guide.
 * @throws a {@link ModelTimeoutException} (client fault): The request took too
 * long to process. Processing time exceeded the model timeout length.
 * @throws a {@link ResourceNotFoundException} (client fault): The specified
 * resource ARN was not found. For troubleshooting this error, see
 * [ResourceNotFound](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-resource-not-found)
 * in the Amazon Bedrock User Guide
 * @throws a {@link ServiceUnavailableException} (server fault): The service
 * isn't currently available. For troubleshooting this error, see
 * [ServiceUnavailable](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-service-unavailable)
 * in the Amazon Bedrock User Guide
 * @throws a {@link ThrottlingException} (client fault): Your request was denied
 * due to exceeding the account quotas for *Amazon Bedrock*. For troubleshooting
 * this error, see
 * [ThrottlingException](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-throttling-exception)
 * in the Amazon Bedrock User Guide
 * @throws a {@link ValidationException} (client fault): The input fails to
 * satisfy the constraints specified by *Amazon Bedrock*. For troubleshooting
 * this error, see
 * [ValidationError](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-validation-error)
 * in the Amazon Bedrock User Guide
 */
export class ConverseStreamCommand extends Command<
  ConverseStreamCommandInput,
  ConverseStreamCommandOutput
> {
  override readonly schema: CommandSchema = [BedrockRuntime$, ConverseStream$];
}
