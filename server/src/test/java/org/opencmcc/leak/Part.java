package org.opencmcc.leak;

import java.util.List;
import java.util.Random;

/// What one feature brings to the proof: what can be asked about it, what people do with it, and how it could leak.
///
/// A class of this package that implements it is found by itself; it needs a constructor without arguments. All acts
/// must be told by their names and arguments alone, so that two worlds are told the same.
interface Part {
    /// Parts with a smaller number act first; what builds on imported lists comes after them.
    default int place() {
        return 50;
    }

    /// The kinds of ids that the feature hands out.
    default List<Kind> kinds() {
        return List.of();
    }

    /// Everything that can be asked without changing what a reader sees, commands that are refused among it; about ids
    /// that the reader sees, hidden ones and one that never was.
    ///
    /// @param rounds how many rounds of the story have been told
    default List<Request> questions(Things things, int rounds) {
        return List.of();
    }

    /// What happens in both worlds in a round.
    default List<Act> open(int round) {
        return List.of();
    }

    /// What one person does in both worlds in a round: acts that would go otherwise if something hidden stood in their
    /// way. Nobody but this person's delegation may learn of them.
    default List<Act> own(String account, int round) {
        return List.of();
    }

    /// What somebody does in one world alone, under a label that hides it from the readers.
    default List<Act> hidden(Turn turn) {
        return List.of();
    }

    /// What somebody does in one world alone that carries no label and that nobody else may learn of.
    default List<Act> aside(Who author, int round, Random random) {
        return List.of();
    }

    /// Ways of breaking the feature that tell too much as long as they are there, and leave nothing behind.
    default List<Break> passing() {
        return List.of();
    }

    /// Ways of breaking it that leave their mark on what is written meanwhile.
    default List<Break> lasting() {
        return List.of();
    }

    /// Configurations with parts that break it once [Break.Switches] turns them on.
    default List<Class<?>> brokenParts() {
        return List.of();
    }

    /// One author's turn to act in secret.
    ///
    /// @param label    hides what carries it from every reader, as JSON
    /// @param name     what the names of the acts begin with
    /// @param spelling one that somebody settles in secret first, and everybody for themselves afterwards
    record Turn(Who author, String label, String name, String spelling, int round, Random random) {
        /// The label is without a floor, so that no reader is of the author's delegation; what is always for the own
        /// delegation is hidden from every reader then alone.
        boolean isOfOwnDelegation() {
            return label.contains("\"compartments\":[]");
        }
    }
}
