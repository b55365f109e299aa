export default function ImportPage(_: { id: string }) { return null; }
