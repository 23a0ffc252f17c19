/**
 * Windows writes many logs in UTF-16. The last part of such a file comes without the mark at its beginning.
 * @param bytes of a text file, or of its end
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || looksWide(bytes) ? "utf-16le" : "utf-8";
}

/** Western letters in UTF-16 have a zero in every second byte. */
function looksWide(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 200);
  return (
    sample.length >= 20 && sample.filter((byte, index) => index % 2 === 1 && byte === 0).length > sample.length / 4
  );
}
