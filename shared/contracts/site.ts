/** The header in which the site (CloudFront) proves itself to the API; its value is the setting `siteKey`. */
export const SITE_KEY_HEADER = 'x-huisheng-site';
