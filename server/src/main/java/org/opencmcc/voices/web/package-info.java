/// The pages' and programs' way into `voices`, and the pages of the comment channel itself.
@NullMarked
package org.opencmcc.voices.web;

import org.jspecify.annotations.NullMarked;
