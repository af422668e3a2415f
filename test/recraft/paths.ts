/** Paths the vendor has and this simulator has not: they answer 501 so that nobody builds on them unawares. */
export const UNSIMULATED_PATHS = [
  '/v1/colors/optimize',
  '/v1/images/clarityUpscale',
  '/v1/images/creativeUpscale',
  '/v1/images/crispUpscale',
  '/v1/images/enhance',
  '/v1/images/eraseRegion',
  '/v1/images/generateBackground',
  '/v1/images/generativeUpscale',
  '/v1/images/imageToImage',
  '/v1/images/inpaint',
  '/v1/images/outpaint',
  '/v1/images/replaceBackground',
  '/v1/images/variateImage',
] as const;
