package org.opencmcc.access;

/// One thing that is wrong with a request: where, as a stable code, and in words for the person who sent it.
public record FieldProblem(String field, String code, String message) {}
