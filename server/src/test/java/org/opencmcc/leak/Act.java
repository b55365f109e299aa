package org.opencmcc.leak;

import java.util.function.BiFunction;

/// Something that a person does in a world, with the answer that ends it.
record Act(String name, Who by, BiFunction<World, Who, Seen> doing) {}
