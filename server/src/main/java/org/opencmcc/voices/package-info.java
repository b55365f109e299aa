/// Who is affected and absent, who claims to speak for them, and the channel by which they say it themselves.
@NullMarked
package org.opencmcc.voices;

import org.jspecify.annotations.NullMarked;
