/** Why a text cannot become a vector: not well-formed or hostile, nothing drawn, or more than Figma could import. */
export type SvgProblemCode = 'svg-malformed' | 'svg-empty' | 'svg-too-heavy';

/** Thrown by `cleanSvg`. The message is for support, not for the user. */
export class SvgProblem extends Error {
  override readonly name = 'SvgProblem';
  readonly code: SvgProblemCode;

  constructor(code: SvgProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}
