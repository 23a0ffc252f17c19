import { describe, expect, test } from "@jest/globals";
import { htmlText } from "../../adapters/teams/html.ts";

const mention = '<span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">wuerror</span>';

describe("the text of a message's HTML", () => {
  test.each([
    ["", ""],
    ["plain", "plain"],
    ["<p>one</p><p>two</p>", "one\ntwo"],
    ["<div>one</div>\n<div>two</div>", "one\ntwo"],
    ["one<br>two<br/>three", "one\ntwo\nthree"],
    ["<p>one</p><p>&nbsp;</p><p>two</p>", "one\n \ntwo"],
    ["<ul><li>one</li><li>two</li></ul>", "one\ntwo"],
    ["<table><tr><td>0x80244022</td><td>scan</td></tr><tr><td>x</td></tr></table>", "0x80244022 scan \nx"],
    ["<p>many   spaces\n and lines</p>", "many spaces and lines"],
    ["<pre>two  spaces\n  and a line</pre>", "two  spaces\n  and a line"],
    ['<codeblock class="Log"><code>one<br>  two<br></code></codeblock>after', "one\n  two\nafter"],
    ["<p>a</p><pre>b\nc</pre><p>d   e</p>", "a\nb\nc\nd e"],
    [`<p>${mention}&nbsp;0x80244022</p>`, "0x80244022"],
    ["<at>wu<b>error</b></at> 0x80244022", "0x80244022"],
    [`<p>${mention} and ${mention} again</p>`, "and  again"],
    ['<blockquote itemtype="http://schema.skype.com/Reply"><p>0x80070005</p></blockquote><p>still</p>', "still"],
    ["<blockquote>quoted</blockquote>", "quoted"],
    ['<img alt="x" src="y">shown<attachment id="1"></attachment>', "shown"],
    ["<style>p { color: red }</style>shown<script>0x80244022</script>", "shown"],
    ["&lt;b&gt; &amp;amp; &quot;&apos;&#39;&#x1F600;", "<b> &amp; \"''\u{1f600}"],
    ["&#0;&#xD800;&#x110000;&unknown;&", "&#0;&#xD800;&#x110000;&unknown;&"],
    ["1 < 2 > 1 <3", "1 < 2 > 1 <3"],
    ["an open <tag", "an open <tag"],
    ["<!-- a comment -->shown", "shown"],
    [String.raw`C:\Windows\Logs\*.log {{DATE()}} [x](y)`, String.raw`C:\Windows\Logs\*.log {{DATE()}} [x](y)`],
  ])("%s", (html, text) => {
    expect(htmlText(html, (name) => name === "wuerror")).toBe(text);
  });

  test.each([
    ["<p><at>Robin</at> done</p>", "<@> done"],
    [`<p>${mention}, ask ${mention.replace("wuerror", "Robin")}</p>`, ", ask <@>"],
    [`<at>${"x".repeat(1000)}</at> done`, "<@> done"],
  ])("somebody else who is mentioned leaves a mark: %s", (html, text) => {
    expect(htmlText(html, (name) => name === "wuerror")).toBe(text);
  });
});

/** A quadratic pass would take minutes. */
test.each([
  ["openings without an end", "<".repeat(1_000_000)],
  ["openings before one end", `${"<".repeat(1_000_000)}>`],
  ["tags without an end", "<a".repeat(500_000)],
  ["tags before one end", `${"<a ".repeat(330_000)}>`],
  ["nested elements", "<div>".repeat(200_000)],
  ["mentions that never end", "<at>".repeat(250_000)],
  ["entities", "&amp".repeat(250_000)],
  ["spaces", " ".repeat(1_000_000)],
])("a megabyte of %s takes linear time", (_, html) => {
  const before = performance.now();
  htmlText(html);
  expect(performance.now() - before).toBeLessThan(5000);
});
