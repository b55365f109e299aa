/// Secrets beyond row security: values sealed under keys that lie outside the database.
@NullMarked
package org.opencmcc.secrets;

import org.jspecify.annotations.NullMarked;
