package org.tongxing.benefit.assistance.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxing.benefit.domain.Yuan;

/**
 * Something handed over, with its receipt (发放凭证).
 *
 * @param receiptNumber number of the receipt, once in a county
 * @param cash null when it is no money
 * @param payee name of who took it
 * @param witness name of who saw it, where no guardian took it
 */
public record Payment(
        String receiptNumber,
        LocalDate paidOn,
        @Nullable Yuan cash,
        boolean goods,
        boolean shelter,
        PayeeKind payeeIs,
        String payee,
        @Nullable String witness,
        @Nullable String note) {}
