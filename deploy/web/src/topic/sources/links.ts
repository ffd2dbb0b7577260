/** What a link on the page, written `source:ID#NUMBER`, leads to: a source, or a unit of it. */
export interface SourceLink {
  sourceId: string;
  unit: number | undefined;
}

export function sourceLinkOf(url: string): SourceLink | undefined {
  const [, sourceId, unit] = /^source:([\w-]{1,64})(?:#(\d{1,9}))?$/.exec(url) ?? [];
  return sourceId === undefined
    ? undefined
    : { sourceId, unit: unit === undefined ? undefined : Number(unit) };
}
