/// Two lists of the same flow held against each other: which rows explain a gap, what somebody
/// asserts, and what nobody can explain.
@NullMarked
package org.opencmcc.reconciliation;

import org.jspecify.annotations.NullMarked;
