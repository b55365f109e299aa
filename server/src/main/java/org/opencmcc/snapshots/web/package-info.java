/// Snapshots over HTTP.
@NullMarked
package org.opencmcc.snapshots.web;

import org.jspecify.annotations.NullMarked;
