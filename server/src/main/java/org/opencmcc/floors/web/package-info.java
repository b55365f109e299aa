/// Floors, over HTTP.
@NullMarked
package org.opencmcc.floors.web;

import org.jspecify.annotations.NullMarked;
