import { t } from "../messages/t";
import { siteOf } from "./words";

/// Pages elsewhere. They are told nothing of where the reader comes from, and the words say that
/// one leaves the product.
export function Sources({ title, urls }: { title: string | null; urls: string[] }) {
  return (
    <div className="sources">
      {title !== null && <bdi>{title}</bdi>}
      <ul>
        {urls.map((url) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer noopener" className="wrap">
              {t("claims.leaves", { site: siteOf(url) })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
