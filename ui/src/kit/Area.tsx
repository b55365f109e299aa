import "./Area.css";
import { useId } from "react";

type Props = {
  label: string;
  hint?: string;
  problem?: string | null;
  value: string;
  maxLength?: number;
  onChange: (text: string) => void;
};

/// A text of several lines.
export function Area({ label, hint, problem, value, maxLength, onChange }: Props) {
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
      <textarea
        id={id}
        className="prose input"
        rows={3}
        dir="auto"
        value={value}
        maxLength={maxLength}
        aria-invalid={problem ? true : undefined}
        aria-describedby={about || undefined}
        onChange={(e) => onChange(e.target.value)}
      />
      {problem && (
        <span className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
