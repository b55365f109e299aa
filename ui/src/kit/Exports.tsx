import { BASE, type Query, withQuery } from "../api/client";
import { t } from "../messages/t";

const FORMATS = ["csv", "xlsx"] as const;

/// The table that is shown, as a file: the same question to the same operation, so that what is
/// taken away is what was on the page. Plain links: they work without script and can be copied.
export function Exports({ of, asked, what }: { of: string; asked: Query; what: string }) {
  return (
    <span className="exports no-print" role="group" aria-label={t("kit.exports", { what })}>
      {FORMATS.map((format) => (
        <a
          key={format}
          className="button plain small"
          href={BASE + withQuery(`${of}/export`, { format, ...asked })}
          download
          aria-label={t(`kit.exports.${format}.words`, { what })}
        >
          {t(`kit.exports.${format}`)}
        </a>
      ))}
    </span>
  );
}
