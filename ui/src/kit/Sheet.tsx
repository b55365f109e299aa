import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { t } from "../messages/t";
import { Button } from "./Button";

type Props = {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
};

/// A panel from the side over the page; the page behind it keeps its place.
export function Sheet({ title, onClose, children }: Props) {
  return (
    <ModalOverlay
      className="shade"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="sheet">
        <Dialog>
          <div className="sheet-head">
            <Heading slot="title" className="grow wrap">
              {title}
            </Heading>
            <Button kind="plain" onPress={onClose}>
              {t("shell.close")}
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/// A small box in the middle, for a question or a short answer. Without `onClose` it stays until
/// what it asks for is done.
export function Box({
  title,
  onClose,
  children,
}: Omit<Props, "onClose"> & { onClose?: () => void }) {
  return (
    <ModalOverlay
      className="shade"
      isOpen
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => !open && onClose?.()}
    >
      <Modal className="box">
        <Dialog className="stack-tight">
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
