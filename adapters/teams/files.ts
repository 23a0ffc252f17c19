import { z } from "zod";
import { decodeText, type Logger, type TextFile } from "../../src/index.ts";
import type { Activity } from "./activity.ts";
import { isLoopbackUrl } from "./addresses.ts";
import type { Fetch } from "./http-client.ts";
import { files as limits } from "./limits.ts";

/** What a person attaches in a chat with the bot: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
const attachment = z.object({
  contentType: z.literal("application/vnd.microsoft.teams.file.download.info"),
  name: z.string().max(400),
  content: z.object({ downloadUrl: z.url({ protocol: /^https?$/ }), fileType: z.string().nullish() }),
});

const textTypes = /^(?:log|txt|csv|xml|json|md)$/i;

/**
 * The address comes with a key of its own, so that nothing else is sent. Only Microsoft's file hosts are asked, or the service itself
 * where it is a test's, on this machine.
 */
function isFileHost(url: string, serviceUrl: string): boolean {
  const { protocol, hostname, origin } = new URL(url);
  if (isLoopbackUrl(url)) return origin === new URL(serviceUrl).origin;
  return protocol === "https:" && fileHosts.test(hostname);
}

const fileHosts = /(?:^|\.)(?:sharepoint\.(?:com|us|cn)|sharepoint-mil\.us|svc\.ms|onedrive\.com|1drv\.com)$/i;

interface Link {
  readonly name: string;
  readonly url: string;
}

export interface ReadFiles {
  readonly files: readonly TextFile[];
  /** Why the first of those that could not be read was left out. */
  readonly unread?: "too large" | "refused";
}

/** @returns the text files that came with a message */
export async function downloadFiles(activity: Activity, fetch: Fetch, log: Logger): Promise<ReadFiles> {
  const downloads = await Promise.allSettled(linksOf(activity).map((link) => read(link, fetch)));
  const files = downloads.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const [failure] = downloads.flatMap((each) => (each.status === "rejected" ? [reasonOf(each.reason)] : []));
  if (failure === undefined) return { files };
  log.warn("file not read", { adapter: "teams", reason: failure });
  return { files, unread: failure };
}

class TooLarge extends Error {}

function reasonOf(error: unknown): NonNullable<ReadFiles["unread"]> {
  return error instanceof TooLarge ? "too large" : "refused";
}

async function read({ name, url }: Link, fetch: Fetch): Promise<TextFile> {
  return { name, text: readText(await download(url, fetch)) };
}

function linksOf({ attachments, serviceUrl }: Activity): readonly Link[] {
  const links: Link[] = [];
  for (const each of attachments ?? []) {
    const { data } = attachment.safeParse(each);
    if (data === undefined) continue;
    const { name, content } = data;
    const type = content.fileType ?? name.slice(name.lastIndexOf(".") + 1);
    if (textTypes.test(type) && isFileHost(content.downloadUrl, serviceUrl))
      links.push({ name, url: content.downloadUrl });
  }
  return links.slice(0, limits.count);
}

async function download(url: string, fetch: Fetch): Promise<Uint8Array> {
  const response = await fetch(url, {
    headers: { range: `bytes=-${limits.bytes}` },
    redirect: "error",
    signal: AbortSignal.timeout(limits.timeoutMs),
  });
  if (!response.ok || response.body === null) throw new RangeError(`the file host answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    // A host that ignores the range would send the beginning, which tells the least.
    if (size > limits.bytes) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws RangeError for what is no text */
function readText(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text.includes("\0")) throw new RangeError("no text");
  return text;
}
