import type { FlowList, Named, Source } from "../api/types";
import { t } from "../messages/t";

/// Who holds a list may be a thing that the reader may not know.
export function holderWords(holder: Named | null): string {
  return holder === null
    ? t("flow.lists.holder.unnamed")
    : t("flow.lists.holder", { holder: holder.name });
}

/// The list that is taken where nobody chose one: the one that the answer names; before an answer
/// the first, since the server gives each source's newest first.
export function defaultList(source: Source, answered: string | null): FlowList | undefined {
  return source.lists.find((l) => l.id === answered) ?? source.lists[0];
}

/// The lists of a source to choose from. The first choice chooses none, and says whose list is then
/// taken.
export function listOptions(source: Source, answered: string | null) {
  const taken = defaultList(source, answered)?.holder ?? null;
  const byDefault =
    taken === null ? t("flow.list.any.unnamed") : t("flow.list.any", { holder: taken.name });
  return [
    { id: "", words: byDefault },
    ...source.lists.map((l) => ({
      id: l.id,
      words: t("flow.list.option", { holder: holderWords(l.holder), n: l.rows }),
    })),
  ];
}
