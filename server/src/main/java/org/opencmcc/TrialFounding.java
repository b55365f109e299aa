package org.opencmcc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.opencmcc.access.Founding;
import org.opencmcc.assertions.AssertionDesk;
import org.opencmcc.claims.ClaimDesk;
import org.opencmcc.claims.ClaimFilter;
import org.opencmcc.claims.ClaimSeedling;
import org.opencmcc.claims.QuestionDesk;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.EnrolDesk;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.Tx;
import org.opencmcc.register.RegisterDesk;
import org.opencmcc.register.RegisterKind;
import org.opencmcc.register.RegisterSeedling;
import org.opencmcc.signin.Passwords;
import org.opencmcc.signin.SignInDesk;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.PersonId;
import org.opencmcc.theatre.Theatre;
import org.springframework.context.ApplicationContext;

/// Lays the trial data of a theatre: its invented delegations with their people and random
/// passwords, its register, its claims and what has been published about its lists.
///
/// People are enrolled with the rights of the role that migrates; everything that carries a label
/// is written by those people themselves, each in a reader's transaction, as it would be in
/// earnest.
final class TrialFounding {
    private static final String MARKER = "trial";
    private static final Duration MOMENT = Duration.ofMinutes(5);

    private final Parts parts;
    private final Path data;

    private record Parts(
            Database database,
            Theatre theatre,
            Passwords passwords,
            Entropy entropy,
            Gateway gateway,
            SignInDesk signIn,
            DelegationDesk delegations,
            EnrolDesk enrol,
            RegisterDesk register,
            AssertionDesk assertions,
            QuestionDesk questions,
            ClaimDesk claims) {}

    /// An account with the password that is printed once.
    record Account(String account, String password, String delegation) {}

    private TrialFounding(Parts parts, Path data) {
        this.parts = parts;
        this.data = data;
    }

    static TrialFounding in(ApplicationContext context, Path data) {
        return new TrialFounding(
                new Parts(
                        context.getBean(Database.class),
                        context.getBean(Theatre.class),
                        context.getBean(Passwords.class),
                        context.getBean(Entropy.class),
                        context.getBean(Gateway.class),
                        context.getBean(SignInDesk.class),
                        context.getBean(DelegationDesk.class),
                        context.getBean(EnrolDesk.class),
                        context.getBean(RegisterDesk.class),
                        context.getBean(AssertionDesk.class),
                        context.getBean(QuestionDesk.class),
                        context.getBean(ClaimDesk.class)),
                data);
    }

