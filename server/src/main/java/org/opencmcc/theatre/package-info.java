/// A theatre as data: its sources, count definitions, register, sharing protocol and trial accounts.
@NullMarked
package org.opencmcc.theatre;

import org.jspecify.annotations.NullMarked;
