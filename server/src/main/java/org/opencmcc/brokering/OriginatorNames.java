package org.opencmcc.brokering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.formats.NameKey;
import org.opencmcc.postgres.Tx;
import org.opencmcc.register.RegisterDesk;
import org.opencmcc.register.RegisterEntry;

/// The words by which a copy would tell whose it was, as far as the broker may know them: a hidden originator's name is
/// not looked for, because the search would tell it.
final class OriginatorNames {
    /// Too short to be told apart from what stands in any text.
    private static final int SHORTEST = 3;

    private final DelegationDesk delegations;
    private final RegisterDesk register;

    OriginatorNames(DelegationDesk delegations, RegisterDesk register) {
        this.delegations = delegations;
        this.register = register;
    }

    /// The originator's name, its spellings in the register, its people and the record's short address. Nothing where
    /// the broker passes on what is its own.
    List<String> of(Tx tx, BrokeredShare share) {
        if (share.isOwn()) {
            return List.of();
        }
        var names = new LinkedHashSet<String>();
        delegations.known(tx).stream()
                .filter(d -> d.id().equals(share.originator()))
                .findFirst()
                .ifPresent(d -> {
                    names.add(d.name());
                    names.addAll(spellings(tx, d.name()));
                });
        names.addAll(delegations.displayNames(tx, share.originator()));
        if (share.record() != null && share.record().ref() != null) {
            names.add(share.record().ref());
        }
        names.removeIf(name -> NameKey.of(name).text().length() < SHORTEST);
        return List.copyOf(names);
    }

    private List<String> spellings(Tx tx, String name) {
        var key = NameKey.of(name).text();
        return register.entries(tx, null, name, null).items().stream()
                .filter(entry -> writings(entry)
                        .anyMatch(written -> NameKey.of(written).text().equals(key)))
                .flatMap(OriginatorNames::writings)
                .toList();
    }

    private static Stream<String> writings(RegisterEntry entry) {
        return Stream.concat(
                Stream.of(entry.name(), entry.nameAr(), entry.nameHe())
                        .filter(java.util.Objects::nonNull)
                        .map(String::valueOf),
                entry.aliases().stream().map(RegisterEntry.Alias::written));
    }

    /// Those of the names that stand in a text, as whole words however they are written.
    static List<String> in(String text, List<String> names) {
        var words = " " + NameKey.of(text).text() + " ";
        return names.stream()
                .filter(name -> words.contains(" " + NameKey.of(name).text() + " "))
                .toList();
    }
}
