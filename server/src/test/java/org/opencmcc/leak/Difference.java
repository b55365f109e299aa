package org.opencmcc.leak;

import java.util.Optional;

/// Two answers to one person, of which the second was given where something hidden had happened as well.
///
/// @param question what was asked; empty where the person acted
/// @param act      the name of what the person did
record Difference(Who reader, Optional<Request> question, String act, Seen left, Seen right) {
    String what() {
        return question.map(q -> reader + " asked " + q).orElse(act);
    }

    @Override
    public String toString() {
        return what() + "\n   " + Seen.parting(left, right);
    }
}
