/// Where a name was learned from: words, or a public page that is opened only when asked for.
export function Origin({ origin }: { origin: string }) {
  const host = hostOf(origin);
  if (host === null) return <bdi>{origin}</bdi>;
  return (
    <a href={origin} title={origin} target="_blank" rel="noreferrer noopener">
      <bdi>{host}</bdi>
    </a>
  );
}

/// The host of a web address; null for anything else, so that no other kind of address is a link.
export function hostOf(text: string): string | null {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return null;
  return new URL(text).hostname.replace(/^www\./, "");
}
