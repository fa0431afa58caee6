/** Content security policy of the page, the same behind app:// and behind HTTP. */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  // antd makes its styles at run time (css-in-js) and puts them into <style> elements; without 'unsafe-inline' the
  // page is unstyled. Styles cannot run code, and with every fetch limited to 'self' they cannot send anything out.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
