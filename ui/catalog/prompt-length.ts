/**
 * The length of a prompt as the limits count it: in Unicode characters, so that an emoji is one and not two. A client's
 * remark that V3 counts UTF-8 bytes is not followed: a refusal costs nothing, a wrong count would turn good prompts away.
 */
export function promptLength(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
