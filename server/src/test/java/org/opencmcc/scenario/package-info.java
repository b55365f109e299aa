/// Stories of a centre at work, each told from one end to the other over the API that everybody uses. Read these first.
@NullMarked
package org.opencmcc.scenario;

import org.jspecify.annotations.NullMarked;
