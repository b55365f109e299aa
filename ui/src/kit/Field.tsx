import { type InputHTMLAttributes, type ReactNode, useId } from "react";

type Props = InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  hint?: string;
  problem?: string | null;
};

export function Field({ label, hint, problem, ...rest }: Props) {
  const id = useId();
  const about = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        {...rest}
        id={id}
        className="input"
        aria-invalid={problem ? true : undefined}
        aria-describedby={about || undefined}
      />
      {problem && (
        <span className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}

type Option = { id: string; words: string };

/// The browser's own list: works on every phone, with every screen reader.
export function Choice(props: {
  label: string;
  value: string;
  options: Option[];
  onChoose: (id: string) => void;
  hint?: ReactNode;
  hideLabel?: boolean;
  isSearch?: boolean;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={props.hideLabel ? "unseen" : undefined}>
        {props.label}
      </label>
      <select
        id={id}
        value={props.value}
        onChange={(e) => props.onChoose(e.target.value)}
        data-page-search={props.isSearch ? "" : undefined}
      >
        {props.options.map((o) => (
          <option key={o.id} value={o.id}>
            {o.words}
          </option>
        ))}
      </select>
      {props.hint !== undefined && <span className="hint">{props.hint}</span>}
    </div>
  );
}
