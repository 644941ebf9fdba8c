/** Forms that upload to S3, by the names of `@aws-sdk/s3-presigned-post`. */
export {
  type Condition,
  createPresignedPost,
  type PresignedPost,
  type PresignedPostOptions,
} from "./presigned/create-presigned-post.ts";
