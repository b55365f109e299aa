package org.opencmcc.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.opencmcc.Centre;

/// Under an older JDK some of the tools in this build are silently wrong.
class JdkTest {
    private static final int FEATURE = 25;

    @Test
    void the_tests_run_on_the_jdk_that_the_build_asks_for() {
        assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(FEATURE);
    }

    @Test
    void the_product_is_compiled_for_it_and_without_preview_features() throws Exception {
        try (var file = new DataInputStream(Objects.requireNonNull(Centre.class.getResourceAsStream("Centre.class")))) {
            assertThat(file.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(file.readUnsignedShort()).as("preview features").isZero();
            assertThat(file.readUnsignedShort()).as("class file version").isEqualTo(44 + FEATURE);
        }
    }
}
