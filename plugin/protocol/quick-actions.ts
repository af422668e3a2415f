/**
 * What the quick actions suggest. They are asked for by the controller, which knows no catalog; that each is one of the catalog's is tested. A
 * model that is not here can still be chosen in the panel.
 */

/** Model ids with the names that are shown, best first. */
export const SUGGESTED_MODELS = [
  ['recraftv4_1_vector', 'V4.1 vector'],
  ['recraftv4_1', 'V4.1 image'],
  ['recraftv4_1_flash', 'V4.1 Flash image'],
  ['recraftv4_1_pro_vector', 'V4.1 Pro vector'],
  ['recraftv4_1_pro', 'V4.1 Pro image'],
  ['recraftv4_1_utility_vector', 'V4.1 Utility vector'],
  ['recraftv4_1_utility', 'V4.1 Utility image'],
  ['recraftv4_vector', 'V4 vector'],
  ['recraftv4', 'V4 image'],
  ['recraftv3_vector', 'V3 vector'],
  ['recraftv3', 'V3 image'],
] as const;

/** Ratios of width to height. */
export const SUGGESTED_RATIOS = [
  ...(['1:1', '5:4', '4:3', '14:10', '3:2', '16:9', '2:1'] as const),
  ...(['4:5', '3:4', '10:14', '2:3', '6:10', '9:16', '1:2'] as const),
] as const;
