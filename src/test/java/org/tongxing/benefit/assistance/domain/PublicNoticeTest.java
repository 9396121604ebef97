package org.tongxing.benefit.assistance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tongxing.benefit.domain.Yuan;
import org.tongxing.shared.CaseReference;

class PublicNoticeTest {

    @Test
    void tellsNumberKindsAndAmountAndNothingThatWasTyped() {
        Help help = new Help(Yuan.of("800"), "示例童的奶粉", true, "health", "示例童的病");
        PublicNotice notice = new PublicNotice(
                new CaseReference("TA-440106-2026-000123"),
                help,
                "示例街道",
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 9));

        assertThat(notice.text())
                .isEqualTo("临时救助公示　编号：TA-440106-2026-000123　救助方式：现金、实物、临时住所、转介服务，金额800.00元。"
                        + "公示期：2026年3月2日至2026年3月9日。对公示内容有异议的，请在公示期内向示例街道社会救助窗口反映。");
    }
}
