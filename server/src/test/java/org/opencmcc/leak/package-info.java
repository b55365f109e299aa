/// The proof that nobody learns what they may not see, and the proof that this proof would notice.
///
/// Two worlds are told the same story, but for acts that one person may not see; everything that this person can ask
/// must then be answered with the same bytes in both. Afterwards the product is broken on purpose, in ways in which
/// such products do break, and each time the comparison must fail.
///
/// A feature takes part by one class of this package that implements `Part`, and nothing else has to change:
///
/// - `kinds`: the ids that it hands out, each kind with the reading that lists them (`Kind.items`, `Kind.of`);
/// - `questions`: every operation that changes nothing and every command that is refused, made with `Asked`; about
///   `things.all(kind)` where one reads, about `things.unseen(kind)` where a command must be refused as if there were
///   no such thing. An operation that nobody asks and no act uses fails `NoLeakTest`;
/// - `open`: what people do in both worlds; `own`: what each person does for the own delegation alone and what a hidden
///   record could stand in the way of;
/// - `hidden`: what somebody does under a label that hides it; `aside`: what somebody does that has no label and that
///   nobody else may learn of;
/// - `passing`, `lasting`, `brokenParts`: how this feature would leak. `SeededLeakTest` breaks it so and must notice;
///   `Break.needing` names the ends of the hidden acts without which it does not show, `Break.near` the paths where it
/// does.
///
/// Acts are told apart by their names, which also give them their randomness: a name occurs once. `RegisterPart` is
/// the shortest that has all of this.
@NullMarked
package org.opencmcc.leak;

import org.jspecify.annotations.NullMarked;
