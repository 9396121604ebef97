package org.tongxing.monitoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 表间勾稽: the table is signed only when it foots. */
class SummaryTableTest {

    @Test
    void footsWhenWhatWasAndWhatCameAndWentIsWhatIs() {
        SummaryTable table = new SummaryTable(List.of(
                new SummaryRow("TOTAL", "TOTAL", 10, 3, 0, 2, 0, 11),
                new SummaryRow("SEX", "1", 6, 1, 0, 2, 0, 5),
                new SummaryRow("SEX", "2", 4, 2, 0, 0, 0, 6),
                new SummaryRow("AGE", "A3", 5, 0, 0, 1, 2, 2),
                new SummaryRow("AGE", "A6", 5, 3, 2, 1, 0, 9)));

        assertThat(table.faults()).isEmpty();
    }

    @Test
    void saysWhichRowDoesNotFoot() {
        SummaryTable table = new SummaryTable(List.of(new SummaryRow("TOTAL", "TOTAL", 10, 3, 0, 2, 0, 12)));

        assertThat(table.faults()).containsExactly("合计“全部”：期初10＋新增3＋转入0－减少2－转出0，与期末12不符");
    }

    @Test
    void saysWhichPartsDoNotAddUp() {
        SummaryTable table = new SummaryTable(List.of(
                new SummaryRow("TOTAL", "TOTAL", 10, 0, 0, 0, 0, 10), new SummaryRow("SEX", "1", 9, 0, 0, 0, 0, 9)));

        assertThat(table.faults()).containsExactly("性别各项期初之和9与合计10不符", "性别各项期末之和9与合计10不符");
    }
}
