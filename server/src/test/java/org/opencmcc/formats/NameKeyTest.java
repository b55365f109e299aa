package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UAE",
                "uae",
                "U.A.E.",
                "U.A.E",
                " UAE ",
                "UAE\u00A0",
                "\u200FUAE",
                "ＵＡＥ",
                "U\u00ADAE",
                "UАE" /* Cyrillic А */,
                "uae."
            })
    void the_spellings_of_one_name_meet(String written) {
        assertThat(NameKey.of(written)).hasToString("uae");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Côte d’Ivoire~cote divoire",
                "COTE D'IVOIRE~cote divoire",
                "Red\u00A0Cross / Red  Crescent~red cross red crescent",
                "Kerem-Shalom~kerem shalom",
                "Kerem Shalom~kerem shalom",
                "Aid (tons)~aid tons",
                "Donating Country/ Organization~" + "donating country organization",
                "Food & Water~food and water",
                "Straße~strasse",
                "İstanbul~istanbul",
                "Türkiye~turkiye",
                "TÜRKİYE~turkiye",
                "ОСНА~ocha",
                "Россия~россия",
                "Gate 96~gate 96",
                "Gate ٩٦~gate 96",
                "№ 5~no 5"
            })
    void case_accents_and_signs_fall_away(String written, String key) {
        assertThat(NameKey.of(written).text()).isEqualTo(key);
    }

    @Test
    void arabic_and_hebrew_keep_their_letters_and_lose_only_points_and_stretching() {
        assertThat(NameKey.of("دَقِيـــق").text()).isEqualTo("دقيق");
        assertThat(NameKey.of("الإمارات").text())
                .isEqualTo("الإمارات")
                .isNotEqualTo(NameKey.of("الامارات").text());
        assertThat(NameKey.of("כֶּרֶם שָׁלוֹם").text()).isEqualTo("כרם שלום");
        assertThat(NameKey.of("معبر كرم أبو سالم").text()).isEqualTo("معبر كرم أبو سالم");
    }

    @Test
    void different_names_stay_apart() {
        assertThat(NameKey.of("Barn")).isNotEqualTo(NameKey.of("Bam"));
        assertThat(NameKey.of("Gate 1")).isNotEqualTo(NameKey.of("Gate l"));
        assertThat(NameKey.of("UAE 1")).isNotEqualTo(NameKey.of("UAE1"));
    }

    @Test
    void a_key_is_its_own_key() {
        for (var name :
                new String[] {"U.A.E.", "Food & Water", "a+b", "دَقِيق", "Côte", "", "...", "Straße", "№ 5", "ﬁ"}) {
            var key = NameKey.of(name).text();
            assertThat(NameKey.of(key).text()).isEqualTo(key);
        }
    }
}
