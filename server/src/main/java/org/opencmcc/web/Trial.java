package org.opencmcc.web;

/// Whether this centre runs on trial data, with invented delegations. Everything that leaves it then says so.
public record Trial(boolean trial) {}
