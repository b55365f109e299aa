package org.opencmcc.reconciliation;

/// What a rule has found in the rows of two lists, from most to least.
public enum Evidence {
    FOUND,
    /// The definition itself leaves these rows out, so that there is nothing left to explain by
    /// them.
    LEFT_OUT_BY_DEFINITION,
    /// Rows look as if they belonged together, and no more of them than chance would bring.
    NOT_MORE_THAN_CHANCE,
    NONE_FOUND,
    /// A list cannot say what the rule asks for.
    NOT_RECORDED
}