    /// The accounts with their passwords, or none where the data was made by an earlier start.
    List<Account> found() {
        if (Files.exists(data.resolve(MARKER))) {
            return List.of();
        }
        try (var migrator = parts.database().migrator()) {
            var founding = new Founding(migrator);
            var accounts = founding.accounts().isEmpty() ? enrolAll(founding) : newPasswords(founding);
            writeRecords(founding);
            Files.writeString(
                    data.resolve(MARKER),
                    "Trial data of the theatre " + parts.theatre().id() + "\n");
            return accounts;
        } catch (java.sql.SQLException e) {
            throw new org.opencmcc.postgres.DatabaseFailure("could not found the trial centre", e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not mark the data as trial data", e);
        }
    }

    private List<Account> enrolAll(Founding founding) {
        var trial = parts.theatre().trial();
        trial.compartments().forEach(c -> founding.compartment(c.id(), c.name()));
        var ids = new HashMap<String, DelegationId>();
        for (var delegation : trial.delegations()) {
            var id = new DelegationId(parts.entropy().uuid());
            founding.delegation(id);
            ids.put(delegation.id(), id);
        }
        for (var floor : trial.compartments()) {
            floor.authority()
                    .forEach(
                            one -> founding.authority(floor.id(), java.util.Objects.requireNonNull(ids.get(one), one)));
        }
        var accounts = new ArrayList<Account>();
        for (var person : trial.people()) {
            var password = password();
            var delegation = java.util.Objects.requireNonNull(ids.get(person.delegation()), person.delegation());
            founding.person(new Founding.Enrolment(
                    new PersonId(parts.entropy().uuid()),
                    delegation,
                    person.account(),
                    parts.passwords().hash(password),
                    new HashSet<>(person.roles()),
                    new HashSet<>(person.compartments())));
            accounts.add(new Account(person.account(), password, nameOf(person)));
        }
        return accounts;
    }

    /// A first start that was cut off never said its passwords, so that new ones are made.
    private List<Account> newPasswords(Founding founding) {
        var accounts = new ArrayList<Account>();
        for (var person : parts.theatre().trial().people()) {
            var password = password();
            founding.newPassword(person.account(), parts.passwords().hash(password));
            accounts.add(new Account(person.account(), password, nameOf(person)));
        }
        return accounts;
    }

    private void writeRecords(Founding founding) {
        var planted = new HashMap<String, Boolean>();
        for (var person : parts.theatre().trial().people()) {
            var credential = Credential.ofSecret(parts.entropy().secret());
            founding.credential(person.account(), credential, parts.entropy().uuid(), MOMENT);
            parts.gateway().in(credential, tx -> {
                writeOwn(tx, person);
                if (isLead(person) && planted.putIfAbsent("register", true) == null) {
                    plantRegister(tx);
                    plantAssertions(tx);
                    plantClaims(tx);
                }
                return parts.signIn().end(tx, tx.reader().credential());
            });
        }
    }

    private void writeOwn(Tx tx, Theatre.TrialPerson person) {
        var known = parts.delegations().known(tx).stream()
                .anyMatch(d -> d.id().equals(tx.reader().delegation()));
        if (!known) {
            var own = delegationOf(person);
            parts.enrol()
                    .enrolOwn(
                            tx,
                            new Delegation(
                                    tx.reader().delegation(),
                                    own.name(),
                                    Delegation.Kind.valueOf(own.kind()),
                                    Delegation.Role.valueOf(own.role()),
                                    Delegation.Participation.valueOf(own.participation())),
                            Delegation.Attribution.valueOf(own.publicAttribution()));
        }
        if (!parts.delegations().knowsPerson(tx, tx.reader().person())) {
            parts.enrol().enrolPerson(tx, tx.reader().person(), person.account(), person.displayName());
        }
    }

    /// The lead keeps the register of names until somebody else is asked to.
    private void plantRegister(Tx tx) {
        if (!parts.register().entries(tx, null, null, null).items().isEmpty()) {
            return;
        }
        parts.register()
                .plant(
                        tx,
                        parts.theatre().register().stream()
                                .map(seed -> new RegisterSeedling(
                                        RegisterKind.valueOf(seed.kind()),
                                        seed.name(),
                                        seed.names().get("ar"),
                                        seed.names().get("he"),
                                        seed.aliases(),
                                        seed.source()))
                                .toList());
    }

    private void plantAssertions(Tx tx) {
        if (parts.assertions().all(tx, null).isEmpty()) {
            parts.assertions().plant(tx);
        }
    }

    /// The lead writes down what others have published, as anybody may afterwards.
    private void plantClaims(Tx tx) {
        if (!parts.claims().claims(tx, ClaimFilter.all(null), null).items().isEmpty()) {
            return;
        }
        var seeds = parts.theatre().claims();
        var questions = parts.questions()
                .plant(
                        tx,
                        seeds.questions().stream()
                                .map(q -> new QuestionDesk.Seed(q.key(), q.title(), q.unit(), q.words()))
                                .toList());
        parts.claims()
                .plant(
                        tx,
                        seeds.claims().stream()
                                .map(seed -> ClaimSeedling.of(seed, questions.get(seed.question())))
                                .toList());
    }

    private boolean isLead(Theatre.TrialPerson person) {
        return delegationOf(person).role().equals(Delegation.Role.LEAD.name());
    }

    private String nameOf(Theatre.TrialPerson person) {
        return delegationOf(person).name();
    }

    private Theatre.TrialDelegation delegationOf(Theatre.TrialPerson person) {
        return parts.theatre().trial().delegations().stream()
                .filter(d -> d.id().equals(person.delegation()))
                .findFirst()
                .orElseThrow();
    }

    private String password() {
        return parts.entropy().secret().substring(0, 20);
    }

    static boolean isTrial(Path data) {
        return Files.exists(data.resolve(MARKER));
    }
}
