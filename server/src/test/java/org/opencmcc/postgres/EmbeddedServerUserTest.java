package org.opencmcc.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PostgreSQL never runs as root: each way to keep it from that, tried in a process that has only
/// that way. As an ordinary user, the tests that need several users of the machine are skipped.
@Tag("store")
class EmbeddedServerUserTest {

    private static final int NOBODY = 65_534;
    private static final int PERSON = 12_345;

    @TempDir
    static Path shared;

    private static String classPath = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void prepareWhatEveryUserReads() throws IOException {
        EmbeddedProcess.openToAll(shared);
        classPath = EmbeddedProcess.readableClassPath(shared.resolve("classes"));
        EmbeddedBinaries.unpackedIn(shared.resolve("binaries"));
    }

    @BeforeEach
    void openTheFolder() throws IOException {
        EmbeddedProcess.openToAll(folder);
    }

    @Test
    void an_ordinary_user_starts_it_directly() throws Exception {
        var home = folderOf(isRoot() ? NOBODY : ownerOf(folder));
        var user = isRoot() ? as(NOBODY) : List.<String>of();
        try (var centre = start(user, List.of(), home.resolve("data"))) {
            assertThat(centre.says()).endsWith(" STARTED");
            assertThat(ownerOf(home.resolve("data/postgres"))).isEqualTo(ownerOf(home));
        }
        assertThat(home.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void root_starts_it_in_a_user_namespace_and_the_files_stay_its_own() throws Exception {
        var root = isRoot() ? List.<String>of() : List.of("unshare", "--map-root-user");
        try (var centre = start(root, List.of("unshare", "setpriv"), folder.resolve("data"))) {
            assertThat(centre.says()).endsWith(" STARTED");
            assertThat(ownerOf(folder.resolve("data/postgres"))).isEqualTo(ownerOf(folder));
            assertThat(ownerOfServer(folder.resolve("data"))).isEqualTo(ownerOf(folder));
        }
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void root_without_user_namespaces_starts_it_as_nobody_who_owns_the_database_and_not_the_password()
            throws Exception {
        assumeTrue(isRoot());
        var data = folder.resolve("data");
        try (var centre = start(List.of(), List.of("setpriv"), data)) {
            assertThat(centre.says()).endsWith(" STARTED");
            assertThat(ownerOfServer(data)).isEqualTo(NOBODY);
            assertThat(ownerOf(data.resolve("postgres"))).isEqualTo(NOBODY);
            assertThat(ownerOf(data.resolve("secrets/postgres-password"))).isZero();
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_folder_moves_between_the_ways_with_its_rows() throws Exception {
        assumeTrue(isRoot());
        var data = folder.resolve("data");
        startAndStop(List.of("unshare"), data);
        assertThat(ownerOf(data.resolve("postgres/PG_VERSION"))).isZero();
        startAndStop(List.of("setpriv"), data);
        assertThat(ownerOf(data.resolve("postgres/PG_VERSION"))).isEqualTo(NOBODY);
        startAndStop(List.of("unshare"), data);
        assertThat(ownerOf(data.resolve("postgres/PG_VERSION"))).isZero();
    }

    @Test
    void root_starts_a_persons_folder_as_that_person_who_can_go_on_with_it() throws Exception {
        assumeTrue(isRoot());
        var home = folderOf(PERSON);
        for (var user : List.of(as(PERSON), List.<String>of(), as(PERSON))) {
            try (var centre = start(user, List.of("unshare", "setpriv"), home)) {
                assertThat(centre.says()).endsWith(" STARTED");
                assertThat(ownerOfServer(home)).isEqualTo(PERSON);
            }
        }
    }

    @Test
    void what_root_left_running_as_a_person_the_person_takes_over() throws Exception {
        assumeTrue(isRoot());
        var home = folderOf(PERSON);
        var centre = start(List.of(), List.of("unshare", "setpriv"), home);
        assertThat(centre.says()).endsWith(" STARTED");
        centre.kill();
        try (var next = start(as(PERSON), List.of("unshare", "setpriv"), home)) {
            assertThat(next.says()).endsWith(" ADOPTED");
        }
    }

    @Test
    void a_user_without_a_name_starts_it_in_a_user_namespace_or_is_told_what_is_missing() throws Exception {
        assumeTrue(isRoot());
        var home = folderOf(PERSON);
        try (var centre = start(as(PERSON), List.of(), home)) {
            assertThat(centre.says()).startsWith("refused USER_WITHOUT_A_NAME PostgreSQL needs a user with a name");
        }
        try (var centre = start(as(PERSON), List.of("unshare"), home)) {
            assertThat(centre.says()).endsWith(" STARTED");
            assertThat(ownerOfServer(home)).isEqualTo(PERSON);
        }
    }

    @Test
    void root_without_any_way_is_told_in_one_line_what_to_do() throws Exception {
        assumeTrue(isRoot());
        try (var centre = start(List.of(), List.of(), folder.resolve("data"))) {
            assertThat(centre.says())
                    .isEqualTo("refused ROOT_WITHOUT_A_WAY PostgreSQL does not run as root, and neither unshare nor"
                            + " setpriv (package util-linux) can give it another user here. Run this command as an"
                            + " ordinary user.");
        }
    }

    @Test
    void a_folder_that_nobody_may_enter_is_named() throws Exception {
        assumeTrue(isRoot());
        var closed = Files.createDirectory(folder.resolve("closed"), asFileAttribute(fromString("rwx------")));
        try (var centre = start(List.of(), List.of("setpriv"), closed.resolve("data"))) {
            assertThat(centre.says())
                    .startsWith("refused FOLDER_NOT_USABLE ")
                    .contains(" may not enter " + closed.toRealPath() + ". Choose another folder");
        }
    }

    @Test
    void a_folder_that_an_ordinary_user_may_not_write_in_is_named() throws Exception {
        assumeTrue(isRoot());
        try (var centre = start(as(NOBODY), List.of(), folder.resolve("data"))) {
            assertThat(centre.says())
                    .startsWith("refused FOLDER_NOT_USABLE Cannot write in the folder " + folder.resolve("data"))
                    .endsWith("Give this user the right to write there, or choose another folder with --data DIR.");
        }
    }

    private void startAndStop(List<String> programs, Path data) throws IOException {
        try (var centre = start(List.of(), programs, data)) {
            assertThat(centre.says()).endsWith(" STARTED");
        }
    }

    private static List<String> as(int uid) {
        return List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
    }

    private boolean isRoot() throws IOException {
        return ownerOf(folder) == 0;
    }

    private Path folderOf(int uid) throws IOException {
        var made = Files.createDirectory(folder.resolve("home"));
        if (ownerOf(made) != uid) {
            Files.setAttribute(made, "unix:uid", uid);
        }
        return made;
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    /// The kernel's answer, which looks through user namespaces.
    private static int ownerOfServer(Path data) throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ownerOf(Path.of("/proc", pid, "stat"));
    }

    /// @param programs what it finds on its PATH besides `id`, `test` and `true`
    private EmbeddedProcess start(List<String> user, List<String> programs, Path data) throws IOException {
        var path = Files.createTempDirectory(folder, "path");
        EmbeddedProcess.openToAll(path);
        var all = new ArrayList<>(programs);
        all.addAll(List.of("id", "test", "true"));
        for (var program : all) {
            Files.createSymbolicLink(path.resolve(program), Path.of("/usr/bin", program));
        }
        var environment = Map.of("PATH", path.toString());
        return EmbeddedProcess.start(user, classPath, environment, data, shared.resolve("binaries"));
    }
}
