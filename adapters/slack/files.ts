import { decodeText, type TextFile } from "../../src/index.ts";
import type { SlackApi } from "./api.ts";
import { type FileReference, readFileReference } from "./payload.ts";

/** Why a text file was not read. */
export type Unread = "too large" | "refused";

export interface ReadFiles {
  readonly files: readonly TextFile[];
  /** The reasons of those that are missing. */
  readonly unread: readonly Unread[];
}

/** `bytes` are those of all files of a message together. */
export const fileLimits = { bytes: 5_000_000, files: 5, milliseconds: 20_000 } as const;

/**
 * Downloads the text files of a message from Slack's own host; pictures and the like are passed over.
 * @param apiUrl the address of the Web API: files come from the host `files.` in front of it, or from itself
 */
export async function readFiles(
  references: readonly FileReference[],
  api: SlackApi,
  apiUrl: string,
): Promise<ReadFiles> {
  const files: TextFile[] = [];
  const unread: Unread[] = [];
  let left: number = fileLimits.bytes;
  for (const reference of references.slice(0, fileLimits.files)) {
    const read = await readFile(reference, left, api, apiUrl);
    if (typeof read === "string") unread.push(read);
    else if (read !== undefined) {
      files.push({ name: read.name, text: decodeText(read.bytes) });
      left -= read.bytes.byteLength;
    }
  }
  return { files, unread };
}

interface Downloaded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @param most bytes */
async function readFile(
  reference: FileReference,
  most: number,
  api: SlackApi,
  apiUrl: string,
): Promise<Downloaded | Unread | undefined> {
  try {
    const known = reference.file_access === "check_file_info" ? await describe(reference.id, api) : reference;
    if (known === undefined || !isText(known)) return undefined;
    if ((known.size ?? 0) > most) return "too large";
    const address = addressOf(known, apiUrl);
    if (address === undefined) return "refused";
    const bytes = await download(address, most, api.token);
    return bytes === undefined ? "too large" : { name: known.name ?? "file", bytes };
  } catch {
    return "refused";
  }
}

/** @throws SlackRefusal `missing_scope` where the app may not read files */
async function describe(id: string, api: SlackApi): Promise<FileReference | undefined> {
  return readFileReference((await api.call("files.info", { file: id }))["file"]);
}

/** Slack's own snippets, what it calls text, and logs that it takes for data because of their encoding. */
function isText({ mode, mimetype, name }: FileReference): boolean {
  return (
    mode === "snippet" ||
    /^(?:text\/|application\/(?:json|xml)$)/.test(mimetype ?? "") ||
    /\.(?:log|txt|csv|xml|json|etl\.txt)$/i.test(name ?? "")
  );
}

/** @returns the address, if the token may be sent there */
function addressOf({ url_private }: FileReference, apiUrl: string): URL | undefined {
  const api = new URL(apiUrl);
  if (!url_private || !URL.canParse(url_private)) return undefined;
  const address = new URL(url_private);
  const hosts = [api.host, `files.${api.host}`];
  return address.protocol === api.protocol && hosts.includes(address.host) ? address : undefined;
}

/**
 * @returns undefined when there are more bytes than `most`
 * @throws Error when Slack sends anything but the file: without permission it leads to its sign-in page
 */
async function download(address: URL, most: number, token: string): Promise<Uint8Array | undefined> {
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${token}` },
    redirect: "error",
    signal: AbortSignal.timeout(fileLimits.milliseconds),
  });
  if (!response.ok || response.body === null || response.headers.get("content-type")?.startsWith("text/html"))
    throw new Error(`no file: ${response.status}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the download.
  for await (const chunk of response.body) {
    length += chunk.byteLength;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
