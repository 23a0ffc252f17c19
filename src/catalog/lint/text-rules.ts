import type { Problem } from "../parse.ts";
import { type LintContext, problemAt } from "./context.ts";
import { type Text, textsOf } from "./texts.ts";

type Mark = readonly [form: RegExp, message: string, where: readonly Text["kind"][]];

/** Texts are plain: a renderer escapes them, so marks of another format would be shown as they stand. */
const markup: readonly Mark[] = [
  [/\bTODO\b/, "is not filled in yet; expected text", ["prose", "words", "title", "link"]],
  [/`/, "holds a backtick; expected plain text without Markdown", ["prose", "words", "title"]],
  [/\*\*\S|__\S[^_]*__(?!\w)/, "holds Markdown emphasis; expected plain text", ["prose", "words", "title"]],
  [
    /\[[^\]]+\]\([^)\s]+\)/,
    "holds a Markdown link; expected plain text and the page under sources",
    ["prose", "words", "title"],
  ],
  [
    /(?<=^|[\s/:("])\\[*_#<>[\]]|[A-Z]\\_[A-Z]/,
    "holds a Markdown escape; expected the character without its backslash",
    ["prose", "words", "title", "link"],
  ],
  [/(?<=^|[\s/:])\\[*_]/, "holds a Markdown escape; expected the character without its backslash", ["command"]],
  [/\*\*\S[^*]*\*\*/, "holds Markdown emphasis; expected the command alone", ["command"]],
  [/^\s*(?:```|`[^`\n]+`\s*$)/m, "stands in backticks; expected the command alone", ["command"]],
  [/^(?:#{1,6}|[-*+]|>)\s/, "starts with a Markdown mark; expected a sentence", ["prose", "title"]],
  [
    /<\/?(?:a|b|br|code|div|em|h[1-6]|hr|i|img|kbd|li|ol|p|pre|span|strong|table|td|th|tr|u|ul)(?:\s[^>]*)?\/?>/i,
    "holds an HTML tag; expected plain text",
    ["prose", "words", "title", "command"],
  ],
  [
    /&(?:nbsp|amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/i,
    "holds an HTML entity; expected the character itself",
    ["prose", "words", "title", "command", "link"],
  ],
  [
    /[\u00a0\u200b\u200e\u200f\ufeff]/,
    "holds an invisible character; expected plain spaces",
    ["prose", "words", "title", "link"],
  ],
];

/** @returns a problem for each mark of Markdown or HTML that was left in a text or a command */
export function markdown(context: LintContext): readonly Problem[] {
  return textsOf(context).flatMap((text) =>
    markup
      .filter(([form, , where]) => where.includes(text.kind) && form.test(text.value))
      .map(([form, message]) =>
        problemAt(text.document, "markup", `"${form.exec(text.value)?.[0].trim()}": ${message}`, ...text.path),
      ),
  );
}

/** Hosts and addresses that Microsoft has retired or that say nothing about where they lead, and what took their place. */
const deadLinks: readonly (readonly [form: RegExp, message: string])[] = [
  [/^gallery\.technet\.microsoft\.com/, "the TechNet Gallery is gone; expected a page of learn.microsoft.com"],
  [
    /^(?:blogs|social)\.(?:technet|msdn)(?:\.microsoft)?\.com/,
    "the TechNet and MSDN blogs and forums are retired; expected a page of learn.microsoft.com or techcommunity.microsoft.com",
  ],
  [/^(?:[\w-]+\.)?technet\.microsoft\.com|^technet\.com/, "TechNet is retired; expected a page of learn.microsoft.com"],
  [/^(?:[\w-]+\.)?msdn\.(?:microsoft\.)?com/, "MSDN is retired; expected a page of learn.microsoft.com"],
  [/^docs\.microsoft\.com/, "docs.microsoft.com has moved; expected learn.microsoft.com"],
  [
    /^answers\.microsoft\.com/,
    "answers.microsoft.com has moved; expected learn.microsoft.com/answers, or better a page of documentation",
  ],
  [
    /^support\.microsoft\.com\/(?:[a-z]{2}-[a-z]{2}\/)?(?:help|kb)\/\d+/,
    "numbered support pages have moved; expected the present address (…/topic/… or learn.microsoft.com/troubleshoot)",
  ],
  [/^go\.microsoft\.com\/fwlink/, "a forwarding link hides its page; expected the address where it leads"],
  [/^(?:connect|windowsupdate)\.microsoft\.com/, "the site is retired; expected a page of learn.microsoft.com"],
];

/** Windows Update downloads by plain HTTP from these hosts, so their addresses are right as they are. */
const plainHttpHosts =
  /(?:^|\.)(?:windowsupdate\.com|delivery\.mp\.microsoft\.com|ws\.microsoft\.com|msftconnecttest\.com)$/;

const addresses = /(https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})\b(:\d+)?([^\s,;)"]*)/gi;

/** @returns a problem for each retired or insecure link, in the sources and in the texts */
export function links(context: LintContext): readonly Problem[] {
  return textsOf(context)
    .filter(({ kind }) => kind !== "command" && kind !== "words")
    .flatMap((text) =>
      linkProblems(text.value).map((message) => problemAt(text.document, "link", message, ...text.path)),
    );
}

function linkProblems(text: string): readonly string[] {
  const messages: string[] = [];
  for (const [, scheme = "", host = "", port, path = ""] of text.matchAll(addresses)) {
    const dead = deadLinks.find(([form]) => form.test(`${host}${path}`.toLowerCase()));
    if (dead !== undefined) messages.push(`${host}${path}: ${dead[1]}`);
    // An address with a port is a server of the reader's own network, such as http://wsus.example.com:8530.
    if (/^http:/i.test(scheme) && port === undefined && !plainHttpHosts.test(host)) {
      messages.push(`http://${host}${path} is not protected; expected https://`);
    }
  }
  return messages;
}

const productNames: readonly (readonly [form: RegExp, expected: string])[] = [
  [
    /\bSCCM\b|\bMECM\b|\bMEMCM\b|\b(?:Microsoft |System Center |Endpoint )+Configuration Manager\b/,
    "Configuration Manager",
  ],
  [/\bMEM\b|\bMicrosoft Endpoint Manager\b/, "Microsoft Intune or Configuration Manager"],
  [/\bWindows Update v[56]\b/i, "Windows Update"],
  [/\bMicrosoft Update v\d\b/i, "Microsoft Update"],
  [/\bAzure (?:AD|Active Directory)\b/, "Microsoft Entra ID"],
  [/\bWindows Defender(?! Firewall| Application Control)\b/, "Microsoft Defender"],
  [/\bMicrosoft Security Essentials\b/, "Microsoft Defender"],
  [/\bAutomatic Updates (?:service|client)\b/, "Windows Update"],
];

/** People type the old names, so phrases and context keep them; titles of pages are quoted as they are. */
export function productNamesInTexts(context: LintContext): readonly Problem[] {
  return textsOf(context)
    .filter(({ kind }) => kind === "prose")
    .flatMap((text) =>
      productNames
        .map(([form, expected]) => [form.exec(text.value)?.[0], expected] as const)
        .filter(([found, expected]) => found !== undefined && found !== expected)
        .map(([found, expected]) =>
          problemAt(text.document, "product-name", `"${found}" is a retired name; expected ${expected}`, ...text.path),
        ),
    );
}
