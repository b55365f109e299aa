/// The outer edge: who is calling, which refusals look how, what every answer carries.
@NullMarked
package org.opencmcc.web;

import org.jspecify.annotations.NullMarked;
