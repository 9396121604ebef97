package org.tongxing.monitoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** Rounds are named after the half year that they end. */
class HalfYearTest {

    private static final AreaCode COUNTY = new AreaCode("440106");

    @Test
    void namesARoundAfterItsCountyAndHalfYear() {
        assertThat(new HalfYear(2026, 2).round(COUNTY, 0).value()).isEqualTo("MO-440106-2026H2");
    }

    @Test
    void numbersARoundThatIsOpenedAgainAfterACancellation() {
        assertThat(new HalfYear(2026, 2).round(COUNTY, 1).value()).isEqualTo("MO-440106-2026H2-2");
    }

    @Test
    void readsTheHalfYearOutOfTheNumber() {
        CaseReference again = new CaseReference("MO-440106-2026H2-2");

        assertThat(HalfYear.of(again).label()).isEqualTo("2026年下半年");
        assertThat(HalfYear.snapshot(again)).isEqualTo("MS-440106-2026H2-2");
        assertThat(again.areaCode()).isEqualTo(COUNTY);
    }
}
