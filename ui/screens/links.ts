/** Where users make tokens and add units. Source: Recraft's API documentation, "Getting started". */
export const tokenPage = 'https://app.recraft.ai/profile/api';

/** What each call does and costs. */
export const apiPage = 'https://www.recraft.ai/docs/api-reference/getting-started';
