package org.opencmcc.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// Which snapshots there are to ask for, and what the database keeps from those who publish and those who read.
@Tag("http")
@OnACentre
final class SnapshotGatesTest {
    @Test
    void no_series_that_the_theatre_does_not_declare_is_there(TestCentre centre) {
        assertThat(centre.as("un-1").get("/api/v1/snapshots/nonsense").status()).isEqualTo(404);
        assertThat(centre.as("un-1")
                        .get("/api/v1/snapshots")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
        assertThat(centre.asNobody().get("/api/v1/snapshots").status()).isEqualTo(401);
    }

    @Test
    void the_product_cannot_publish_and_the_publisher_cannot_read(TestCentre centre) throws SQLException {
        try (var application = centre.database().application().getConnection()) {
            for (var statement : List.of(
                    "select * from access.handed_in",
                    "select * from access.snapshot_member",
                    "update access.snapshot_cell set records = 1",
                    "select * from access.records_to_publish(now(), now(), interval '1 day')",
                    "select access.publish_cell(null, null, 1, null, 1, '{}')")) {
                refused(application, statement);
                application.rollback();
            }
        }
        try (var publisher = centre.database().publisher()) {
            for (var statement : List.of(
                    "select * from access.handed_in",
                    "select * from access.snapshot_cell",
                    "select * from centre.question",
                    "select access.visible_labels()",
                    "select * from access.open_reader(sha256('x'))")) {
                refused(publisher, statement);
            }
        }
    }

    private static void refused(Connection connection, String statement) throws SQLException {
        try (var run = connection.createStatement()) {
            assertThatThrownBy(() -> run.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).as(statement).isEqualTo("42501"));
        }
    }
}
