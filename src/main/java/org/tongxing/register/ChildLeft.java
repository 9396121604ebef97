package org.tongxing.register;

import java.time.LocalDate;
import org.tongxing.shared.ChildId;

/** A child has left the ledger (移出台账). Heard at once, in the same transaction. */
public record ChildLeft(ChildId child, String exitReason, LocalDate on) {}
