/** Addresses of our own workers, where the page's policy lets only vouched-for script addresses through. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
/** One policy for the whole page: a browser may refuse a second of the same name. Not every browser has it. */
const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('threshold-worker', {
  createScriptURL: (url) => url,
}); // missing from the DOM library's types

/** For the address of a worker that our own build made, and for nothing else. */
export const ownScript = (url: string): string => policy?.createScriptURL(url) ?? url;
