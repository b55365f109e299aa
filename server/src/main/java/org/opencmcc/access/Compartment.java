package org.opencmcc.access;

/// A floor of the centre that the reader is on.
public record Compartment(String id, String name) {}
