import { Button as AriaButton, type ButtonProps } from "react-aria-components";

type Kind = "normal" | "primary" | "plain" | "danger";

export function Button({ kind = "normal", ...rest }: ButtonProps & { kind?: Kind }) {
  return <AriaButton {...rest} className={kind === "normal" ? "button" : `button ${kind}`} />;
}

/// A number or a name that can be opened.
export function Open(props: ButtonProps) {
  return <AriaButton {...props} className="open" />;
}
