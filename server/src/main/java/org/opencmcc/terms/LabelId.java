package org.opencmcc.terms;

/// The number of an interned label. It is never shown outside: what a reader sees is the label's content.
public record LabelId(int value) {}
