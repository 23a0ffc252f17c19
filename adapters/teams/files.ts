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
  const files: TextFile[] = [];
  let failure: ReadFiles["unread"];
  let left: number = limits.bytes;
  for (const { name, url } of linksOf(activity)) {
    try {
      if (left === 0) throw new TooLarge();
      const bytes = await download(url, left, fetch);
      left -= bytes.byteLength;
      files.push({ name, text: readText(bytes) });
    } catch (error) {
      failure ??= reasonOf(error);
    }
  }
  if (failure === undefined) return { files };
  log.warn("file not read", { adapter: "teams", reason: failure });
  return { files, unread: failure };
}

class TooLarge extends Error {}

function reasonOf(error: unknown): NonNullable<ReadFiles["unread"]> {
  return error instanceof TooLarge ? "too large" : "refused";
}

export function hasFiles(activity: Activity): boolean {
  return linksOf(activity).length > 0;
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

/** @param most bytes, from the file's end */
async function download(url: string, most: number, fetch: Fetch): Promise<Uint8Array> {
  const response = await fetch(url, {
    headers: { range: `bytes=-${most}` },
    redirect: "error",
    signal: AbortSignal.timeout(limits.timeoutMs),
  });
  if (!response.ok || response.body === null) throw new RangeError(`the file host answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    // A host that ignores the range would send the beginning, which tells the least.
    if (size > most) throw new TooLarge();
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
