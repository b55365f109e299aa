import "./FileDrop.css";
import { type DragEvent, useId, useRef, useState } from "react";
import { Button } from "./Button";
import { bytes } from "../messages/format";
import { t } from "../messages/t";

const ACCEPT = ".csv,.tsv,.txt,.xlsx";

/// A place to drop a file on, and a button for everyone who does not drag.
export function FileDrop({ file, onFile }: { file: File | null; onFile: (file: File) => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    const [found] = e.dataTransfer.files;
    if (found !== undefined) onFile(found);
  };
  return (
    <div
      className={isOver ? "drop over" : "drop"}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="quiet">{t("kit.file.drop")}</span>
      <label className="unseen" htmlFor={id}>
        {t("kit.file")}
      </label>
      <input
        id={id}
        ref={input}
        className="unseen"
        type="file"
        accept={ACCEPT}
        tabIndex={-1}
        onChange={(e) => {
          const [found] = e.target.files ?? [];
          if (found !== undefined) onFile(found);
        }}
      />
      <Button onPress={() => input.current?.click()}>{t("kit.file.choose")}</Button>
      {file !== null && (
        <p className="strong wrap" role="status">
          <bdi>{t("kit.file.chosen", { name: file.name, size: bytes(file.size) })}</bdi>
        </p>
      )}
    </div>
  );
}
