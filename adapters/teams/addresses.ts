/** Whether a secret may be sent there: what is not encrypted must not leave this machine. */
export function isSafeUrl(url: string): boolean {
  return url.startsWith("https:") || isLoopbackUrl(url);
}

export function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname);
}
