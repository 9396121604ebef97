package org.tongxing.benefit.entitlement.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What was granted.
 *
 * @param amount yuan a month, by the standard of the place of the hukou
 * @param startMonth first month that is paid
 * @param payer who pays
 * @param recheckOn day on which it is looked at again
 */
public record Grant(BigDecimal amount, YearMonth startMonth, String payer, LocalDate recheckOn) {}
